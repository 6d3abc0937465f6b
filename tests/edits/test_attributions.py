"""Attributions: added, changed, removed, for text and for rows of tables."""

import pytest

from gazdesk.edits.attributions import AddAttribution, ChangeAttribution, RemoveAttribution, SetAttributionItem
from gazdesk.model.blocks import Address, Attribution, Reading
from gazdesk.model.kinds import AttributionRole
from gazdesk.model.pieces import HEAD, Place
from tests.edits.cases import LAST, TABLE, TASK, WORDS, R
from tests.edits.sample import reading

LEAD, DEADLINE = AttributionRole.LEAD, AttributionRole.DEADLINE


def overrides(issue, block):
    return {each.id: dict(each.overrides) for each in issue.block(block).attributions}


def test_what_is_added_stands_last(issue, do):
    do(AddAttribution(TASK.id, Attribution("a2", (reading(TASK, "河道", LEAD),))))
    assert [each.id for each in issue.block(TASK.id).attributions] == ["a1", "a2"]


@pytest.mark.parametrize(
    ("block", "attribution", "match"),
    [
        (TASK.id, Attribution("a1"), "there already"),
        (TASK.id, Attribution(""), "there already"),
        (TASK.id, Attribution("a2", row=R[1]), "not a table"),
        (TABLE, Attribution("a2", row="gone"), "not there any more"),
        (TASK.id, Attribution("a2", (Reading(LEAD, Address("gone"), HEAD, HEAD),)), "not there any more"),
        (TASK.id, Attribution("a2", (Reading(LEAD, LAST.address, HEAD, Place("gone", 0)),)), "is read from"),
    ],
)
def test_what_is_added_is_new_and_reads_what_is_there(refused, block, attribution, match):
    refused(AddAttribution(block, attribution), match)


def test_values_of_a_role_are_set_and_read_again(issue, do):
    do(ChangeAttribution(TASK.id, "a1", LEAD, ("甲",)), ChangeAttribution(TASK.id, "a1", DEADLINE, ("6月",)))
    do(ChangeAttribution(TASK.id, "a1", LEAD, ("乙", "丙")))
    assert overrides(issue, TASK.id) == {"a1": {LEAD: ("乙", "丙"), DEADLINE: ("6月",)}}
    do(ChangeAttribution(TASK.id, "a1", LEAD, None))
    assert overrides(issue, TASK.id) == {"a1": {DEADLINE: ("6月",)}}


def test_the_values_of_a_row_are_set(issue, do):
    do(ChangeAttribution(TABLE, R[1], LEAD, ()), SetAttributionItem(TABLE, R[1], "7"))
    (made,) = issue.block(TABLE).attributions
    assert (made.id, made.row, made.item, made.overrides) == (R[1], R[1], "7", ((LEAD, ()),))


def test_a_removed_row_states_nothing_until_it_is_added_again(issue, do, refused):
    do(RemoveAttribution(TABLE, R[1]))
    assert issue.block(TABLE).attributions[0].removed
    refused(ChangeAttribution(TABLE, R[1], LEAD, ("甲",)), "not there any more")
    refused(RemoveAttribution(TABLE, R[1]), "not there any more")
    do(AddAttribution(TABLE, Attribution(R[1], row=R[1])))
    assert not issue.block(TABLE).attributions[0].removed
    refused(AddAttribution(TABLE, Attribution("other", row=R[1])), "there already")


def test_a_statement_of_the_text_is_removed(issue, do, refused):
    do(RemoveAttribution(TASK.id, "a1"))
    assert issue.block(TASK.id).attributions == ()
    refused(SetAttributionItem(TASK.id, "a1", "1"), "not there any more")


def test_the_number_is_set_and_read_again(issue, do):
    do(SetAttributionItem(TASK.id, "a1", "（二）"))
    assert issue.block(TASK.id).attributions[0].item == "（二）"
    do(SetAttributionItem(TASK.id, "a1", None))
    assert issue.block(TASK.id).attributions[0].item is None


@pytest.mark.parametrize("block", [WORDS.id, TABLE, "gone"])
def test_what_is_not_there_is_not_changed(refused, block):
    refused(ChangeAttribution(block, "a1", LEAD, ("甲",)), "not there any more")
