"""An export without what editors marked garbled: blocks, rows, columns, and whatever was read from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from gazdesk.model.annotations import Mark
from gazdesk.model.blocks import Attribution, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, MarkKind, RowKind
from gazdesk.model.tables import Cell, Table

Object = dict[str, Any]
Counts = tuple[int, int, int]
"""How many blocks, rows and columns were left out."""

_READ = ("document", "attachment", "toc", "attributions")
"""What is said of a block that others are read for."""


def is_garbled(marks: Iterable[Mark]) -> bool:
    """Say whether one of some marks says garbled."""
    return any(mark.kind is MarkKind.GARBLED for mark in marks)


def without_garbled(result: Object, issue: Issue, again: Callable[[Issue], Object]) -> Counts:
    """Take what is garbled out of the object of an issue; `again` makes one of another state of the issue.

    A row goes that is garbled, holds a garbled cell or repeats one that is merged. Fields and statements are read anew,
    as if what is garbled were not there.
    """
    gone = {block.id for block in issue if is_garbled(block.marks)}
    tables = {block.id: _garbled_lines(block.table) for block in issue if block.table and block.id not in gone}
    tables = {block: lines for block, lines in tables.items() if any(lines)}
    if not gone and not tables:
        return 0, 0, 0
    anew = again(_read_without(issue, gone, tables))
    read = {block["id"]: {name: block[name] for name in _READ} for block in anew["blocks"]}
    result["issue"], result["documents"] = anew["issue"], anew["documents"]
    result["blocks"] = [block for block in result["blocks"] if block["id"] not in gone]
    lines = {(block, line) for block in tables for line in _ids(issue.table(block), *tables[block])}
    result["problems"] = [
        each for each in result["problems"]
        if each["block"] not in gone and lines.isdisjoint((each["block"], each[line]) for line in ("row", "column"))
    ]  # fmt: skip
    for block in result["blocks"]:
        block.update(read[block["id"]])
        if block["id"] in tables:
            _shorten(block["table"], issue.table(block["id"]), *tables[block["id"]])
    return len(gone), sum(len(rows) for rows, _ in tables.values()), sum(len(columns) for _, columns in tables.values())


def _garbled_lines(table: Table) -> tuple[set[int], set[int]]:
    """Return the indexes of the rows and columns of a table to leave out; a header stays, whatever is marked in it."""
    columns = {index for index in table.live_columns if is_garbled(table.columns[index].marks)}
    others = [index for index in table.live_columns if index not in columns]
    rows = {
        index for index in table.live_rows if table.rows[index].kind is not RowKind.HEADER
        if is_garbled((row := table.rows[index]).marks)
        or any(is_garbled((*row.cells[each].marks, *table.cell_at(index, each).marks)) for each in others)
    }  # fmt: skip
    return rows, columns


def _ids(table: Table, rows: set[int], columns: set[int]) -> set[str]:
    return {table.rows[index].id for index in rows} | {table.columns[index].id for index in columns}


def _read_without(issue: Issue, gone: set[str], tables: dict[str, tuple[set[int], set[int]]]) -> Issue:
    """Return the state of an issue in which what is garbled states nothing and is read by nobody."""
    other = issue.copy()
    for block in issue:
        read = [(each, _without_readings(each, gone)) for each in block.attributions]
        stated = tuple(now for was, now in read if now is was or now.readings or now.overrides)
        kept = replace(block, attributions=stated)
        if block.id in gone:
            kept = replace(block, attributions=(), kind=BlockKind.NOISE, table=None)
        elif block.table is not None and block.id in tables:
            kept = _without_lines(kept, block.table, *tables[block.id])
        if kept != block:
            other.put(kept)
    return other


def _without_readings(attribution: Attribution, gone: set[str]) -> Attribution:
    kept = tuple(each for each in attribution.readings if each.owner.block not in gone)
    return attribution if kept == attribution.readings else replace(attribution, readings=kept)


def _without_lines(block: Block, table: Table, rows: set[int], columns: set[int]) -> Block:
    """Return a table's block with lines dropped, merged cells no longer counting them, and what was read from them."""
    spans = {anchor: (len(set(below) - rows), len(set(beside) - columns)) for anchor, below, beside in table.spans()}
    left = tuple(
        replace(
            row,
            kind=RowKind.DROPPED if index in rows else row.kind,
            cells=tuple(_resized(cell, spans.get((index, column))) for column, cell in enumerate(row.cells)),
        )
        for index, row in enumerate(table.rows)
    )
    dropped = tuple(replace(each, dropped=each.dropped or at in columns) for at, each in enumerate(table.columns))
    gone = _ids(table, rows, columns)
    stated = tuple(each for each in block.attributions if each.row not in gone and not _read_from(each, block.id, gone))
    return replace(block, table=replace(table, rows=left, columns=dropped), attributions=stated)


def _resized(cell: Cell, spans: tuple[int, int] | None) -> Cell:
    return cell if spans is None else replace(cell, row_span=max(spans[0], 1), column_span=max(spans[1], 1))


def _read_from(attribution: Attribution, block: str, gone: set[str]) -> bool:
    owners = [each.owner for each in attribution.readings]
    return any(each.block == block and {each.row, each.column} & gone for each in owners)


def _shorten(table: Object, source: Table, rows: set[int], columns: set[int]) -> None:
    """Take rows and columns out of the object of a table, which has only those that are shown."""
    out = {source.rows[index].id for index in rows}
    places = {at for at, column in enumerate(source.live_columns) if column in columns}
    table["rows"] = [{**row, "cells": _without(row["cells"], places)} for row in table["rows"] if row["id"] not in out]
    table["columns"] = _without(table["columns"], places)
    table["column_roles"] = _without(table["column_roles"], places)
    for notes in ("marks", "originals"):
        table[notes] = [
            {**note, "column": note["column"] - sum(place < note["column"] for place in places)}
            for note in table[notes]
            if note["row"] not in out and note["column"] not in places
        ]


def _without(values: list[Any], places: set[int]) -> list[Any]:
    return [value for index, value in enumerate(values) if index not in places]
