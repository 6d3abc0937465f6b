"""The preview before many fixes: every place with what stands there and what will, each to be left out if wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gazdesk.desk import fixing
from gazdesk.model.problems import Problem
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk


class PreviewDialog(QDialog):
    """Lists line, before and after of each fix with a tick."""

    def __init__(self, desk: Desk, problems: Sequence[Problem], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("previewDialog")
        self.setWindowTitle(tr("Apply to all of this kind"))
        self.resize(820, 520)
        self._problems = list(problems)
        self._list = self._make_list(desk)
        buttons = self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(QLabel(tr("What has a tick is changed, as one step that can be undone."), self))
        column.addWidget(self._list)
        column.addWidget(buttons)
        self._list.itemChanged.connect(self._count)
        self._count()

    @classmethod
    def choose(cls, desk: Desk, problems: Sequence[Problem], parent: QWidget) -> list[Problem]:
        """Show the preview and return the problems to fix, [] if the user thought better of it."""
        dialog = cls(desk, problems, parent)
        try:
            return dialog.chosen() if dialog.exec() else []
        finally:
            dialog.deleteLater()

    def chosen(self) -> list[Problem]:
        """Return the problems that have a tick."""
        ticked = Qt.CheckState.Checked
        return [each for each, item in zip(self._problems, self._items, strict=True) if item.checkState(0) is ticked]

    def _make_list(self, desk: Desk) -> QTreeWidget:
        view = QTreeWidget(self)
        view.setObjectName("previewList")
        view.setAccessibleName(tr("Places"))
        view.setHeaderLabels([tr("Line"), tr("Before"), tr("After")])
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._items = [_item(view, *place) for place in fixing.preview(desk, self._problems)]
        view.setColumnWidth(0, 90)
        view.setColumnWidth(1, 340)
        return view

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._apply = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._apply.setObjectName("previewApply")
        self._apply.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _count(self, *_: object) -> None:
        count = len(self.chosen())
        self._apply.setText(tr("Change {count} places", count=count))
        self._apply.setEnabled(count > 0)


def _item(view: QTreeWidget, line: int | None, before: str, after: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem(view, [str(line or ""), " ".join(before.split()), " ".join(after.split())])
    item.setCheckState(0, Qt.CheckState.Checked)
    item.setToolTip(1, before)
    item.setToolTip(2, after)
    return item
