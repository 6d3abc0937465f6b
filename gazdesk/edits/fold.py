"""The fold: state = parse run + the live gestures of the journal, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import cast

from gazdesk.edits.base import Correction, Touched, union
from gazdesk.edits.tables import TableCorrection, change_table
from gazdesk.edits.text import FixText, fix_cells
from gazdesk.errors import CorrectionRefused
from gazdesk.model.issue import Issue, ParseRun


@dataclass(frozen=True, slots=True)
class Gesture:
    """What a user did once: the corrections of one undo step, in order; `id` numbers it in the journal."""

    id: int
    corrections: tuple[Correction, ...]


def perform(issue: Issue, corrections: Sequence[Correction]) -> Touched:
    """Apply the corrections of one gesture to the issue, all or, raising CorrectionRefused, none of them."""
    if len(corrections) == 1:
        return corrections[0].apply(issue)
    trial = issue.copy()
    result = union(list(_applied(trial, corrections)))
    issue.become(trial)
    return result


def _applied(issue: Issue, corrections: Iterable[Correction]) -> Iterator[Touched]:
    """Apply corrections one after the other, those of one kind that follow each other in one table together."""
    for (kind, table), together in groupby(corrections, _kind_and_table):
        if kind is TableCorrection:
            yield from change_table(issue, table, cast("Iterator[TableCorrection]", together))
        elif kind is FixText:
            yield fix_cells(issue, table, cast("Iterator[FixText]", together))
        else:
            yield from (each.apply(issue) for each in together)


def _kind_and_table(correction: Correction) -> tuple[type[Correction], str]:
    """Return what corrections have alike that are applied together, with the id of their table; "" for no table."""
    if isinstance(correction, FixText):
        return (FixText, correction.address.block) if correction.address.is_cell else (Correction, "")
    return (TableCorrection, correction.block) if isinstance(correction, TableCorrection) else (Correction, "")


def fold(run: ParseRun, gestures: Iterable[Gesture]) -> Issue:
    """Return the issue after all gestures; CorrectionRefused if one of them does not apply."""
    issue = Issue(run)
    perform(issue, _corrections(gestures))
    return issue


def _corrections(gestures: Iterable[Gesture]) -> list[Correction]:
    """Return the corrections of gestures: as if they were one, those that follow each other in a table open it once."""
    return [correction for gesture in gestures for correction in gesture.corrections]


def dependents(run: ParseRun, gestures: Sequence[Gesture], skipped: int) -> tuple[int, ...]:
    """Return the ids of the later gestures that cannot stand without the skipped one, in order."""
    before = list(takewhile(lambda gesture: gesture.id != skipped, gestures))
    issue, later = fold(run, before), gestures[len(before) + 1 :]
    try:
        perform(issue, _corrections(later))
    except CorrectionRefused:
        return tuple(_fallen(issue, later))
    return ()


def _fallen(issue: Issue, gestures: Iterable[Gesture]) -> Iterator[int]:
    """Apply what gestures can be applied; yield the ids of the others."""
    for gesture in gestures:
        try:
            perform(issue, gesture.corrections)
        except CorrectionRefused:
            yield gesture.id
