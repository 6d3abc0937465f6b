"""Plain text: a block a paragraph, a table a line a row."""

import pytest

from gazdesk.edits.fold import perform
from gazdesk.edits.text import FixText
from gazdesk.formats import export_text
from gazdesk.formats.export import ExportIssue, ExportOptions
from gazdesk.formats.export_text import RULE
from gazdesk.model.blocks import Address, Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind, FixReason, RowKind
from gazdesk.model.pieces import Place
from gazdesk.model.source_info import SourceInfo
from tests.edits.sample import Draft

INFO = SourceInfo("示例.txt", "0" * 64, "utf-8", 40, "text", "1")
STARTS = Boundary(BoundaryKind.DOCUMENT)


@pytest.fixture
def text_of(tmp_path):
    def write(*issues, **options):
        out = tmp_path / "out.txt"
        export_text.write([ExportIssue(each, INFO) for each in issues], str(out), ExportOptions(**options))
        return out.read_text(encoding="utf-8")

    return write


def two_documents():
    draft = Draft()
    draft.block("示例市人民政府公报", BlockKind.MASTHEAD)
    draft.block("甲通知", BlockKind.TITLE, boundary=STARTS)
    draft.block("第一段。")
    draft.block("- 7 -", BlockKind.NOISE)
    draft.block("乙通知", BlockKind.TITLE, boundary=STARTS)
    return Issue(draft.run())


def test_blocks_are_paragraphs_and_documents_are_set_apart(text_of):
    assert text_of(two_documents()) == f"示例市人民政府公报\n\n{RULE}\n\n甲通知\n\n第一段。\n\n{RULE}\n\n乙通知\n"


def test_issues_are_set_apart_too(text_of):
    assert text_of(two_documents(), two_documents()).count(RULE) == 5


def test_a_table_is_lines_with_tabs(text_of):
    draft = Draft()
    draft.table([["甲", "乙"], ["丙\n丁", ""]], [RowKind.HEADER])
    assert text_of(Issue(draft.run())) == "甲\t乙\n丙 丁\t\n"


def test_a_table_without_header_begins_with_its_rows(text_of):
    draft = Draft()
    draft.table([["甲", "乙"]])
    assert text_of(Issue(draft.run())) == "甲\t乙\n"


@pytest.mark.parametrize(
    ("meant", "text"), [("方案", "实施方桉（原文如此，应为“方案”）的\n"), ("", "实施方桉（原文如此，当删）的\n")]
)
def test_an_error_of_the_original_is_noted(text_of, meant, text):
    draft = Draft()
    block = draft.block("实施方桉的")
    issue = Issue(draft.run())
    perform(
        issue,
        [FixText(Address(block), Place("", 2), Place("", 3, after=True), "方桉", meant, "m1", FixReason.ORIGINAL)],
    )
    assert text_of(issue) == text


def test_several_errors_of_the_original_are_noted_each_at_its_place(text_of):
    draft = Draft()
    block = draft.block("甲乙丙")
    issue = Issue(draft.run())
    for number, (printed, meant) in enumerate([("甲", "子"), ("丙", "丑")]):
        at = "甲乙丙".index(printed)
        place, after = Place("", at), Place("", at, after=True)
        perform(issue, [FixText(Address(block), place, after, printed, meant, f"m{number}", FixReason.ORIGINAL)])
    assert text_of(issue) == "甲（原文如此，应为“子”）乙丙（原文如此，应为“丑”）\n"


def test_an_error_of_the_original_in_a_cell_is_noted(text_of):
    draft = Draft()
    table = draft.table([["甲", "乙丙"]])
    issue = Issue(draft.run())
    row, column = issue.table(table).rows[0].id, issue.table(table).columns[1].id
    fix = FixText(
        Address(table, row, column), Place("", 3), Place("", 3, after=True), "丙", "丁", "m1", FixReason.ORIGINAL
    )
    perform(issue, [fix])
    assert text_of(issue) == "甲\t乙丙（原文如此，应为“丁”）\n"


def test_a_transcription_put_right_shows_as_right(text_of):
    draft = Draft()
    block = draft.block("建设 and 改革")
    issue = Issue(draft.run())
    perform(issue, [FixText(Address(block), Place("", 2), Place("", 6, after=True), " and ", "和", "m1")])
    assert text_of(issue) == "建设和改革\n"


def test_simplified_text(text_of):
    draft = Draft()
    draft.block("關於發展")
    assert text_of(Issue(draft.run()), simplified=True) == "关于发展\n"
