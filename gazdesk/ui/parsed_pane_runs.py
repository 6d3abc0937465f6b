"""Runs: what the parsed pane shows of one owner, as plain data; only some of it is its current text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from gazdesk.model.blocks import Block
from gazdesk.model.pieces import Piece, PieceState
from gazdesk.model.source import SourceText, Span
from gazdesk.ui import utf16


class RunKind(StrEnum):
    """What a run is."""

    TEXT = "text"
    INSERTED = "inserted"
    STRUCK = "struck"
    PRINTED = "printed"
    """What was struck, where the text is shown as it was printed."""
    NOTE = "note"
    """What an editor remarked on the text before it: what the original should have said (原文如此)."""
    HINT = "hint"
    """What is suggested for the text before it."""
    KEY = "key"
    """The key that does what is suggested."""


LONGEST = 40_000
"""Code points of one block that are shown: text widgets lay out a block as a whole."""

_STRUCK = PieceState.STRUCK

IS_TEXT = frozenset({RunKind.TEXT, RunKind.INSERTED})
"""Runs that are the current text; all others stand between two of its characters."""


class Run(NamedTuple):
    """A stretch of one kind; `start` and `end` are offsets in the current text, equal where it is not text."""

    kind: RunKind
    text: str
    start: int
    end: int


class Note(NamedTuple):
    """Something to show after an offset of the current text."""

    offset: int
    kind: RunKind
    text: str


Runs = tuple[Run, ...]


def of_block(block: Block, source: SourceText) -> Runs:
    """Return the current text of a block with what corrections struck and put in."""
    if block.provenance.corrected:
        return of_text(block.pieces, source)
    text = block.text
    return (Run(RunKind.TEXT, text, 0, len(text)),) if text else ()


def of_text(pieces: Sequence[Piece], source: SourceText) -> Runs:
    """Return the current text of pieces with what corrections struck and put in; struck text stands first."""
    return tuple(_struck_first(_merged(_raw(pieces, source))))


def as_printed(pieces: Iterable[Piece], source: SourceText) -> Runs:
    """Return what pieces said in print: struck text plainly, nothing that was put in. Only to be looked at."""
    printed = (run for run in _raw(pieces, source) if run.kind is not RunKind.INSERTED)
    return tuple(run._replace(kind=RunKind.PRINTED) if run.kind is RunKind.STRUCK else run for run in printed)


def all_shown(pieces: Iterable[Piece], source: SourceText, *, printed: bool) -> str:
    """Return the text of the runs of pieces, as it is struck and put in one after the other."""
    return "".join([
        source.text[start:end] if state is _STRUCK else "" if printed and origin else text
        for origin, start, end, text, state in pieces
    ])  # fmt: skip


def _raw(pieces: Iterable[Piece], source: SourceText) -> Iterator[Run]:
    offset = 0
    for piece in pieces:
        end = offset + len(piece.text)
        if piece.state is _STRUCK:
            yield Run(RunKind.STRUCK, source.slice(Span(piece.start, piece.end)), offset, offset)
        elif piece.text:
            yield Run(RunKind.TEXT if piece.of_source else RunKind.INSERTED, piece.text, offset, end)
        offset = end


def _merged(runs: Iterable[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        if merged and merged[-1].kind is run.kind:
            merged[-1] = Run(run.kind, merged[-1].text + run.text, merged[-1].start, run.end)
        else:
            merged.append(run)
    return merged


def _struck_first(runs: Sequence[Run]) -> list[Run]:
    """Let what was struck stand before what was put in for it."""
    ordered: list[Run] = []
    for run in runs:
        if run.kind is RunKind.STRUCK and ordered and ordered[-1].kind is RunKind.INSERTED:
            inserted = ordered.pop()
            ordered += [run._replace(start=inserted.start, end=inserted.start), inserted]
        else:
            ordered.append(run)
    return ordered


def cut(runs: Runs, offset: int) -> tuple[Runs, Runs]:
    """Cut runs at an offset of the current text; what stands between two characters there goes left."""
    left: list[Run] = []
    for index, run in enumerate(runs):
        if run.end <= offset:
            left.append(run)
        elif run.start >= offset:
            return tuple(left), runs[index:]
        else:
            at = offset - run.start
            left.append(Run(run.kind, run.text[:at], run.start, offset))
            return tuple(left), (Run(run.kind, run.text[at:], offset, run.end), *runs[index + 1 :])
    return tuple(left), ()


def typed(runs: Runs, start: int, end: int, text: str) -> Runs:
    """Return runs with a range of the current text replaced, as it will look once it has been committed."""
    left, rest = cut(runs, start)
    middle, right = cut(rest, end)
    struck = "".join(run.text for run in middle if run.kind in {RunKind.TEXT, RunKind.STRUCK})
    new = [Run(RunKind.STRUCK, struck, start, start)] if struck else []
    if text:
        new.append(Run(RunKind.INSERTED, text, start, start + len(text)))
    shift = len(text) - (end - start)
    moved = (run._replace(start=run.start + shift, end=run.end + shift) for run in right)
    return tuple(_merged((*left, *new, *moved)))


def with_notes(runs: Runs, notes: Iterable[Note]) -> Runs:
    """Return runs with notes after the offsets that they belong to."""
    for note in notes:
        left, right = cut(runs, note.offset)
        runs = (*left, Run(note.kind, note.text, note.offset, note.offset), *right)
    return runs


def is_too_long(runs: Runs) -> bool:
    """Say whether runs are more than a text widget can lay out at once."""
    return bool(runs) and runs[-1].end > LONGEST


def shortened(runs: Runs, remark: str) -> Runs:
    """Return what can be laid out at once of runs that are too long, and a remark instead of the rest."""
    return (*cut(runs, LONGEST)[0], Run(RunKind.NOTE, remark, LONGEST, LONGEST))


def position(runs: Runs, offset: int, *, before: bool = False) -> int:
    """Return where an offset of the current text is shown, in UTF-16 units from the start of the runs.

    Where something else stands between two characters, it is behind that, there a caret types; `before` is before it.
    """
    passed = found = 0
    for run in runs:
        if run.kind in IS_TEXT:
            if offset < run.start:
                break
            found = passed + utf16.units(run.text, min(offset, run.end) - run.start)
            if offset < run.end or (before and offset == run.end):
                break
        passed += utf16.length(run.text)
    return found


def offset_at(runs: Runs, position: int) -> int:
    """Return the offset in the current text of a position in UTF-16 units; within anything else, the next one."""
    for run in runs:
        length = utf16.length(run.text)
        if position < length or (position == length and run.kind in IS_TEXT):
            return run.start + utf16.points(run.text, position) if run.kind in IS_TEXT else run.start
        position -= length
    return runs[-1].end if runs else 0


def text_of(runs: Iterable[Run]) -> str:
    """Return the current text of runs."""
    return "".join(run.text for run in runs if run.kind in IS_TEXT)
