"""The toolbar: the actions used all day, as words, and the line that finds."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import SIGNAL, QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QWidget

from gazdesk.ui.actions import Actions
from gazdesk.ui.words import tr

BUTTONS = (
    ("file.import", "Import"),
    ("file.export", "Export"),
    ("", ""),
    ("edit.undo", "Undo"),
    ("edit.redo", "Redo"),
    ("", ""),
    ("problem.previous", "◀ Problem"),
    ("problem.next", "Problem ▶"),
    ("problem.fix", "Apply"),
    ("review.done_and_next", "Done and next"),
    ("", ""),
    ("view.side_by_side", "Side by side"),
    ("view.stacked", "Stacked"),
    ("view.parsed_only", "Read"),
)
"""Action and word of each button; an empty one separates."""


def make_toolbar(actions: Actions, find: QWidget, window: QWidget) -> QToolBar:
    """Return the toolbar with the find line at its right end."""
    bar = QToolBar(tr("Toolbar"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(16, 16))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for identity, word in BUTTONS:
        if not identity:
            bar.addSeparator()
            continue
        action = actions[identity]
        action.setIconText(tr(word))
        bar.addAction(action)
        action.changed.connect(partial(_disconnect, action, bar.widgetForAction(action)))
    bar.addWidget(find)
    return bar


def _disconnect(action: QAction, button: QWidget) -> None:
    """Let a button follow its action by events alone.

    In Qt 6.11 (in 6.9 not yet) it also connects itself to every change, with each change once more: after a thousand
    corrections undo and redo held up each further one by milliseconds.
    """
    QObject.disconnect(action, SIGNAL("changed()"), button, None)  # type: ignore[call-overload]  # None: any slot
