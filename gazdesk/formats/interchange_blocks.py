"""One block as an object of gazdesk/1: its text, its table, what it says of people and responsibility."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from gazdesk.formats.positions import Positions, Range
from gazdesk.model.annotations import Mark, Original
from gazdesk.model.attribution_values import AttributionValues, column_roles
from gazdesk.model.attributions import attributions_of
from gazdesk.model.blocks import Block
from gazdesk.model.inheritance import Inheritance
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import RowKind
from gazdesk.model.people import people_of
from gazdesk.model.pieces import Pieces, offset_of
from gazdesk.model.readers.labels import label_of
from gazdesk.model.tables import Row, Table

Object = dict[str, Any]
"""What json.dumps takes."""


def block_object(issue: Issue, block: Block, positions: Positions, inheritance: Inheritance) -> Object:
    """Return a block without its place in the outline."""
    rows = positions.rows(block)
    return {
        "id": block.id,
        "kind": block.kind.value,
        "level": block.level,
        "label": label_of(block),
        "text": block.text,
        "lines": [list(each) for each in positions.blocks[block.id]],
        "spans": [list(each) for each in block.spans()],
        "confidence": block.confidence,
        "people": [each._asdict() for each in people_of(block)],
        "table": _table(block.table, rows) if block.table else None,
        "attributions": [
            _attribution(each, block, positions, rows) for each in attributions_of(issue, block, inheritance)
        ],
        "marks": _marks(block.marks),
        "originals": _originals(block.originals, block.pieces),
    }


def _table(table: Table, rows: dict[str, Range]) -> Object:
    shown = [index for index, column in enumerate(table.columns) if not column.dropped]
    roles = column_roles(table)
    return {
        "layout": table.layout.value,
        "columns": [table.headers[index] for index in shown],
        "column_roles": [roles[index].value for index in shown],
        "rows": [
            {
                "id": row.id,
                "cells": cells,
                "kind": row.kind.value,
                "lines": list(rows[row.id]),
                "marks": _marks(row.marks),
            }
            for row, cells in body_rows(table)
        ],
        "dropped": sum(not row.live for row in table.rows),
        "marks": list(_grid_marks(table, shown)),
        "originals": list(_grid_originals(table, shown)),
    }


def body_rows(table: Table) -> Iterator[tuple[Row, list[str]]]:
    """Yield the rows of a table below its header with the texts of the columns that are not dropped.

    A cell that spans rows is repeated in each. The text of a section row, or the label of a total row, is the first.
    """
    for index, row in enumerate(table.rows):
        if row.live and row.kind is not RowKind.HEADER:
            cells = list(table.values(index))
            yield row, cells if row.kind is RowKind.BODY else _label_first(table, index, cells)


def _label_first(table: Table, index: int, cells: list[str]) -> list[str]:
    """Return the cells of a section or total row without what a span repeats to the right, a text in the first."""
    shown = [column for column, each in enumerate(table.columns) if not each.dropped]
    own = ["" if _covered_from_left(table, index, column) else cell for column, cell in zip(shown, cells, strict=True)]
    label = next((place for place, cell in enumerate(own) if cell and not _is_number(cell)), 0)
    own[0], own[label] = own[label], own[0]
    return own


def _is_number(cell: str) -> bool:
    return cell.strip("-%").replace(",", "").replace(".", "").isdigit()


def _covered_from_left(table: Table, row: int, column: int) -> bool:
    return table.covered.get((row, column), (row, column))[1] != column


def _grid_marks(table: Table, shown: list[int]) -> Iterator[Object]:
    """Yield the marks of columns (`row` "") and of cells, with the column's index among those shown."""
    for place, index in enumerate(shown):
        for mark in _marks(table.columns[index].marks):
            yield {"row": "", "column": place, **mark}
        for row in table.rows:
            for mark in _marks(row.cells[index].marks):
                yield {"row": row.id, "column": place, **mark}


def _grid_originals(table: Table, shown: list[int]) -> Iterator[Object]:
    for row in table.rows:
        for place, index in enumerate(shown):
            cell = row.cells[index]
            for note in _originals(cell.originals, cell.pieces):
                yield {"row": row.id, "column": place, **note}


def _marks(marks: Iterable[Mark]) -> list[Object]:
    return [{"kind": mark.kind.value, "note": mark.note} for mark in marks]


def _originals(notes: Iterable[Original], pieces: Pieces) -> list[Object]:
    """Return errors of the original (原文如此) with where they stand in the owner's text, in code points."""
    return [
        {
            "start": offset_of(pieces, note.start),
            "end": offset_of(pieces, note.end),
            "printed": note.printed,
            "meant": note.meant,
        }
        for note in notes
    ]


def _attribution(values: AttributionValues, block: Block, positions: Positions, rows: dict[str, Range]) -> Object:
    first, last = _attribution_lines(values, block, positions, rows)
    return {
        "item": values.item,
        "lead": list(values.lead),
        "responsible": list(values.responsible),
        "cooperating": list(values.cooperating),
        "leaders": list(values.leaders),
        "deadline": values.deadline,
        "line": first,
        "last_line": last,
        "row": values.row or None,
        "inherited": dict(values.inherited),
        "overrides": sorted(values.overridden),
    }


def _attribution_lines(values: AttributionValues, block: Block, positions: Positions, rows: dict[str, Range]) -> Range:
    if values.row in rows:
        return rows[values.row]
    stated = next((each.readings for each in block.attributions if each.id == values.id), ())
    first = positions.source.line_of(positions.offset(values.owner, values.start))
    ends = (positions.source.line_of(positions.offset(each.owner, each.end)) for each in stated)
    return first, max((first, *ends))
