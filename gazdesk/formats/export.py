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
from typing import Any, BinaryIO

from gazdesk.errors import KnownError
from gazdesk.formats.export_garbled import without_garbled
from gazdesk.formats.interchange import CorrectionRecord, Object, issue_object
from gazdesk.model.issue import Issue
from gazdesk.model.problems import Problem
from gazdesk.model.source_info import SourceInfo

STDOUT = "-"

_AS_FOUND = ("source", "problems", "corrections")
"""Said of the source as it is, so never converted to simplified characters."""


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
    result, left_out = issue_object(issue.issue, issue.info, issue.problems, issue.corrections), (0, 0, 0)
    if options.drop_garbled:
        left_out = without_garbled(result, issue.issue, lambda other: issue_object(other, issue.info, ()))
    if options.simplified:
        convert = _to_simplified()
        result = {key: value if key in _AS_FOUND else _in(value, convert) for key, value in result.items()}
    return result, ExportReport(1, *left_out)


def _in(value: Any, convert: Callable[[str], str]) -> Any:
    """Return a JSON value with every string in it converted."""
    if isinstance(value, str):
        return convert(value)
    if isinstance(value, list):
        return [_in(each, convert) for each in value]
    if isinstance(value, dict):
        return {key: _in(each, convert) for key, each in value.items()}
    return value


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
