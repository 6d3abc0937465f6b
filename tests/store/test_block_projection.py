"""The rows of blocks where many come or go at once."""

from gazdesk.desk import table_editing
from gazdesk.desk.rebuilding import Wish, choose, propose
from gazdesk.edits.dissolving import Dissolution
from tests.desk.making import block, rebuild, take

ROWS = [["序号", "单位", "人数"], *([str(at), f"样本{at}局", str(10 * at)] for at in range(1, 30))]
FLAT = "示例市人民政府公报\n" + "\n\n".join(text for row in ROWS for text in row) + "\n示例市人民政府\n"


def by_number(desk, column="id"):
    query = f"SELECT {column} FROM blocks WHERE issue = ? ORDER BY number"
    return [row[0] for row in desk._store.db.execute(query, (desk.issue_id,))]


def test_blocks_that_come_at_once_are_numbered_in_reading_order(library):
    desk = take(library, FLAT)
    lines = choose(desk, desk.issue.order[1:-1]).lines()
    order = desk.issue.order.copy()
    rebuild(desk, lines, propose(lines, Wish(3)))
    assert by_number(desk) == [order[0], order[1], order[-1]]
    desk.undo()
    assert by_number(desk) == [order[0], order[1], order[-1], *order[2:-1]]


def test_only_the_blocks_that_went_are_taken_out(desk):
    table = block(desk, "序号")
    before = by_number(desk, "text")
    table_editing.dissolve_table(desk, table, Dissolution.CELLS)
    desk.undo()
    assert by_number(desk, "text") == before
