"""The problems: one by one with a key, by kind with a preview or a reason."""

from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester

from gazdesk.desk.fixing import rule_title
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import Severity
from gazdesk.shipped import resource
from gazdesk.ui import messages, problems_pane
from gazdesk.ui.preview_dialog import PreviewDialog
from gazdesk.ui.problem_groups import Grouping, groups_of
from gazdesk.ui.problems_model import LINE, MESSAGE, SUGGESTION, ProblemsModel
from gazdesk.ui.problems_pane import ProblemsPane
from gazdesk.ui.session import Selection


@pytest.fixture
def pane(session, qtbot):
    pane = ProblemsPane(session)
    qtbot.addWidget(pane)
    return pane


def of_rule(pane, code):
    pane._view.go_to(next(number for number, each in enumerate(pane._view.problems) if each.code == code))
    return pane.current


def test_errors_and_warnings_are_listed_before_matters_of_style(pane, desk):
    pressing = [each for each in desk.problems if each.severity is not Severity.STYLE]
    style = [each for each in desk.problems if each.severity is Severity.STYLE]
    assert style
    assert pane._view.problems == pressing + style


def test_a_row_says_message_suggestion_and_line(pane, desk):
    problem = of_rule(pane, "foreign-word")
    index = pane._view.currentIndex()
    said = [index.siblingAtColumn(column).data() for column in (MESSAGE, SUGGESTION, LINE)]
    line = desk.issue.source.line_of(problem.start.offset)
    assert said == [problem.message, "→ 和", f"line {line}"]


@pytest.mark.parametrize("grouping", Grouping)
def test_the_model_keeps_the_rules_of_models(session, desk, qapp, grouping):
    model = ProblemsModel(session.theme, qapp)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(desk, groups_of(desk, desk.problems, grouping))
    below = [model.rowCount(model.index(row, 0)) for row in range(model.rowCount())]
    assert (sum(below) if model.grouped else model.rowCount()) == len(desk.problems)
    assert [model.number_at(model.index_of(number)) for number in range(len(desk.problems))] == [
        *range(len(desk.problems))
    ]


def test_next_selects_the_place_of_the_problem(pane, session, desk):
    pane.next()
    first = desk.problems[0]
    text = desk.issue.block(first.address.block).text
    chosen = session.selection
    assert (chosen.address, text[chosen.start : chosen.end]) == (first.address, first.found)


def test_next_and_previous_go_round(pane, desk):
    for _ in range(len(desk.problems) + 1):
        pane.next()
    assert pane.current == pane._view.problems[0]
    pane.previous()
    assert pane.current == pane._view.problems[-1]


def test_next_starts_from_where_the_user_is(pane, session, desk):
    last = desk.problems[-1]
    session.select(Selection(last.address, 0, 0, "parsedPane"))
    assert pane.current.address == last.address
    pane._view.go_to(None)
    pane.previous()
    assert pane.current.address == last.address


def test_next_from_a_place_leaves_matters_of_style_for_later(pane, session, desk):
    style = next(each for each in desk.problems if each.severity is Severity.STYLE)
    after = next(each for each in desk.problems[desk.problems.index(style) :] if each.severity is not Severity.STYLE)
    session.select(Selection(style.address, 0, 0, "parsedPane"))
    pane._view.go_to(None)
    pane.next()
    assert pane.current == after


def test_previous_from_a_place_leaves_matters_of_style_for_later(pane, session, desk):
    style = next(each for each in reversed(desk.problems) if each.severity is Severity.STYLE)
    before = [each for each in desk.problems[: desk.problems.index(style)] if each.severity is not Severity.STYLE]
    session.select(Selection(style.address, 0, 0, "parsedPane"))
    pane._view.go_to(None)
    pane.previous()
    assert pane.current == before[-1]


def test_next_within_a_table_is_the_one_below(pane, session, desk):
    in_table = [each for each in desk.problems if each.address.row]
    block = max({each.address.block for each in in_table}, key=[each.address.block for each in in_table].count)
    table = desk.issue.table(block)
    told = [each for each in pane._view.problems if each.address.block == block and each.address.row]
    at = {each.key: table.row_index(each.address.row) for each in told}
    first, second = next(pair for pair in pairwise(told) if at[pair[1].key] > at[pair[0].key] + 1)
    after = table.rows[at[first.key] + 1].id
    session.select(Selection(first.address._replace(row=after, column=table.columns[0].id), 0, 0, "x"))
    pane.next()
    assert pane.current == second


def test_next_within_a_paragraph_is_the_one_behind_the_caret(pane, session, desk):
    problem = next(each for each in desk.problems if not each.address.row and desk.issue.block(each.address.block).text)
    text = desk.issue.block(problem.address.block).text
    session.select(Selection(problem.address, len(text), len(text), "x"))
    pane.next()
    assert pane.current != problem


def test_an_issue_opened_anew_has_no_current_problem(pane, session, desk, library):
    pane.next()
    (other,) = library.import_paths([resource("samples", "shili_traditional.txt")]).taken
    session.open(other)
    assert pane._view.problems
    assert pane.current is None


def test_fix_applies_and_goes_on(pane, session, desk):
    problem = of_rule(pane, "doc-number-broken")
    number = pane._view.current
    pane.fix()
    assert desk.issue.block(problem.address.block).text == problem.suggestion
    assert pane._view.current == number
    assert session.selection.address == pane.current.address


@pytest.mark.parametrize("act", ["fix", "fix_all", "dismiss", "dismiss_all"])
def test_nothing_done_without_a_problem_is_told(pane, told, act):
    getattr(pane, act)()
    assert told.notices == ["Select a problem first: F8 goes to the next one."]


def test_another_issue_is_listed_from_its_first_problem_on(pane, session, desk, library, qtbot):
    pane.resize(600, 200)
    pane.show()
    qtbot.waitExposed(pane)
    pane._view.go_to(len(pane._view.problems) - 1)
    assert pane._view.verticalScrollBar().value()
    (other,) = library.import_paths([resource("samples", "shili_traditional.txt")]).taken
    session.open(other)
    assert pane._view.verticalScrollBar().value() == 0


def onward(pane, code):
    """Return the first problem of another kind behind the current one."""
    listed = pane._view.problems
    return next(each for each in listed[listed.index(pane.current) :] if each.code != code)


def third(pane, code):
    """Make the third problem of a kind the current one."""
    of_kind = [number for number, each in enumerate(pane._view.problems) if each.code == code]
    pane._view.go_to(of_kind[2])


@pytest.mark.parametrize("act", ["fix_all", "dismiss_all"])
def test_when_a_kind_is_settled_the_next_problem_is_shown(pane, session, told, monkeypatch, act):
    third(pane, "foreign-word")
    goal = onward(pane, "foreign-word")
    told.answers["ask_text"] = "原文为英文"
    monkeypatch.setattr(problems_pane.PreviewDialog, "exec", lambda _: True)
    getattr(pane, act)()
    assert pane.current.key == goal.key
    assert session.selection.address == goal.address


def test_a_reason_that_was_refused_is_asked_for_again_as_it_was_typed(pane, desk, told, read_only, monkeypatch):
    problem = of_rule(pane, "foreign-word")
    offered = []

    def ask(_title, _label, text=""):
        offered.append(text)
        read_only(len(offered) == 1)
        return "原文为英文"

    monkeypatch.setattr(messages, "ask_text", ask)
    pane.dismiss_all()
    assert (len(told.notices), offered) == (1, ["", "原文为英文"])
    assert desk.issue.dismissals[problem.key] == "原文为英文"


def test_fix_all_shows_each_place_and_is_one_step(pane, session, desk, monkeypatch):
    of_rule(pane, "foreign-word")
    count = sum(each.code == "foreign-word" for each in desk.problems)
    monkeypatch.setattr(problems_pane.PreviewDialog, "exec", lambda _: True)
    pane.fix_all()
    assert not any(each.code == "foreign-word" for each in desk.problems)
    session.run(desk.undo)
    assert sum(each.code == "foreign-word" for each in desk.problems) == count


def test_the_preview_leaves_out_what_has_no_tick(pane, desk, qtbot):
    same = [each for each in desk.problems if each.code == "foreign-word"]
    dialog = PreviewDialog(desk, same, pane)
    qtbot.addWidget(dialog)
    dialog._list.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog.chosen() == same[1:]
    assert dialog._apply.text() == f"Change {len(same) - 1} places"


def test_dismiss_takes_it_off_the_list(pane, desk):
    problem = of_rule(pane, "foreign-word")
    pane.dismiss()
    assert problem not in desk.problems


def test_dismiss_all_asks_why(pane, desk, told):
    problem = of_rule(pane, "foreign-word")
    told.answers["ask_text"] = "原文为英文"
    pane.dismiss_all()
    assert not any(each.code == "foreign-word" for each in desk.problems)
    assert desk.issue.dismissals[problem.key] == "原文为英文"


def test_dismiss_all_can_be_thought_better_of(pane, desk, told):
    before = desk.problems
    of_rule(pane, "foreign-word")
    told.answers["ask_text"] = None
    pane.dismiss_all()
    assert desk.problems == before


def test_facets_narrow_the_list(pane):
    box = pane._bar._severities
    box.setCurrentIndex(box.findData(Severity.ERROR))
    box.activated.emit(box.currentIndex())
    assert {each.severity for each in pane._view.problems} == {Severity.ERROR}


def listed(pane, severity):
    box = pane._bar._severities
    box.setCurrentIndex(box.findData(severity))
    box.activated.emit(box.currentIndex())
    return tuple(pane._view.problems)


def test_what_presses_can_be_listed_without_matters_of_style(pane, desk):
    assert {each.severity for each in desk.problems} >= {Severity.STYLE, Severity.ERROR}
    assert listed(pane, "pressing") == tuple(each for each in desk.problems if each.severity is not Severity.STYLE)


def test_the_severities_listed_are_remembered(pane, session, qtbot, tmp_path):
    shown = listed(pane, "pressing")
    settings = QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat)
    pane.save(settings)
    again = ProblemsPane(session)
    qtbot.addWidget(again)
    again.restore(settings)
    assert tuple(again._view.problems) == shown


def test_a_facet_says_how_many(pane, desk):
    box = pane._bar._rules
    words = sum(each.code == "foreign-word" for each in desk.problems)
    assert box.itemText(box.findData("foreign-word")).endswith(f"  {words}")


def test_the_count_is_told(pane, session, desk, qtbot):
    of_rule(pane, "foreign-word")
    with qtbot.waitSignal(pane.counted) as heard:
        pane.dismiss()
    assert heard.args == [len(desk.problems)]


def headings(pane):
    model = pane._view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_grouped_by_rule_what_was_found_most_comes_first(pane, desk):
    pane.group_by(Grouping.RULE)
    counts = Counter(rule_title(each.code) for each in desk.problems)
    assert headings(pane) == [f"{title}  {count}" for title, count in counts.most_common()]


def test_grouped_by_severity_errors_come_first(pane, desk):
    pane.group_by(Grouping.SEVERITY)
    assert [each.severity for each in pane._view.problems] == sorted(
        (each.severity for each in desk.problems), key=list(Severity).index
    )


def test_grouped_by_document_they_come_as_the_documents_do(pane, desk):
    pane.group_by(Grouping.DOCUMENT)
    titles = ["In no document", *(document.title for document in desk.documents)]
    said = [heading.rpartition("  ")[0] for heading in headings(pane)]
    assert said == [title for title in titles if title in said]
    assert tuple(pane._view.problems) == desk.problems


def test_a_closed_group_stays_closed_after_a_fix(pane, desk):
    pane.group_by(Grouping.RULE)
    of_rule(pane, "doc-number-broken")
    first = pane._view.model().index(0, 0)
    pane._view.collapse(first)
    pane.fix()
    assert not pane._view.isExpanded(pane._view.model().index(0, 0))
    assert pane._view.isExpanded(pane._view.model().index(1, 0))


def test_next_goes_through_the_groups(pane, session):
    pane.group_by(Grouping.RULE)
    seen = []
    for _ in pane._view.problems:
        pane.next()
        seen.append(pane.current)
    assert seen == pane._view.problems


def test_next_from_a_place_is_the_nearest_whatever_the_groups(pane, session, desk):
    pane.group_by(Grouping.RULE)
    session.select(Selection(Address(desk.issue.order[0]), 0, 0, "x"))
    pane._view.go_to(None)
    pane.next()
    assert pane.current == desk.problems[0]


def test_a_group_is_no_problem(pane, told):
    pane.group_by(Grouping.SEVERITY)
    pane._view.setCurrentIndex(pane._view.model().index(0, 0))
    pane.fix()
    assert told.notices == ["Select a problem first: F8 goes to the next one."]
