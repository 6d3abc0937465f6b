"""The names of the model's vocabularies as the interface shows them, in English; `tr` gives the user's language."""

from __future__ import annotations

from enum import StrEnum

from gazdesk.model.kinds import (
    AttributionRole,
    BlockKind,
    BoundaryKind,
    ColumnRole,
    FixReason,
    MarkKind,
    ReviewState,
    RowKind,
    Safety,
    Severity,
)
from gazdesk.ui.words import tr

NAMES: dict[type[StrEnum], dict[StrEnum, str]] = {
    BlockKind: {
        BlockKind.MASTHEAD: "Masthead",
        BlockKind.TOC_HEADING: "Contents heading",
        BlockKind.TOC_ENTRY: "Contents entry",
        BlockKind.TITLE: "Title",
        BlockKind.ENCLOSURE_TITLE: "Inner title",
        BlockKind.DOC_NUMBER: "Document number",
        BlockKind.ADDRESSEE: "Addressee",
        BlockKind.HEADING: "Heading",
        BlockKind.PARAGRAPH: "Body text",
        BlockKind.ATTACHMENT_NOTE: "Attachment note",
        BlockKind.ATTACHMENT_LABEL: "Attachment label",
        BlockKind.TABLE: "Table",
        BlockKind.TABLE_TITLE: "Table title",
        BlockKind.TABLE_NOTE: "Table note",
        BlockKind.ROSTER: "Roster",
        BlockKind.BOX_TITLE: "Box title",
        BlockKind.SIGNATURE: "Signature",
        BlockKind.DATE: "Date",
        BlockKind.NOTE: "Note",
        BlockKind.CC: "Copies to",
        BlockKind.COLOPHON: "Colophon",
        BlockKind.NOISE: "Noise",
    },
    BoundaryKind: {
        BoundaryKind.DOCUMENT: "Starts a document",
        BoundaryKind.ATTACHMENT: "Starts an attachment",
        BoundaryKind.ENCLOSURE: "Starts an enclosure",
        BoundaryKind.END_INNER: "Back to the carrying document",
        BoundaryKind.END_DOCUMENT: "Belongs to no document",
    },
    AttributionRole: {
        AttributionRole.LEAD: "Lead",
        AttributionRole.RESPONSIBLE: "Responsible",
        AttributionRole.COOPERATING: "Cooperating",
        AttributionRole.LEADERS: "Leaders",
        AttributionRole.DEADLINE: "Deadline",
    },
    ColumnRole: {
        ColumnRole.NUMBER: "Number",
        ColumnRole.ITEM: "Item",
        ColumnRole.TASK: "Task",
        ColumnRole.LEAD: "Lead",
        ColumnRole.RESPONSIBLE: "Responsible",
        ColumnRole.COOPERATING: "Cooperating",
        ColumnRole.LEADERS: "Leaders",
        ColumnRole.DEADLINE: "Deadline",
        ColumnRole.TEXT: "Text",
    },
    RowKind: {
        RowKind.HEADER: "Header row",
        RowKind.BODY: "Body row",
        RowKind.SECTION: "Section row",
        RowKind.TOTAL: "Total row",
        RowKind.REPEATED_HEADER: "Repeated header",
        RowKind.DROPPED: "Dropped row",
    },
    MarkKind: {
        MarkKind.DOUBTFUL: "Doubtful",
        MarkKind.GARBLED: "Garbled",
        MarkKind.CHECKED: "Checked",
    },
    FixReason: {
        FixReason.TRANSCRIPTION: "Error of the transcription",
        FixReason.ORIGINAL: "So in the original",
    },
    ReviewState: {
        ReviewState.OPEN: "Not begun",
        ReviewState.IN_PROGRESS: "In progress",
        ReviewState.DONE: "Done",
        ReviewState.PUT_AWAY: "Put away",
    },
    Severity: {
        Severity.ERROR: "Error",
        Severity.WARNING: "Warning",
        Severity.STYLE: "Style",
    },
    Safety: {
        Safety.SAFE: "Safe: applied without a look",
        Safety.UNSAFE: "To be looked at first",
        Safety.DISPLAY: "None: it only points",
    },
}
"""The English name of every value of every vocabulary that the window shows."""

STATE_SIGNS = {
    ReviewState.OPEN: "○",
    ReviewState.IN_PROGRESS: "◐",
    ReviewState.DONE: "●",
    ReviewState.PUT_AWAY: "–",
}
"""How far something has been read, as a sign."""


def name_of(value: StrEnum) -> str:
    """Return the name of a value of a vocabulary in the user's language."""
    return tr(NAMES[type(value)][value])


def attributed(role: AttributionRole) -> str:
    """Return the label of a field that holds the units of a role."""
    return tr(_UNITS[role])


_UNITS = {
    AttributionRole.LEAD: "Lead unit",
    AttributionRole.RESPONSIBLE: "Responsible units",
    AttributionRole.COOPERATING: "Cooperating units",
    AttributionRole.LEADERS: "Responsible leaders",
    AttributionRole.DEADLINE: "Deadline for completion",
}
