"""gazdesk check: problems of a file or of a store, as a linter prints them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from gazdesk.commands_line.parse import read_and_check
from gazdesk.commands_line.parser import DONE, FINDINGS, Parser
from gazdesk.commands_line.stores import is_store, open_store
from gazdesk.desk.fixing import fix_safely
from gazdesk.desk.rules_in_force import built_in, own, read_sound
from gazdesk.errors import KnownError
from gazdesk.formats.export_jsonl import line
from gazdesk.formats.interchange import Object, problem_object
from gazdesk.formats.positions import Positions
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import Severity
from gazdesk.model.problems import Problem
from gazdesk.words import say, tell


def arguments(parser: Parser) -> None:
    """Say the arguments."""
    parser.places.add_argument("path", metavar="FILE|STORE", help=say("a text, a web page, or a store"))
    parser.options.add_argument("--format", choices=("text", "json"), default="text", help=say("how to print problems"))
    parser.options.add_argument("--fix", action="store_true", help=say("apply the safe fixes (in a store)"))
    words = "a file of rules of one's own (with a text: a store has its own)"
    parser.options.add_argument("--rules", type=Path, metavar="FILE", help=say(words))
    parser.add_encoding()


def run(chosen: argparse.Namespace) -> int:
    """Print the problems; return FINDINGS if an error is left."""
    if is_store(chosen.path):
        if chosen.rules is not None:
            raise KnownError("--rules works on a file: a store has rules of its own.")
        return _check_store(chosen)
    if chosen.fix:
        raise KnownError("--fix works on a store: a file is never changed.")
    rules = built_in() + own(read_sound(chosen.rules) if chosen.rules is not None else ())
    source, issue, problems = read_and_check(chosen.path, chosen.encoding, rules)
    return _report(source.name, issue, problems, chosen.format)


def _check_store(chosen: argparse.Namespace) -> int:
    worst = DONE
    with open_store(chosen.path, write=chosen.fix) as library:
        for each in library.issues():
            desk = library.open_issue(each.id)
            desk.finish_checks()
            if chosen.fix:
                fix_safely(desk)
                desk.finish_checks()
            worst = max(worst, _report(each.name, desk.issue, desk.problems, chosen.format))
    return worst


def _report(name: str, issue: Issue, problems: Iterable[Problem], form: str) -> int:
    """Print the problems of an issue; return FINDINGS if one is an error."""
    positions, worst = Positions(issue), DONE
    for problem in problems:
        found = problem_object(problem, positions)
        if form == "json":
            sys.stdout.buffer.write(line({"file": name, **found}))
        else:
            print(_line(name, found, tell(problem)))
        worst = FINDINGS if problem.severity is Severity.ERROR else worst
    return worst


def _line(name: str, problem: Object, message: str) -> str:
    """Return a problem as a line that editors and terminals know to jump to: file:line:column."""
    column = 1 if problem["start"] is None else problem["start"] + 1
    fix = ""
    if problem["suggestion"] is not None:
        fix = f" [{_visible(problem['found'])} → {_visible(problem['suggestion'])}]"
    return f"{name}:{problem['line']}:{column}: {say(problem['severity'])} {problem['code']} {message}{fix}"


def _visible(text: str) -> str:
    return text.replace("\n", "⏎").replace("\t", "⇥")
