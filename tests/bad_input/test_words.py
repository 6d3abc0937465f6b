"""Bad input: what is typed, pasted or told at the desk is taken exactly, or refused in one clear sentence.

Whatever it was, the store is sound afterwards, says the same when it is opened again, and can be exported.
"""

import json

import pytest

from gazdesk.desk import editing, table_editing
from gazdesk.desk.library import Library
from gazdesk.desk.table_clipboard import from_html, from_text
from gazdesk.desk.table_finding import find_in_table
from gazdesk.desk.table_pasting import Target, paste
from gazdesk.errors import KnownError
from gazdesk.model.blocks import Address, Attribution
from gazdesk.model.kinds import AttributionRole, BlockKind, FixReason, MarkKind
from gazdesk.model.own_rules import OwnRule
from tests.desk.making import take

ODD = (
    "甲\ud83d乙", "\udc80", "甲\0乙", "甲\ufffe\uffff乙", "\u202e甲\u200f乙", "甲\r乙", "甲\r\n乙", "甲\n乙", "甲\t乙",
    "甲\u2028乙\u2029丙\x85丁\x0b\x0c", "👨\u200d👩\u200d👧e\u0301🇨🇳", "\x1b[31m甲\x01", "=1+1", "<a>&amp;]]></a>", " \u3000\u00a0",
    "\ue000\U000f0000\U0010ffff", "\ufeff甲", '"', "长" * 20_000,
)  # fmt: skip
LEAD = AttributionRole.LEAD


class Entries:
    """The places of the sample issue in which a text is told; each method takes one."""

    def __init__(self, library, desk):
        self.library, self.desk = library, desk
        self.text = next(block for block in desk.issue if block.kind is BlockKind.PARAGRAPH).address
        self.table = next(block for block in desk.issue if block.table)
        self.columns = tuple(column.id for column in self.table.table.columns[1:])
        self.cell = Address(self.table.id, self.table.table.rows[1].id, self.columns[0])
        self.document = next(block.id for block in desk.issue if block.boundary)

    def typing(self, odd):
        self.replaced(self.text, odd)

    def cell_typing(self, odd):
        self.replaced(self.cell, odd)

    def replaced(self, address, odd):
        editing.replace_text(self.desk, address, 0, 1, odd)
        assert self.desk.issue.owner(address).text.startswith(odd)

    def what_was_meant(self, odd):
        editing.replace_text(self.desk, self.text, 0, 1, odd, FixReason.ORIGINAL)
        assert self.desk.issue.block(self.text.block).originals[0].meant == odd

    def why(self, odd):
        editing.replace_text(self.desk, self.text, 0, 0, "甲", why=odd)
        assert self.desk.history()[-1].why == odd

    def editor(self, odd):
        self.library.editor, before = odd, self.library.editor
        try:
            self.why("")
        finally:
            self.library.editor = before
        assert self.desk.history()[-1].who == odd

    def cells(self, odd):
        table_editing.replace_cells(self.desk, self.table.id, {self.cell[1:]: odd})
        assert self.desk.issue.owner(self.cell).text == odd

    def pasted_text(self, odd):
        self.paste(from_text(odd))

    def pasted_page(self, odd):
        self.paste(from_html(f"<table><tr><td>{odd}</td></tr></table>"))

    def broken_page(self, odd):
        cells = from_html(f"<table><td colspan={odd} rowspan=99999>甲<p><tr rowspan=2><td colspan=-1>{odd}")
        if cells is not None:
            self.paste(cells)

    def paste(self, cells):
        paste(self.desk, Target(self.table.id, self.cell[1:2], self.columns), cells)
        assert self.desk.issue.owner(self.cell).text == cells.rows[0][0]

    def label(self, odd):
        editing.set_label(self.desk, self.text.block, odd)
        assert self.desk.label_of(self.text.block) == odd

    def comment(self, odd):
        editing.comment(self.desk, self.text.block, odd)
        assert self.desk.issue.block(self.text.block).comments[-1].text == odd

    def note_of_a_mark(self, odd):
        editing.mark(self.desk, self.cell, MarkKind.DOUBTFUL, odd)
        assert self.desk.issue.owner(self.cell).marks[0].note == odd

    def values(self, odd):
        overrides = ((LEAD, (odd,)), (AttributionRole.DEADLINE, (odd,)))
        editing.add_attribution(self.desk, self.text.block, Attribution(self.desk.mint(), overrides=overrides))
        assert self.desk.attributions(self.text.block)[-1].lead == (odd,)

    def item(self, odd):
        made = Attribution(self.desk.mint(), item=odd, overrides=((LEAD, ("某局",)),))
        editing.add_attribution(self.desk, self.text.block, made)
        assert self.desk.attributions(self.text.block)[-1].item == odd

    def search(self, odd):
        self.library.search(odd)

    def find(self, odd):
        self.desk.find(odd)

    def find_in_table(self, odd):
        find_in_table(self.desk, self.table.id, odd)

    def pattern(self, odd):
        self.keep(odd, pattern=odd, bad=odd)

    def replacement(self, odd):
        self.keep(odd, pattern="甲", replacement=odd, bad="甲", good=odd)

    def message(self, odd):
        self.keep(odd, pattern="甲", message=odd, bad="甲")

    def keep(self, odd, **values):
        code = self.library.rules.next_code()
        self.library.rules.keep(OwnRule(code, **values))
        assert odd in vars_of(self.library.rules.find(code).rule)


def vars_of(rule):
    return [getattr(rule, name) for name in ("pattern", "replacement", "message")]


FIELDS = ("title", "doc_number", "issuer", "addressee", "date")
ENTRIES = [name for name in vars(Entries) if not name.startswith("_") and name not in {"replaced", "paste", "keep"}]


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "s.gazdesk", editor="示例") as library:
        yield library


def said(issue):
    return [(block.text, block.table, block.label, block.comments, block.marks) for block in issue], issue.overrides


def tell(entry, odd):
    """Tell a text; one that is refused is so in one sentence."""
    refusal = ""
    try:
        entry(odd)
    except KnownError as error:
        refusal = str(error)
    assert len(refusal.replace(odd, "").splitlines()) <= 1


def proven(library, desk, tmp_path):
    """Check that the store says what the desk does, is sound, and can be exported."""
    desk.finish_checks()
    while desk.settle():
        pass
    before = said(desk.issue)
    library.close()
    with Library.open(library.path, editor="示例") as again:
        assert said(again.open_issue(1).issue) == before
        assert again.doctor() == ()
        for form in ("jsonl", "txt", "md", "csv"):
            again.export(tmp_path / form, form)
    json.loads((tmp_path / "jsonl").read_text("utf-8"))


@pytest.mark.parametrize("name", ENTRIES)
def test_what_is_told_is_taken_exactly_or_refused(name, library, tmp_path):
    desk = take(library)
    entry = getattr(Entries(library, desk), name)
    for odd in ODD:
        tell(entry, odd)
    proven(library, desk, tmp_path)


@pytest.mark.parametrize("field", FIELDS)
def test_what_a_field_is_told_is_taken_exactly_or_refused(field, library, tmp_path):
    desk = take(library)
    document = Entries(library, desk).document

    def entry(odd):
        editing.set_field(desk, document, field, odd)
        assert desk.issue.overrides[document, field] == odd

    for odd in ODD:
        tell(entry, odd)
    proven(library, desk, tmp_path)
