"""Headers of pages that come again: names misread, and those of two levels in another order, with a column more."""

import pytest

from gazdesk.model.kinds import RowKind
from gazdesk.parse.rebuild.inference import infer
from gazdesk.parse.rebuild.proposal import Fragment, GivenRow, Wish

UPPER, LOWER = ["单位", "负责人", "上半年", "下半年"], ["计划数", "完成数", "计划数", "完成数"]
NAMES = ["赵伟", "钱小芳", "孙建国", "李明", "周伟", "吴小芳", "郑建国", "王明"]
BODY = [
    [f"样本{at}镇人民政府", name, *(str(100 * at + 7 * step) for step in range(4))] for at, name in enumerate(NAMES, 1)
]
FIRST = [*UPPER, *LOWER]


def read(again, later, wish=None):
    """Return the proposal for four rows, the header as a later page prints it, and that page's rows; and all texts."""
    texts = [*FIRST, *(cell for row in BODY[:4] for cell in row), *again, *(cell for row in later for cell in row)]
    marked = Wish(given=(GivenRow(tuple(range(len(FIRST), len(FIRST) + 6))),))
    proposal = infer([Fragment(text, at, 1) for at, text in enumerate(texts, 1)], wish or marked)
    return proposal, texts


def rows_of(proposal, texts, kind=RowKind.BODY):
    rows = (row for row in proposal.rows if row.kind is kind)
    return [["".join(texts[each] for each in cell.fragments) for cell in row.cells] for row in rows]


def in_order(order):
    return [[row[at] for at in order] for row in BODY[4:]]


AGAIN = {
    "as it is": (FIRST, range(6)),
    "cut elsewhere": (
        ["单位", "负责", "人", "上半年", "下半", "年", "计划数", "完成", "数", "计划数", "完成数"],
        range(6),
    ),
    "groups changed": (["单位", "负责人", "下半年", "上半年", *LOWER], (0, 1, 4, 5, 2, 3)),
    "single ones behind": (["上半年", "下半年", "单位", "负责人", *LOWER], (2, 3, 4, 5, 0, 1)),
    "lower ones changed": ([*UPPER, "完成数", "计划数", "计划数", "完成数"], (0, 1, 3, 2, 4, 5)),
}


@pytest.mark.parametrize("way", AGAIN)
def test_a_header_of_two_levels_comes_again(way):
    again, order = AGAIN[way]
    proposal, texts = read(again, in_order(order))
    assert rows_of(proposal, texts) == BODY
    assert [len(row.fragments) for row in proposal.rows if row.kind is RowKind.REPEATED_HEADER] == [len(again)]
    assert sorted(each for row in proposal.rows for each in row.fragments) == list(range(len(texts)))


def test_a_header_of_two_levels_comes_again_with_a_column_more():
    later = [[*row[:2], place, *row[2:]] for row, place in zip(BODY[4:], ["东湖", "西岭", "南桥", "北滩"], strict=True)]
    proposal, texts = read([*UPPER[:2], "地点", *UPPER[2:], *LOWER], later)
    assert rows_of(proposal, texts) == [
        *([*row, ""] for row in BODY[:4]),
        *([*row[:2], *row[3:], row[2]] for row in later),
    ]
    head = [row for row in proposal.rows if row.kind is RowKind.HEADER]
    assert [row.cells[6].fragments != () for row in head] == [True, False]
    assert (head[0].cells[6].row_span, head[0].cells[2].column_span) == (2, 2)


def test_upper_names_without_the_lower_ones_are_no_header():
    proposal, texts = read([*UPPER], BODY[4:])
    assert rows_of(proposal, texts, RowKind.REPEATED_HEADER) == []


COUNTS = [[str(at), f"样本{at}局", str(3 * at + 11), "是"] for at in range(1, 13)]
HEAD = ["序号", "单位", "计划人数（人）", "是否到位"]


@pytest.mark.parametrize(("name", "known"), [("计划人教（人）", True), ("计划人数人", False), ("3月人数（人）", False)])
def test_a_name_with_one_character_misread_is_known_again(name, known):
    rows = [HEAD, *COUNTS[:6], [*HEAD[:2], name, HEAD[3]], *COUNTS[6:]]
    texts = [cell for row in rows for cell in row]
    proposal = infer([Fragment(text, at, 1) for at, text in enumerate(texts, 1)], Wish(4))
    assert (rows_of(proposal, texts, RowKind.REPEATED_HEADER) == [rows[7]]) is known


def test_figures_tell_names_apart():
    head = ["单位", "第1季度", "第2季度"]
    rows = [head, *([f"样本{at}镇", str(at), str(at + 9)] for at in range(11, 16)), ["单位", "第2季度", "第3季度"]]
    rows += [[f"样本{at}镇", str(at), str(at + 9)] for at in range(16, 21)]
    texts = [cell for row in rows for cell in row]
    proposal = infer([Fragment(text, at, 1) for at, text in enumerate(texts, 1)], Wish(3))
    assert rows_of(proposal, texts, RowKind.REPEATED_HEADER) == []
