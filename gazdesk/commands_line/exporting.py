"""gazdesk export: the corrected issues of a store."""

from __future__ import annotations

import argparse
import sys

from gazdesk.commands_line.parser import DONE, Parser
from gazdesk.commands_line.stores import chosen_issues, open_store
from gazdesk.formats.writers import WRITERS
from gazdesk.words import say

SWITCHES = {
    "--reviewed-only": "only issues whose review is done",
    "--drop-garbled": "leave out what is marked garbled",
    "--simplified": "write traditional characters as simplified ones",
}


def arguments(parser: Parser) -> None:
    """Say the arguments."""
    parser.add_store()
    parser.places.add_argument("out", metavar="OUT", help=say("a file, for csv a folder; - is stdout"))
    parser.options.add_argument("--format", required=True, metavar="FORMAT", help=", ".join(WRITERS))
    parser.add_issue()
    for name, words in SWITCHES.items():
        parser.options.add_argument(name, action="store_true", help=say(words))


def run(chosen: argparse.Namespace) -> int:
    """Write the issues; say on stderr how many, and how much was left out."""
    with open_store(chosen.store) as library:
        report = library.export(
            chosen.out,
            chosen.format,
            issues=None if chosen.issue is None else [each.id for each in chosen_issues(library, chosen.issue)],
            reviewed_only=chosen.reviewed_only,
            drop_garbled=chosen.drop_garbled,
            simplified=chosen.simplified,
        )
    print(say("Issues written: {issues}.", issues=report.issues), file=sys.stderr)
    if chosen.drop_garbled:
        words = "Left out as garbled: blocks {blocks}, rows {rows}, columns {columns}."
        print(say(words, blocks=report.blocks, rows=report.rows, columns=report.columns), file=sys.stderr)
    return DONE
