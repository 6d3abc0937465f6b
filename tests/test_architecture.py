"""The house as drawn: nothing imports upwards, the pure stays pure, nothing grows past its room.

The second half builds small crooked houses, to see the surveyor notice.
"""

import subprocess
import sys
from pathlib import Path

import pytest

import gazdesk
from tests import architecture

PACKAGE = Path(gazdesk.__file__).parent

# Import everything below the window in a process that has no Qt.
WITHOUT_QT = """
import importlib, sys
sys.modules.update(dict.fromkeys(("PySide6", "shiboken6")))
sys.path.insert(0, sys.argv[1])
for name in sys.argv[2:]:
    importlib.import_module(name)
"""


def import_without_qt(package):
    """Import all but the window's modules where Qt is absent; return the finished process."""
    below = [source for source in architecture.sources(package) if source.part not in {"ui", "app", "__main__"}]
    names = [".".join((package.name, *source.path.with_suffix("").parts)).removesuffix(".__init__") for source in below]
    command = [sys.executable, "-c", WITHOUT_QT, str(package.parent), *names]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_part_is_in_the_layout():
    assert architecture.strangers(PACKAGE) == []


def test_nothing_imports_upwards():
    assert architecture.arrows_up(PACKAGE) == []


def test_each_library_stays_in_its_place():
    assert architecture.out_of_place(PACKAGE) == []


def test_the_pure_is_pure():
    assert architecture.impurities(PACKAGE) == []


def test_no_file_and_no_function_is_too_long():
    assert architecture.too_long(PACKAGE) == []


def test_most_functions_are_small():
    assert architecture.median_function(PACKAGE) < architecture.MEDIAN_BELOW


def test_all_below_the_window_imports_without_qt():
    done = import_without_qt(PACKAGE)
    assert (done.returncode, done.stderr) == (0, "")


# The surveyor himself.


@pytest.fixture
def house(tmp_path):
    """Return a function that writes files, text by path, of a made-up gazdesk and returns its path."""

    def build(files):
        for name, text in files.items():
            path = tmp_path / "gazdesk" / f"{name}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "gazdesk"

    return build


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        ("model/blocks", "import gazdesk.parse.lines", "model must not import parse"),
        ("model/blocks", "from gazdesk import parse", "model must not import parse"),
        ("model/blocks", "from ..parse import lines", "model must not import parse"),
        ("model/deep/blocks", "from ...store import sources", "model must not import store"),
        ("parse/lines", "from gazdesk.edits.base import Correction", "parse must not import edits"),
        ("edits/base", "def f():\n    import gazdesk.checks.runner", "edits must not import checks"),
        ("checks/rule", "from gazdesk.shipped import resource", "checks must not import shipped"),
        ("store/open", "from gazdesk.formats import text", "store must not import formats"),
        ("formats/text", "import gazdesk.store.open", "formats must not import store"),
        ("desk/open", "if 0:\n    from gazdesk.ui.window import Window", "desk must not import ui"),
        ("desk/open", "from importlib import import_module\nimport_module('gazdesk.ui')", "desk must not import ui"),
        ("desk/open", "name = 'ui'\n__import__('gazdesk.' + name)", "computed name"),
        ("ui/pane", "from gazdesk.store.open import Store", "ui must not import store"),
        ("ui/pane", "from gazdesk.app import build", "ui must not import app"),
        ("ui/pane", "from gazdesk.model.issue import fold_issue", "ui takes only types from model, not fold_issue"),
        ("ui/pane", "from gazdesk.edits import fold", "ui takes only types from edits, not fold"),
        ("ui/pane", "from gazdesk.checks.runner import *", "ui takes only types from checks, not *"),
        ("errors", "import gazdesk.model", "errors must not import model"),
        ("helpers", "import gazdesk.model", "helpers is not in the layout"),
    ],
)
def test_an_arrow_that_points_up_is_found(house, file, line, complaint):
    (found,) = architecture.arrows_up(house({file: line}))
    assert found.startswith(f"{file}.py:")
    assert complaint in found


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("model/blocks", "from gazdesk.model.source import Span\nfrom . import pieces\nfrom .pieces import Piece"),
        ("model/__init__", "from .blocks import Block"),
        ("edits/base", "from gazdesk.model.issue import Issue, fold_issue\nfrom gazdesk.errors import KnownError"),
        ("checks/rule", "import gazdesk.parse.lines, gazdesk.edits.base, unicodedata"),
        ("ui/pane", "from gazdesk.model.issue import Issue\nfrom gazdesk.desk.queue import next_problem"),
        ("cli", "from gazdesk import __version__\nfrom gazdesk.app import build\nimport gazdesk.store.open"),
    ],
)
def test_an_arrow_that_points_down_is_fine(house, file, line):
    assert architecture.arrows_up(house({file: line})) == []


def test_a_part_that_the_layout_does_not_know_is_found(house):
    assert architecture.strangers(house({"utils/misc": "", "model/blocks": "", "cli": ""})) == ["utils"]


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("desk/open", "from PySide6.QtCore import Signal"),
        ("cli", "def f():\n    import shiboken6"),
        ("ui/pane", "import lxml.html"),
        ("checks/rule", "from lxml import etree"),
        ("desk/open", "import sqlite_utils"),
        ("ui/pane", "from sqlite3 import Connection"),
    ],
)
def test_a_library_out_of_its_place_is_found(house, file, line):
    (found,) = architecture.out_of_place(house({file: line}))
    assert "has no place in" in found


def test_libraries_in_their_place_are_fine(house):
    package = house(
        {
            "ui/pane": "from PySide6.QtCore import Qt",
            "app": "import PySide6.QtWidgets",
            "formats/html": "import lxml.html",
            "store/open": "import sqlite3, sqlite_utils",
            "parse/lines": "import rapidfuzz",
        }
    )
    assert architecture.out_of_place(package) == []


@pytest.mark.parametrize(
    "line",
    [
        "import os.path",
        "from pathlib import Path",
        "def f():\n    import uuid",
        "import random",
        "text = open('a').read()",
        "from datetime import datetime\nthen = datetime.now()",
        "import datetime\nthen = datetime.date.today()",
        "print(1)",
    ],
)
@pytest.mark.parametrize("part", ["model", "parse", "edits", "checks"])
def test_impurity_is_found(house, part, line):
    assert len(architecture.impurities(house({f"{part}/x": line}))) == 1


def test_purity_is_asked_only_of_the_pure(house):
    package = house({"store/open": "import os, uuid\nopen('a')", "parse/lines": "import re\nfrom datetime import date"})
    assert architecture.impurities(package) == []


def test_a_file_of_401_lines_is_found(house):
    package = house({"model/a": "\n" * 400, "model/b": "\n" * 401})
    assert architecture.too_long(package) == ["model/b.py: 401 lines"]


def test_a_function_of_51_lines_is_found(house):
    body = "    pass\n"
    text = f"def right():\n{body * 49}\n\nclass C:\n    def wrong(self):\n{'    ' + (body + '    ') * 50}"
    assert architecture.too_long(house({"model/a": text})) == ["model/a.py:54: wrong has 51 lines"]


def test_the_median_counts_methods_and_inner_functions(house):
    text = "def a():\n    def b():\n        pass\n\n\nclass C:\n    def c(self):\n        pass\n"
    assert architecture.median_function(house({"model/a": text})) == 2


def test_a_module_that_needs_qt_is_found(house):
    package = house(
        {"__init__": "", "desk/__init__": "", "desk/jobs": "import PySide6.QtCore", "ui/pane": "import PySide6"}
    )
    done = import_without_qt(package)
    assert done.returncode == 1
    assert "No module named 'PySide6.QtCore'" in done.stderr
