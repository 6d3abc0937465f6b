"""gazdesk history: the journal of a store."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from gazdesk.commands_line.parser import DONE, Parser
from gazdesk.commands_line.stores import chosen_issues, open_store
from gazdesk.desk.change import CorrectionSummary, HistoryEntry
from gazdesk.words import say


def arguments(parser: Parser) -> None:
    """Say the arguments."""
    parser.add_store()
    parser.add_issue()


def run(chosen: argparse.Namespace) -> int:
    """Print every gesture with its corrections, the oldest first."""
    with open_store(chosen.store) as library:
        for each in chosen_issues(library, chosen.issue):
            for entry in library.open_issue(each.id).history():
                print("\n".join(_lines(each.name, entry)))
    return DONE


def _lines(name: str, entry: HistoryEntry) -> Iterator[str]:
    """Yield what a gesture was and, below it, each of its corrections with the texts before and after.

    A revert, undo or redo names the gestures that it is about.
    """
    state = "" if entry.live else say(" (taken back)")
    signature = " ".join(filter(None, (entry.who, entry.rule)))
    why = f" ({entry.why})" if entry.why else ""
    turns = "".join(f" #{target}" for target in entry.targets)
    turn = f" {entry.kind}{turns}" if turns else ""
    yield f"{name} #{entry.id} {entry.when} {signature}{turn}: {say(entry.name)}{why}{state}"
    yield from map(_correction, entry.corrections)


def _correction(each: CorrectionSummary) -> str:
    place = "" if each.line is None else f" {each.line}"
    return f"    {each.kind}{place}: {' '.join(each.before.split())} → {' '.join(each.after.split())}"
