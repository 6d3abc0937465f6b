"""The original as text: read-only, following the selection to the character, squiggled where a problem is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from gazdesk.desk.desk import Desk
from gazdesk.model.kinds import BlockKind, Severity
from gazdesk.model.source import SourceText, Span
from gazdesk.ui.action_menu import add_actions
from gazdesk.ui.session import Session
from gazdesk.ui.source_pane_margin import SourceMargin
from gazdesk.ui.source_pane_problems import ProblemSpans
from gazdesk.ui.source_pane_text import ShownText
from gazdesk.ui.theme import Role
from gazdesk.ui.tint import selected_text, squiggle, text_sheet

MENU = (("table.rebuild", "table.make", "table.open"), ("edit.copy_with_source",))
"""What the menu of the original holds besides copying: ids of actions, a group each."""

_end = attrgetter("end")


class VisibleLine(NamedTuple):
    """A line on the screen: top and height in pixels, its number (0 where it goes on), its kind, if it is selected.

    `doubted` says how severely a row of a table in it is doubted as a whole.
    """

    top: float
    height: float
    line: int
    kind: BlockKind | None
    selected: bool
    doubted: Severity | None


class SourceView(QPlainTextEdit):
    """The text of the original; nothing is ever read back from it.

    Signals: `placed(start, end)`: the user put the caret there, offsets in the source.
    """

    placed = Signal(object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceText")
        self.session = session
        self._desk: Desk | None = None
        self._problems = ProblemSpans()
        self._shown: ShownText | None = None
        self._owned: list[Span] = []
        self._range: Span | None = None
        self._moving = False
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._margin = SourceMargin(self)
        self.cursorPositionChanged.connect(self._on_moved)
        self.selectionChanged.connect(self._on_moved)
        self.updateRequest.connect(self._on_update)
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and colours from the theme."""
        self.setFont(self.session.theme.source_font())
        self.setStyleSheet(text_sheet(self.session.theme, self.objectName()))
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance("市"))
        self._fit_margin()
        self.refresh()

    def show_desk(self, desk: Desk | None) -> None:
        """Show the source of an issue, or nothing."""
        self._desk = desk
        self._owned, self._range = [], None
        self._shown = ShownText(desk.issue.source) if desk else None
        self._moving = True
        self.setPlainText(self._shown.text if self._shown else "")
        self._moving = False
        self._fit_margin()
        self.refresh()

    def mark(self, owned: tuple[Span, ...], selected: Span | None, *, follow: bool = True) -> None:
        """Highlight the lines of what is selected, and in it the range; `follow` brings the range into view."""
        self._owned, self._range = _united(owned), selected
        target = selected or (owned[0] if owned else None)
        if follow and target is not None:
            self._bring(target.start)
        self.refresh()

    def refresh(self) -> None:
        """Paint again what stands on or beside the text."""
        self.setExtraSelections([*self._squiggles(), *self._selected_range()])
        self.viewport().update()
        self._margin.update()

    def go_to_line(self, line: int) -> None:
        """Put the caret at the start of a line of the source, from 1."""
        if self._desk is not None and 1 <= line <= self._desk.issue.source.line_count:
            start = self._desk.issue.source.line_span(line).start
            self._bring(start)
            self.placed.emit(start, start)

    def go_to_height(self, y: float) -> None:
        """Select the line that is shown at a height of the view."""
        for each in self._visible_blocks():
            top, height = self._extent(each)
            if top <= y < top + height:
                span = self._span_of(each)
                self.placed.emit(span.start, span.start)

    def line_count(self) -> int:
        """Return the number of lines of the source."""
        return self._desk.issue.source.line_count if self._desk else 0

    def line_height(self) -> int:
        """Return the height of one line of text in pixels."""
        return QFontMetrics(self.font()).lineSpacing()

    def color(self, role: Role) -> QColor:
        """Return a colour of the theme."""
        return self.session.theme.color(role)

    def visible_lines(self) -> Iterator[VisibleLine]:
        """Yield the lines on the screen from top to bottom."""
        for block in self._visible_blocks():
            span = self._span_of(block)
            kind, selected, doubted = self._kind(span), self._is_selected(span), self._doubted(span)
            yield VisibleLine(*self._extent(block), self._number(span), kind, selected, doubted)

    def selected_source(self) -> Span:
        """Return the source range that the caret has selected."""
        cursor = self.textCursor()
        return self._offsets(cursor.selectionStart(), cursor.selectionEnd())

    def _offsets(self, start: int, end: int) -> Span:
        mapping = self._shown.map if self._shown else None
        return Span(mapping.points(start), mapping.points(end)) if mapping else Span(0, 0)

    def _visible_blocks(self) -> Iterator[QTextBlock]:
        block, bottom = self.firstVisibleBlock(), self.viewport().height()
        while self._desk is not None and block.isValid() and self._extent(block)[0] <= bottom:
            yield block
            block = block.next()

    def _extent(self, block: QTextBlock) -> tuple[float, float]:
        geometry = self.blockBoundingGeometry(block).translated(self.contentOffset())
        return geometry.top(), geometry.height()

    def _span_of(self, block: QTextBlock) -> Span:
        return self._offsets(block.position(), block.position() + block.length() - 1)

    def _number(self, span: Span) -> int:
        source = self._source()
        line = source.line_of(span.start)
        return line if source.line_span(line).start == span.start else 0

    def _source(self) -> SourceText:
        assert self._desk is not None
        return self._desk.issue.source

    def _kind(self, span: Span) -> BlockKind | None:
        """Return what a line is: by its first character, by its last where the first is noise; None if blank."""
        text = self._source().slice(span)
        if not text.strip():
            return None
        first = self._kind_at(span.start + len(text) - len(text.lstrip()))
        return first if first is not BlockKind.NOISE else self._kind_at(span.start + len(text.rstrip()) - 1)

    def _kind_at(self, offset: int) -> BlockKind:
        assert self._desk is not None
        return self._desk.source_index.block(offset).kind

    def _is_selected(self, line: Span) -> bool:
        """Say whether a line holds something of what is selected; of a table that is a range for every row."""
        following = bisect_right(self._owned, line.start, key=_end)
        return following < len(self._owned) and self._owned[following].start < line.end

    def _doubted(self, line: Span) -> Severity | None:
        found = self._problems.within(self._desk.problems, line) if self._desk else ()
        return next((each.severity for each in found if each.of_row), None)

    def _visible_span(self) -> Span:
        blocks = list(self._visible_blocks())
        return Span(self._span_of(blocks[0]).start, self._span_of(blocks[-1]).end) if blocks else Span(0, 0)

    def _squiggles(self) -> Iterator[QTextEdit.ExtraSelection]:
        if self._desk is None:
            return
        visible = self._visible_span()
        for span, severity, of_row in self._problems.within(self._desk.problems, visible):
            if not of_row:
                yield self._extra(span, squiggle(self.session.theme, severity))

    def _selected_range(self) -> Iterator[QTextEdit.ExtraSelection]:
        if self._range is not None and self._range.end > self._range.start:
            form = QTextCharFormat()
            form.setBackground(selected_text(self.session.theme))
            yield self._extra(self._range, form)

    def _extra(self, span: Span, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        extra = QTextEdit.ExtraSelection()
        extra.cursor = self._cursor(span)
        extra.format = form
        return extra

    def _cursor(self, span: Span) -> QTextCursor:
        assert self._shown is not None
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._shown.map.units(span.start))
        cursor.setPosition(self._shown.map.units(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _bring(self, offset: int) -> None:
        self._moving = True
        self.setTextCursor(self._cursor(Span(offset, offset)))
        room = self.viewport().rect().adjusted(0, 2 * self.line_height(), 0, -2 * self.line_height())
        if not room.contains(room.center().x(), self.cursorRect().center().y()):
            self.centerCursor()
        self._moving = False

    def _on_moved(self) -> None:
        if not self._moving and self._desk is not None:
            self.placed.emit(*self.selected_source())

    def _on_update(self, rect: QRect, dy: int) -> None:
        if dy:
            self.setExtraSelections([*self._squiggles(), *self._selected_range()])
        self._margin.update()

    def _fit_margin(self) -> None:
        self.setViewportMargins(self._margin.sizeHint().width(), 0, 0, 0)
        self._place_margin()

    def _place_margin(self) -> None:
        inner = self.contentsRect()
        self._margin.setGeometry(inner.left(), inner.top(), self._margin.sizeHint().width(), inner.height())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the lines that are selected, or with the one under the mouse."""
        cursor = self.cursorForPosition(event.pos())
        if not self.textCursor().selectionStart() <= cursor.position() <= self.textCursor().selectionEnd():
            self.setTextCursor(cursor)
        menu = self.createStandardContextMenu(event.pos())
        menu.addSeparator()
        add_actions(menu, self, MENU)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self._source().slice(self.selected_source()) if self._desk else "")
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the selected place on the screen, if it is there, where another width breaks the lines elsewhere."""
        seen = self.viewport().rect().intersects(self.cursorRect())
        super().resizeEvent(event)
        if seen and event.size().width() != event.oldSize().width():
            self.ensureCursorVisible()
        self._place_margin()
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for block in self._visible_blocks():
            if self._is_selected(self._span_of(block)):
                top, height = self._extent(block)
                lit = QRect(0, round(top), self.viewport().width(), round(height))
                painter.fillRect(lit, self.color(Role.SELECTION))
        painter.end()
        super().paintEvent(event)


def _united(spans: Iterable[Span]) -> list[Span]:
    """Return ranges in the order of the source, those that meet as one."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start <= united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return united
