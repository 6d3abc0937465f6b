"""Good and bad examples of every rule; a rule without both fails.

An example is an issue, made by the rule's function from what stands below; a bad one has what is found and offered.
"""

from gazdesk.checks.contents_titles import ContentsTitle
from gazdesk.checks.document_numbers import BrokenDocumentNumber, DocumentNumberForm
from gazdesk.checks.doubtful_blocks import DoubtfulBlock
from gazdesk.checks.foreign_words import StrayForeignWord
from gazdesk.checks.table_numbers import NotANumber
from gazdesk.model.blocks import Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind, RowKind
from tests.edits.sample import Draft


def paragraph(text):
    draft = Draft()
    draft.block(text)
    return Issue(draft.run())


def number(text):
    draft = Draft()
    draft.block(text, BlockKind.DOC_NUMBER)
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

GOOD = {
    StrayForeignWord: (
        paragraph,
        [
            "推进建设和改革",
            "Research and Development",
            "推广 Android 系统",
            "用“and”表示",
            "and 改革",
            " or 开放",
            "中国 AND 门电路",
        ],
    ),
    BrokenDocumentNumber: (
        number,
        [
            "示政发〔2022〕3号",
            "示政发[2022]3号",
            "示 政 发 〔2022〕 3 号",
            "（示政发〔2022〕3号）",
            "第12号",
            "示例市人民政府令第二十三号",
            "示政辦發〔2020〕25號",
        ],
    ),
    DocumentNumberForm: (
        number,
        ["示政发〔2022〕3号", "示 政 发 〔2022〕 3 号", "示政發〔2022〕3號", "示政发〔2022", "第12号"],
    ),
    NotANumber: (
        table,
        [
            PLACES.format(cell="1,234.5"),
            PLACES.format(cell="—"),
            PLACES.format(cell="约五十"),
            PLACES.format(cell="30%"),
            PLACES.format(cell="≥30"),
            PLACES.format(cell="30~40"),
            "单位 代码\n甲厂 A1\n乙厂 40\n丙厂 B2\n丁厂 55\n戊厂 C3",
            "单位 人数\n甲厂 100\n乙厂 no",
        ],
    ),
    ContentsTitle: (
        contents,
        [
            "关于印发城市更新方案的通知……3 → 示例市人民政府关于印发城市更新方案的通知",
            '关于推进“放管服”改革 2019—2020 年工作的意见 5 → 关于推进"放管服"改革2019-2020年工作的意见',
            "关于印发城市更新方案的通知……3 → 示例市国民经济和社会发展统计公报",
        ],
    ),
    DoubtfulBlock: (rated, ["70 综合协调组", "95 为加强管理，制定本办法。"]),
}

BAD = {
    StrayForeignWord: (
        paragraph,
        [
            ("推进建设 and 改革", " and ", "和"),
            ("推进建设and改革", "and", "和"),
            ("（试点）or（推广）", "or", "或"),
            ("发展 of 规划", " of ", "的"),
            ("政府 with 企业", " with ", "与"),
        ],
    ),
    BrokenDocumentNumber: (
        number,
        [
            ("示政办函〔20222", "示政办函〔20222", "示政办函〔2022〕2号"),
            ("示政发2022〕13号", "示政发2022〕13号", "示政发〔2022〕13号"),
            ("示政發〔2022〕13", "示政發〔2022〕13", "示政發〔2022〕13号"),
            ("示政发〔2022〕号", "示政发〔2022〕号", None),
            ("〔2022〕13号", "〔2022〕13号", None),
        ],
    ),
    DocumentNumberForm: (
        number,
        [
            ("示政发[2022]3号", "示政发[2022]3号", "示政发〔2022〕3号"),
            ("示政发（2022）第08号", "示政发（2022）第08号", "示政发〔2022〕8号"),
            ("（示政发[2022]3号）", "示政发[2022]3号", "示政发〔2022〕3号"),
            ("示政发〔２０２２〕３號", "示政发〔２０２２〕３號", "示政发〔2022〕3號"),
        ],
    ),
    NotANumber: (
        table,
        [
            (PLACES.format(cell="no"), "no", None),
            (PLACES.format(cell="no") + "\n合计 405", "no", "110"),
            (PLACES.format(cell="l1O") + "\n合计 405", "l1O", "110"),
            (PLACES.format(cell="no") + "\n合计 205", "no", None),
            (SHIFTED.format(cell="no", total="405 空 空"), "no", "110"),
            (SHIFTED.format(cell="no", total="405 空 9"), "no", None),
            (SUMS.format(total="60", part="4O"), "4O", "40"),
            (SUMS.format(total="6O", part="40"), "6O", "60"),
            (SPARSE.format(fourth="空"), "4O", None),
            (SPARSE.format(fourth="90"), "4O", "40"),
            ("序号 事项\n1 甲\n2 乙\nS 丙\n4 丁\n5 戊", "S", "3"),
        ],
    ),
    ContentsTitle: (
        contents,
        [
            ("关于印发城市更新方桉的通知……3 → 示例市人民政府关于印发城市更新方案的通知", "桉", "案"),
            ("关于发印城市更新方案的通知 3 → 关于印发城市更新方案的通知", "发印", "印发"),
            ("关于印发城市更新的通知……3 → 关于印发城市更新方案的通知", "", "方案"),
            ("关于印发印发城市更新方案的通知 3 → 关于印发城市更新方案的通知", "印发", ""),
        ],
    ),
    DoubtfulBlock: (rated, [("50 综合协调组", "综合协调组", None)]),
}
