"""Pages that turn within anything: sentence, list, title or table."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazdesk.model.kinds import BlockKind
from gazdesk.parse import parse
from gazdesk.shipped import resource
from tests.parse.reading import NOTICE, body, documents, rows

CELLS = ("序号", "单位", "人数", "1", "市教育局", "10", "2", "市公安局", "20", "3", "市财政局", "30")


def turned(lines, *places):
    """Return a text whose pages turn above some of its lines."""
    return "\n".join(f"— {index} —\n{line}" if index in places else line for index, line in enumerate(lines)) + "\n"


@pytest.mark.parametrize("place", range(4, len(CELLS)))
def test_a_table_of_cells_goes_on_over_pages(place):
    text = "各单位安排：\n" + turned(CELLS, place)
    assert rows(text) == [CELLS[:3], CELLS[3:6], CELLS[6:9], CELLS[9:]]


def test_a_row_whose_first_cell_is_empty_goes_on_over_pages():
    lines = ("单位\t任务", "市教育局\t食堂改造", "\t教师培训", "\t校车", "市公安局\t巡逻")
    assert [row[1] for row in rows("安排如下：\n" + turned(lines, 2, 3))[1:]] == [
        "食堂改造",
        "教师培训",
        "校车",
        "巡逻",
    ]


def test_a_list_of_attachments_goes_on_over_pages():
    lines = ("附件：1．人员名单", "2．任务清单", "示例市人民政府", "2023年3月1日")
    assert [kind for kind, _ in body("请执行。\n" + turned(lines, 1))[1:]] == [
        "attachment_note", "noise", "signature", "date",
    ]  # fmt: skip


def test_a_title_goes_on_over_pages():
    (document,) = documents(turned([*NOTICE.replace("关于", "关于\n").split("\n")[:-1], "请执行。"], 1))
    assert document.title == "示例市人民政府关于做好春耕工作的通知"


ITEMS = ("1．建成社区食堂十二处，覆盖全部街道。", "2．更新老旧管网六十公里，实现雨污分流和", "达标排放。")


def test_an_item_that_a_page_cuts_is_no_heading():
    assert body(turned(ITEMS, 2))[1] == ("paragraph", ITEMS[1] + ITEMS[2])


def test_a_short_numbered_line_at_the_end_of_a_page_is_a_heading():
    lines = (ITEMS[0], "2．更新老旧管网", "各区要排出工期，落实资金，年底前完成。")
    assert body(turned(lines, 2))[1] == ("heading", lines[1])


SAMPLE = resource("samples", "shili_2023_3.txt").read_text(encoding="utf-8").split("\n")


def said(text):
    """Return what the blocks of a text say, noise left out."""
    return [
        (block.kind, block.level, block.text, block.table and [block.table.values(at) for at in block.table.live_rows])
        for block in parse(text).blocks
        if block.kind is not BlockKind.NOISE
    ]


@settings(max_examples=20, deadline=None)
@given(st.sets(st.sampled_from([at for at, line in enumerate(SAMPLE) if line.strip() and at > 20]), max_size=8))
def test_pages_turn_anywhere_in_an_issue(places):
    assert said(turned(SAMPLE, *places)) == said("\n".join(SAMPLE) + "\n")


@pytest.mark.parametrize("head", ["2023年第3期", "2023·3", "SHILISHI ZHENGFU GONGBAO", "市政府文件", "◎政府规章"])
def test_what_stands_twice_beside_the_marks_of_pages_is_the_head_of_a_page(head):
    above, below = "各地区要结合自身实际制定工作方案，并且认真抓好", "各县区要成立样本工作专班，明确分管领导和具体"
    found = body(f"{above}\n— 3 —\n{head}\n落实。\n{below}\n— 4 —\n{head}\n责任。\n")
    assert [text for kind, text in found if kind == "paragraph"] == [f"{above}落实。", f"{below}责任。"]
    assert found.count(("noise", head)) == 2


def test_what_stands_once_beside_the_mark_of_a_page_is_text():
    assert ("noise", "市政府文件") not in body("请抓好落实。\n— 3 —\n市政府文件\n一、各县区要明确责任。\n")
