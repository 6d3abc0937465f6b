"""Issues made of the examples of rules."""

from gazdesk.model.blocks import Block, Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind, RowKind
from gazdesk.model.pieces import layout
from gazdesk.model.source import Span
from tests.edits.sample import Draft


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
