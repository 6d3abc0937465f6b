"""Who owns a code point of the source, followed through few changes and many."""

import pytest

from gazdesk.desk import editing, source_index, table_editing
from gazdesk.desk.rebuilding import Wish, choose, propose
from gazdesk.desk.source_index import SourceIndex
from gazdesk.edits.dissolving import Dissolution
from tests.desk.making import block, rebuild, take

FLAT = "示例市人民政府公报\n" + "\n\n".join(f"{at}\n\n样本{at}局" for at in range(1, 40)) + "\n示例市人民政府\n"


def owners(index, issue):
    return [index.owner(offset) for offset in range(len(issue.source))]


def check(desk):
    """Check that the index which followed says the same as one made anew."""
    assert owners(desk.source_index, desk.issue) == owners(SourceIndex(desk.issue), desk.issue)


@pytest.mark.parametrize("many", [0, source_index._MANY, 1_000_000], ids=["one by one", "as it is", "in one pass"])
def test_it_follows_what_moves_from_block_to_block(desk, monkeypatch, many):
    monkeypatch.setattr(source_index, "_MANY", many)
    table = block(desk, "序号")
    for change in (
        lambda: editing.split(desk, block(desk, "为做好"), 3),
        lambda: editing.merge_with_previous(desk, block(desk, "洪讯")),
        lambda: editing.split(desk, block(desk, "绿化"), 2),
        lambda: table_editing.dissolve_table(desk, table, Dissolution.CELLS),
        desk.undo,
        lambda: table_editing.split_table(desk, table, desk.issue.table(table).rows[1].id),
        lambda: table_editing.join_with_previous(desk, desk.issue.order[desk.issue.index(table) + 1]),
        desk.undo,
    ):
        change()
        check(desk)


def test_it_follows_many_blocks_that_become_one_and_come_back(library):
    desk = take(library, FLAT)
    lines = choose(desk, desk.issue.order[1:-1]).lines()
    rebuild(desk, lines, propose(lines, Wish(2)))
    check(desk)
    for turn in (desk.undo, desk.redo, desk.undo):
        turn()
        check(desk)
