"""What was corrected once is corrected everywhere: in the issue, across two issues, from the history, after a restart."""

import pytest
from PySide6.QtWidgets import QAbstractItemView, QToolButton

from tests.journeys.driver import until
from tests.journeys.test_problems import FOREIGN, go_to

OTHER = """样本县人民政府公报

样本县人民政府关于加强防汛工作的通知

样政发〔2023〕8号

各乡镇人民政府：

要压实责任and任务，做好巡查and值守。

样本县人民政府
2023年4月2日
"""


@pytest.fixture
def two(sample, tmp_path):
    """Return an editor before the sample, with another issue in the store."""
    path = tmp_path / "other.txt"
    path.write_text(OTHER, "utf-8")
    sample.import_file(path)
    return sample


def hint(editor):
    """Return the hint in the status bar once it has counted the store too."""
    until(lambda: editor.window.memory.last.memory is not None)
    return editor.find("memoryHint", QToolButton)


def listed(editor):
    """Return the lines that are listed, once the store has been searched."""
    until(lambda: editor.window.memory.places.memory is not None)
    model = editor.find("memoryList", QAbstractItemView).model()
    return [each.line for each in model.places]


def lines_with(editor, text):
    return [hit.line for hit in editor.desk.find(text)]


def fix_first(editor):
    """Apply the suggestion for the first foreign word."""
    go_to(editor, "foreign-word")
    editor.press("Ctrl+.")


def test_after_a_fix_all_places_like_it_are_corrected_as_one_step(sample):
    fix_first(sample)
    assert hint(sample).text() == "and → 和: 3 more in this issue"
    sample.press("Ctrl+M")
    assert listed(sample) == FOREIGN[1:]
    sample.press("Ctrl+Alt+M")
    assert lines_with(sample, "and") == []
    assert (listed(sample), len(sample.desk.history())) == ([], 2)
    sample.press("Ctrl+Z")
    assert lines_with(sample, "and") == FOREIGN[1:]
    until(lambda: listed(sample) == FOREIGN[1:])


def test_places_are_gone_through_one_by_one_from_the_keys(sample):
    fix_first(sample)
    sample.press("Ctrl+M", "Return")
    assert lines_with(sample, "and") == FOREIGN[2:]
    assert sample.selection.address == sample.address(460)
    sample.press("Delete")
    assert listed(sample) == FOREIGN[3:]
    sample.press("Space", "Ctrl+Alt+M", "Space", "Ctrl+Alt+M")
    assert lines_with(sample, "and") == [460]


def test_a_correction_is_applied_across_two_issues(two):
    fix_first(two)
    assert hint(two).text() == "and → 和: 3 more in this issue, 2 in the store"
    two.press("Ctrl+M")
    assert listed(two) == [*FOREIGN[1:], 9, 9]
    two.told.answer(True)
    two.press("Ctrl+Alt+M")
    assert two.told.notices[-1] == "Corrected in 2 issues; in each it is one step that can be undone."
    first, second = (two.window.session.library.open_issue(each.id) for each in two.window.session.library.issues())
    assert [len(desk.find("and")) for desk in (first, second)] == [0, 0]
    assert [len(desk.history()) for desk in (first, second)] == [2, 1]


def test_each_issue_undoes_its_own_step_after_a_restart_too(two):
    fix_first(two)
    hint(two)
    two.press("Ctrl+M")
    listed(two)
    two.told.answer(True)
    two.press("Ctrl+Alt+M")
    first = two.desk.issue_id
    two.close()
    two.open()
    other = next(each.id for each in two.window.session.library.issues() if each.id != first)
    two.window.session.open(other)
    two.press("Ctrl+Z")
    assert lines_with(two, "and") == [9, 9]
    two.window.session.open(first)
    assert lines_with(two, "and") == []


def test_after_a_restart_the_last_correction_is_known_and_what_was_left_stays_away(sample):
    fix_first(sample)
    sample.press("Ctrl+M", "Delete")
    sample.close()
    sample.reopen()
    sample.press("Ctrl+M")
    assert listed(sample) == FOREIGN[2:]
    assert "left as it is: 1" in sample.window.memory._remark.text()


def test_an_earlier_correction_of_the_history_is_applied_too(sample):
    sample.caret(308, after="示政办发〔2023")
    sample.type("〕")
    fix_first(sample)
    sample.caret(310, "各县")
    sample.type("敬告")
    sample.caret(47, "示政规")
    history = sample.find("historyList", QAbstractItemView)
    until(lambda: history.model().rowCount() == 3)
    sample.click_index(history, history.model().index(1, 0))
    sample.push("historyAlike")
    assert listed(sample) == [87, 460, 569]


def test_what_was_typed_by_hand_is_found_too(two):
    two.caret(87, "公布")
    two.press(*["Shift+Right"] * 2)
    two.type("公告")
    two.caret(47, "示政规")
    assert hint(two).text().startswith("公布 → 公告: ")
