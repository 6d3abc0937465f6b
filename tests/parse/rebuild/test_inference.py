"""Flattened tables rebuilt from one marked row, a header or a number of columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.model.kinds import RowKind
from gazdesk.parse.rebuild.inference import infer
from gazdesk.parse.rebuild.proposal import Cancelled, Fragment, GivenRow, Known, Wish
from tests.parse.rebuild.tables import printed, table, wrong

TRIES = 60
FORMS = {
    "whole": ({}, 0.99, 0.001),
    "numbered": ({"numbered": True}, 0.99, 0.001),
    "without numbers": ({"numbered": False}, 0.99, 0.001),
    "groups, numbered": ({"grouped": True, "numbered": True}, 0.99, 0.001),
    "groups": ({"grouped": True, "numbered": False}, 0.9, 0.05),
    "empty cells that leave blank lines": ({"empty": 0.12, "traced": True}, 0.93, 0.005),
    "empty cells without a trace": ({"empty": 0.08, "numbered": True}, 0.55, 0.03),
    "repeated headers": ({"seams": True}, 0.99, 0.001),
}
"""Forms of tables: what makes them, the share that must come back right, the share of cells that may be wrong."""


def rows_of(proposal, fragments, kind=RowKind.BODY):
    """Return the texts of the rows of a kind."""
    return [
        ["".join(fragments[each].text for each in cell.fragments) for cell in row.cells]
        for row in proposal.rows
        if row.kind is kind
    ]


def flat(*rows):
    return [Fragment(text, at, 1) for at, text in enumerate((text for row in rows for text in row if text), 1)]


@pytest.mark.parametrize("form", FORMS)
def test_from_one_marked_row_most_tables_come_back(form):
    making, share, odd = FORMS[form]
    right = count = cells = 0
    for seed in range(TRIES):
        made = table(seed, **making)
        bad = wrong(made, infer(made.fragments, Wish(given=(made.given(1),))))
        right, count, cells = right + (not bad), count + len(bad), cells + len(made.fragments)
    assert right >= TRIES * share
    assert count <= cells * odd


@pytest.mark.parametrize("wish", ["header", "width"])
def test_a_header_or_the_number_of_columns_is_enough_for_whole_tables(wish):
    right = 0
    for seed in range(60):
        made = table(seed)
        header = GivenRow(made.given(0).fragments, None, RowKind.HEADER)
        said = Wish(given=(header,)) if wish == "header" else Wish(len(made.rows[0]))
        right += not wrong(made, infer(made.fragments, said))
    assert right >= 54


def test_ten_thousand_fragments_come_back():
    made = table(3, rows=2000, width=4, numbered=True)
    assert not wrong(made, infer(made.fragments, Wish(given=(made.given(1),))))


NAMES = ["序号", "单位", "计划人数", "地点", "备注"]


def test_empty_cells_are_told_by_their_blank_lines_and_the_total_by_its_sum():
    rows = [
        NAMES,
        *([str(at), f"样本{at}局", str(10 * at), "示例广场", ""] for at in range(1, 9)),
        ["合计", "", "360", "", ""],
    ]
    made = printed(rows, traced=True)
    proposal = infer(made.fragments, Wish(given=(made.given(1),)))
    assert not wrong(made, proposal)
    assert all(cell.traced for cell in (row.cells[4] for row in proposal.rows[1:-1]))


def test_a_header_in_several_lines_is_joined_to_as_many_cells_as_a_row_has():
    header = ["单位", "报送信息", "（篇）", "采用信息", "（篇）", "领导批示", "（条）", "得分", "排名"]
    fragments = flat(
        header, *([f"样本{at}镇", str(40 - at), str(20 - at), "0", str(90 - at), str(at)] for at in range(1, 8))
    )
    proposal = infer(fragments, Wish(given=(GivenRow(tuple(range(9, 15))),)))
    assert rows_of(proposal, fragments, RowKind.HEADER) == [
        ["单位", "报送信息（篇）", "采用信息（篇）", "领导批示（条）", "得分", "排名"]
    ]
    assert len(rows_of(proposal, fragments)) == 7


def test_a_header_printed_again_with_other_line_breaks_is_a_repeated_header():
    body = [[str(at), f"样本{at}局", str(3 * at + 11)] for at in range(1, 9)]
    fragments = flat(["序号", "单位", "计划人数"], *body[:4], ["序号", "单", "位", "计划", "人数"], *body[4:])
    proposal = infer(fragments, Wish(3))
    assert rows_of(proposal, fragments, RowKind.REPEATED_HEADER) == [["序号", "单位", "计划人数"]]
    assert rows_of(proposal, fragments) == body


def test_below_a_header_in_another_order_the_cells_go_to_their_columns():
    body = [[str(at), f"样本{at}局", str(3 * at + 11)] for at in range(1, 9)]
    turned = [[row[0], row[2], row[1]] for row in body[4:]]
    fragments = flat(["序号", "单位", "计划人数"], *body[:4], ["序号", "计划人数", "单位"], *turned)
    assert rows_of(infer(fragments, Wish(3)), fragments) == body


def test_a_row_goes_on_below_a_header_that_comes_again_within_it():
    body = [[str(at), f"样本{at}局", str(3 * at + 11)] for at in range(1, 7)]
    fragments = flat(
        ["序号", "单位", "计划人数"], *body[:3], body[3][:2], ["序号", "单位", "计划人数"], body[3][2:], *body[4:]
    )
    assert rows_of(infer(fragments, Wish(3)), fragments) == body


def test_a_group_spans_the_rows_below_it():
    rows = [["类别", "序号", "指标", "目标"]]
    rows += [
        ["健康" if at == 1 else "教育" if at == 5 else "", str(at), f"示例指标{at}", str(50 + at)] for at in range(1, 9)
    ]
    fragments = flat(*rows)
    proposal = infer(fragments, Wish(given=(GivenRow((4, 5, 6, 7)),)))
    assert [row.cells[0].row_span for row in proposal.rows] == [1, 4, 1, 1, 1, 4, 1, 1, 1]


def test_what_is_numbered_in_characters_between_rows_is_a_section():
    rows = [
        ["序号", "任务", "责任单位"],
        ["一、基础设施"],
        ["1", "修建示例路", "市住建局"],
        ["2", "疏浚样本河", "市水利局"],
    ]
    rows += [["二、民生"], ["3", "改造学校食堂", "市教育局"], ["4", "新建口袋公园", "市城管局"]]
    fragments = flat(*rows)
    proposal = infer(fragments, Wish(given=(GivenRow((4, 5, 6)),)))
    assert [row[0] for row in rows_of(proposal, fragments, RowKind.SECTION)] == ["一、基础设施", "二、民生"]
    assert proposal.rows[1].cells[0].column_span == 3


def test_the_levels_of_a_header_are_told_by_names_that_come_again():
    header = ["单位", "上半年", "下半年", "计划", "完成", "计划", "完成"]
    fragments = flat(header, *([f"样本{at}镇", "12", "11", "14", str(at + 3)] for at in range(1, 6)))
    proposal = infer(fragments, Wish(given=(GivenRow(tuple(range(7, 12))),)))
    assert [row.kind for row in proposal.rows[:3]] == [RowKind.HEADER, RowKind.HEADER, RowKind.BODY]
    assert [cell.column_span for cell in proposal.rows[0].cells] == [1, 2, 1, 2, 1]


def test_page_marks_are_left_out():
    body = [[str(at), f"样本{at}局", str(3 * at + 11)] for at in range(1, 7)]
    fragments = flat(["序号", "单位", "计划人数"], *body[:3], ["— 12 —"], *body[3:])
    proposal = infer(fragments, Wish(3))
    assert rows_of(proposal, fragments) == body
    assert rows_of(proposal, fragments, RowKind.DROPPED) == [["— 12 —", "", ""]]


def test_given_rows_are_kept_as_given_and_the_others_follow():
    body = [[str(at), f"样本{at}局", str(3 * at + 11)] for at in range(1, 7)]
    fragments = flat(["序号", "单位", "计划人数"], *body[:2], ["3", "样本", "三局", "20"], *body[3:])
    odd = GivenRow((9, 10, 11, 12), (0, 1, 1, 2))
    proposal = infer(fragments, Wish(given=(odd,)))
    assert [row.fragments for row in proposal.rows if row.given] == [(9, 10, 11, 12)]
    assert rows_of(proposal, fragments) == [*body[:2], ["3", "样本三局", "20"], *body[3:]]


def test_lines_that_are_left_out_are_kept_aside():
    fragments = flat(["序号", "单位"], ["1", "样本甲局"], ["多余"], ["2", "样本乙局"], ["3", "样本丙局"])
    proposal = infer(fragments, Wish(2, left_out=frozenset({4})))
    assert rows_of(proposal, fragments) == [["1", "样本甲局"], ["2", "样本乙局"], ["3", "样本丙局"]]
    assert rows_of(proposal, fragments, RowKind.DROPPED) == [["多余", ""]]


def test_traditional_characters_make_no_difference():
    rows = [["序號", "責任單位", "完成時限"], *([str(at), "市發改委、市財政局", "持續推進"] for at in range(1, 6))]
    fragments = flat(*rows)
    assert rows_of(infer(fragments, Wish(given=(GivenRow((3, 4, 5)),))), fragments) == rows[1:]


def test_a_section_may_be_said_to_be_a_total():
    fragments = [Fragment("0", 0, 0), Fragment("一、", 1, 0)]
    (row,) = infer(fragments, Wish(given=(GivenRow((1,), None, RowKind.TOTAL),))).rows[-1:]
    assert (row.kind, row.fragments) == (RowKind.TOTAL, (1,))


def test_nothing_makes_nothing():
    assert infer([]).rows == ()


TEXTS = st.text("1234567890.%一二、合计序号单位市局（）—abc 。", min_size=1, max_size=12).filter(str.strip)


@given(st.data())
def test_whatever_is_said_every_fragment_stands_once_in_rows_of_one_length(data):
    texts = data.draw(st.lists(TEXTS, min_size=1, max_size=40))
    fragments = [Fragment(text, at, data.draw(st.integers(0, 3))) for at, text in enumerate(texts)]
    free, given_rows = list(range(len(texts))), []
    for kind in data.draw(st.lists(st.sampled_from(RowKind), max_size=3)):
        start = data.draw(st.integers(0, len(texts) - 1))
        chosen = tuple(
            each for each in range(start, min(len(texts), start + data.draw(st.integers(1, 6)))) if each in free
        )
        free = [each for each in free if each not in chosen]
        given_rows += [GivenRow(chosen, None, kind)] if chosen else []
    out = frozenset(data.draw(st.lists(st.sampled_from(free), max_size=2)) if free else ())
    proposal = infer(fragments, Wish(data.draw(st.none() | st.integers(1, 7)), tuple(given_rows), out))
    if proposal.rows:
        assert sorted(each for row in proposal.rows for each in row.fragments) == list(range(len(texts)))
    assert {len(row.cells) for row in proposal.rows} <= {proposal.width}


NUMBERED = ["序号", "单位", "计划人数"]
COUNTS = [[str(at), f"样本{at}局", str(3 * at + 11)] for at in range(1, 13)]
PLACES = ["示例广场", "样本桥头", "青石码头", "柳林村部", "白塔校园", "新集街口"]


@pytest.mark.parametrize(
    ("order", "wish"),
    [
        (["序号", "地点", "单位", "计划人数"], Wish()),
        (["序号", "单位", "计划人数", "地点"], Wish()),
        (["地点", "序号", "单位", "计划人数"], Wish()),
        (["单位", "序号", "地点", "计划人数"], Wish(given=(GivenRow((3, 4, 5)),))),
        (["序号", "单位", "地点", "计划人数"], Wish(4)),
        (["序号", "单位", "计划人数", "地点"], Wish(4)),
    ],
    ids=lambda each: "".join(name[0] for name in each) if isinstance(each, list) else "",
)
def test_below_a_page_header_with_a_column_more_the_cells_of_the_page_go_to_it(order, wish):
    whole = [*NUMBERED, "地点"]
    later = [[*row, place] for row, place in zip(COUNTS[6:], PLACES, strict=True)]
    printed_later = [[row[whole.index(name)] for name in order] for row in later]
    fragments = flat(NUMBERED, *COUNTS[:6], order, *printed_later)
    proposal = infer(fragments, wish)
    assert rows_of(proposal, fragments, RowKind.HEADER) == [whole]
    assert rows_of(proposal, fragments) == [*([*row, ""] for row in COUNTS[:6]), *later]
    assert all(row.cells[3].traced for row in proposal.rows[1:7])


def test_a_last_cell_that_could_be_a_name_makes_no_column_of_itself():
    body = [[row[0], row[1], "内容较多，时间较长"] for row in COUNTS]
    body[5][2] = "时间"
    fragments = flat(["序号", "单位", "说明"], *body[:6], ["序号", "单位", "说明"], *body[6:])
    assert rows_of(infer(fragments, Wish()), fragments) == body


@pytest.mark.parametrize("numbers", [True, False], ids=["numbered", "without numbers"])
def test_some_rows_of_a_table_are_read_as_the_rest_of_it_is(numbers):
    rows = [[*row, place] for row, place in zip(COUNTS, PLACES * 2, strict=True)]
    names = (*NUMBERED, "地点")
    if not numbers:
        rows, names = [row[1:] for row in rows], names[1:]
    known = Known(names, tuple(map(tuple, rows[:4])), tuple(map(tuple, rows[7:])))
    part = [row.copy() for row in rows[4:7]]
    part[1][-2] = ""
    fragments = flat(*part)
    assert rows_of(infer(fragments, Wish(), known), fragments) == part


def test_what_is_wanted_no_more_is_not_inferred_to_the_end():
    with pytest.raises(Cancelled):
        infer(flat(NUMBERED, *COUNTS), cancelled=lambda: True)


def test_two_names_with_a_cell_between_are_no_header_that_comes_again():
    body = [["甲镇", "好"], ["单位", "样本"], ["评价", "良"], ["乙镇", "中"], ["丙镇", "好"]]
    fragments = flat(["单位", "评价"], *body)
    header = GivenRow((0, 1), None, RowKind.HEADER)
    assert rows_of(infer(fragments, Wish(2, (header,))), fragments) == body


@pytest.mark.parametrize("missing", range(1, 4))
@pytest.mark.parametrize("numbers", [True, False], ids=["numbered", "without numbers"])
def test_below_a_page_header_with_a_column_less_its_cells_are_empty(missing, numbers):
    whole = [[*row, place] for row, place in zip(COUNTS, PLACES * 2, strict=True)]
    names = [*NUMBERED, "地点"]
    if not numbers:
        names, whole = ["等级", *names[1:]], [["甲乙丙"[at % 3] + "等", *row[1:]] for at, row in enumerate(whole)]
    later = [[cell for at, cell in enumerate(row) if at != missing] for row in (names, *whole[6:])]
    fragments = flat(names, *whole[:6], *later)
    right = [*whole[:6], *([*row[:missing], "", *row[missing + 1 :]] for row in whole[6:])]
    marked = Wish(given=(GivenRow((4, 5, 6, 7)),))
    assert rows_of(infer(fragments, marked), fragments) == right


def test_a_header_that_is_marked_below_its_rows_is_a_header_all_the_same():
    fragments = flat(*COUNTS, ["编号", "单位", "计划人数"])
    header = GivenRow((36, 37, 38), None, RowKind.HEADER)
    assert rows_of(infer(fragments, Wish(given=(header,))), fragments, RowKind.HEADER) == [["编号", "单位", "计划人数"]]
