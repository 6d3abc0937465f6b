"""Arguments of the command line, in the user's language; exit codes; complaints."""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

from gazdesk.errors import KnownError
from gazdesk.words import say

DONE, FINDINGS, BAD = 0, 1, 2
"""Exit codes: done, findings, usage or bad input."""

_STARTS = ("the following arguments are required: ", "unrecognized arguments: ")


class Parser(argparse.ArgumentParser):
    """A parser of arguments that speaks the user's language and says what is wrong in one line."""

    def __init__(self, name: str, description: str, epilog: str = "") -> None:
        super().__init__(name, description=description, epilog=epilog, add_help=False, formatter_class=_Help)
        self.places = self.add_argument_group(say("arguments"))
        self.options = self.add_argument_group(say("options"))
        self.options.add_argument("-h", "--help", action="help", help=say("show this help"))

    def error(self, message: str) -> NoReturn:
        """Raise KnownError."""
        raise KnownError("{message} (see {program} --help)", message=_translated(message), program=self.prog)

    def add_store(self) -> None:
        """Let a store be named."""
        self.places.add_argument("store", metavar="STORE", help=say("the file that holds issues and corrections"))

    def add_encoding(self) -> None:
        """Let an encoding be chosen."""
        words = say("read files in this encoding; found out where it is not given")
        self.options.add_argument("--encoding", metavar="NAME", help=words)

    def add_issue(self) -> None:
        """Let issues be chosen."""
        words = say("only these issues, by number or by the name of their file")
        self.options.add_argument("--issue", nargs="+", action="extend", metavar="ISSUE", help=words)


class _Help(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, say("usage: ") if prefix is None else prefix)


def _translated(message: str) -> str:
    """Return what argparse says in the user's language, as far as users meet it."""
    start = next((each for each in _STARTS if message.startswith(each)), "")
    return say(start) + message.removeprefix(start) if start else message


def complain(sentence: str) -> int:
    """Say in one line what went wrong; return the exit code for it."""
    print(f"gazdesk: {' '.join(sentence.split())}", file=sys.stderr)
    return BAD
