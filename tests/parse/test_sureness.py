"""How sure the parser says it is: the form of a kind makes it sure, its lack and stray neighbours do not."""

import pytest

from gazdesk.model.kinds import BlockKind, RowKind, TableLayout
from gazdesk.parse import parse
from gazdesk.parse.draft import Draft
from gazdesk.parse.grid import Grid, GridRow, Slot
from gazdesk.parse.sureness import GUESSED, LIKELY, PERHAPS, SURE, rate

SENTENCE = "为加强城市管理，现就有关事项通知如下。"


def rated(*drafts):
    rate(drafts)
    return [draft.confidence for draft in drafts]


def draft(kind, text, level=None):
    made = Draft(kind, 0, len(text), text)
    made.level = level
    return made


@pytest.mark.parametrize(
    ("kind", "text", "sure"),
    [
        (BlockKind.PARAGRAPH, SENTENCE, SURE),
        (BlockKind.PARAGRAPH, SENTENCE[:-1] * 3, PERHAPS),
        (BlockKind.PARAGRAPH, "综合协调组", GUESSED),
        (BlockKind.PARAGRAPH, "牵头单位：市样本局", PERHAPS),
        (BlockKind.HEADING, "加强组织领导", PERHAPS),
        (BlockKind.TITLE, "示例市人民政府关于印发样本办法的通知", SURE),
        (BlockKind.TITLE, "示例市的样本", PERHAPS),
        (BlockKind.DOC_NUMBER, "示政发〔2022〕3号", SURE),
        (BlockKind.DATE, "2022年3月5日", SURE),
        (BlockKind.DATE, "202235", PERHAPS),
        (BlockKind.SIGNATURE, "示例市人民政府", SURE),
        (BlockKind.SIGNATURE, "甲乙丙", PERHAPS),
        (BlockKind.ADDRESSEE, "各县人民政府：", SURE),
        (BlockKind.ADDRESSEE, "各县人民政府", PERHAPS),
        (BlockKind.ROSTER, "组长：甲", LIKELY),
    ],
)
def test_the_form_of_its_kind_makes_a_block_sure(kind, text, sure):
    assert rated(draft(kind, text)) == [sure]


def test_a_number_makes_a_heading_sure():
    assert rated(draft(BlockKind.HEADING, "一、总体要求", 1)) == [SURE]


def test_stray_lines_beside_each_other_are_the_least_sure():
    stray = [draft(BlockKind.PARAGRAPH, text) for text in ("综合协调组", "物资保障组")]
    assert max(rated(*stray)) < GUESSED


def test_a_sentence_beside_a_stray_line_stays_sure():
    assert rated(draft(BlockKind.PARAGRAPH, "综合协调组"), draft(BlockKind.PARAGRAPH, SENTENCE)) == [GUESSED, SURE]


def grid(layout, rows, repaired=0):
    made = draft(BlockKind.TABLE, "")
    lines = [GridRow([Slot(((0, 1),), "甲")], RowKind.BODY) for _ in range(rows)]
    for row in lines[:repaired]:
        row.repair = "shifted"
    made.grid = Grid(layout, 1, lines)
    return made


def test_a_printed_table_is_surer_than_a_flattened_one():
    tabbed, flat = rated(grid(TableLayout.TSV, 4), grid(TableLayout.CELL_PER_LINE, 4))
    assert tabbed > flat


def test_repaired_rows_make_a_table_less_sure():
    whole, mended = rated(grid(TableLayout.TSV, 4), grid(TableLayout.TSV, 4, 2))
    assert mended == whole - 0.25


def test_a_table_of_one_row_is_guessed():
    assert rated(grid(TableLayout.TSV, 1)) == [GUESSED]


def test_the_parser_says_how_sure_it_is():
    blocks = parse(
        "示例市人民政府关于样本的通知\n示政发〔2022〕3号\n各县人民政府：\n" + SENTENCE + "\n综合协调组\n"
    ).blocks
    assert [block.confidence for block in blocks][-2:] == [SURE, GUESSED]
