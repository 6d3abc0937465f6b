"""The command line.

Exit codes: 0 done, 1 findings, 2 usage or bad input. What goes wrong is said in one line on stderr. Everything that
takes long to import is imported by the command that needs it.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from gazdesk import __version__
from gazdesk.errors import KnownError
from gazdesk.words import say, tell

if TYPE_CHECKING:
    from gazdesk.formats.reading import SourceFile
    from gazdesk.model.issue import Issue
    from gazdesk.model.problems import Problem

DONE, FINDINGS, BAD = 0, 1, 2
INTERRUPTED = 130
"""As shells have it: 128 and the number of the signal."""


class Command(NamedTuple):
    """A command: its name, what it does in a line, its arguments, and the function that does it."""

    name: str
    summary: str
    arguments: Callable[[Parser], None]
    run: Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """A parser of arguments that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Raise KnownError."""
        raise KnownError("{message} (see {program} --help)", message=message, program=self.prog)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except KnownError as error:
        return _complain(tell(error))
    except KeyboardInterrupt:
        _complain(say("Interrupted."))
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BAD
    except OSError as error:
        return _complain(say("{file}: {reason}.", file=error.filename or "-", reason=error.strerror or error))
    return code


def _run(arguments: Sequence[str]) -> int:
    command = COMMANDS.get(arguments[0]) if arguments else None
    parser = _parser_of(command) if command else _window_parser()
    chosen = parser.parse_args(arguments[1:] if command else arguments)
    return command.run(chosen) if command else _window(chosen)


def _complain(sentence: str) -> int:
    """Say in one line what went wrong."""
    print(f"gazdesk: {' '.join(sentence.split())}", file=sys.stderr)
    return BAD


def _put_json(value: Any) -> None:
    """Write a value as one line of JSON in UTF-8, whatever the terminal's encoding."""
    line = json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
    sys.stdout.flush()
    sys.stdout.buffer.write(line.encode("utf-8", "surrogatepass"))


def _each(paths: Iterable[str], work: Callable[[str], int]) -> int:
    """Do the work for each path, say what is wrong with one and go on; return the worst exit code."""
    worst = DONE
    for path in paths:
        try:
            worst = max(worst, work(path))
        except KnownError as error:
            worst = max(worst, _complain(tell(error)))
    return worst


# ---- parse


def _parse_arguments(parser: Parser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help=say("a text file"))
    _encoding_argument(parser)


def _encoding_argument(parser: Parser) -> None:
    parser.add_argument("--encoding", metavar="NAME", help=say("read in this encoding; found out where not given"))


def _parse(chosen: argparse.Namespace) -> int:
    return _each(chosen.files, lambda path: _parse_file(path, chosen.encoding))


def _parse_file(path: str, encoding: str | None) -> int:
    from gazdesk.formats.interchange import issue_object

    source, issue, problems = _read(path, encoding)
    _put_json(issue_object(issue, source.info, problems))
    return DONE


def _read(path: str, encoding: str | None) -> tuple[SourceFile, Issue, tuple[Problem, ...]]:
    """Read, parse and check a file."""
    from gazdesk.checks.runner import check
    from gazdesk.formats.reading import read_source
    from gazdesk.model.issue import Issue
    from gazdesk.parse import parse

    source = read_source(path, encoding)
    issue = Issue(parse(source.text, sha256=source.sha256))
    return source, issue, check(issue)


COMMANDS = {
    each.name: each
    for each in (Command("parse", "print files as JSON (gazdesk/1), a line each", _parse_arguments, _parse),)
}
