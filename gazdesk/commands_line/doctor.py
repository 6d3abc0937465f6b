"""gazdesk doctor: whether a store is sound."""

from __future__ import annotations

import argparse

from gazdesk.commands_line.parser import DONE, FINDINGS, Parser
from gazdesk.commands_line.stores import open_store
from gazdesk.words import say, tell


def arguments(parser: Parser) -> None:
    """Say the arguments."""
    parser.add_store()
    parser.options.add_argument("--repair", action="store_true", help=say("repair from the backup and the journal"))


def run(chosen: argparse.Namespace) -> int:
    """Print what is wrong; return FINDINGS if anything is left."""
    with open_store(chosen.store, repair=chosen.repair) as library:
        findings = library.doctor(repair=chosen.repair)
    for finding in findings:
        print(tell(finding))
    if not findings:
        print(say("The store is sound."))
    return FINDINGS if findings else DONE
