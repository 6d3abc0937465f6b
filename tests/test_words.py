"""The command line speaks the language of the locale."""

import ast
from pathlib import Path

import pytest

import gazdesk
from gazdesk import words
from gazdesk.errors import KnownError
from tests.translations import chinese, file_of, sources

PACKAGE = Path(gazdesk.__file__).parent
DESK = (PACKAGE / "desk" / "demo.py", PACKAGE / "desk" / "doctor.py")
LOCALES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def speak(monkeypatch):
    """Return what sets the environment's locale, and nothing of the one outside."""

    def set_locale(**names):
        for name in LOCALES:
            monkeypatch.delenv(name, raising=False)
        for name, value in names.items():
            monkeypatch.setenv(name, value)
        words.speaks_chinese.cache_clear()

    yield set_locale
    words.speaks_chinese.cache_clear()


@pytest.mark.parametrize(
    "names",
    [
        {"LANG": "zh_CN.UTF-8"},
        {"LC_ALL": "zh_CN.GB18030", "LANG": "en_US.UTF-8"},
        {"LANGUAGE": "zh_CN:en", "LANG": "en_US.UTF-8"},
        {"LC_MESSAGES": "zh_SG"},
    ],
)
def test_a_chinese_locale_is_spoken_to_in_chinese(speak, names):
    speak(**names)
    assert words.say("options") == "选项"


@pytest.mark.parametrize("names", [{"LANG": "en_US.UTF-8"}, {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, {"LANG": "de_DE"}])
def test_others_are_spoken_to_in_english(speak, names):
    speak(**names)
    assert words.say("options") == "options"


def test_without_a_word_of_the_environment_the_system_is_asked(speak, monkeypatch):
    speak()
    monkeypatch.setattr(words.locale, "getlocale", lambda: ("Chinese (Simplified)_China", "936"))
    assert words.speaks_chinese()


def test_values_are_filled_into_the_translation(speak):
    speak(LANG="zh_CN.UTF-8")
    assert words.say("Already there: {name}.", name="a.txt") == "库中已有：a.txt。"


def test_an_error_is_told_in_the_language(speak):
    speak(LANG="zh_CN.UTF-8")
    assert words.tell(KnownError("Already there: {name}.", name="b")) == "库中已有：b。"


def test_what_has_no_chinese_is_said_in_english(speak):
    speak(LANG="zh_CN.UTF-8")
    assert words.say("No such sentence: {x}.", x="{y}") == "No such sentence: {y}."


def test_every_file_of_translations_is_read():
    assert {file_of(name) for name in words.FILES} == set(sources())


def spoken():
    """Return the literals of calls of `say`, the summaries of commands and the words of switches."""
    found = set()
    for path in (PACKAGE / "cli.py", *(PACKAGE / "commands_line").glob("*.py"), *DESK):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"say", "Finding"}:
                found |= {each.value for each in node.args if isinstance(each, ast.Constant)}
        for node in tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign):
                found |= {each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and sentence(each)}
    return found


def sentence(node):
    return isinstance(node.value, str) and " " in node.value and not node.value.startswith(("-", "{"))


def test_every_word_of_the_command_line_has_chinese():
    assert len(spoken()) > 30
    assert sorted(spoken() - chinese().keys()) == []
