"""Tables in the text: one character each, painted as a grid, only as far as it is on the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat, QTextOption

from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind, RowKind
from gazdesk.model.source import SourceText
from gazdesk.model.tables import Cell, Column, Row, Table
from gazdesk.ui import parsed_pane_runs as runs
from gazdesk.ui.parsed_pane_formats import MARGIN, RIGHT, TABLE_ID
from gazdesk.ui.parsed_pane_runs import Run, RunKind, Runs
from gazdesk.ui.parsed_pane_table_plan import MORE, PADDING, TablePlan, plan
from gazdesk.ui.parsed_pane_table_texts import cell_runs, draw_runs, shown_texts
from gazdesk.ui.quoting import put_in
from gazdesk.ui.session import Session
from gazdesk.ui.theme import Role
from gazdesk.ui.tint import MARK_ROLES

if TYPE_CHECKING:
    from gazdesk.model.problems import Problem

SIZE, LINE = 13, 19
"""Pixels of the type and of the lines in a table, before zoom."""
TALL = 8
"""Lines from which on a row's texts begin at its top: in the middle of a row as high as the pane none would be seen."""
NUMBER = re.compile(r"[\d.,，%％‰+\-－—/ ]*\d[\d.,，%％‰+\-－—/ ]*")
BAR = 3
Align = Qt.AlignmentFlag
HEAVY = frozenset({RowKind.HEADER, RowKind.SECTION, RowKind.TOTAL})


class _Plan(NamedTuple):
    """The plan made of a table, the terms (width, size, as printed) on which it was made, and its source."""

    terms: tuple[int, int, bool]
    table: Table
    source: SourceText
    made: TablePlan


class TableObject(QPyTextObject):
    """Gives the size of each table and paints it.

    Attributes: `selected`, the address whose cell is lit; `problems`, by cell and row; `printed`: show what the cells
    said in print, and what was dropped.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.selected: Address | None = None
        self.problems: dict[Address, Problem] = {}
        self._session = session
        self.printed = False
        self._plans: dict[str, _Plan] = {}

    def forget(self) -> None:
        """Forget the plans of all tables: ids name the blocks of another issue now."""
        self._plans.clear()

    def plan(self, identity: str, document: QTextDocument) -> TablePlan | None:
        """Return the plan of a block's table in the width that the document has now."""
        desk = self._session.desk
        table = desk.issue.blocks[identity].table if desk and identity in desk.issue.blocks else None
        if desk is None or table is None:
            return None
        scaled = self._session.theme.scaled
        width = max(round(document.textWidth()) - scaled(MARGIN) - scaled(RIGHT) - 2, 120)
        terms, known = (width, scaled(SIZE), self.printed), self._plans.get(identity)
        if known is None or known.terms != terms or known.table is not table:
            source = desk.issue.source
            texts = [shown_texts(row, source, printed=self.printed) for row in table.rows]
            made = plan(table, texts, width, scaled(SIZE), scaled(LINE), whole=self.printed)
            known = _Plan(terms, table, source, made)
            standing = {each: kept for each, kept in self._plans.items() if each in desk.issue.blocks}
            self._plans = standing | {identity: known}
        return known.made

    def intrinsicSize(self, document: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        made = self.plan(form.property(TABLE_ID), document)
        return QSizeF(made.width + 1 + (MORE - 1) * bool(made.hidden), made.height + 1) if made else QSizeF(1, 1)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, form: QTextFormat
    ) -> None:
        identity = form.property(TABLE_ID)
        made = self.plan(identity, document)
        if made is None:
            return
        painter.save()
        painter.setClipRect(QRectF(rect).adjusted(0, 0, 1, 1), Qt.ClipOperation.IntersectClip)
        seen = painter.clipBoundingRect()
        rows = made.rows_between(seen.top() - rect.top(), seen.bottom() - rect.top())
        places = ((row, column) for row in rows for column in range(len(made.columns)))
        for at in dict.fromkeys(made.covering.get(place, place) for place in places):
            left, top, width, height = made.extent(*at)
            self._draw_cell(painter, QRectF(rect.x() + left, rect.y() + top, width, height), identity, made, at)
        if made.hidden and made.rows:
            self._draw_hidden(
                painter, QPointF(rect.x() + made.width + PADDING, rect.y() + made.tops[1] / 2), made.hidden
            )
        painter.restore()

    def _draw_hidden(self, painter: QPainter, place: QPointF, columns: int) -> None:
        """Say beside the header how many columns there was no room for."""
        painter.setPen(self._session.theme.color(Role.MUTED))
        painter.setFont(self._session.theme.small_font())
        painter.drawText(place, f"+{columns} ▸")

    def _draw_cell(self, painter: QPainter, rect: QRectF, identity: str, made: TablePlan, at: tuple[int, int]) -> None:
        theme = self._session.theme
        row, column = made.table.rows[made.rows[at[0]]], made.table.columns[made.columns[at[1]]]
        cell = row.cells[made.columns[at[1]]]
        address = Address(identity, row.id, column.id)
        ground = self._ground(address, row, column, cell)
        if ground is not None:
            painter.fillRect(rect, theme.color(ground))
        painter.setPen(QPen(theme.color(Role.HAIRLINE)))
        painter.drawRect(rect)
        if at[1] == 0:
            self._draw_row_signs(painter, rect, identity, row)
        inner = rect.adjusted(PADDING, PADDING / 2, -PADDING, -PADDING / 2)
        painter.setPen(theme.color(Role.INK if row.live and not column.dropped else Role.MUTED))
        self._draw_text(painter, inner, row, cell, address)

    def _draw_row_signs(self, painter: QPainter, rect: QRectF, identity: str, row: Row) -> None:
        """Draw a bar before a row that is marked, or in which the parser or a rule doubts something."""
        roles = [MARK_ROLES[mark.kind] for mark in row.marks]
        if Address(identity, row.id) in self.problems and not roles:
            roles = [Role.WARNING]
        for number, role in enumerate(roles):
            bar = QRectF(rect.left() + 1 + number * BAR, rect.top() + 1, BAR, rect.height() - 1)
            painter.fillRect(bar, self._session.theme.color(role))

    def _draw_text(self, painter: QPainter, inner: QRectF, row: Row, cell: Cell, address: Address) -> None:
        theme, problem = self._session.theme, self.problems.get(address)
        painter.setFont(self._font(bold=row.kind in HEAVY))
        said = self._runs(cell, address)
        text = cell.text if said is None else runs.text_of(said) or cell.text
        option = self._option(text, inner, centred=row.kind is RowKind.HEADER)
        if said is None:
            painter.drawText(inner, text, option)
        else:
            draw_runs(painter, inner, said, option, theme)
        if problem is not None and not self.printed:
            painter.setPen(QPen(theme.color(Role.ACCENT), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(inner.bottomLeft(), inner.bottomRight())

    def _runs(self, cell: Cell, address: Address) -> Runs | None:
        """Return what to show of a cell that was changed, or for which something is suggested; None of any other."""
        changed = cell_runs(cell, self._plans[address.block].source, printed=self.printed)
        problem = self.problems.get(address)
        if problem is None or problem.suggestion is None or self.printed:
            return changed
        end = len(cell.text)
        said = changed or (Run(RunKind.TEXT, cell.text, 0, end),)
        return *said, Run(RunKind.NOTE, " → ", end, end), Run(RunKind.HINT, put_in(problem.suggestion), end, end)

    def _ground(self, address: Address, row: Row, column: Column, cell: Cell) -> Role | None:
        if self.selected is not None and self.selected in {address, Address(address.block, address.row)}:
            return Role.SELECTION
        if MarkKind.GARBLED in {mark.kind for owner in (row, column, cell) for mark in owner.marks}:
            return Role.GARBLED
        return Role.HEADER if row.kind is RowKind.HEADER else Role.SIDE if row.kind in HEAVY else None

    def _font(self, *, bold: bool) -> QFont:
        font = self._session.theme.ui_font()
        font.setPixelSize(self._session.theme.scaled(SIZE))
        font.setBold(bold)
        return font

    def _option(self, text: str, room: QRectF, *, centred: bool) -> QTextOption:
        side = Align.AlignRight if NUMBER.fullmatch(text) else Align.AlignLeft
        is_tall = room.height() > TALL * self._session.theme.scaled(LINE)
        height = Align.AlignTop if is_tall else Align.AlignVCenter
        option = QTextOption((Align.AlignHCenter if centred else side) | height)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return option
