"""gazdesk import: files and folders into a store."""

from __future__ import annotations

import argparse

from gazdesk.commands_line.parser import BAD, DONE, Parser, complain
from gazdesk.commands_line.stores import SIGNATURE
from gazdesk.desk.importing import ImportReport
from gazdesk.desk.library import Library
from gazdesk.words import say, tell


def arguments(parser: Parser) -> None:
    """Say the arguments."""
    parser.add_store()
    parser.places.add_argument("paths", nargs="+", metavar="PATH", help=say("files and folders"))
    parser.add_encoding()


def run(chosen: argparse.Namespace) -> int:
    """Take in what can be read; say what was taken, what was there, and what was refused and why."""
    with Library.open(chosen.store, editor=SIGNATURE) as library:
        report = library.import_paths(chosen.paths, encoding=chosen.encoding)
        _print(report, library)
    for refusal in report.refused:
        complain(tell(refusal.error))
    return BAD if report.refused else DONE


def _print(report: ImportReport, library: Library) -> None:
    issues = {each.id: each for each in (*library.issues(), *library.issues(put_away=True))}
    for identity in report.taken:
        info, documents = library.info(identity), issues[identity].documents
        print(
            say(
                "Taken: {name} ({encoding}), documents: {documents}.",
                name=info.name,
                encoding=info.encoding,
                documents=documents,
            )
        )
    for identity in report.known:
        print(say("Already there: {name}.", name=issues[identity].name))
