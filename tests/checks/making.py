"""Issues made of the examples of rules."""

from gazdesk.model.blocks import Block, Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind, RowKind
from gazdesk.model.pieces import layout
from gazdesk.model.readers.labels import level_of, read_label
from gazdesk.model.source import Span
from gazdesk.parse import parse
from tests.edits.sample import Draft
from tests.parse.reading import NOTICE

ELSEWHERE = {"市农业农村局": 12, "市退役军人事务局": 9, "周文清": 7, "市水利局": 40, "市民政局": 3}
"""How often the other issues of a store, if there were one, state names."""


def paragraph(text):
    draft = Draft()
    draft.block(text)
    return Issue(draft.run())


def number(text):
    draft = Draft()
    draft.block(text, BlockKind.DOC_NUMBER)
    return Issue(draft.run())


def paragraphs(example):
    """Return an issue of a paragraph a line."""
    draft = Draft()
    for line in example.split("\n"):
        draft.block(line)
    return Issue(draft.run())


def headings(example):
    """Return an issue of a document with a heading （N） for each part of the example."""
    draft = Draft()
    draft.block("关于治理河道的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    for number, text in zip("一二三四五六七八", example.split(), strict=False):
        draft.block(f"（{number}）{text}", BlockKind.HEADING, level=2)
    return Issue(draft.run())


def headed(example):
    """Return an issue of a heading, the first line, and of paragraphs."""
    draft = Draft()
    head, *rest = example.split("\n")
    draft.block(head, BlockKind.HEADING)
    for line in rest:
        draft.block(line)
    return Issue(draft.run())


def openings(example):
    """Return an issue of a document for each line, which opens with it."""
    draft = Draft()
    for line in example.split("\n"):
        draft.block("关于治理河道的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
        draft.block("各县人民政府：", BlockKind.ADDRESSEE)
        draft.block(line)
    return Issue(draft.run())


def notice(example):
    """Return an issue of a notice: lines of its title, its text, and the title of what it issues."""
    draft = Draft()
    title, text, issued = example.split("\n")
    draft.block(title, BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    draft.block(text)
    draft.block(issued, BlockKind.ENCLOSURE_TITLE)
    return Issue(draft.run())


def paged(example):
    """Return an issue of a table of several pages: lines of cells set apart by blanks, 空 for an empty one.

    The first line is the header, one that begins with = repeats it.
    """
    lines = example.split("\n")
    rows = [["" if cell == "空" else cell for cell in line.removeprefix("=").split()] for line in lines]
    again = [RowKind.REPEATED_HEADER if line.startswith("=") else RowKind.BODY for line in lines[1:]]
    draft = Draft()
    draft.table(rows, [RowKind.HEADER, *again])
    return Issue(draft.run())


def stated(example):
    """Return an issue of a notice with a task that says who is responsible, parsed."""
    return Issue(parse(NOTICE + example + "\n示例市人民政府\n2022年3月8日\n"))


def numbered(example):
    """Return an issue of a document with a heading for each number of the example and an article for each 第N条."""
    draft = Draft()
    draft.block("关于治理河道的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    for text in example.split():
        draft.block(f"{text}　治理河道", level=level_of(read_label(text), text.startswith("第")))
    return Issue(draft.run())


def listed(example):
    """Return an issue of a document: a paragraph a line, a roster line for each that begins with =."""
    draft = Draft()
    draft.block("关于治理河道的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    for line in example.split("\n"):
        draft.block(line.removeprefix("="), BlockKind.ROSTER if line.startswith("=") else BlockKind.PARAGRAPH)
    return Issue(draft.run())


def documents(example):
    """Return an issue of a document a line: number, date, each 空 where it has none, and title."""
    draft = Draft()
    for line in example.split("\n"):
        number, printed, title = line.split()
        draft.block(title, BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
        if number != "空":
            draft.block(number, BlockKind.DOC_NUMBER)
        draft.block("示例市人民政府", BlockKind.SIGNATURE)
        if printed != "空":
            draft.block(printed, BlockKind.DATE)
    return Issue(draft.run())


def listing(example):
    """Return an issue of contents entries and titles: entries, → and titles."""
    entries, titles = example.split(" → ")
    draft = Draft()
    for entry in entries.split():
        draft.block(entry, BlockKind.TOC_ENTRY)
    for title in titles.split():
        draft.block(title, BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    return Issue(draft.run())


def outlined(example):
    """Return an issue of a document of lines: a heading if it begins with #, an attachment label with 附, a note with 注."""
    kinds = {"#": BlockKind.HEADING, "附": BlockKind.ATTACHMENT_LABEL, "注": BlockKind.ATTACHMENT_NOTE}
    draft = Draft()
    draft.block("关于治理河道的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    for line in example.split("\n"):
        text = line.removeprefix("#").removeprefix("注")
        boundary = Boundary(BoundaryKind.ATTACHMENT) if line.startswith("附") else None
        kind = kinds.get(line[0], BlockKind.PARAGRAPH)
        draft.block(text, kind, level=level_of(read_label(text), False), boundary=boundary)
    return Issue(draft.run())


def of_kind(kind):
    """Return the maker of an issue of a block of a kind, the first line, and paragraphs."""

    def make(example):
        draft = Draft()
        first, *rest = example.split("\n")
        draft.block(first, kind)
        for line in rest:
            draft.block(line)
        return Issue(draft.run())

    return make


def broken(example):
    """Return an issue of a paragraph that a page break, |, cuts."""
    draft = Draft()
    pieces = []
    for index, part in enumerate(example.split("|")):
        pieces += draft.take(part, "")
        if not index:
            pieces.append(layout(Span(len(draft.text), len(draft.text) + 1)))
            draft.text += "\n"
    draft.blocks.append(Block("b0", BlockKind.PARAGRAPH, tuple(pieces)))
    return Issue(draft.run())


def dated(example):
    """Return an issue with its date and that of a document: `issue → document`."""
    issued, printed = example.split(" → ")
    draft = Draft()
    draft.block("示例市人民政府公报", BlockKind.MASTHEAD)
    draft.block("2023年第5号", BlockKind.MASTHEAD)
    draft.block(issued, BlockKind.MASTHEAD)
    draft.block("关于治理河道的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    draft.block(printed, BlockKind.DATE)
    return Issue(draft.run())


def contents(example):
    """Return an issue of a contents entry and a title: `entry → title`."""
    entry, title = example.split(" → ")
    draft = Draft()
    draft.block(entry, BlockKind.TOC_ENTRY)
    draft.block(title, BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    return Issue(draft.run())


def table(example):
    """Return an issue of a table: lines of cells set apart by blanks, 空 for an empty one.

    The first line is the header, one that begins with 合计 a total.
    """
    rows = [["" if cell == "空" else cell for cell in line.split()] for line in example.split("\n")]
    kinds = [RowKind.HEADER, *(RowKind.TOTAL if row[0] == "合计" else RowKind.BODY for row in rows[1:])]
    draft = Draft()
    draft.table(rows, kinds)
    return Issue(draft.run())


def rated(example):
    """Return an issue of a block of which the parser is as sure as the number before it says, in hundredths."""
    percent, text = example.split(" ", 1)
    draft = Draft()
    draft.block(text, confidence=int(percent) / 100)
    return Issue(draft.run())


PLACES = "单位 人数\n甲厂 100\n乙厂 40\n丙厂 70\n丁厂 {cell}\n戊厂 60\n己厂 25"
SHIFTED = (
    "序号 单位 人数 备注\n1 甲 100 空\n2 乙 40 空\n3 丙 70 空\n4 丁 {cell} 空\n5 戊 60 空\n6 己 25 空\n合计 {total}"
)
SPARSE = "学校 合计 男 女\n一 90 40 50\n二 80 30 50\n三 空 40 30\n四 60 20 4O\n五 {fourth} 40 50\n六 空 20 30"
SUMS = "学校 合计 男 女\n一 90 40 50\n二 80 30 50\n三 70 40 30\n四 {total} 20 {part}\n五 50 20 30"

SENTENCES = "各县区人民政府要加强组织领导，明确工作责任。\n" * 10
PURPOSES = "为加强河道管理，现就有关事项通知如下。\n为加强水库管理，现就有关事项通知如下。\n"
WORKS = "\n" + "抓好重点工作。" * 9
UNITS = "市水利局、市住建局，各县人民政府；" * 5

ISSUING = "{title}\n现将《{name}》印发给你们。\n{issued}"
PLAN = "示例市城市更新实施方案"
PAGES = "序号 事项 单位\n1 甲 子\n={again}\n2 乙 丑"
GROUPS = "任务 措施\n{first} 甲\n=任务 措施\n{again} 乙"
NUMBERS = "示政发〔2022〕1号 2022年3月1日 关于治理河道的通知\n示政发〔2022〕2号 2022年3月2日 关于治理湖泊的通知\n"
TITLES = "关于治理河道的通知 关于保护森林的意见 关于春季植树的通知"
TRADITIONAL = "為深入貫徹落實國務院關於環境保護的決策部署，"
LINKS = "精彩影片在线观看,免费小说全集下载,网上游戏大厅"
TASKS = "".join(f"{number}.治理河道。（责任单位：市水利局）\n" for number in range(1, 6))
SECTIONS = "".join(f"#（{number}）加强领导\n要明确责任。\n" for number in "一二三四五")
ANNOUNCING = "注附件：1.河道名录\n注2.{second}\n"
PHRASES = "经济社会发展。省委、省政府，市委、市政府。" * 3
