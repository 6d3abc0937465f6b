"""Markdown: headings by level, tables with pipes, the fields of a document before it."""

from dataclasses import replace

import pytest

from gazdesk.formats import export_markdown
from gazdesk.formats.export import ExportIssue, ExportOptions
from gazdesk.model.blocks import Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind, RowKind
from gazdesk.model.source_info import SourceInfo
from tests.edits.sample import Draft

INFO = SourceInfo("示例.txt", "0" * 64, "utf-8", 40, "text", "1")


@pytest.fixture
def draft():
    return Draft()


@pytest.fixture
def markdown(tmp_path, draft):
    def write():
        out = tmp_path / "out.md"
        export_markdown.write([ExportIssue(Issue(draft.run()), INFO)], str(out), ExportOptions())
        return out.read_text(encoding="utf-8")

    return write


def test_a_document_begins_with_its_fields(draft, markdown):
    draft.block("示例市人民政府公报", BlockKind.MASTHEAD)
    draft.block("关于“试点”的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    draft.block("示政发〔2022〕3号", BlockKind.DOC_NUMBER)
    assert markdown() == (
        "示例市人民政府公报\n\n"
        '---\ntitle: "关于“试点”的通知"\ndoc_number: "示政发〔2022〕3号"\n'
        'publication: "示例市人民政府公报"\nsource: "示例.txt"\n---\n\n'
        "# 关于“试点”的通知\n\n示政发〔2022〕3号\n"
    )


@pytest.mark.parametrize(
    ("kind", "level", "line"),
    [
        (BlockKind.TITLE, None, "# 总则"),
        (BlockKind.ENCLOSURE_TITLE, None, "## 总则"),
        (BlockKind.ATTACHMENT_LABEL, None, "## 总则"),
        (BlockKind.HEADING, 1, "### 总则"),
        (BlockKind.HEADING, 3, "##### 总则"),
        (BlockKind.HEADING, 7, "###### 总则"),
        (BlockKind.HEADING, None, "### 总则"),
        (BlockKind.TOC_ENTRY, None, "- 总则"),
        (BlockKind.PARAGRAPH, 2, "总则"),
    ],
)
def test_headings_are_as_deep_as_their_level(draft, markdown, kind, level, line):
    draft.block("总则", kind, level=level)
    assert markdown() == f"{line}\n"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# 号", "\\# 号"),
        ("1. 项", "1\\. 项"),
        ("12) 项", "12\\) 项"),
        ("- 项", "\\- 项"),
        ("* 项", "\\* 项"),
        ("+", "\\+"),
        ("#", "\\#"),
        ("1.", "1\\."),
        (">项", "\\>项"),
        ("---", "\\---"),
        ("~~~~", "\\~\\~\\~\\~"),
        ("甲*乙*丙", "甲\\*乙\\*丙"),
        ("_甲_", "\\_甲\\_"),
        ("5~8，9~10", "5\\~8，9\\~10"),
        ("`甲`", "\\`甲\\`"),
        ("甲\\*", "甲\\\\*"),
        ("甲<乙<d>", "甲<乙\\<d>"),
        ("<!--", "\\<!--"),
        ("[甲](乙)", "[甲\\](乙)"),
        ("![甲](乙)", "![甲\\](乙)"),
        ("[1]: 注", "[1\\]: 注"),
        ("[x] 项", "\\[x] 项"),
        ("&lt; &#20; &#x2F;", "\\&lt; \\&#20; \\&#x2F;"),
    ],
)
def test_nothing_printed_is_taken_for_markup(draft, markdown, text, escaped):
    draft.block(text)
    assert markdown() == f"{escaped}\n"


@pytest.mark.parametrize(
    "text",
    [
        "1.项", "1.　项", "2022年", "1234567890. 项", "#号", "####### 号", "-3", "甲*", "甲_乙", "5~10", "PM10<35",
        "示政发[2019]4号", "[1]", "（一）[甲]：乙", "甲&乙", "R&D;", "甲|乙", "=1+1",
    ],
)  # fmt: skip
def test_what_is_no_markup_stays_as_it_is(draft, markdown, text):
    draft.block(text)
    assert markdown() == f"{text}\n"


@pytest.mark.parametrize(
    ("line", "escaped"),
    [
        ("# 号", "\\# 号"),
        ("  - 项", "\\- 项"),
        ("===", "\\==="),
        ("-", "\\-"),
        ("| - | :-: |", "\\| - | :-: |"),
        ("\n    码", "\n码"),
        ("\r> 项", "\n\\> 项"),
    ],
)
def test_no_line_within_a_text_is_taken_for_markup(draft, markdown, line, escaped):
    draft.block(f"甲 | 乙\n{line}")
    assert markdown() == f"甲 | 乙\n{escaped}\n"


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("1. 总则", "1. 总则"),
        ("标题 #", "标题 \\#"),
        ("##", "\\##"),
        ("C#", "C#"),
        ("_甲_", "\\_甲\\_"),
        ("甲\n乙", "甲 乙"),
    ],
)
def test_a_heading_is_one_line_that_keeps_its_signs(draft, markdown, text, heading):
    draft.block(text, BlockKind.TITLE)
    assert markdown() == f"# {heading}\n"


def test_a_table_has_pipes(draft, markdown):
    draft.table([["甲", "乙"], ["丙\n丁", "戊|己"], ["1. 庚\r辛", "~~壬~~"]], [RowKind.HEADER])
    assert markdown() == ("| 甲 | 乙 |\n| --- | --- |\n| 丙<br>丁 | 戊\\|己 |\n| 1. 庚<br>辛 | \\~\\~壬\\~\\~ |\n")


def test_the_name_of_the_source_is_not_simplified(draft, tmp_path):
    draft.block("關於發展的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    issue = ExportIssue(Issue(draft.run()), replace(INFO, name="政府公報.txt"))
    export_markdown.write([issue], str(tmp_path / "out.md"), ExportOptions(simplified=True))
    written = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert written == '---\ntitle: "关于发展的通知"\nsource: "政府公報.txt"\n---\n\n# 关于发展的通知\n'
