"""Problems are fixed, one or all of a kind, or dismissed."""

from dataclasses import replace

import pytest

from gazdesk.desk import editing, fixing
from gazdesk.errors import CorrectionRefused
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.pieces import place_after, place_before
from gazdesk.model.problems import Problem
from tests.desk.making import block, run_of, take, texts

TEXT = "要抓紧and抓实，巡查and值守。\n各单位and各部门要配合。\n第三段。\n"


def doubt(text, start, end, suggestion, code="doubt"):
    """Return a problem of the parser at a range of the first block of a text."""
    pieces = run_of(text).blocks[0].pieces
    places = place_before(pieces, start), place_after(pieces, end)
    address = run_of(text).blocks[0].address
    return Problem(code, Severity.WARNING, Safety.UNSAFE, "…", address, *places, text[start:end], suggestion)


@pytest.fixture
def desk(library):
    desk = take(library, TEXT)
    desk.finish_checks()
    return desk


def test_a_problem_is_fixed_and_gone(desk):
    problem = desk.problems[0]
    assert problem.found == "and"
    fixing.fix(desk, problem)
    assert texts(desk)[0] == "要抓紧和抓实，巡查and值守。"
    assert problem.key not in {each.key for each in desk.problems}
    entry = desk.history()[0]
    assert (entry.who, entry.rule, entry.corrections[0].rule) == ("王编辑", problem.code, problem.code)


def test_all_of_a_kind_are_fixed_as_one_gesture(desk):
    same = fixing.same_kind(desk, desk.problems[0])
    fixing.fix_all(desk, same)
    assert texts(desk)[:2] == ["要抓紧和抓实，巡查和值守。", "各单位和各部门要配合。"]
    assert [len(entry.corrections) for entry in desk.history()] == [3]
    desk.undo()
    assert [each.key for each in desk.problems] == [each.key for each in same]


def test_fixes_that_overlap_wait(library):
    text = "做好洪讯防御工作。\n"
    first, second = doubt(text, 2, 4, "洪汛"), doubt(text, 3, 5, "汛期防", "other")
    desk = take(library, text, "overlap.txt", [first, second])
    fixing.fix_all(desk, [first, second])
    assert texts(desk) == ["做好洪汛防御工作。"]
    assert len(desk.history()[0].corrections) == 1


def test_a_problem_without_a_fix_is_refused(library):
    text = "第一段。\n"
    problem = doubt(text, 0, 1, None)
    desk = take(library, text, "none.txt", [problem])
    with pytest.raises(CorrectionRefused, match="no fix"):
        fixing.fix(desk, problem)
    with pytest.raises(CorrectionRefused, match="no fix"):
        fixing.fix_all(desk, [problem])


def test_a_preview_shows_every_place(desk):
    assert fixing.preview(desk, desk.problems) == (
        (1, "要抓紧and抓实，巡查and值守。", "要抓紧和抓实，巡查and值守。"),
        (1, "要抓紧and抓实，巡查and值守。", "要抓紧and抓实，巡查和值守。"),
        (2, "各单位and各部门要配合。", "各单位和各部门要配合。"),
    )


def test_what_is_dismissed_stays_away_until_it_is_shown_again(library, desk):
    first, *others = desk.problems
    fixing.dismiss(desk, [first], "原文如此")
    assert [each.key for each in desk.problems] == [each.key for each in others]
    assert (desk.history()[0].why, desk.issue.dismissals) == ("原文如此", {first.key: "原文如此"})
    desk.finish_checks()
    assert first.key not in {each.key for each in desk.problems}
    fixing.undismiss(desk, [first.key])
    assert first.key in {each.key for each in desk.problems}


def test_problems_are_counted_in_the_library(library, desk):
    assert library.issues()[0].problems == 3
    fixing.fix(desk, desk.problems[0])
    assert library.issues()[0].problems == 2


def test_problems_are_right_again_after_any_correction(desk):
    editing.replace_text(desk, desk.issue.blocks[block(desk, "第三段")].address, 1, 2, "三and四")
    assert [each.found for each in desk.problems] == ["and"] * 4
    desk.undo()
    assert len(desk.problems) == 3


def test_rules_have_names():
    assert fixing.rule_title("unknown") == "unknown"
    assert " " in fixing.rule_title(next(iter(fixing._TITLES)))


def test_safe_fixes_and_those_they_make_room_for_are_one_gesture(library):
    text = "做好洪讯防御工作。\n"
    desk = take(library, text, "safe.txt", [replace(doubt(text, 2, 4, "洪汛and"), safety=Safety.SAFE)])
    fixing.fix_safely(desk)
    assert texts(desk) == ["做好洪汛和防御工作。"]
    assert [entry.rule for entry in desk.history()[0].corrections] == ["doubt", "foreign-word"]
    desk.undo()
    assert texts(desk) == ["做好洪讯防御工作。"]


def test_where_nothing_is_safe_to_fix_nothing_is_done(library):
    desk = take(library, "第一段。\n", "nothing.txt")
    desk.finish_checks()
    assert fixing.fix_safely(desk) is None
    assert desk.history() == ()
