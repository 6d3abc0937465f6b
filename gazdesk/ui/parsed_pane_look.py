"""What lies on the corrected text without being of it: squiggles, the lit block and cell, hints, margins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QTextEdit

from gazdesk.model.blocks import Address
from gazdesk.model.kinds import Severity
from gazdesk.ui.parsed_pane_margin import Margins
from gazdesk.ui.parsed_pane_problems import ProblemIndex
from gazdesk.ui.parsed_pane_runs import Note
from gazdesk.ui.parsed_pane_tables import TableObject
from gazdesk.ui.parsed_pane_view import KEEP, ParsedView
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.tint import squiggle


class Look(QObject):
    """Keeps right what lies on the text of a view. Attribute `tables` paints the tables."""

    def __init__(self, session: Session, view: ParsedView) -> None:
        super().__init__(view)
        self.tables = TableObject(session, self)
        self._session = session
        self._view = view
        self._margins = Margins(view, session)
        self._problems = ProblemIndex()
        view.painting.connect(self._paint)
        view.verticalScrollBar().valueChanged.connect(self.refresh)

    def light(self, selection: Selection | None) -> None:
        """Light the selected block, and in a table the selected cell or row."""
        self._margins.lit = selection.address.block if selection else ""
        self.tables.selected = selection.address if selection else None
        if selection is not None and selection.address.row:
            self._margins.lit = ""
        self.refresh()

    def hint(self, selection: Selection | None) -> tuple[Note, ...]:
        """Return what to show beside the problem in which the selection lies."""
        desk = self._session.desk
        if desk is None or selection is None or selection.address.is_cell:
            return ()
        self._problems.take(desk)
        return self._problems.hint(desk, selection)

    def refresh(self) -> None:
        """Find out again which problems show, and paint."""
        self._problems.take(self._session.desk)
        self.tables.problems = self._problems.in_tables
        self._view.setExtraSelections(list(self._squiggles()))
        self._view.viewport().update()

    def cell_at(self, point: QPoint) -> Address | None:
        """Return the address of the cell of a table at a point of the viewport."""
        for identity, left, top in self._table_corners():
            made = self.tables.plan(identity, self._view.document())
            at = made.at(point.x() - left, point.y() - top) if made else None
            if made is not None and at is not None:
                row, column = made.table.rows[made.rows[at[0]]], made.table.columns[made.columns[at[1]]]
                return Address(identity, row.id, column.id)
        return None

    def bring_cell(self, address: Address) -> None:
        """Scroll so that a row of a table can be seen; of one that is not shown, a header again, the next that is."""
        shown = self._view.shown
        made = self.tables.plan(address.block, self._view.document()) if shown else None
        row = made.table.row_index(address.row) if made else None
        if shown is None or made is None or row is None or not made.rows:
            return
        at = min(bisect_left(made.rows, row), len(made.rows) - 1)
        block = shown.text_block(address.block)
        top = self._view.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineAt(0)
        if not line.isValid():
            return
        top += line.position().y() + made.tops[at] - self._view.verticalScrollBar().value()
        height = made.tops[at + 1] - made.tops[at]
        if top < 0 or top + height > self._view.viewport().height():
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + round(top - self._view.viewport().height() / 3))

    def _table_corners(self) -> Iterator[tuple[str, float, float]]:
        """Yield the id of each table on the screen and the left upper corner of its grid in the viewport."""
        desk = self._session.desk
        for text_block, rect, identity in self._view.visible_blocks():
            if desk is None or identity not in desk.issue.blocks or desk.issue.blocks[identity].table is None:
                continue
            line = text_block.layout().lineAt(0)
            if line.isValid():  # Qt lays blocks out when it finds time; until then they have no line
                corner = QPointF(rect.left(), rect.top()) + line.position()
                yield identity, corner.x(), corner.y()

    def _squiggles(self) -> Iterator[QTextEdit.ExtraSelection]:
        desk, shown = self._session.desk, self._view.shown
        if desk is None or shown is None or self._session.pending:
            return
        for _, _, identity in self._view.visible_blocks():
            if identity not in desk.issue.blocks:
                continue
            for problem, start, end in self._problems.in_text(desk, identity):
                yield self._squiggle(identity, start, max(end, start + 1), problem.severity)

    def _squiggle(self, identity: str, start: int, end: int, severity: Severity) -> QTextEdit.ExtraSelection:
        shown = self._view.shown
        assert shown is not None
        extra = QTextEdit.ExtraSelection()
        extra.cursor = QTextCursor(shown.document)
        extra.cursor.setPosition(shown.position(identity, start))
        extra.cursor.setPosition(shown.position(identity, end, before=True), KEEP)
        extra.format = squiggle(self._session.theme, severity)
        return extra

    def _paint(self, painter: QPainter, under: bool) -> None:
        self._margins.paint(painter, under)
