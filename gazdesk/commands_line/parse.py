"""gazdesk parse: files as gazdesk/1 JSON, one line each; no store is touched."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from gazdesk.checks.base import Rule
from gazdesk.checks.runner import check
from gazdesk.commands_line.parser import DONE, Parser, complain
from gazdesk.desk.rules_in_force import DEFAULT
from gazdesk.errors import KnownError
from gazdesk.formats.export_jsonl import line
from gazdesk.formats.interchange import issue_object
from gazdesk.formats.reading import SourceFile, read_source
from gazdesk.model.issue import Issue
from gazdesk.model.problems import Problem
from gazdesk.parse import parse
from gazdesk.words import say, tell


def arguments(parser: Parser) -> None:
    """Say the arguments."""
    parser.places.add_argument("files", nargs="+", metavar="FILE", help=say("texts and web pages"))
    parser.add_encoding()


def run(chosen: argparse.Namespace) -> int:
    """Print each file; one that cannot be read is complained of, and the others are done."""
    return max([_print(path, chosen.encoding) for path in chosen.files])


def _print(path: str, encoding: str | None) -> int:
    try:
        source, issue, problems = read_and_check(path, encoding)
    except KnownError as error:
        return complain(tell(error))
    sys.stdout.flush()
    sys.stdout.buffer.write(line(issue_object(issue, source.info, problems)))
    return DONE


def read_and_check(
    path: str, encoding: str | None, rules: Sequence[Rule] = DEFAULT
) -> tuple[SourceFile, Issue, tuple[Problem, ...]]:
    """Read, parse and check a file; KnownError as `read_source` raises it."""
    source = read_source(path, encoding)
    issue = Issue(parse(source.text, sha256=source.sha256, hints=source.hints))
    return source, issue, check(issue, rules)
