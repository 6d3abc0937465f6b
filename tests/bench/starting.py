"""The help of the command line against what the bare import of an argument parser takes."""

import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.bench.timing import Row, medians, milliseconds


def measures(sizes):
    """Yield the row of the help."""
    program = Path(sysconfig.get_path("scripts"), "gazdesk")
    helped, imported = medians(
        sizes.runs, lambda: run([program, "--help"]), lambda: run([sys.executable, "-c", "import click"])
    )
    yield Row("gazdesk --help", helped.wall / imported.wall, 2, "× click", milliseconds(helped.wall))


def run(command):
    """Run a program to its end; it must end well."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
