"""All problems in reading order, and the same after a correction as if all were looked for again."""

from dataclasses import replace

import pytest

from gazdesk.checks import runner
from gazdesk.checks.base import Context, Scope
from gazdesk.checks.rules import RULES
from gazdesk.checks.runner import check, fix, in_order, recheck
from gazdesk.edits.base import Touched
from gazdesk.edits.columns import DropColumn
from gazdesk.edits.fold import perform
from gazdesk.edits.notes import Dismiss, Undismiss
from gazdesk.edits.structure import MergeBlocks, MoveBlock, SetKind, SplitBlock
from gazdesk.edits.text import FixText
from gazdesk.model.blocks import Address, Boundary
from gazdesk.model.derived import derive
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind, RowKind, Safety, Severity
from gazdesk.model.pieces import HEAD, Place
from gazdesk.model.problems import Problem
from gazdesk.parse import parse
from gazdesk.shipped import resource
from tests.edits.sample import Draft


def doubt(block):
    return Problem("doubt", Severity.WARNING, Safety.DISPLAY, "The kind is doubtful.", Address(block))


@pytest.fixture
def issue():
    draft = Draft()
    draft.block("关于治理河道的通至……3", BlockKind.TOC_ENTRY)
    draft.block("关于治理河道的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    draft.block("示政发[2022]3号", BlockKind.DOC_NUMBER)
    draft.block("推进 and 改革 and 开放")
    last = draft.block("发展 or 规划")
    draft.table([["甲", "市 and 县"]])
    return Issue(replace(draft.run(), problems=(doubt(last),)))


def told(problems):
    return [(problem.code, problem.found) for problem in problems]


ALL = [
    ("contents-title", "至"),
    ("doc-number-form", "示政发[2022]3号"),
    ("foreign-word", " and "),
    ("foreign-word", " and "),
    ("doubt", ""),
    ("foreign-word", " or "),
    ("foreign-word", " and "),
]


def test_problems_are_in_reading_order(issue):
    assert told(check(issue)) == ALL


def test_noise_and_dropped_rows_are_not_checked():
    draft = Draft()
    draft.block("广告 and 推广", BlockKind.NOISE)
    draft.table([["市 and 县"]], [RowKind.DROPPED])
    assert check(Issue(draft.run())) == ()


def test_dropped_columns_are_not_checked():
    draft = Draft()
    table = draft.table([["市 and 县", "市 or 县"]])
    issue = Issue(draft.run())
    perform(issue, [DropColumn(table, "k0")])
    assert told(check(issue)) == [("foreign-word", " or ")]


def test_a_dismissed_problem_is_left_out(issue):
    problems = check(issue)
    perform(issue, [Dismiss(problems[2].key)])
    assert told(check(issue)) == ALL[:2] + ALL[3:]


def test_the_same_problem_elsewhere_is_another(issue):
    assert len({problem.key for problem in check(issue)}) == len(ALL)


def corrections(issue):
    """Return corrections of every sort, by name."""
    _, _, number, text, last, _ = issue.order
    first = check(issue)[2]
    return {
        "fix": fix(issue, first, lambda: "m1"),
        "type a new one": [
            FixText(Address(last), first_place(issue, last), first_place(issue, last), "", "甲 and 乙", "m1")
        ],
        "split": [SplitBlock(text, Place("", issue.blocks[text].spans()[0].start + 5), "m1")],
        "merge": [MergeBlocks(text, last)],
        "move": [MoveBlock(last, number)],
        "make it noise": [SetKind(text, BlockKind.NOISE)],
        "make it a number": [SetKind(last, BlockKind.DOC_NUMBER)],
        "dismiss": [Dismiss(first.key), Dismiss(check(issue)[-1].key)],
        "cell": fix(issue, check(issue)[-1], lambda: "m1"),
    }


def first_place(issue, block):
    return Place("", issue.blocks[block].spans()[0].start)


NAMES = ("fix", "type a new one", "split", "merge", "move", "make it noise", "make it a number", "dismiss", "cell")


@pytest.mark.parametrize("name", NAMES)
def test_after_a_correction_the_problems_are_as_if_all_were_checked(issue, name):
    previous = check(issue)
    touched = perform(issue, corrections(issue)[name])
    assert recheck(issue, previous, touched) == check(issue) != previous


def test_a_dismissal_taken_back_shows_the_problem_again(issue):
    problems = check(issue)
    perform(issue, [Dismiss(problems[2].key)])
    fewer = check(issue)
    touched = perform(issue, [Undismiss(problems[2].key)])
    assert recheck(issue, fewer, touched, shown_again=[problems[2].key]) == problems


def test_only_the_rules_of_what_is_shown_again_look_for_it(issue):
    first = check(issue)[0]
    others = [rule for rule in RULES if rule.code != first.code]
    assert recheck(issue, (), Touched(), shown_again=[first.key], rules=others) == ()
    assert recheck(issue, (), Touched(), shown_again=[first.key]) == (first,)


def test_what_changes_nothing_lets_no_rule_look(issue):
    assert recheck(issue, (), Touched()) == ()


def test_rules_over_the_issue_wait_for_the_next_check(issue):
    title = issue.order[1]
    previous = check(issue)
    start = first_place(issue, title)
    fixed = perform(
        issue, [FixText(Address(title), start, Place("", start.offset + 1, after=True), "关于", "对于", "m1")]
    )
    assert [each for each in recheck(issue, previous, fixed) if each.code == "contents-title"] == list(previous[:1])
    assert [each for each in check(issue) if each.code == "contents-title"] != list(previous[:1])


def test_what_they_found_goes_when_it_is_fixed(issue):
    previous = check(issue)
    touched = perform(issue, fix(issue, previous[0], lambda: "m1"))
    assert [each.code for each in recheck(issue, previous, touched)] == [each.code for each in previous[1:]]


def test_what_they_found_stays_when_something_else_in_its_block_is_changed(issue):
    previous = check(issue)
    start = first_place(issue, issue.order[0])
    fixed = perform(issue, [FixText(Address(issue.order[0]), start, start, "", "续", "m1")])
    assert recheck(issue, previous, fixed)[0] == previous[0]


def test_a_large_table_waits_for_the_next_check(issue, monkeypatch):
    monkeypatch.setattr(runner, "LARGE", 1)
    previous, table = check(issue), issue.order[-1]
    cell = Address(table, issue.table(table).rows[0].id, "k0")
    touched = perform(issue, [FixText(cell, HEAD, HEAD, "", "县 and 乡", "m1")])
    assert recheck(issue, previous, touched) == previous
    assert len(check(issue)) == len(previous) + 1
    touched = perform(issue, fix(issue, previous[-1], lambda: "m2"))
    assert recheck(issue, previous, touched) == previous[:-1]


def test_a_very_long_text_waits_for_the_next_check(issue, monkeypatch):
    monkeypatch.setattr(runner, "LENGTHY", 1)
    previous = check(issue)
    touched = perform(issue, [FixText(Address(issue.order[3]), HEAD, HEAD, "", "县 and 乡", "m1")])
    assert recheck(issue, previous, touched) == previous
    assert len(check(issue)) == len(previous) + 1


def test_very_many_blocks_wait_for_the_next_check(issue, monkeypatch):
    monkeypatch.setattr(runner, "MANY", 1)
    previous = check(issue)
    typed = [FixText(Address(each), HEAD, HEAD, "", "县 and 乡", f"m{each}") for each in issue.order[:2]]
    touched = perform(issue, typed)
    assert recheck(issue, previous, touched) == previous
    assert len(check(issue)) > len(previous)
    fixed = perform(issue, fix(issue, previous[1], lambda: "m2")) | touched
    assert previous[1] not in recheck(issue, previous, fixed)


def test_fixing_everything_leaves_nothing_to_fix(issue):
    ids = iter("abcdefgh")
    while fixable := [problem for problem in check(issue) if problem.suggestion is not None]:
        perform(issue, fix(issue, fixable[0], lambda: next(ids)))
    assert told(check(issue)) == [("doubt", "")]


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.scope is Scope.DOCUMENT], ids=lambda rule: rule.code)
def test_a_rule_over_documents_finds_in_each_what_it_finds_in_all(rule):
    issue = Issue(parse(resource("samples", "shili_2023_3.txt").read_text("utf-8")))
    members = derive(issue).membership
    documents = {members[block.id][0] for block in issue}
    apart = [tuple(block for block in issue if members[block.id][0] == each) for each in documents]
    found = [problem for blocks in apart for problem in rule.find(Context(issue, blocks))]
    assert in_order(issue, found) == in_order(issue, rule.find(Context(issue, tuple(issue))))


def test_a_long_document_waits_for_the_next_check(issue, monkeypatch):
    monkeypatch.setattr(runner, "LONG", 1)
    draft = Draft()
    draft.block("关于修路的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    headings = [draft.block(f"{number}、修路", BlockKind.HEADING, level=1) for number in "一二五四五"]
    issue = Issue(draft.run())
    touched = perform(issue, [FixText(Address(headings[0]), HEAD, HEAD, "", " ", "m1")])
    assert recheck(issue, (), touched) == ()
    assert [each.code for each in check(issue)] == ["number-gap"]
