"""The closed vocabularies of the model; the values are those of the interchange format."""

from __future__ import annotations

from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is, in the terms of GB/T 9704-2012."""

    MASTHEAD = "masthead"
    TOC_HEADING = "toc_heading"
    TOC_ENTRY = "toc_entry"
    TITLE = "title"
    ENCLOSURE_TITLE = "enclosure_title"
    DOC_NUMBER = "doc_number"
    ADDRESSEE = "addressee"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ATTACHMENT_NOTE = "attachment_note"
    ATTACHMENT_LABEL = "attachment_label"
    TABLE = "table"
    TABLE_TITLE = "table_title"
    TABLE_NOTE = "table_note"
    ROSTER = "roster"
    BOX_TITLE = "box_title"
    SIGNATURE = "signature"
    DATE = "date"
    NOTE = "note"
    CC = "cc"
    COLOPHON = "colophon"
    NOISE = "noise"


class BoundaryKind(StrEnum):
    """What a block starts or ends: a document 公文, an attachment 附件, an enclosure; an end goes back."""

    DOCUMENT = "document"
    ATTACHMENT = "attachment"
    ENCLOSURE = "enclosure"
    END_INNER = "end_inner"
    """Back to the document that carries the attachment or enclosure."""
    END_DOCUMENT = "end_document"
    """What follows belongs to no document."""


class RowKind(StrEnum):
    """What a row of a table is; dropped rows and repeated headers stay in the table and out of the export."""

    HEADER = "header"
    BODY = "body"
    SECTION = "section"
    TOTAL = "total"
    REPEATED_HEADER = "repeated_header"
    DROPPED = "dropped"


LIVE_ROWS = frozenset({RowKind.HEADER, RowKind.BODY, RowKind.SECTION, RowKind.TOTAL})
"""Rows over which spans are counted."""


class TableLayout(StrEnum):
    """How the source prints a table."""

    TSV = "tsv"
    CELL_PER_LINE = "cell_per_line"
    FORM = "form"
    OTHER = "other"


class ColumnRole(StrEnum):
    """What a column says of its row; from the roles the attribution of a table is read."""

    NUMBER = "number"
    ITEM = "item"
    TASK = "task"
    LEAD = "lead"
    RESPONSIBLE = "responsible"
    COOPERATING = "cooperating"
    LEADERS = "leaders"
    DEADLINE = "deadline"
    TEXT = "text"


class AttributionRole(StrEnum):
    """Who answers for a task: 牵头单位, 责任单位, 配合单位, 责任领导; and 完成时限."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    COOPERATING = "cooperating"
    LEADERS = "leaders"
    DEADLINE = "deadline"


class MarkKind(StrEnum):
    """An editor's mark: 存疑, 错乱, 已核."""

    DOUBTFUL = "doubtful"
    GARBLED = "garbled"
    CHECKED = "checked"


class FixReason(StrEnum):
    """Whose error a text fix mends: the transcription's (put right) or the original's (原文如此, annotated)."""

    TRANSCRIPTION = "transcription"
    ORIGINAL = "original"


class ReviewState(StrEnum):
    """How far an issue or a document has been read; an issue can be put away."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    PUT_AWAY = "put_away"


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    WARNING = "warning"
    STYLE = "style"


class Safety(StrEnum):
    """How far a fix can be trusted: apply unseen, apply after a look, or only shown."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"
