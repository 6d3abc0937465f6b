"""The nets that catch what a test did not expect have no holes."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


@pytest.fixture
def outcome(pytester, monkeypatch):
    """Return a function that runs a file of tests under the project's own settings; it returns the counts."""
    root = Path(__file__).parent.parent
    pytester.makeconftest((root / "tests" / "conftest.py").read_text(encoding="utf-8"))
    (pytester.path / "pyproject.toml").write_text((root / "pyproject.toml").read_text(encoding="utf-8"), "utf-8")
    for variable in ("GAZDESK_TEXTS", "GAZDESK_PAGES", "GAZDESK_GOLD", "GAZDESK_SCORE"):
        monkeypatch.delenv(variable, raising=False)

    def run(source):
        (pytester.path / "tests").mkdir()
        (pytester.path / "tests" / "test_made_up.py").write_text(source, encoding="utf-8")
        return pytester.runpytest_subprocess("-p", "no:cacheprovider").parseoutcomes()

    return run


def test_a_logged_warning_fails(outcome):
    assert outcome("import logging\ndef test(): logging.getLogger('a').warning('b')") == {"passed": 1, "errors": 1}


def test_an_expected_warning_does_not(outcome):
    assert outcome(
        "import logging\ndef test(log):\n    logging.getLogger('a').warning('b %d', 1)\n    log.expect('a: b 1')"
    ) == {"passed": 1}


def test_an_expected_warning_that_does_not_come_fails(outcome):
    assert outcome("def test(log): log.expect('a')") == {"failed": 1}


def test_a_logged_word_of_progress_is_fine(outcome):
    assert outcome("import logging\ndef test(): logging.getLogger('a').info('b')") == {"passed": 1}


def test_a_python_warning_fails(outcome):
    assert outcome("import warnings\ndef test(): warnings.warn('a')") == {"failed": 1}


def test_a_qt_warning_fails(outcome):
    assert outcome("from PySide6.QtCore import qWarning\ndef test(qapp): qWarning('a')") == {"failed": 1}


def test_an_exception_in_a_slot_fails(outcome):
    source = """
from PySide6.QtCore import QTimer
def test(qtbot):
    timer = QTimer()
    timer.timeout.connect(lambda: 1 / 0)
    with qtbot.waitSignal(timer.timeout):
        timer.start(0)
"""
    assert outcome(source) == {"failed": 1}


def test_an_exception_in_a_thread_fails(outcome):
    source = """
from threading import Thread
def test():
    thread = Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
"""
    assert outcome(source) == {"failed": 1}


def test_hypothesis_lives_with_the_log(outcome):
    source = """
from hypothesis import given, strategies
@given(strategies.integers())
def test(number): assert number == number
"""
    assert outcome(source) == {"passed": 1}


@pytest.mark.parametrize("fixture", ["texts", "real_text", "pages", "gold", "score"])
def test_without_real_texts_their_tests_are_not_collected(outcome, fixture):
    assert outcome(f"def test_real({fixture}): assert 0\ndef test(): pass") == {"passed": 1, "deselected": 1}


def test_with_real_texts_each_is_tested(outcome, pytester, monkeypatch):
    for name in ("000_a.txt", "001_b.txt", "README.md"):
        (pytester.path / name).touch()
    monkeypatch.setenv("GAZDESK_TEXTS", str(pytester.path))
    assert outcome("def test(real_text): assert real_text.exists()") == {"passed": 2}


def test_windows_are_tested_without_a_screen(outcome):
    assert outcome("def test(qapp): assert qapp.platformName() == 'offscreen'") == {"passed": 1}
