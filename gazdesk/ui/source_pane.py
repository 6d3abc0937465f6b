"""The original (原文): the source of the open issue, following what is selected elsewhere and leading it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gazdesk.desk import places
from gazdesk.model.blocks import Address, Block
from gazdesk.model.pieces import Piece, PieceState
from gazdesk.model.source import Span
from gazdesk.ui.pane import PaneHead, stack
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.source_pane_view import SourceView
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk


class SourcePane(QWidget):
    """Head and text of the original."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourcePane")
        self._session = session
        self._head = PaneHead(tr("Original"), self)
        self.view = SourceView(session, self)
        self.view.setAccessibleName(tr("Original"))
        self.setFocusProxy(self.view)
        stack(self, self._head, self.view)
        self.view.placed.connect(self._on_placed)
        session.opened.connect(self._on_opened)
        session.selected.connect(self._on_selected)
        session.changed.connect(self._on_changed)
        session.theme.changed.connect(self._on_theme)

    def go_to_line(self, line: int) -> None:
        """Show and select a line of the source, from 1."""
        self.view.go_to_line(line)

    def _on_opened(self, desk: Desk | None) -> None:
        self.view.show_desk(desk)
        self._head.set_info(self._description(desk) if desk else "")

    def _description(self, desk: Desk) -> str:
        lines = tr("{count} lines", count=f"{desk.info.lines:,}")
        return f"{desk.info.name} · {desk.info.encoding.upper()} · {lines}"

    def _on_placed(self, start: int, end: int) -> None:
        """Select what the caret of the original is in."""
        desk = self._session.desk
        if desk is None:
            return
        address, first = places.selection_at_source(desk, start)
        other, last = places.selection_at_source(desk, end) if end > start else (address, first)
        last = last if other == address else first
        self.view.mark(self._owned(Selection(address)), Span(start, end) if end > start else None, follow=False)
        blocks = self._between(desk, address.block, other.block)
        self._session.select(Selection(address, first, max(first, last), self.objectName()), blocks)

    def _between(self, desk: Desk, first: str, last: str) -> tuple[str, ...]:
        """Return the ids of the blocks from one to another, where these are two."""
        if first == last:
            return ()
        start, end = sorted((desk.issue.index(first), desk.issue.index(last)))
        return tuple(desk.issue.order[start : end + 1])

    def _on_selected(self, selection: Selection) -> None:
        if selection.sender != self.objectName():
            self.view.mark(self._owned(selection), self._range(selection))

    def _on_changed(self, _change: Change) -> None:
        selection = self._session.selection
        if selection is not None:
            self.view.mark(self._owned(selection), self._range(selection), follow=False)
        else:
            self.view.refresh()

    def _on_theme(self, _theme: object) -> None:
        self.view.restyle()

    def _range(self, selection: Selection) -> Span | None:
        desk = self._session.desk
        address = selection.address
        block = desk.issue.blocks.get(address.block) if desk else None
        if desk is None or block is None or (block.table is not None and not address.is_cell):
            return None
        return places.source_range(desk, address, selection.start, selection.end)

    def _owned(self, selection: Selection) -> tuple[Span, ...]:
        """Return the source ranges of the selected block, row or cell; of what is around it if it has none."""
        desk, address = self._session.desk, selection.address
        if desk is None or address.block not in desk.issue.blocks:
            return ()
        block = desk.issue.blocks[address.block]
        around = (address, Address(address.block, address.row), Address(address.block))
        return next(filter(None, (_spans(block, each) for each in around)), ())


def _spans(block: Block, address: Address) -> tuple[Span, ...]:
    """Return the source ranges of a block, row or cell; of a whole table those of its rows."""
    if block.table is not None and not address.row:
        return tuple(row.source_range for row in block.table.rows if row.source_range)
    return _joined(piece for piece in _pieces(block, address) if piece.of_source)


def _pieces(block: Block, address: Address) -> Iterator[Piece]:
    if block.table is None:
        yield from block.pieces
        return
    row = block.table.row_index(address.row)
    cells = () if row is None else block.table.rows[row].cells
    for column, cell in zip(block.table.columns, cells, strict=False):
        if address.column in {"", column.id}:
            yield from cell.pieces


def _joined(pieces: Iterable[Piece]) -> tuple[Span, ...]:
    """Return the ranges of what is text; what nothing but layout parts is one: a whole table may be one range."""
    spans: list[Span] = []
    start, end, reached = -1, -1, -1
    for _, first, last, _, state in pieces:
        if state is PieceState.LAYOUT:
            reached = last if first == reached else reached
        elif first == reached:
            end = reached = last
        else:
            spans.append(Span(start, end))
            start, end, reached = first, last, last
    return (*spans[1:], Span(start, end)) if end >= 0 else ()
