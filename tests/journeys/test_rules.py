"""A correction becomes a rule: tested on all text, switched on, its problems fixed; there after a restart; sent on."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidget

from gazdesk.ui.trial_dialog import TrialDialog
from tests.journeys.driver import awaited, until
from tests.journeys.test_problems import codes, go_to

CHAPTER = 76
"""The line of the sample that says 第二章 停放与充电设施."""


def in_rules(editor, deed):
    """Open the list of rules, do something once it has the keys, and close it."""

    def act(dialog):
        dialog.activateWindow()
        until(lambda: QApplication.activeWindow() is dialog)
        deed(dialog)
        dialog.reject()

    editor.in_dialog(act, "F9")


def then_in_trial(deed):
    """Do something with the dialog of a trial as soon as it has opened and all text was looked through."""

    def act():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, TrialDialog) and dialog.trial is not None:
            deed(dialog)
        else:
            QTimer.singleShot(0, act)

    QTimer.singleShot(0, act)


def correct(editor):
    """Make 设备 of 设施 in one place."""
    editor.caret(CHAPTER, after="充电设")
    editor.type("备")
    editor.press("Del")


def write(editor, dialog, name, text):
    editor.click(editor.find(f"rule.{name}", QLineEdit, dialog))
    editor.press("Ctrl+A")
    editor.type(text)


def make_rule(editor, seen):
    """Make a rule of the last correction, for the whole word, and switch it on after its trial."""

    def agree(trial):
        places = editor.find("trialPlaces", QTreeWidget, trial)
        seen.extend(places.topLevelItem(row).text(1) for row in range(places.topLevelItemCount()))
        editor.push("trialSwitchOn", trial)

    def ask(dialog):
        pattern = editor.find("rule.pattern", QLineEdit, dialog)
        seen.append((pattern.text(), editor.find("rule.replacement", QLineEdit, dialog).text()))
        write(editor, dialog, "pattern", "充电设施")
        write(editor, dialog, "replacement", "充电设备")
        then_in_trial(agree)
        editor.press("Return")

    editor.in_dialog(ask, "Shift+F9")


def mine(editor):
    return [problem for problem in editor.desk.problems if problem.code == "own-1"]


def test_a_correction_becomes_a_rule_that_fixes_all_like_it_and_stays(sample):
    seen = []
    correct(sample)
    make_rule(sample, seen)
    (before, after), *places = seen
    assert ("施" in before, "备" in after) == (True, True)
    assert len(places) > 3
    until(lambda: len(mine(sample)) == len(places))
    go_to(sample, "own-1")
    sample.in_dialog(lambda dialog: sample.push("previewApply", dialog), "Ctrl+Shift+.")
    assert mine(sample) == []
    assert sample.desk.history()[-1].rule == "own-1"
    sample.close()
    sample.reopen()
    sample.press("Ctrl+Z")
    sample.desk.finish_checks()
    assert len(mine(sample)) == len(places)


def test_rules_go_by_a_file_into_another_store_and_are_tested_there(sample, tmp_path):
    correct(sample)
    make_rule(sample, [])
    path = tmp_path / "rules.json"
    sample.told.answer(path)
    in_rules(sample, lambda _: sample.press("Ctrl+E"))
    assert path.exists()

    sample.told.answer(tmp_path / "second.gazdesk")
    with awaited(sample.window.session.libraryChanged):
        sample.window.commands["file.open_store"].trigger()
    sample.import_file()

    def take(dialog):
        sample.press("Ctrl+O")
        then_in_trial(lambda trial: sample.push("trialSwitchOn", trial))
        sample.press("Space")

    assert "own-1" not in codes(sample)
    sample.told.answer([path])
    in_rules(sample, take)
    until(lambda: "own-1" in codes(sample))


def test_a_rule_of_the_program_is_switched_off_and_stays_off(sample):
    def switch_off(dialog):
        rules = sample.find("rulesList", QTreeWidget, dialog)
        rules.setCurrentItem(rules.topLevelItem(1).child(0))
        sample.press("Space")

    assert "foreign-word" in codes(sample)
    in_rules(sample, switch_off)
    assert "foreign-word" not in codes(sample)
    sample.close()
    sample.reopen()
    sample.desk.finish_checks()
    assert "foreign-word" not in codes(sample)
