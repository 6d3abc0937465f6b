"""How the panes stand: splitters whose places are remembered, three ways to see the texts, and F6 from pane to pane."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QTabWidget, QWidget

from gazdesk.ui.words import tr


class ViewMode(StrEnum):
    """How original and corrected text stand: 对校 side by side, 折校 one above the other, 通读 the corrected alone."""

    SIDE_BY_SIDE = "side_by_side"
    STACKED = "stacked"
    PARSED_ONLY = "parsed_only"


class Layout(QSplitter):
    """The splitters of the window, outermost one; `add_panes` fills them.

    Attributes: `mode`; `tabs`, the lower left panes.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("splitter")
        self.setHandleWidth(1)
        self.mode = ViewMode.SIDE_BY_SIDE
        self._upper = _splitter("upperSplitter", self)
        self._texts = _splitter("textsSplitter", self._upper)
        self._lower = _splitter("lowerSplitter", self)
        self.tabs = QTabWidget(self._lower)
        self.tabs.setObjectName("lowerTabs")
        self.tabs.setAccessibleName(tr("Lower panes"))
        self.tabs.setDocumentMode(True)
        self._ring: list[QWidget] = []

    def add_panes(self, sides: tuple[QWidget, QWidget], texts: tuple[QWidget, QWidget], history: QWidget) -> None:
        """Put library and inspector at the sides, original and corrected text between them, the history below."""
        self._library, self._inspector = sides
        self._source, self._parsed = texts
        for pane in texts:
            self._texts.addWidget(pane)
        for pane in (self._library, self._texts, self._inspector):
            self._upper.addWidget(pane)
        self._lower.addWidget(self.tabs)
        self._lower.addWidget(history)
        self.addWidget(self._upper)
        self.addWidget(self._lower)
        self._stretch()
        self._ring = [self._library, *texts, self._inspector, self.tabs, history]

    def set_mode(self, mode: ViewMode) -> None:
        """Choose how the texts stand."""
        self.mode = mode
        self._source.setVisible(mode is not ViewMode.PARSED_ONLY)
        stacked = mode is ViewMode.STACKED
        self._texts.setOrientation(Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal)

    def toggle(self, name: str) -> None:
        """Show or hide "library", "inspector" or "lower"."""
        pane = {"library": self._library, "inspector": self._inspector, "lower": self._lower}[name]
        pane.setVisible(not pane.isVisible())

    def show_tab(self, pane: QWidget) -> None:
        """Show one of the lower panes."""
        self._lower.show()
        self.tabs.setCurrentWidget(pane)

    def step(self, direction: int) -> None:
        """Give the focus to the next (1) or previous (-1) pane that is to be seen."""
        ring = [pane for pane in self._ring if pane.isVisible()]
        here = next((index for index, pane in enumerate(ring) if _has_focus(pane)), -1 if direction > 0 else 0)
        pane = ring[(here + direction) % len(ring)]
        target = self.tabs.currentWidget() if pane is self.tabs else pane
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self, settings: QSettings) -> None:
        """Remember how the panes stand."""
        settings.setValue("layout/mode", str(self.mode))
        for splitter in self._splitters():
            settings.setValue(f"layout/{splitter.objectName()}", splitter.saveState())

    def restore(self, settings: QSettings) -> None:
        """Let the panes stand as they did."""
        self.set_mode(ViewMode(str(settings.value("layout/mode", ViewMode.SIDE_BY_SIDE))))
        for splitter in self._splitters():
            state = settings.value(f"layout/{splitter.objectName()}")
            if isinstance(state, QByteArray):
                splitter.restoreState(state)

    def _splitters(self) -> list[QSplitter]:
        return [self, *self.findChildren(QSplitter)]

    def _stretch(self) -> None:
        self._upper.setSizes([236, 936, 268])
        self._texts.setSizes([430, 490])
        self._lower.setSizes([960, 480])
        self.setSizes([452, 340])
        for splitter, factors in (
            (self._upper, (0, 1, 0)),
            (self._texts, (1, 1)),
            (self._lower, (3, 2)),
            (self, (4, 3)),
        ):
            for index, factor in enumerate(factors):
                splitter.setStretchFactor(index, factor)


def _splitter(name: str, parent: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal, parent)
    splitter.setObjectName(name)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter


def _has_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))
