"""The palette: every command by name, in the user's language or in English, with its key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gazdesk.ui.actions import Actions
from gazdesk.ui.words import tr

WIDTH, HEIGHT = 560, 420


class Palette(QDialog):
    """Finds an action by what is typed and triggers it."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAccessibleName(tr("Find a command"))
        self._window = window
        self._actions = actions
        self._shown: list[QAction] = []
        self._line = QLineEdit(self)
        self._line.setObjectName("paletteLine")
        self._line.setPlaceholderText(tr("Type the name of a command…"))
        self._line.setAccessibleName(tr("Name of a command"))
        self._line.textChanged.connect(self._find)
        self._line.returnPressed.connect(self._run)
        self._line.installEventFilter(self)
        self._list = self._make_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._line)
        column.addWidget(self._list)
        self.resize(WIDTH, HEIGHT)
        self.setFocusProxy(self._line)

    def ask(self, text: str = "") -> None:
        """Show the palette over the window, with a text typed already."""
        corner = self._window.mapToGlobal(self._window.rect().topLeft())
        self.move(corner.x() + (self._window.width() - WIDTH) // 2, corner.y() + 80)
        self._line.setText(text)
        self._find(text)
        self.show()
        self._line.setFocus()

    def found(self) -> list[QAction]:
        """Return the actions listed, the best first."""
        return list(self._shown)

    def _make_list(self) -> QTreeWidget:
        view = QTreeWidget(self)
        view.setObjectName("paletteList")
        view.setAccessibleName(tr("Commands"))
        view.setHeaderHidden(True)
        view.setColumnCount(2)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setColumnWidth(0, WIDTH - 170)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.itemClicked.connect(self._run)
        return view

    def _find(self, text: str) -> None:
        self._list.clear()
        self._shown = sorted(self._matches(text.strip().casefold()), key=lambda each: not each.isEnabled())
        for action in self._shown:
            item = QTreeWidgetItem(self._list, [action.text().rstrip("…"), _keys(action)])
            item.setDisabled(not action.isEnabled())
        self._set_row(0)

    def _matches(self, typed: str) -> list[QAction]:
        """Return the actions whose name, English name or id holds every word typed."""
        words = typed.split()
        return [action for action in self._actions if all(word in self._names(action) for word in words)]

    def _names(self, action: QAction) -> str:
        return f"{action.text()} {self._actions.english(action)} {action.objectName()}".casefold()

    def _run(self, *_: object) -> None:
        row = self._list.currentIndex().row()
        if 0 <= row < len(self._shown) and self._shown[row].isEnabled():
            self.hide()
            self._shown[row].trigger()

    def _set_row(self, row: int) -> None:
        self._list.setCurrentIndex(self._list.model().index(max(0, min(row, len(self._shown) - 1)), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows of the line go through the list."""
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
            if event.key() in steps:
                self._set_row(self._list.currentIndex().row() + steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)


def _keys(action: QAction) -> str:
    return " / ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
