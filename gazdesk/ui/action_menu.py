"""Menus of the window's actions where they act."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

MARKS = ("mark.garbled", "mark.doubtful", "mark.checked", "mark.note", "mark.clear")


def action_menu(parent: QWidget, groups: tuple[tuple[str, ...], ...]) -> QMenu:
    """Return a menu of actions by their ids, a separator after each group; the caller deletes it."""
    menu = QMenu(parent)
    add_actions(menu, parent, groups)
    return menu


def add_actions(menu: QMenu, parent: QWidget, groups: tuple[tuple[str, ...], ...]) -> None:
    """Add actions of a widget's window to a menu, a separator after each group."""
    for group in groups:
        for identity in group:
            action = parent.window().findChild(QAction, identity)
            if isinstance(action, QAction):
                menu.addAction(action)
        menu.addSeparator()
