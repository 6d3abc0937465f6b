"""The dialog of rules: switched, made, changed, tested, sent; each with its page."""

import json
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTreeWidget,
)

from gazdesk.desk import editing, settings
from gazdesk.desk.library import Library
from gazdesk.desk.rule_trial import RuleTrial
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.own_rules import OwnRule
from gazdesk.ui import rule_steps
from gazdesk.ui.history_pane import HistoryPane
from gazdesk.ui.rule_editor import RuleEditor
from gazdesk.ui.rules_dialog import DATA, RulesDialog
from gazdesk.ui.trial_dialog import TrialDialog

RULE = OwnRule("own-1", "电价", replacement="电费", bad="电价", good="电费")


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "_file", lambda: tmp_path / "config" / "settings.json")


@pytest.fixture
def rules(session):
    return session.library.rules


@pytest.fixture
def open_dialog(session, qtbot):
    def open_it():
        dialog = RulesDialog(session, None)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_it


@pytest.fixture
def open_editor(rules, qtbot):
    def open_it(rule=RULE, was=""):
        editor = RuleEditor(rules, rule, was, None)
        qtbot.addWidget(editor)
        return editor

    return open_it


def switch_on(library, rule=RULE):
    library.rules.keep(rule)
    library.rules.switch_on(RuleTrial(library, rule).run(lambda *_: None, lambda: False))


def items(dialog):
    """Return the rows of the list by name, the editors' own and the program's."""
    tree = dialog.findChild(QTreeWidget, "rulesList")
    groups = [tree.topLevelItem(row) for row in range(2)]
    return [{group.child(row).text(0): group.child(row) for row in range(group.childCount())} for group in groups]


def page(dialog):
    return dialog._page.toPlainText()


def line(dialog, name):
    return dialog.findChild(QLineEdit, f"rule.{name}")


def keep(dialog):
    return dialog.findChild(QPushButton, "ruleKeep")


def verdict(dialog):
    return dialog.findChild(QLabel, "ruleVerdict").text()


def in_next(deed):
    """Do something with the dialog that opens next; a trial only when it has ended."""

    def act():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, TrialDialog) and dialog.trial is None:
            dialog.jobs.idle.connect(partial(QTimer.singleShot, 0, act))
        else:
            deed(dialog)

    QTimer.singleShot(0, act)


def test_all_rules_are_listed_with_what_is_known_of_them(rules, session, open_dialog):
    switch_on(session.library)
    rules.keep(replace(RULE, code="own-2"))
    dialog = open_dialog()
    mine, others = items(dialog)
    said = [(name, item.checkState(0), item.text(1), item.text(2)) for name, item in mine.items()]
    assert said == [
        ("own-1", Qt.CheckState.Checked, "Warning", "1 places"),
        ("own-2", Qt.CheckState.Unchecked, "Warning", "not tested"),
    ]
    assert others["Stray foreign word"].checkState(0) is Qt.CheckState.Checked
    assert others["Stray foreign word"].text(2) in {"not measured", "1 of 1"}


def test_a_rule_shows_its_page(open_dialog):
    dialog = open_dialog()
    _, others = items(dialog)
    code = "article-sign"
    dialog._list.setCurrentItem(next(each for each in others.values() if each.data(0, DATA).code == code))
    text = page(dialog)
    for words in (code, "Why it matters", "Source", "How often it was right", "(100 %)"):
        assert words in text


def test_one_of_the_editors_own_shows_what_it_is(rules, open_dialog):
    rules.keep(replace(RULE, message="<b>&"))
    dialog = open_dialog()
    text = page(dialog)
    for words in ("own-1", "<b>&", "电价", "电费", "编辑甲", "not tested"):
        assert words in text


def test_a_tick_switches_a_rule_of_the_program(desk, rules, open_dialog):
    desk.finish_checks()
    assert "foreign-word" in {each.code for each in desk.problems}
    dialog = open_dialog()
    items(dialog)[1]["Stray foreign word"].setCheckState(0, Qt.CheckState.Unchecked)
    assert (rules.is_on("foreign-word"), "foreign-word" in {each.code for each in desk.problems}) == (False, False)
    assert items(dialog)[1]["Stray foreign word"].checkState(0) is Qt.CheckState.Unchecked


def test_a_tick_at_ones_own_rule_tests_it_first(rules, open_dialog, told):
    rules.keep(RULE)
    dialog = open_dialog()
    in_next(lambda trial: trial.accept())
    items(dialog)[0]["own-1"].setCheckState(0, Qt.CheckState.Checked)
    assert rules.own()[0].state == "on"
    assert told.notices == ["The rule own-1 is on."]
    items(dialog)[0]["own-1"].setCheckState(0, Qt.CheckState.Unchecked)
    assert rules.own()[0].state == "off"


def test_a_trial_that_is_left_leaves_the_rule_off(rules, open_dialog):
    rules.keep(RULE)
    dialog = open_dialog()
    in_next(lambda trial: trial.reject())
    dialog.findChild(QPushButton, "rules.test").click()
    assert rules.own()[0].state == "off"
    assert items(dialog)[0]["own-1"].checkState(0) is Qt.CheckState.Unchecked


def test_a_rule_is_deleted_after_a_question(rules, open_dialog, told):
    rules.keep(RULE)
    dialog = open_dialog()
    told.answers["ask"] = False
    dialog.findChild(QPushButton, "rules.delete").click()
    assert len(rules.own()) == 1
    told.answers["ask"] = True
    dialog.findChild(QPushButton, "rules.delete").click()
    assert (rules.own(), items(dialog)[0]) == ((), {})
    assert not dialog.findChild(QPushButton, "rules.export").isEnabled()


def test_rules_go_out_and_come_in(rules, session, open_dialog, told, tmp_path):
    rules.keep(RULE)
    path = tmp_path / "rules.json"
    told.answers |= {"ask_save": path, "ask_files": [path]}
    dialog = open_dialog()
    dialog.findChild(QPushButton, "rules.export").click()
    assert json.loads(path.read_text("utf-8"))["rules"][0]["pattern"] == "电价"
    rules.remove("own-1")
    dialog.findChild(QPushButton, "rules.import").click()
    assert [each.rule for each in rules.own()] == [RULE]
    assert list(items(dialog)[0]) == ["own-1"]


@pytest.mark.parametrize("replaced", [True, False])
def test_a_rule_of_the_same_name_is_asked_about(rules, open_dialog, told, tmp_path, replaced):
    path = tmp_path / "rules.json"
    rules.keep(RULE)
    rules.export(path, ["own-1"])
    mine = replace(RULE, message="我的")
    rules.keep(mine, was="own-1")
    told.answers |= {"ask_files": [path], "ask": replaced}
    dialog = open_dialog()
    dialog.findChild(QPushButton, "rules.import").click()
    assert told.questions[-1][1] == "Replace the rules that are here already: own-1?"
    assert rules.own()[0].rule == (RULE if replaced else mine)


def test_a_file_that_holds_no_rules_is_told(rules, open_dialog, told, tmp_path):
    path = tmp_path / "rules.json"
    path.write_text("{}", "utf-8")
    told.answers["ask_files"] = [path]
    dialog = open_dialog()
    dialog.findChild(QPushButton, "rules.import").click()
    assert told.notices == [f"{path} holds no rules of gazdesk."]


def test_the_editor_gives_the_rule_as_it_was(open_editor):
    rule = OwnRule(
        "own-1", r"(\d)、(\d)万", True, r"\1.\2万", "小数", (BlockKind.TITLE, BlockKind.TABLE), Severity.ERROR,
        Safety.SAFE, "5、8万", "5.8万",
    )  # fmt: skip
    assert open_editor(rule).rule == rule
    pointing = OwnRule("own-1", "云云", safety=Safety.DISPLAY, bad="云云")
    assert open_editor(pointing).rule == pointing


def test_the_editor_says_at_every_key_what_is_wrong(open_editor):
    editor = open_editor()
    assert (keep(editor).isEnabled(), verdict(editor)) == (True, "The rule does with its example what it should.")
    line(editor, "good").setText("电")
    assert not keep(editor).isEnabled()
    assert verdict(editor) == "Of its own example the rule makes “电费”, not “电”."
    line(editor, "good").setText("电费")
    line(editor, "pattern").setText("(电价")
    editor.findChild(QCheckBox, "ruleExpression").setChecked(True)
    assert verdict(editor).startswith("This is no regular expression")
    assert not keep(editor).isEnabled()


def test_the_example_follows_until_it_is_written(open_editor, qtbot, write):
    editor = open_editor(OwnRule("own-1", "", replacement=""))
    write(line(editor, "pattern"), "洪讯")
    write(line(editor, "replacement"), "洪汛")
    assert (line(editor, "bad").text(), line(editor, "good").text()) == ("洪讯", "洪汛")
    write(line(editor, "bad"), "防")
    write(line(editor, "pattern"), "已")
    assert line(editor, "bad").text() == "洪讯防"


def test_a_rule_that_only_points_replaces_nothing(open_editor):
    editor = open_editor()
    choice = editor.findChild(QComboBox, "ruleSafety")
    choice.setCurrentIndex(choice.findData(Safety.DISPLAY))
    choice.activated.emit(choice.currentIndex())
    assert (editor.rule.replacement, line(editor, "replacement").isEnabled()) == (None, False)


def test_where_it_looks_is_chosen_from_a_menu(open_editor):
    editor = open_editor()
    actions = {action.text(): action for action in editor._chosen()}
    actions["Cells of tables"].trigger()
    assert editor.rule.kinds == (BlockKind.TABLE,)
    assert editor.findChild(QPushButton, "ruleKinds").text() == "Cells of tables"


def test_the_trial_shows_every_place(session, qtbot):
    dialog = TrialDialog(session, RULE, None)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.trial is not None)
    assert dialog.findChild(QLabel, "trialCount").text() == "1 places in 1 of 1 issues."
    (item,) = dialog.findChild(QTreeWidget, "trialPlaces").findItems("shili", Qt.MatchFlag.MatchContains)
    assert item.text(1) == "87"
    assert ("电价" in item.text(2), "电费" in item.text(3)) == (True, True)
    assert dialog.findChild(QPushButton, "trialSwitchOn").isEnabled()


def test_a_trial_can_be_stopped(session, qtbot):
    dialog = TrialDialog(session, RULE, None)
    qtbot.addWidget(dialog)
    dialog.reject()
    assert (dialog.result(), dialog.trial) == (QDialog.DialogCode.Rejected, None)


def test_a_rule_asked_for_is_kept_tried_and_on(session, rules, qtbot):
    window = QDialog()
    qtbot.addWidget(window)

    def agree(editor):
        in_next(lambda trial: trial.accept())
        editor.accept()

    in_next(agree)
    assert rule_steps.ask_and_try(session, RULE, "", window) == "own-1"
    assert [(each.rule, each.state) for each in rules.own()] == [(RULE, "on")]


def test_a_rule_that_could_not_be_switched_on_is_not_told_as_on(session, rules, qtbot, read_only, told):
    window = QDialog()
    qtbot.addWidget(window)
    rules.keep(RULE)

    def agree(trial):
        read_only()
        trial.accept()

    in_next(agree)
    rule_steps.try_out(session, RULE, window)
    assert [each.endswith("read-only.") for each in told.notices] == [True]
    assert rules.own()[0].state == "off"


def test_a_rule_that_could_not_be_kept_is_asked_for_again_as_it_was_typed(session, rules, qtbot, read_only):
    window, seen = QDialog(), []
    qtbot.addWidget(window)

    def again(editor):
        seen.append(editor.rule)
        editor.reject()

    def agree(editor):
        in_next(again)
        editor.accept()

    in_next(agree)
    read_only()
    assert rule_steps.ask_and_try(session, RULE, "", window) == ""
    assert (seen, rules.own()) == ([RULE], ())


def test_rules_that_could_not_go_out_are_not_told_as_exported(rules, open_dialog, told, tmp_path):
    rules.keep(RULE)
    told.answers["ask_save"] = tmp_path / "nowhere" / "rules.json"
    dialog = open_dialog()
    dialog.findChild(QPushButton, "rules.export").click()
    assert len(told.notices) == 1
    assert "cannot be written" in told.notices[0]


def test_rules_that_could_not_come_in_are_not_told_as_taken(rules, open_dialog, told, tmp_path, read_only):
    path = tmp_path / "rules.json"
    rules.keep(RULE)
    rules.export(path, ["own-1"])
    rules.remove("own-1")
    told.answers["ask_files"] = [path]
    read_only()
    dialog = open_dialog()
    dialog.findChild(QPushButton, "rules.import").click()
    assert [each.endswith("read-only.") for each in told.notices] == [True]


def test_a_rule_thought_better_of_is_not_kept(session, rules, qtbot):
    window = QDialog()
    qtbot.addWidget(window)
    in_next(lambda editor: editor.reject())
    assert rule_steps.ask_and_try(session, RULE, "", window) == ""
    assert rules.own() == ()


def test_the_history_asks_for_a_rule_of_a_step(session, desk, qtbot):
    block = next(each for each in desk.issue if "充电设施" in each.text)
    editing.replace_text(desk, block.address, block.text.index("充电设施") + 3, block.text.index("充电设施") + 4, "备")
    pane = HistoryPane(session)
    qtbot.addWidget(pane)
    view = pane.findChild(QListView, "historyList")
    view.setCurrentIndex(view.model().index(0, 0))
    with qtbot.waitSignal(pane.ruleRequest) as asked:
        pane.make_rule()
    rule = session.library.rules.draft_of(desk, *asked.args)
    assert ("施" in rule.pattern, "备" in rule.replacement, rule.bad) == (True, True, rule.pattern)


def test_rules_of_a_store_open_for_reading_are_shown_but_not_changed(library, open_dialog, session, told, monkeypatch):
    switch_on(library)
    with Library.open(library.path, "乙", write=False) as reader:
        monkeypatch.setattr(session, "library", reader)
        dialog = open_dialog()
        items(dialog)[0]["own-1"].setCheckState(0, Qt.CheckState.Unchecked)
        assert items(dialog)[0]["own-1"].checkState(0) is Qt.CheckState.Checked
    assert "reading only" in told.notices[0]
