"""Every word that the program says has its Chinese, with the same fields, and Qt reads what we wrote."""

import ast
import string

import pytest
from PySide6.QtCore import QTranslator

from tests import translations

NO_CHANGE = {"Markdown"}


def fields(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def test_every_text_has_chinese():
    assert translations.missing() == []


@pytest.mark.parametrize("path", translations.sources(), ids=lambda path: path.stem)
def test_the_chinese_fills_the_same_fields(path):
    assert [text for text, chinese in translations.messages(path) if fields(text) != fields(chinese)] == []


@pytest.mark.parametrize("path", translations.sources(), ids=lambda path: path.stem)
def test_the_chinese_is_chinese(path):
    latin = [text for text, chinese in translations.messages(path) if text == chinese and text not in NO_CHANGE]
    assert latin == []


def test_no_text_has_two_translations():
    texts = {}
    for path in translations.sources():
        for text, chinese in translations.messages(path):
            texts.setdefault(text, set()).add(chinese)
    assert {text: several for text, several in texts.items() if len(several) > 1} == {}


def test_qt_reads_what_we_wrote():
    translator = QTranslator()
    assert translator.load(str(translations.BUILT))
    read = {text: translator.translate("gazdesk", text) for text in translations.chinese()}
    assert read == translations.chinese()


@pytest.mark.parametrize(
    ("name", "code", "found"),
    [
        ("ui/a.py", 'tr("Undo: {gesture}", gesture=name)', ["Undo: {gesture}"]),
        ("ui/a.py", 'NAMES = {Kind.TITLE: "Title"}', ["Title"]),
        ("ui/a.py", 'COMMANDS = (Command(id="a.b", text="Find next", shortcuts=("Ctrl+F",)),)', ["Find next"]),
        ("edits/a.py", 'raise CorrectionRefused("It is {what}.", what=1)', ["It is {what}."]),
        ("desk/a.py", 'desk.apply([SetKind(block)], "Kind of block")', ["Kind of block"]),
        (
            "checks/a.py",
            'yield self.problem(text, 0, 1, None, "The word “{word}”.", word="and")',
            ["The word “{word}”."],
        ),
        ("checks/a.py", 'template = "The number {n}." if n else "No number."', ["No number.", "The number {n}."]),
        (
            "ui/a.py",
            'SHIFTS = {Direction.LEFT: "Shift cells to the left", Direction.UP: "Shift+F8"}',
            ["Shift cells to the left"],
        ),
        ("checks/a.py", 'class Rule:\n    title: ClassVar[str] = "Foreign word"', ["Foreign word"]),
        ("store/a.py", 'QUERY = "SELECT 1"', []),
    ],
)
def test_the_walk_hears_what_the_code_says(name, code, found):
    assert sorted(set(translations.texts_of(ast.parse(code), name))) == found


def test_the_window_has_no_words_that_nothing_says():
    written = {text for name in ("shell", "panes") for text, _ in translations.messages(translations.file_of(name))}
    assert sorted(written - set(translations.english())) == []
