"""The command line.

Exit codes: 0 done, 1 findings, 2 usage or bad input. What goes wrong is said in one line on stderr.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from gazdesk import __version__
from gazdesk.commands_line.parser import BAD, DONE, Parser, complain
from gazdesk.errors import KnownError
from gazdesk.words import say, tell

INTERRUPTED = 130
"""As shells have it: 128 and the number of the signal."""


COMMANDS: dict[str, tuple[str, Callable[[], ModuleType]]] = {
    "parse": (
        "print files as JSON (gazdesk/1), a line each; no store is touched",
        lambda: import_module("gazdesk.commands_line.parse"),
    ),
    "check": ("print problems; exit code 1 if an error is left", lambda: import_module("gazdesk.commands_line.check")),
    "import": ("take files and folders into a store", lambda: import_module("gazdesk.commands_line.importing")),
    "export": ("write the corrected issues of a store", lambda: import_module("gazdesk.commands_line.exporting")),
    "history": (
        "print the corrections of a store: what, who, when, why",
        lambda: import_module("gazdesk.commands_line.history"),
    ),
    "doctor": ("find out whether a store is sound", lambda: import_module("gazdesk.commands_line.doctor")),
    "demo": ("try it on a sample issue", lambda: import_module("gazdesk.commands_line.demo")),
}
"""What each command does in a line, and how its module is imported."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    if sys.stdout is None:  # closed by the caller, or a program without console on Windows
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        code = _run(sys.argv[1:] if arguments is None else list(arguments))
        sys.stdout.flush()
    except SystemExit as end:
        return int(end.code or DONE)
    except KnownError as error:
        return complain(tell(error))
    except KeyboardInterrupt:
        complain(say("Interrupted."))
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BAD
    except OSError as error:
        return complain(": ".join(str(each) for each in (error.filename, error.strerror or error) if each))
    return code


def _run(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        return _window(_window_parser().parse_args(arguments))
    name, rest = arguments[0], arguments[1:]
    summary, imported = COMMANDS[name]
    command = imported()
    parser = Parser(f"gazdesk {name}", say(summary))
    command.arguments(parser)
    return int(command.run(parser.parse_args(rest)))


def _window_parser() -> Parser:
    lines = (f"  gazdesk {name:<9}{say(summary)}" for name, (summary, _) in COMMANDS.items())
    epilog = "\n".join((say("commands:"), *lines))
    parser = Parser("gazdesk", say("Proofread government gazettes. Without a command, the window is opened."), epilog)
    parser.places.add_argument("store", nargs="?", metavar="STORE", help=say("the store to open"))
    parser.options.add_argument("--editor", metavar="NAME", help=say("who signs the corrections"))
    parser.options.add_argument("--version", action="version", version=__version__, help=say("show the version"))
    return parser


def _window(chosen: argparse.Namespace) -> int:
    window = import_module("gazdesk.commands_line.window")
    return int(window.run(chosen))
