"""Actions: one QAction a command, the menus that hold them, and when each is possible."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gazdesk.ui.command import MENUS, Command
from gazdesk.ui.commands import (
    about,
    block,
    document,
    edit,
    file,
    mark,
    memory,
    problem,
    rebuild,
    review,
    rules,
    table,
    view,
)
from gazdesk.ui.session import Session
from gazdesk.ui.words import tr

COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS,
    *edit.COMMANDS,
    *block.COMMANDS,
    *document.COMMANDS,
    *table.COMMANDS,
    *rebuild.COMMANDS,
    *problem.COMMANDS,
    *memory.COMMANDS,
    *rules.COMMANDS,
    *mark.COMMANDS,
    *review.COMMANDS,
    *view.COMMANDS,
    *about.COMMANDS,
)
"""Every command of the program, in the order of the menus."""


class Actions(QObject):
    """The actions by id. They belong to the window, so their keys work wherever the focus is."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._commands = {command.id: command for command in COMMANDS}
        self._actions = {command.id: self._make(command, window) for command in COMMANDS}
        for signal in (
            session.opened,
            session.changed,
            session.selected,
            session.pendingChanged,
            session.libraryChanged,
            session.theme.changed,
        ):
            signal.connect(self.refresh)
        self.refresh()

    def __getitem__(self, identity: str) -> QAction:
        return self._actions[identity]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def english(self, action: QAction) -> str:
        """Return the English name of an action."""
        return self._commands[action.objectName()].text

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        for name in MENUS:
            commands = [command for command in COMMANDS if command.menu == name]
            if commands:
                self._fill_menu(bar.addMenu(tr(name)), commands)

    def refresh(self, *_: object) -> None:
        """Find out again what is possible and what is on."""
        for identity, action in self._actions.items():
            command = self._commands[identity]
            action.setEnabled(command.enabled(self._session))
            if command.checked:
                action.setChecked(command.checked(self._session))
            if command.label:
                action.setText(command.label(self._session))

    def _make(self, command: Command, window: QWidget) -> QAction:
        action = QAction(tr(command.text), window)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(key) for key in command.shortcuts])
        action.setCheckable(command.checkable)
        action.setToolTip(tool_tip(action))
        action.triggered.connect(partial(self._run, command))
        window.addAction(action)
        return action

    def _run(self, command: Command) -> None:
        self._session.commit_pending()
        command.run(self._session)
        self.refresh()

    def _fill_menu(self, menu: QMenu, commands: list[Command]) -> None:
        group = commands[0].group
        menu.setToolTipsVisible(True)
        for command in sorted(commands, key=lambda each: each.group):
            if command.group != group:
                menu.addSeparator()
                group = command.group
            menu.addAction(self._actions[command.id])


def tool_tip(action: QAction) -> str:
    """Return an action's name with its keys."""
    keys = " / ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
    return f"{action.text().rstrip('…')}  {keys}" if keys else action.text().rstrip("…")
