"""What differs between two states of an issue."""

from dataclasses import replace

import pytest

from gazdesk.desk.difference import between, blocks_between
from gazdesk.edits.base import Touched
from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue
from tests.desk.making import run_of


@pytest.fixture
def states():
    issue = Issue(run_of())
    return issue, issue.copy()


def test_a_block_that_was_made_again_alike_is_the_same(states):
    before, after = states
    after.put(replace(after.blocks[after.order[3]]))
    assert between(before, after) == Touched()


def test_changed_made_and_lost_blocks_are_told_apart(states):
    before, after = states
    changed, lost = after.order[2], after.remove(after.order[5]).id
    after.put(replace(after.blocks[changed], label="一、"))
    after.insert(1, Block("n1", after.blocks[changed].kind))
    assert blocks_between(before, after) == Touched(frozenset({changed, "n1"}), frozenset({lost}))


def test_another_order_is_another_outline(states):
    before, after = states
    after.order[2:4] = after.order[3:1:-1]
    assert between(before, after) == Touched(outline=True)
