"""The issue: what it gives by id, and that a copy is its own."""

import pytest

from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.blocks import Address, Attribution, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind
from gazdesk.model.pieces import inserted
from gazdesk.model.tables import Cell
from tests.edits.sample import block_of, sample, state


@pytest.fixture
def issue():
    return Issue(sample())


def table_of(issue):
    return next(block for block in issue if block.table)


def test_it_goes_through_its_blocks_in_reading_order(issue):
    issue.order.reverse()
    assert [block.id for block in issue] == issue.order
    assert len(issue) == len(issue.order)


@pytest.mark.parametrize(
    "ask",
    [
        lambda issue: issue.block("b1"),
        lambda issue: issue.index("b1"),
        lambda issue: issue.table("b0"),
        lambda issue: issue.cell(Address(table_of(issue).id, "r0", "k0")),
        lambda issue: issue.pieces(Address(table_of(issue).id, "r1", "k9")),
    ],
)
def test_what_is_not_there_is_said(issue, ask):
    with pytest.raises(Unresolved, match=r"not there any more|not a table"):
        ask(issue)


def test_a_cell_is_replaced_where_an_address_says(issue):
    block = table_of(issue)
    address = Address(block.id, block.table.rows[1].id, "k0")
    new = Cell((inserted("n", "新"),))
    issue.put_cell(address, new)
    assert issue.owner(address) is new


def test_a_block_is_inserted_once(issue):
    issue.insert(1, Block("new", BlockKind.NOTE))
    assert issue.order[1] == "new"
    with pytest.raises(Unresolved, match="there already"):
        issue.insert(0, Block("new", BlockKind.NOTE))


def test_a_block_taken_out_is_gone(issue):
    block = issue.remove("b0")
    assert block.id == "b0"
    assert "b0" not in issue.order
    assert "b0" not in issue.blocks


def test_a_copy_changes_alone_until_it_is_taken_over(issue):
    before = state(issue.copy())
    copy = issue.copy()
    copy.remove("b0")
    copy.overrides["issue", "year"] = "2022"
    copy.claim("new")
    assert state(issue) == before
    issue.claim("new")
    issue.become(copy)
    assert "b0" not in issue.blocks
    assert issue.overrides


@pytest.mark.parametrize("identity", ["", "^", "issue", "b0", "twice"])
def test_an_id_is_claimed_once(issue, identity):
    issue.claim("twice")
    with pytest.raises(CorrectionRefused, match="in use already"):
        issue.claim("fresh", identity)
    issue.claim("fresh")


def test_two_ids_claimed_together_differ(issue):
    with pytest.raises(CorrectionRefused, match="fresh"):
        issue.claim("fresh", "fresh")


def test_row_ids_are_in_use(issue):
    with pytest.raises(CorrectionRefused, match="in use already"):
        issue.claim(table_of(issue).table.rows[0].id)


def test_the_readers_of_a_block_are_those_whose_attributions_read_it(issue):
    task = block_of(issue, "一、治理")
    assert issue.readers(task.id) == (task.id,)
    assert issue.readers("b0") == ()
    other = block_of(issue, "丙丁")
    issue.put(
        Block(other.id, other.kind, other.pieces, attributions=(Attribution("a2", task.attributions[0].readings),))
    )
    assert issue.readers(task.id) == (task.id, other.id)
    issue.remove(other.id)
    assert issue.readers(task.id) == (task.id,)
