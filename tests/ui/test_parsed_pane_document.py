"""The text document of the parsed pane against the issue it shows."""

import random

import pytest
from PySide6.QtCore import QObject

from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue, ParseRun
from gazdesk.model.kinds import BlockKind
from gazdesk.model.pieces import kept
from gazdesk.model.source import SourceText
from gazdesk.ui import parsed_pane_runs as runs
from gazdesk.ui.parsed_pane_document import NEAR, ParsedDocument
from gazdesk.ui.parsed_pane_formats import Formats
from gazdesk.ui.theme import Theme

LINES = [f"第{number}段\u00a0𠮷\u2028样本" for number in range(9)]


def issue_of(lines):
    source = SourceText("\n".join(lines))
    spans = [source.line_span(line) for line in range(1, source.line_count + 1)]
    kinds = [BlockKind.TITLE, *[BlockKind.PARAGRAPH] * (len(lines) - 1)]
    blocks = [
        Block(f"b{span.start}", kind, (kept(source.text, span),)) for kind, span in zip(kinds, spans, strict=True)
    ]
    return Issue(ParseRun(source, tuple(blocks)))


@pytest.fixture
def issue():
    return issue_of(LINES)


@pytest.fixture
def shown(qtbot, issue):
    owner = QObject()
    document = ParsedDocument(
        issue, Formats(Theme(owner)), lambda block: runs.of_text(block.pieces, issue.source), owner
    )
    document.owner = owner
    return document


def kinds_of(document):
    block = document.document.begin()
    while block.isValid():
        yield bool(block.charFormat().font().bold())
        block = block.next()


def test_every_block_is_one_text_block(shown, issue):
    assert shown.document.blockCount() == len(issue)
    assert shown.order == issue.order


def test_every_place_leads_back(shown, issue):
    for block in issue:
        for offset in range(len(block.text) + 1):
            assert shown.place(shown.position(block.id, offset)) == (block.id, offset)


def test_a_changed_block_is_shown_anew(shown, issue):
    fourth = issue.order[3]
    shown.show(fourth, runs.typed(shown.runs(fourth), 0, 1, "样本"))
    assert shown.document.blockCount() == len(issue)
    assert shown.place(shown.position(fourth, 4)) == (fourth, 4)
    assert shown.place(shown.position(issue.order[4], 1)) == (issue.order[4], 1)


@pytest.mark.parametrize("seed", range(20))
def test_any_new_order_is_shown(shown, issue, seed):
    chance = random.Random(seed)
    for _ in range(6):
        later = issue_of(LINES)
        later.order = chance.sample(list(later.blocks), chance.randint(1, len(LINES)))
        shown.refresh(later, [])
        assert shown.order == later.order
        assert list(kinds_of(shown)) == [later.blocks[each].kind is BlockKind.TITLE for each in later.order]
        for block in later:
            assert shown.place(shown.position(block.id, 2)) == (block.id, 2)
            assert shown.text_block(block.id).text()[:2] == block.text[:2]


@pytest.mark.parametrize(("old", "new", "at_once"), [(4_000, 10, True), (10, 4_000, False)])
def test_only_a_text_that_is_mostly_new_is_laid_out_step_by_step(shown, old, new, at_once):
    shown.refresh(issue_of(["样本"] * old), [])
    shown.document.documentLayout().blockBoundingRect(shown.document.lastBlock())
    shown.refresh(issue_of(["样本"] * (old + new)), [])
    assert shown.document.begin().layout().lineCount() == 1
    assert shown.document.lastBlock().layout().lineCount() == int(at_once)
    assert shown.renewed is not at_once


@pytest.mark.parametrize("above", [1, NEAR - 1, NEAR, NEAR + 1, 3 * NEAR])
def test_blocks_are_found_however_many_came_above_them(shown, above):
    whole, below = (issue_of(["样本"] * (4 * NEAR)) for _ in range(2))
    below.order = whole.order[above:]
    shown.refresh(below, [])
    shown.refresh(whole, [])
    assert [shown.number(each) for each in whole.order] == list(range(len(whole)))
    shown.refresh(below, [])
    assert shown.number(whole.order[above]) == 0
    assert shown.number(whole.order[above - 1]) is None


def test_an_issue_without_blocks_shows_nothing(qtbot):
    owner = QObject()
    empty = Issue(ParseRun(SourceText(""), ()))
    shown = ParsedDocument(empty, Formats(Theme(owner)), lambda _: (), owner)
    assert shown.place(0) is None
    assert shown.document.isEmpty()


def test_blocks_come_into_an_empty_document(qtbot, issue):
    owner = QObject()
    empty = Issue(ParseRun(issue.source, ()))
    shown = ParsedDocument(empty, Formats(Theme(owner)), lambda block: runs.of_text(block.pieces, issue.source), owner)
    shown.refresh(issue, [])
    assert shown.document.blockCount() == len(issue)
