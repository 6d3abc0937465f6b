"""The proofs of the tables of an issue that is open."""

from gazdesk.checks.table_proof import Aspect
from gazdesk.desk.proving import named_elsewhere, proofs_of
from gazdesk.model.attributions import attributions_of
from tests.checks.making import stated


def blocks_of(desk, is_table):
    return [block.id for block in desk.issue if (block.table is not None) is is_table]


def test_a_table_is_proved_and_a_paragraph_is_not(desk):
    (table, *_), (paragraph, *_) = blocks_of(desk, True), blocks_of(desk, False)
    assert Aspect.SHAPE in {proof.aspect for proof in proofs_of(desk, table, frozenset())}
    assert proofs_of(desk, paragraph, frozenset()) == ()


def test_a_block_that_is_gone_has_no_proof(desk):
    assert proofs_of(desk, "gone", frozenset()) == ()


class Open:
    """What is asked of a desk: its issue, and what a block states."""

    def __init__(self, text):
        self.issue = stated(text)

    def attributions(self, block):
        return attributions_of(self.issue, self.issue.blocks[block])


def test_units_that_other_texts_name_are_known():
    desk = Open("1.治理河道。（责任单位：市水利局）\n2.修路。（牵头单位：市交通局；配合单位：市公安局）")
    first, second = (block.id for block in desk.issue if block.attributions)
    assert set(named_elsewhere(desk, first)) == {"市交通局", "市公安局"}
    assert set(named_elsewhere(desk, second)) == {"市水利局"}


def test_a_block_that_goes_while_units_are_read_names_none():
    desk = Open("1.治理河道。（责任单位：市水利局）\n2.修路。（牵头单位：市交通局）")
    _, second = (block.id for block in desk.issue if block.attributions)
    units = named_elsewhere(desk, "")
    assert next(units) == "市水利局"
    desk.issue.remove(second)
    assert list(units) == []
