"""Blocks and addresses."""

from gazdesk.model.blocks import Address, Block
from gazdesk.model.kinds import BlockKind
from gazdesk.model.source import Span
from tests.edits.sample import Draft


def table_block():
    made = Draft()
    made.table([["序号", "任务"], ["1", "清淤"]])
    return made.run().blocks[0]


def test_an_address_with_row_and_column_is_that_of_a_cell():
    assert Address("b0", "r0", "k0").is_cell
    assert not Address("b0", "r0").is_cell
    assert not Address("b0", "", "k0").is_cell


def test_a_table_has_no_text_of_its_own_but_spans():
    block = table_block()
    assert block.text == ""
    assert block.spans() == (Span(0, 2), Span(3, 5), Span(6, 7), Span(8, 10))


def test_the_pieces_of_a_table_are_those_of_its_cells():
    assert "".join(piece.text for piece in table_block().all_pieces()) == "序号任务1清淤"


def test_a_block_is_its_own_address():
    assert Block("b7", BlockKind.NOTE).address == Address("b7")
