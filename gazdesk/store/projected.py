"""Rows of the derived tables, made of an issue: pure functions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

import orjson

from gazdesk.model.annotations import Mark
from gazdesk.model.attribution_values import AttributionValues, column_roles
from gazdesk.model.blocks import Address, Block
from gazdesk.model.derived import Derived
from gazdesk.model.documents import Document
from gazdesk.model.issue import ISSUE, Issue
from gazdesk.model.kinds import ReviewState
from gazdesk.model.pieces import SOURCE
from gazdesk.model.problems import Problem
from gazdesk.model.readers.labels import label_of
from gazdesk.model.source import SourceText
from gazdesk.model.tables import Row, Table
from gazdesk.store.bigrams import APART
from gazdesk.store.problem_codec import encode_problem


class State(NamedTuple):
    """An issue with all that is derived from it."""

    issue: Issue
    derived: Derived
    problems: tuple[Problem, ...]


def issue_row(state: State) -> tuple[Any, ...]:
    """Return an issue for the columns of `issues` after id."""
    fields = state.derived.fields
    return (
        fields.publication, fields.place, fields.year, fields.number, fields.total_number, fields.date,
        plain_json(fields.organizer), state.issue.reviews.get(ISSUE, ReviewState.OPEN),
        len(state.derived.documents), len(state.problems),
    )  # fmt: skip


def document_row(issue: Issue, position: int, document: Document) -> tuple[Any, ...]:
    """Return a document for the columns of `documents` after issue."""
    first, last = (block_lines(issue.source, issue.blocks[each]) for each in (document.first, document.last))
    return (
        document.id, position, document.title, document.doc_number, document.issuer, document.date,
        document.date_printed, document.addressee, document.first, document.last, first[0], last[1],
        plain_json([_fields(each) for each in document.attachments]),
        plain_json([_fields(each) for each in document.enclosures]), plain_json(document.overrides),
    )  # fmt: skip


def block_row(state: State, block: Block) -> tuple[Any, ...]:
    """Return a block for the columns of `blocks` after rank."""
    document, attachment = state.derived.membership.get(block.id, (None, None))
    return (
        block.kind, block.level, label_of(block), block.text,
        *block_lines(state.issue.source, block),
        None if document is None else state.derived.documents[document].id, attachment,
        block.boundary.kind if block.boundary else None, block.confidence, marks_json(block.marks),
    )  # fmt: skip


def block_lines(source: SourceText, block: Block) -> tuple[int | None, int | None]:
    """Return the first and last line of a block, from 1; None, None of one that an editor typed whole."""
    span = block.table.source_range if block.table else block.provenance.source_range
    return (None, None) if span is None else (source.line_of(span.start), source.line_of(span.end - 1))


class RowContent(NamedTuple):
    """What a row of a table says: `texts` and `marks` of its cells by the id of the column, empty ones left out."""

    row: Row
    texts: dict[str, str]
    marks: dict[str, tuple[Mark, ...]]

    def is_as(self, other: RowContent) -> bool:
        """Say whether the row was the same, to whom reads the projection."""
        return (
            self.texts == other.texts
            and self.marks == other.marks
            and (self.row is other.row or _of_itself(self.row) == _of_itself(other.row))
        )


def _of_itself(row: Row) -> tuple[Any, ...]:
    return row.kind, row.marks, row.source_range


class TableContent:
    """What the rows of a table say, the value of a span repeated in each of its cells."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._columns = sorted((column.id, index) for index, column in enumerate(table.columns))

    def row(self, index: int) -> RowContent:
        """Return what a row says, by its index."""
        row = self._table.rows[index]
        texts: Sequence[str] = row.texts
        if index in self._table.repeating:
            texts = self._repeated(index, texts)
        marked = len(row.all_marks) > len(row.marks)
        return RowContent(
            row,
            {identity: text for identity, at in self._columns if (text := texts[at])},
            {identity: marks for identity, at in self._columns if (marks := row.cells[at].marks)} if marked else {},
        )

    def _repeated(self, index: int, texts: Sequence[str]) -> Sequence[str]:
        """Return the texts of a row with the values of the spans that reach into it."""
        table = self._table
        places = [table.covered.get((index, column)) for column in range(len(texts))]
        return [text if of is None else table.rows[of[0]].texts[of[1]] for text, of in zip(texts, places, strict=True)]


def row_row(source: SourceText, content: RowContent) -> tuple[Any, ...]:
    """Return a row of a table for the columns of `table_rows` after rank."""
    span = content.row.source_range
    lines = (None, None) if span is None else (source.line_of(span.start), source.line_of(span.end - 1))
    marks = {key: _plain_marks(each) for key, each in content.marks.items()}
    return (
        content.row.kind, *lines, marks_json(content.row.marks), packed(content.texts),
        packed(marks) if marks else "{}",
    )  # fmt: skip


def row_text(row: Row) -> str:
    """Return what the full-text index is given of a row: the texts of its own cells, kept apart."""
    return APART.join(filter(None, row.texts))


def column_rows(table: Table) -> list[tuple[Any, ...]]:
    """Return the columns of a table for the columns of `table_columns` after block."""
    roles = column_roles(table)
    return [
        (column.id, position, table.headers[position], roles[position], column.dropped, marks_json(column.marks))
        for position, column in enumerate(table.columns)
    ]


def attribution_row(issue: Issue, values: AttributionValues) -> tuple[Any, ...]:
    """Return a statement for the columns of `attributions` after block."""
    return (
        values.id, values.row, values.item, plain_json(values.lead), plain_json(values.responsible),
        plain_json(values.cooperating), plain_json(values.leaders), values.deadline, attribution_line(issue, values),
        plain_json(dict(values.inherited)),
    )  # fmt: skip


def attribution_line(issue: Issue, values: AttributionValues) -> int | None:
    """Return the line where a statement starts."""
    if values.start.origin == SOURCE:
        return issue.source.line_of(values.start.offset)
    return _first_line(issue, values.owner)


def problem_row(issue: Issue, problem: Problem) -> tuple[Any, ...]:
    """Return a problem for the columns of `problems` after issue."""
    return (
        problem.key, problem.code, problem.severity, problem.address.block, problem_line(issue, problem),
        problem.message, plain_json(encode_problem(problem)),
    )  # fmt: skip


def problem_line(issue: Issue, problem: Problem) -> int | None:
    """Return the line of the source where a problem is: of its place, or of its block or row."""
    if problem.start.origin == SOURCE:
        return issue.source.line_of(problem.start.offset)
    return _first_line(issue, problem.address)


def marks_json(marks: Sequence[Mark]) -> str:
    """Return marks as JSON."""
    return plain_json(_plain_marks(marks)) if marks else "[]"


def _plain_marks(marks: Sequence[Mark]) -> list[dict[str, str]]:
    return [{"kind": mark.kind, "note": mark.note} for mark in marks]


_JSON = json.JSONEncoder(ensure_ascii=False)


def packed(value: dict[str, Any]) -> str:
    """Return an object as JSON, by what does it quickest: every row of every table has one."""
    return orjson.dumps(value).decode()


def plain_json(value: Sequence[Any] | dict[str, Any]) -> str:
    """Return a list or object as JSON that a person can read; most are empty and need no encoder."""
    return _JSON.encode(value) if value else "{}" if isinstance(value, dict) else "[]"


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def _first_line(issue: Issue, address: Address) -> int | None:
    """Return the first line of a block, or of a row of its table if that has one."""
    block = issue.blocks.get(address.block)
    if block is None:
        return None
    row = block.table.row_index(address.row) if block.table else None
    span = block.table.rows[row].source_range if block.table and row is not None else None
    return block_lines(issue.source, block)[0] if span is None else issue.source.line_of(span.start)
