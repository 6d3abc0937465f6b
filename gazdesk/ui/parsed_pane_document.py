"""The text document of the parsed pane: one text block a block of the issue, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import count

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue
from gazdesk.ui import parsed_pane_runs as runs
from gazdesk.ui import shown
from gazdesk.ui.orders import common
from gazdesk.ui.parsed_pane_formats import Formats
from gazdesk.ui.parsed_pane_runs import RunKind, Runs

ROOM = 12
"""Pixels above the first block and below the last."""
NEAR = 200
"""Blocks by which a number may be off before all are counted anew: after a split each one below has another."""
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"

RunsOf = Callable[[Block], Runs]
"""What to show of a block."""


class ParsedDocument:
    """Builds the document of an issue and keeps it right, block by block.

    Attributes: `document`, Qt's; `order`, the ids of the blocks as shown, by number of the text block; `renewed`: the
    last change put most of the text in the place of another.
    """

    def __init__(self, issue: Issue, formats: Formats, runs_of: RunsOf, parent: QObject) -> None:
        self.document = QTextDocument(parent)
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self._say_direction()
        self.order: list[str] = []
        self.renewed = False
        self._issue = issue
        self._formats = formats
        self._runs_of = runs_of
        self._runs: dict[str, Runs] = {}
        self._numbers: dict[str, int] = {}
        self._insert(0, issue.order)
        frame = self.document.rootFrame().frameFormat()
        frame.setTopMargin(ROOM)
        frame.setBottomMargin(ROOM)
        self.document.rootFrame().setFrameFormat(frame)

    def number(self, identity: str) -> int | None:
        """Return the number of the text block that shows a block: near where it stood when all were counted last."""
        if identity not in self._runs:
            return None
        first = max(0, self._numbers[identity] - NEAR)
        with suppress(ValueError):
            return self.order.index(identity, first, first + 2 * NEAR)
        self._numbers = {each: number for number, each in enumerate(self.order)}
        return self._numbers[identity]

    def text_block(self, identity: str) -> QTextBlock:
        """Return the text block that shows a block; an invalid one if there is none."""
        number = self.number(identity)
        return QTextBlock() if number is None else self.document.findBlockByNumber(number)

    def runs(self, identity: str) -> Runs:
        """Return what is shown of a block."""
        return self._runs[identity]

    def position(self, identity: str, offset: int, *, before: bool = False) -> int:
        """Return the position in the document of an offset in a block's current text.

        `before` puts it before what stands between two characters instead of behind.
        """
        return self.text_block(identity).position() + runs.position(self._runs[identity], offset, before=before)

    def place(self, position: int) -> tuple[str, int] | None:
        """Return the block and the offset in its current text of a position; None in an empty document."""
        block = self.document.findBlock(position)
        if not 0 <= block.blockNumber() < len(self.order):
            return None
        identity = self.order[block.blockNumber()]
        return identity, runs.offset_at(self._runs[identity], position - block.position())

    def text_between(self, first: tuple[str, int], last: tuple[str, int]) -> str:
        """Return the current text between two places, a line a block."""
        numbers = range(self.number(first[0]) or 0, (self.number(last[0]) or 0) + 1)
        texts = [runs.text_of(self._runs[self.order[number]]) for number in numbers]
        texts[-1] = texts[-1][: last[1]]
        texts[0] = texts[0][first[1] :]
        return "\n".join(texts)

    def refresh(self, issue: Issue, changed: Iterable[str]) -> None:
        """Show the blocks of a later state of the issue in their order, and anew those that changed.

        All of it is one change of the document, which is laid out once; where most blocks come or go (a large table is
        dissolved), like one that was opened: what is seen at once, the rest step by step.
        """
        self._issue = issue
        start = common(self.order, issue.order)
        tail = common(self.order[start:][::-1], issue.order[start:][::-1])
        fresh, end = issue.order[start : len(issue.order) - tail], len(self.order) - tail
        self.renewed = max(len(fresh), end - start) > (start + tail)
        if self.renewed:
            self.document.setLayoutEnabled(False)
        else:
            self._finish_layout()
        whole = QTextCursor(self.document)
        whole.beginEditBlock()
        self._remove(start, end)
        self._insert(start, fresh)
        for identity in set(changed).difference(fresh):
            if identity in self._runs:
                self._replace(identity, self._runs_of(issue.block(identity)))
        whole.endEditBlock()
        self.document.setLayoutEnabled(True)

    def show(self, identity: str, edited: Runs | None = None) -> None:
        """Show a block anew, or `edited`: what is being typed into it."""
        self.renewed = False
        self._finish_layout()
        self._replace(identity, self._runs_of(self._issue.block(identity)) if edited is None else edited)

    def _finish_layout(self) -> None:
        """Lay the rest out.

        Qt lays a text out step by step, and an edit before the last step ends that for good: what is below could not
        be reached any more.
        """
        self.document.documentLayout().blockBoundingRect(self.document.lastBlock())

    def _replace(self, identity: str, shown_runs: Runs) -> None:
        block, text_block = self._issue.block(identity), self.text_block(identity)
        cursor = QTextCursor(text_block)
        cursor.beginEditBlock()
        # A movement to the end of a line would first lay out everything above it.
        cursor.setPosition(text_block.position() + text_block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._set_formats(cursor, block)
        self._fill(cursor, block, shown_runs)
        cursor.endEditBlock()

    def _say_direction(self) -> None:
        """Say that lines run from left to right; Qt would read it off every block below a change to place that."""
        option = self.document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self.document.setDefaultTextOption(option)

    def _remove(self, start: int, end: int) -> None:
        if start == end:
            return
        cursor = QTextCursor(self.document.findBlockByNumber(start))
        if end < len(self.order):
            cursor.setPosition(self.document.findBlockByNumber(end).position(), QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        follower = self.document.findBlockByNumber(end)
        block_format, character_format = follower.blockFormat(), follower.charFormat()
        cursor.removeSelectedText()
        if end < len(self.order):
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(character_format)
        for identity in self.order[start:end]:
            del self._runs[identity], self._numbers[identity]
        del self.order[start:end]

    def _insert(self, start: int, identities: list[str]) -> None:
        """Insert blocks before the one that has number `start` now."""
        if not identities:
            return
        cursor = QTextCursor(self.document.findBlockByNumber(max(start - 1, 0)))
        cursor.beginEditBlock()
        if start:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        elif self.order:
            cursor.insertBlock(cursor.blockFormat(), cursor.blockCharFormat())
            cursor.setPosition(0)
        for number, identity in enumerate(identities, start):
            block = self._issue.block(identity)
            if number:
                cursor.insertBlock(self._formats.block(block), self._formats.character(block.kind, RunKind.TEXT))
            else:
                self._set_formats(cursor, block)
            self._fill(cursor, block, self._runs_of(block))
        cursor.endEditBlock()
        self.order[start:start] = identities
        self._numbers.update(zip(identities, count(start)))

    def _set_formats(self, cursor: QTextCursor, block: Block) -> None:
        cursor.setBlockFormat(self._formats.block(block))
        cursor.setBlockCharFormat(self._formats.character(block.kind, RunKind.TEXT))

    def _fill(self, cursor: QTextCursor, block: Block, shown_runs: Runs) -> None:
        self._runs[block.id] = shown_runs
        if block.table is not None:
            cursor.insertText(OBJECT, self._formats.table(block.id))
        for run in shown_runs:
            cursor.insertText(shown.in_block(run.text), self._formats.character(block.kind, run.kind))
