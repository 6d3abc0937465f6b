"""What the reader of a source saw, the parser holds to."""

import pytest

from gazdesk.model.documents import documents_of
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind
from gazdesk.model.ledger import audit
from gazdesk.parse import parse
from gazdesk.parse.hinted import CellHint, Hints, TableHint

TEXT = "防汛预案\n一、目标明确。\n\n序号\t任务\n1\t甲，\n乙\n\t丙\n\n二、措施有力。\n"


def cell(text, row, column, start=0, **spans):
    at = TEXT.index(text, start)
    return CellHint(at, at + len(text), row, column, **spans)


TABLE = TableHint(
    TEXT.index("序号"), TEXT.index("\n\n二、"), 3, 2,
    (cell("序号", 0, 0), cell("任务", 0, 1), cell("1", 1, 0, rows=2), cell("甲，\n乙", 1, 1), cell("丙", 2, 1)),
)  # fmt: skip


def issue_of(hints, text=TEXT):
    issue = Issue(parse(text, hints=hints))
    assert audit(issue) == []
    return issue


def test_a_table_is_taken_as_it_was_seen():
    issue = issue_of(Hints(tables=(TABLE,)))
    (table,) = [block.table for block in issue if block.table]
    assert table.headers == ("序号", "任务")
    assert [table.values(index) for index in (1, 2)] == [("1", "甲，\n乙"), ("1", "丙")]


def test_what_stands_round_a_table_stays_text():
    issue = issue_of(Hints(title=((0, 4),), tables=(TABLE,)))
    assert [block.text for block in issue if block.table is None] == ["防汛预案", "一、目标明确。", "二、措施有力。"]


def test_a_title_that_was_seen_opens_the_document():
    (document,) = documents_of(issue_of(Hints(title=((0, 4),))))
    assert document.title == "防汛预案"


def test_the_catalogue_stands_before_the_document():
    text = "发文机关：示例市水利局\n文号：示水发〔2023〕3号\n关于做好防汛工作的通知\n各单位：\n请抓好落实。\n"
    hints = Hints(catalogue=((0, 11), (12, 27)), title=((28, 39),))
    issue = issue_of(hints, text)
    assert [block.kind for block in issue][:2] == [BlockKind.MASTHEAD] * 2
    (document,) = documents_of(issue)
    assert (document.title, document.doc_number) == ("关于做好防汛工作的通知", "示水发〔2023〕3号")
    assert (document.issuer, document.addressee) == ("示例市水利局", "各单位")


ORDER = "示例市人民政府令\n第12号\n《示例市河道管理办法》已经通过，现予公布。\n市长　张三\n2023年1月2日\n示例市河道管理办法\n第一条　为了管理，制定本办法。\n第二条　本办法自公布之日起施行。\n"


def test_an_order_stands_above_the_statute_that_the_page_is_named_after():
    at = ORDER.index("\n示例市河道管理办法") + 1
    (document,) = documents_of(issue_of(Hints(title=((at, at + 9),)), ORDER))
    assert (document.title, document.doc_number) == ("示例市人民政府令", "第12号")


def test_an_issue_of_a_gazette_keeps_its_documents():
    notice = "示例市人民政府关于{}的通知\n示政发〔2023〕{}号\n各县区人民政府：\n请抓好落实。\n示例市人民政府\n2023年1月{}日\n"
    text = "示例市人民政府公报2023年第1期\n" + notice.format("春耕", 1, 2) + notice.format("防汛", 2, 3)
    assert len(documents_of(issue_of(Hints(title=((0, 18),)), text))) == 2


def test_hints_of_nothing_change_nothing():
    assert parse(TEXT, hints=Hints()).blocks == parse(TEXT).blocks


def table_of(*rows, heads=0):
    """Return text and hint of a table of rows of cells; the first rows may be marked as headings."""
    text = "".join("\t".join(row) + "\n" for row in rows)
    cells, at = [], 0
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value:
                cells.append(CellHint(at, at + len(value), number, column, head=number < heads))
            at += len(value) + 1
    return text, TableHint(0, len(text) - 1, len(rows), len(rows[0]), tuple(cells))


HEADED = {
    "marked": ((["2021", "2022"], ["3", "4"]), 1),
    "numbers below": ((["指标", "数值"], ["人口", "3"], ["面积", "4"]), 0),
    "years over numbers": ((["指标", "2021年", "2022"], ["人口", "3", "5"], ["面积", "4", "6"]), 0),
    "an empty corner": ((["", "一季度", "二季度"], ["工业", "3", "5"], ["农业", "4", "6"]), 0),
    "a long name": (
        (["序号", "事项名称（含依法实施的审批、核准、备案等事项及其子项）"], ["1", "取水"], ["2", "采砂"]),
        0,
    ),
    "words over words": ((["姓名", "单位", "职务"], ["张三", "市水利局", "局长"], ["李四", "市财政局", "科长"]), 0),
}
HEADLESS = {
    "labels with colons": (["名称：", "甲"], ["地址：", "乙路"]),
    "values of many kinds": (["名称", "采砂许可"], ["时限", "2023年5月"], ["依据", "有关规定"], ["电话", "1234"]),
    "labels and values in turn": (["名称", "甲公司", "法人", "张三"], ["地址", "乙路", "电话", "1234"]),
    "numbers from the first row": (["1", "张三", "市水利局"], ["2", "李四", "市财政局"]),
    "a sentence": (["要抓紧。", "要抓实。"], ["丙", "丁"]),
}


@pytest.mark.parametrize(("rows", "heads"), HEADED.values(), ids=HEADED)
def test_a_first_row_that_names_the_columns_heads_them(rows, heads):
    text, table = table_of(*rows, heads=heads)
    (block,) = [each for each in issue_of(Hints(tables=(table,)), text) if each.table]
    assert list(block.table.headers) == ["".join(name.split()) for name in rows[0]]


@pytest.mark.parametrize("rows", HEADLESS.values(), ids=HEADLESS)
def test_a_first_row_that_names_nothing_heads_nothing(rows):
    text, table = table_of(*rows)
    (block,) = [each for each in issue_of(Hints(tables=(table,)), text) if each.table]
    assert set(block.table.headers) == {""}
    assert [list(block.table.values(index)) for index in range(len(rows))] == [list(row) for row in rows]
