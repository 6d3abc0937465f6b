"""What every export does alike: what is written, what is left out, where it goes.

A writer is a function `write(issues, out, options) -> ExportReport`; `WRITERS` in `writers.py` names them all.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

from gazdesk.errors import KnownError
from gazdesk.formats.interchange import CorrectionRecord, Object, issue_object
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import MarkKind
from gazdesk.model.problems import Problem
from gazdesk.model.source_info import SourceInfo

STDOUT = "-"


@dataclass(frozen=True, slots=True)
class ExportIssue:
    """An issue to be written, with its open problems and the live corrections of its journal."""

    issue: Issue
    info: SourceInfo
    problems: tuple[Problem, ...] = ()
    corrections: tuple[CorrectionRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Whether what is marked garbled is left out, and whether traditional characters are written as simplified ones."""

    drop_garbled: bool = False
    simplified: bool = False


@dataclass(frozen=True, slots=True)
class ExportReport:
    """How many issues were written, and how many blocks, rows and columns of tables were left out as garbled."""

    issues: int = 0
    blocks: int = 0
    rows: int = 0
    columns: int = 0

    def __add__(self, other: ExportReport) -> ExportReport:
        return ExportReport(
            self.issues + other.issues,
            self.blocks + other.blocks,
            self.rows + other.rows,
            self.columns + other.columns,
        )


def exported(issue: ExportIssue, options: ExportOptions) -> tuple[Object, ExportReport]:
    """Return an issue as a gazdesk/1 object without what the options leave out, and how much that was."""
    result = issue_object(issue.issue, issue.info, issue.problems, issue.corrections)
    if not options.drop_garbled:
        return result, ExportReport(1)
    kept = [block for block in result["blocks"] if not _is_garbled(block["marks"])]
    report = ExportReport(1, blocks=len(result["blocks"]) - len(kept))
    for block in kept:
        if block["table"] is not None:
            report += _without_garbled(block)
    ids = {block["id"] for block in kept}
    result["blocks"] = kept
    result["problems"] = [problem for problem in result["problems"] if problem["block"] in ids]
    return result, report


def _is_garbled(marks: list[Object]) -> bool:
    return any(mark["kind"] == MarkKind.GARBLED.value for mark in marks)


def _without_garbled(block: Object) -> ExportReport:
    """Take the rows that are garbled or hold a garbled cell out of a table, and the garbled columns."""
    table = block["table"]
    garbled = [mark for mark in table["marks"] if mark["kind"] == MarkKind.GARBLED.value]
    columns = {mark["column"] for mark in garbled if not mark["row"]}
    cells = {mark["row"] for mark in garbled if mark["column"] not in columns}
    rows = {row["id"] for row in table["rows"] if row["id"] in cells or _is_garbled(row["marks"])}
    table["rows"] = [
        {**row, "cells": _without(row["cells"], columns)} for row in table["rows"] if row["id"] not in rows
    ]
    table["columns"] = _without(table["columns"], columns)
    table["column_roles"] = _without(table["column_roles"], columns)
    for notes in ("marks", "originals"):
        table[notes] = [
            {**note, "column": note["column"] - sum(column < note["column"] for column in columns)}
            for note in table[notes]
            if note["row"] not in rows and note["column"] not in columns
        ]
    block["attributions"] = [each for each in block["attributions"] if each["row"] not in rows]
    return ExportReport(rows=len(rows), columns=len(columns))


def _without(values: list[str], columns: set[int]) -> list[str]:
    return [value for index, value in enumerate(values) if index not in columns]


def converter(options: ExportOptions) -> Callable[[str], str]:
    """Return what turns traditional characters into simplified ones, or leaves a text as it is."""
    return _to_simplified() if options.simplified else str


@cache
def _to_simplified() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415  (its dictionaries are loaded only where they are needed)

    return OpenCC("t2s").convert


@contextmanager
def written(out: str) -> Iterator[BinaryIO]:
    """Open a file to write, which takes the place of an older one only when all of it is written; "-" is stdout.

    Raises KnownError where it cannot be written; the older file is then as it was.
    """
    if out == STDOUT:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(out)
    try:
        with path.open("wb") if _is_device(path) else _replacing(path.resolve()) as file:
            yield file
    except OSError as error:
        raise unwritable(path, error) from error


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file beside a path that takes its place in the end, or is taken away if the work on it fails."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def unwritable(path: Path, error: OSError) -> KnownError:
    """Return the sentence for a path that cannot be written."""
    return KnownError("{file} cannot be written: {reason}.", file=path, reason=error.strerror or error)
