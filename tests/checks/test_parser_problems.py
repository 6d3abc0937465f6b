"""The parser's doubts and repairs stay open until an editor settles them."""

from dataclasses import replace

import pytest

from gazdesk.checks.runner import check, fix, recheck
from gazdesk.edits.fold import perform
from gazdesk.edits.notes import SetMark
from gazdesk.edits.rows import DropRows
from gazdesk.edits.structure import MergeBlocks
from gazdesk.edits.text import FixText
from gazdesk.model.annotations import Mark
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import MarkKind, Safety, Severity
from gazdesk.model.pieces import HEAD, Place
from gazdesk.model.problems import Problem
from tests.edits.sample import Draft


def problem(address, start=HEAD, end=HEAD, found="", suggestion=None):
    return Problem("parse-doubt", Severity.WARNING, Safety.UNSAFE, "Doubtful.", address, start, end, found, suggestion)


def issue_of(draft, *problems):
    return Issue(replace(draft.run(), problems=problems))


def mint():
    return "m1"


@pytest.fixture
def text():
    """Return an issue of two blocks with a doubt about 乙 in the second."""
    draft = Draft()
    draft.block("前文")
    second = draft.block("甲乙丙")
    return issue_of(draft, problem(Address(second), Place("", 4), Place("", 4, after=True), "乙", "已"))


@pytest.fixture
def repaired():
    """Return an issue of a table whose first row the parser repaired and marked doubtful."""
    draft = Draft()
    table = draft.table([["甲", "乙"], ["丙", "丁"]])
    address = Address(table, "r0")
    issue = issue_of(draft, problem(address, Place("", 0), Place("", 2, after=True), "甲\t乙", "\t甲\t乙"))
    block = issue.blocks[table]
    row = replace(block.table.rows[0], marks=(Mark(MarkKind.DOUBTFUL, "移位"),))
    issue.put(replace(block, table=block.table.with_row(0, row)))
    return issue


def test_a_doubt_about_text_is_open(text):
    assert [each.found for each in check(text)] == ["乙"]


def test_its_fix_puts_the_suggestion_there(text):
    perform(text, fix(text, check(text)[0], mint))
    assert text.blocks[text.order[1]].text == "甲已丙"
    assert check(text) == ()


def test_text_that_an_editor_changed_is_settled(text):
    address = Address(text.order[1])
    perform(text, [FixText(address, Place("", 4), Place("", 5, after=True), "乙丙", "丁", "m1")])
    assert check(text) == ()


def test_text_changed_beside_it_settles_nothing(text):
    perform(text, [FixText(Address(text.order[1]), Place("", 3), Place("", 3, after=True), "甲", "子", "m1")])
    assert len(check(text)) == 1


def test_a_place_to_insert_at_is_settled_by_typing_there():
    draft = Draft()
    block = draft.block("甲乙")
    issue = issue_of(draft, problem(Address(block), Place("", 1), Place("", 1), "", "的"))
    assert len(check(issue)) == 1
    perform(issue, fix(issue, check(issue)[0], mint))
    assert (issue.blocks[block].text, check(issue)) == ("甲的乙", ())


def test_it_goes_with_its_text_when_blocks_are_merged(text):
    first, second = text.order
    previous = check(text)
    touched = perform(text, [MergeBlocks(first, second)])
    assert [(each.address, each.found) for each in recheck(text, previous, touched)] == [(Address(first), "乙")]


@pytest.mark.parametrize("kind", [MarkKind.CHECKED])
def test_a_block_marked_checked_is_settled(text, kind):
    perform(text, [SetMark(Address(text.order[1]), kind)])
    assert check(text) == ()


def test_a_block_marked_otherwise_is_not(text):
    perform(text, [SetMark(Address(text.order[1]), MarkKind.GARBLED)])
    assert len(check(text)) == 1


def test_a_repair_is_accepted_by_marking_its_row_checked(repaired):
    (found,) = check(repaired)
    perform(repaired, fix(repaired, found, mint))
    (table,) = repaired
    assert [mark.kind for mark in table.table.rows[0].marks] == [MarkKind.CHECKED]
    assert [cell.text for cell in table.table.rows[0].cells] == ["甲", "乙"]
    assert check(repaired) == ()


def test_a_repair_outlives_a_typing_mistake_mended_in_its_row(repaired):
    (table,) = repaired.order
    address = Address(table, "r0", "k0")
    perform(repaired, [FixText(address, Place("", 0), Place("", 0, after=True), "甲", "子", "m1")])
    assert len(check(repaired)) == 1


def test_a_row_that_is_dropped_is_settled(repaired):
    (table,) = repaired.order
    perform(repaired, [DropRows(table, ("r0",))])
    assert check(repaired) == ()


def test_a_doubt_without_a_suggestion_has_no_fix():
    draft = Draft()
    block = draft.block("甲")
    issue = issue_of(draft, problem(Address(block)))
    assert fix(issue, check(issue)[0], mint) == ()
