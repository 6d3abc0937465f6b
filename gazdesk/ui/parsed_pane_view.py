"""The corrected text: set as text, edited in place, painted with what stands in its margins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from gazdesk.ui.action_menu import MARKS, action_menu
from gazdesk.ui.painting import paint_hint
from gazdesk.ui.parsed_pane_document import ROOM, ParsedDocument
from gazdesk.ui.parsed_pane_keys import Intent, intent
from gazdesk.ui.session import Session
from gazdesk.ui.theme import Role
from gazdesk.ui.tint import text_sheet
from gazdesk.ui.words import tr

Move = QTextCursor.MoveOperation
KEEP = QTextCursor.MoveMode.KeepAnchor
LINE = 24
"""About the pixels of a line."""


MENU = (
    ("block.split", "block.merge", "block.level_in", "block.level_out"),
    ("document.start", "document.join", "document.attachment", "document.enclosure", "document.back", "document.end"),
    ("problem.fix", "problem.dismiss", "text.original", *MARKS),
    ("table.make", "table.rebuild", "table.open", "edit.copy_with_source"),
)
"""What the menu of the text holds: ids of actions, a group each."""


class ParsedView(QTextEdit):
    """A text edit that never edits: what a key or an input method asks for is told, and shown when it is done.

    Signals: `asked(Intent, str)`: a key wants something, with the text it typed; `moved()`: the user moved the caret;
    `pressed(QPoint)`: the mouse pressed there, in the viewport; `opened(QPoint)`: twice; `left()`: the focus went;
    `painting(QPainter, bool)`: paint under (True) or over the text; `reshaped(set[str])`: another width breaks lines
    elsewhere, and these blocks were on the screen before.
    """

    asked = Signal(object, object)
    moved = Signal()
    pressed = Signal(object)
    opened = Signal(object)
    left = Signal()
    painting = Signal(object, object)
    reshaped = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("parsedText")
        self.session = session
        self.shown: ParsedDocument | None = None
        self._quiet = 0
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.restyle()
        self.cursorPositionChanged.connect(self._on_moved)
        self.selectionChanged.connect(self._on_moved)

    def restyle(self) -> None:
        """Take the colours from the theme."""
        self.setStyleSheet(text_sheet(self.session.theme, self.objectName()))

    @property
    def composing(self) -> bool:
        """Say whether an input method is composing."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def put_document(self, shown: ParsedDocument | None) -> None:
        """Show a document, or nothing."""
        old, self.shown = self.shown, shown
        with self.quiet():
            # What is laid on the text has cursors in the old document, which Qt would look up when it is gone.
            self.setExtraSelections([])
            self.setDocument(shown.document if shown else QTextDocument(self))
        if old is not None:
            old.document.deleteLater()

    def caret(self) -> tuple[str, int, int] | None:
        """Return block and range of the selection in its text; None without text or over more than one block."""
        cursor = self.textCursor()
        if self.shown is None:
            return None
        first = self.shown.place(cursor.selectionStart())
        last = self.shown.place(cursor.selectionEnd())
        if first is None or last is None or first[0] != last[0]:
            return None
        return first[0], first[1], max(first[1], last[1])

    def selected_blocks(self) -> tuple[str, ...]:
        """Return the ids of the blocks that the selected text touches."""
        cursor = self.textCursor()
        if self.shown is None or not cursor.hasSelection():
            return ()
        first = self.document().findBlock(cursor.selectionStart()).blockNumber()
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        return tuple(self.shown.order[first : last + 1])

    def put_caret(self, identity: str, start: int, end: int, *, before: bool = False) -> None:
        """Select a range of a block's text without telling; `before` what stands between two characters there."""
        if self.shown is None or self.shown.number(identity) is None:
            return
        cursor = QTextCursor(self.shown.document)
        cursor.setPosition(self.shown.position(identity, end, before=end > start or before))
        if end > start:
            first = self.shown.position(identity, start)
            cursor.setPosition(first)
            cursor.setPosition(self.shown.position(identity, end, before=True), KEEP)
        with self.quiet():
            self.setTextCursor(cursor)

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF, str]]:
        """Yield the text blocks on the screen with their place in the viewport and their block's id."""
        if self.shown is None or not self.shown.order:
            return
        layout, scroll = self.document().documentLayout(), self.verticalScrollBar().value()
        block, bottom = self._first_visible(scroll), 0.0
        while block.isValid() and bottom <= self.viewport().height():
            rect = layout.blockBoundingRect(block).translated(0, -scroll)
            bottom = rect.bottom()
            if bottom >= 0:
                yield block, rect, self.shown.order[block.blockNumber()]
            block = block.next()

    def _first_visible(self, scroll: int) -> QTextBlock:
        """Return a text block that begins above the screen; asking in the room above the first finds any block."""
        if scroll <= ROOM:
            return self.document().begin()
        block = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0)).block()
        return block.previous() if block.previous().isValid() else block

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Do something during which moves of the caret are not told."""
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Do something to the text during which nothing moves on the screen by itself.

        Where most of the text was renewed (a large table was dissolved), what stood on the screen is gone: the caret is
        brought instead.
        """
        bar = self.verticalScrollBar()
        before = bar.value()
        with self.quiet():
            yield
        if self.shown is not None and self.shown.renewed:
            self.bring_caret()
        else:
            bar.setValue(before)

    def bring_caret(self) -> None:
        """Scroll so that the caret, with some lines round it, can be seen; of a table its first rows."""
        room, caret = self.viewport().rect(), self.cursorRect()
        at = min(caret.center().y(), caret.top() + LINE)
        if not room.adjusted(0, LINE, 0, -LINE).contains(room.center().x(), at):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + at - room.height() // 3)

    def place(self, cursor: QTextCursor) -> tuple[str, int] | None:
        """Return the block and the offset in its text where a cursor stands."""
        return self.shown.place(cursor.position()) if self.shown else None

    def _on_moved(self) -> None:
        if not self._quiet and self.shown is not None:
            self.moved.emit()

    def _compose(self, event: QInputMethodEvent) -> None:
        """Let the widget show what an input method composes; it never gets what is committed."""
        with self.quiet():
            super().inputMethodEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def selected_text(self) -> str:
        """Return the current text that is selected, a line a block; nothing of what only stands beside it."""
        cursor = self.textCursor()
        if self.shown is None or not cursor.hasSelection():
            return ""
        first, last = self.shown.place(cursor.selectionStart()), self.shown.place(cursor.selectionEnd())
        return self.shown.text_between(first, last) if first and last else ""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.asked.emit(Intent.PASTE, source.text())

    def event(self, event: QEvent) -> bool:
        """Leave the keys that are not the pane's to the window's actions: undo, redo and the rest."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(intent(event, self.session.pending) is not Intent.OTHER)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = intent(event, self.session.pending)
        match wanted:
            case Intent.MOVE | Intent.COPY | Intent.SELECT_ALL | Intent.PASTE:
                super().keyPressEvent(event)
            case Intent.OTHER:
                event.ignore()
            case _:
                self.asked.emit(wanted, event.text())
                event.accept()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.preeditString() and self.textCursor().hasSelection() and not self.composing:
            self.asked.emit(Intent.BACK, "")
            self._collapse()
        if event.commitString() or event.replacementLength():
            self._compose(QInputMethodEvent())
            self._replaced(event)
            self.asked.emit(Intent.TYPE, event.commitString())
            if event.preeditString():
                self._compose(QInputMethodEvent(event.preeditString(), event.attributes()))
        else:
            self._compose(event)
        event.accept()

    def _replaced(self, event: QInputMethodEvent) -> None:
        """Select what an input method wants to replace around the caret."""
        if event.replacementLength():
            cursor = self.textCursor()
            cursor.setPosition(cursor.position() + event.replacementStart())
            cursor.setPosition(cursor.position() + event.replacementLength(), KEEP)
            with self.quiet():
                self.setTextCursor(cursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done at the place under the mouse."""
        cursor = self.cursorForPosition(event.pos())
        if not self.textCursor().selectionStart() <= cursor.position() <= self.textCursor().selectionEnd():
            self.setTextCursor(cursor)
        menu = action_menu(self, MENU)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._collapse()
        super().mousePressEvent(event)
        self.pressed.emit(event.position().toPoint())

    def _collapse(self) -> None:
        """Let go of the selection, so that the widget neither drags it away nor composes over it."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            with self.quiet():
                self.setTextCursor(cursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.opened.emit(event.position().toPoint())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what stands at the top stay there where another width breaks the lines elsewhere."""
        if event.size().width() == event.oldSize().width():
            super().resizeEvent(event)
        else:
            self._reshape(event)
        self.viewport().update()

    def _reshape(self, event: QResizeEvent) -> None:
        bar, seen = self.verticalScrollBar(), {identity for *_, identity in self.visible_blocks()}
        at_the_beginning, top = bar.value() == bar.minimum(), self.cursorForPosition(QPoint())
        above = self.cursorRect(top).top()
        super().resizeEvent(event)
        if not at_the_beginning:
            bar.setValue(bar.value() + self.cursorRect(top).top() - above)
        self.reshaped.emit(seen)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint(under=True)
        super().paintEvent(event)
        self._paint(under=False)
        if self.shown is None:
            hint = tr("Open an issue in the library at the left, or import one with Ctrl+O.")
            paint_hint(self, hint, self.session.theme.color(Role.MUTED))

    def _paint(self, *, under: bool) -> None:
        painter = QPainter(self.viewport())
        self.painting.emit(painter, under)
        painter.end()
