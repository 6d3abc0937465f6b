"""gazdesk demo: the window on the bundled sample, or, without a display, the same work on the command line."""

from __future__ import annotations

import argparse

from gazdesk.commands_line import display, window
from gazdesk.commands_line.parser import DONE, Parser
from gazdesk.desk import demo
from gazdesk.words import say


def arguments(parser: Parser) -> None:
    """Say that there are none."""
    del parser


def run(chosen: argparse.Namespace) -> int:
    """Show the sample."""
    del chosen
    if display.is_named():
        return window.show("--demo")
    print(say("There is no display: the same work is done here on the command line."))
    demo.run(print, say)
    return DONE
