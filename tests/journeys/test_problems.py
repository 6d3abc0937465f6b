"""Problems gone through from the keyboard: fixed one by one and go on, all of a kind, dismissed and gone for good."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget

FOREIGN = [87, 357, 460, 569]
"""Lines of the sample where “and” stands for 和."""


def codes(editor):
    return [problem.code for problem in editor.desk.problems]


def go_to(editor, code):
    """Go to the next problem of a kind."""
    for _ in codes(editor):
        editor.press("F8")
        if editor.window.problems.current.code == code:
            return
    raise AssertionError(code)


def lines_fixed(editor):
    return [each.line for entry in editor.desk.history() if entry.live for each in entry.corrections]


def test_a_problem_is_fixed_with_one_key_and_the_next_is_shown(sample):
    go_to(sample, "foreign-word")
    sample.press("Ctrl+.")
    assert "公布电价、服务费标准和投诉电话" in sample.text(87)
    shown = sample.window.problems.current
    assert sample.selection.address == shown.address
    (entry,) = sample.desk.history()
    assert (entry.name, entry.rule, entry.corrections[0].line) == ("Fix", "foreign-word", 87)


def test_problems_are_fixed_without_ever_leaving_the_keys(sample):
    go_to(sample, "foreign-word")
    while any(problem.suggestion is not None for problem in sample.desk.problems):
        if sample.window.problems.current.suggestion is None:
            sample.press("F8")
        else:
            sample.press("Ctrl+.")
    assert {entry.name for entry in sample.desk.history()} == {"Fix"}
    assert (sample.text(308), sample.text(87).count("and")) == ("示政办发〔2023〕3号", 0)


def test_previous_goes_back(sample):
    sample.press("F8", "F8")
    second = sample.window.problems.current
    sample.press("F8", "Shift+F8")
    assert sample.window.problems.current == second


def test_all_of_a_kind_are_fixed_after_a_look_as_one_step(sample):
    go_to(sample, "foreign-word")
    sample.in_dialog(lambda dialog: sample.push("previewApply", dialog), "Ctrl+Shift+.")
    assert lines_fixed(sample) == FOREIGN
    assert "foreign-word" not in codes(sample)
    assert len(sample.desk.history()) == 1
    sample.press("Ctrl+Z")
    assert codes(sample).count("foreign-word") == len(FOREIGN)


def test_what_has_no_tick_in_the_preview_stays(sample):
    def leave_one_out(dialog):
        places = sample.find("previewList", QTreeWidget, dialog)
        assert [places.topLevelItem(row).text(0) for row in range(4)] == [str(line) for line in FOREIGN]
        places.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
        sample.push("previewApply", dialog)

    go_to(sample, "foreign-word")
    sample.in_dialog(leave_one_out, "Ctrl+Shift+.")
    assert lines_fixed(sample) == [87, 460, 569]


def test_a_preview_that_is_given_up_changes_nothing(sample):
    go_to(sample, "foreign-word")
    sample.in_dialog(lambda dialog: dialog.reject(), "Ctrl+Shift+.")
    assert sample.history() == []


def test_a_kind_dismissed_with_a_reason_stays_away_after_a_restart(sample):
    go_to(sample, "contents-title")
    sample.told.answer("目录就是这样印的")
    sample.do("problem.dismiss_all")
    sample.close()
    sample.reopen()
    sample.desk.finish_checks()
    assert "contents-title" not in codes(sample)
    (entry,) = sample.desk.history()
    assert (entry.name, entry.why) == ("Dismiss", "目录就是这样印的")


def test_one_dismissed_stays_away_alone_and_comes_back_on_undo(sample):
    go_to(sample, "foreign-word")
    sample.do("problem.dismiss")
    sample.close()
    sample.reopen()
    sample.desk.finish_checks()
    assert codes(sample).count("foreign-word") == len(FOREIGN) - 1
    sample.press("Ctrl+Z")
    assert codes(sample).count("foreign-word") == len(FOREIGN)


def test_a_dismissed_problem_comes_back_when_its_place_changes(sample):
    go_to(sample, "doc-number-broken")
    sample.do("problem.dismiss")
    assert "doc-number-broken" not in codes(sample)
    sample.caret(308, after="示政办发〔2023")
    sample.type("4")
    sample.caret(310, "各县")
    assert "doc-number-broken" in codes(sample)


def test_done_and_next_goes_through_the_documents(sample):
    sample.caret(47, "示政规")
    seen = []
    for _ in sample.desk.documents:
        sample.press("Ctrl+Return")
        seen.append(sample.selection.address.block)
    firsts = [document.id for document in sample.desk.documents]
    assert seen[:-1] == firsts[1:]
    assert sample.desk.review == "done"
