"""Marks, comments, review states and dismissals."""

import pytest

from gazdesk.edits.notes import AddComment, ClearMark, Dismiss, RemoveComment, SetMark, SetReview, Undismiss, marks_of
from gazdesk.model.annotations import Comment, Mark
from gazdesk.model.blocks import Address
from gazdesk.model.issue import ISSUE
from gazdesk.model.kinds import MarkKind, ReviewState
from tests.edits.cases import CELL, TABLE, TASK, TITLE, WORDS, R

GARBLED, CHECKED = MarkKind.GARBLED, MarkKind.CHECKED
TARGETS = [Address(TITLE.id), Address(TABLE), Address(TABLE, R[1]), Address(TABLE, "", "k1"), CELL]


@pytest.mark.parametrize("target", TARGETS)
def test_a_mark_is_set_noted_anew_and_cleared(issue, do, target):
    do(SetMark(target, GARBLED), SetMark(target, CHECKED, "甲"), SetMark(target, GARBLED, "看原件"))
    assert marks_of(issue, target) == (Mark(CHECKED, "甲"), Mark(GARBLED, "看原件"))
    do(ClearMark(target, GARBLED))
    assert marks_of(issue, target) == (Mark(CHECKED, "甲"),)


@pytest.mark.parametrize("target", TARGETS)
def test_only_the_target_is_marked(issue, do, target):
    do(SetMark(target, GARBLED))
    assert [each for each in TARGETS if marks_of(issue, each)] == [target]


@pytest.mark.parametrize(
    ("target", "match"),
    [
        (Address("gone"), "not there any more"),
        (Address(TABLE, "gone"), "not there any more"),
        (Address(TABLE, "", "gone"), "not there any more"),
        (Address(TABLE, R[1], "gone"), "not there any more"),
        (Address(TASK.id, R[1]), "not a table"),
        (Address(TABLE, R[2], "k2"), "part of a merged one"),
    ],
)
def test_a_mark_has_a_target(refused, target, match):
    refused(SetMark(target, GARBLED), match)
    refused(ClearMark(target, GARBLED), match)


def test_a_mark_that_is_not_there_is_not_cleared(refused):
    refused(ClearMark(Address(TASK.id), GARBLED), "no such mark")


def test_comments_are_added_and_removed(issue, do):
    do(AddComment(TITLE.id, "c2", "请核"))
    assert issue.block(TITLE.id).comments == (Comment("c1", "看"), Comment("c2", "请核"))
    do(RemoveComment(TITLE.id, "c1"))
    assert issue.block(TITLE.id).comments == (Comment("c2", "请核"),)


def test_a_comment_says_something_under_a_new_id(refused):
    refused(AddComment(TITLE.id, "c2", " "), "says something")
    refused(AddComment(TITLE.id, TASK.id, "请核"), "in use already")
    refused(RemoveComment(WORDS.id, "c1"), "not there any more")


def test_an_issue_and_a_document_are_reviewed(issue, do, refused):
    do(SetReview(ISSUE, ReviewState.PUT_AWAY), SetReview(TITLE.id, ReviewState.DONE))
    assert issue.reviews == {ISSUE: ReviewState.PUT_AWAY, TITLE.id: ReviewState.DONE}
    refused(SetReview(TITLE.id, ReviewState.PUT_AWAY), "whole issue")
    refused(SetReview("gone", ReviewState.DONE), "not there any more")
    refused(SetReview(WORDS.id, ReviewState.DONE), "Nothing starts")


def test_a_problem_is_dismissed_and_returns(issue, do, refused):
    do(Dismiss("p", "无误"), Dismiss("p", "如此"))
    assert issue.dismissals == {"p": "如此"}
    do(Undismiss("p"))
    assert issue.dismissals == {}
    refused(Undismiss("p"), "not dismissed")
