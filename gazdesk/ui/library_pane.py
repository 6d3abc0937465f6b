"""The library: places, years and issues, and below them the contents of the issue that is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSplitter, QToolButton, QWidget

from gazdesk.model.kinds import ReviewState
from gazdesk.ui.contents_view import ContentsView
from gazdesk.ui.library_entries import ISSUE_ENTRY, issue_name, library_entries
from gazdesk.ui.names import STATE_SIGNS, name_of
from gazdesk.ui.outline import ENTRY, OutlineModel, OutlineView
from gazdesk.ui.pane import PaneHead, stack
from gazdesk.ui.session import Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change
    from gazdesk.desk.library import IssueSummary

AFTER = 300
"""Milliseconds after a change when the library follows."""

STATES = (ReviewState.OPEN, ReviewState.IN_PROGRESS, ReviewState.DONE)


@dataclass
class Facets:
    """Which issues are shown: those that hold the text, in one of the states (none chosen: all)."""

    text: str = ""
    states: set[ReviewState] = field(default_factory=set)
    with_problems: bool = False
    put_away: bool = False

    def match(self, issue: IssueSummary) -> bool:
        """Say whether an issue is shown."""
        if self.states and issue.review not in self.states:
            return False
        if self.with_problems and not issue.problems:
            return False
        said = (issue.name, issue.place, issue.publication, issue.year, issue_name(issue))
        return self.text.casefold() in " ".join(str(each) for each in said if each).casefold()

    @property
    def narrow(self) -> bool:
        """Say whether anything but the text narrows what is shown."""
        return bool(self.states) or self.with_problems or self.put_away


class LibraryPane(QWidget):
    """Chooses the issue to work on and shows what it holds."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPane")
        self.setAccessibleName(tr("Library"))
        self._session = session
        self.facets = Facets()
        self._issues: list[IssueSummary] = []
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.refresh)
        self.contents = ContentsView(session, self)
        stack(self, self._make_splitter())
        session.libraryChanged.connect(self.refresh)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.theme.changed.connect(self._tree.viewport().update)
        self.setFocusProxy(self._tree)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Read the library again and show what the facets let through."""
        self._issues = self._session.attempt(self._read) or []
        self._show()

    def _read(self) -> list[IssueSummary]:
        library = self._session.library
        return [*library.issues(), *(library.issues(put_away=True) if self.facets.put_away else ())]

    def _show(self) -> None:
        shown = [issue for issue in self._issues if self.facets.match(issue)]
        expanded = self._tree.expanded_keys()
        first = not self._model.entries
        if self._model.show(library_entries(shown)):
            self._tree.expandAll() if first or self.facets.text else self._tree.expand_keys(expanded)
        places = len({issue.place for issue in shown})
        self._head.set_info(tr("Places: {places} · issues: {issues}", places=places, issues=len(shown)))
        self._mark_open()

    def _make_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setObjectName("librarySplitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._make_upper())
        splitter.addWidget(self.contents)
        splitter.setSizes([300, 400])
        return splitter

    def _make_upper(self) -> QWidget:
        upper = QWidget(self)
        upper.setProperty("part", "side")
        self._head = PaneHead(tr("Library"), upper)
        self._head.add(self._make_facets_button())
        self._tree = self._make_tree(upper)
        stack(upper, self._head, self._make_filter(upper), self._tree)
        return upper

    def _make_tree(self, parent: QWidget) -> OutlineView:
        tree = OutlineView(
            self._session.theme, parent, tr("Nothing here yet: import files, or drop them on the window.")
        )
        tree.setObjectName("libraryTree")
        tree.setAccessibleName(tr("Issues"))
        self._model = OutlineModel(tree)
        tree.setModel(self._model)
        tree.clicked.connect(self._open)
        tree.activated.connect(self._open)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._show_menu)
        return tree

    def _make_filter(self, parent: QWidget) -> QWidget:
        bar = QWidget(parent)
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 6, 8, 6)
        line = QLineEdit(bar)
        line.setObjectName("libraryFilter")
        line.setPlaceholderText(tr("Place, year, number, file…"))
        line.setAccessibleName(tr("Filter the library"))
        line.setClearButtonEnabled(True)
        line.textChanged.connect(self._filter_text)
        row.addWidget(line)
        return bar

    def _make_facets_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("libraryFacets")
        button.setText(tr("Filter"))
        button.setProperty("part", "quiet")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for state in STATES:
            self._add_facet(menu, f"{STATE_SIGNS[state]}  {name_of(state)}", partial(self._filter_state, state))
        menu.addSeparator()
        self._add_facet(menu, tr("With problems"), partial(self._filter_flag, "with_problems"))
        self._add_facet(menu, tr("Put away too"), partial(self._filter_flag, "put_away"))
        button.setMenu(menu)
        self._facets_button = button
        return button

    def _add_facet(self, menu: QMenu, text: str, chosen: partial[None]) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.toggled.connect(chosen)
        return action

    def _filter_text(self, text: str) -> None:
        self.facets.text = text.strip()
        self._show()

    def _filter_state(self, state: ReviewState, chosen: bool) -> None:
        (self.facets.states.add if chosen else self.facets.states.discard)(state)
        self._facets_changed()

    def _filter_flag(self, name: str, chosen: bool) -> None:
        setattr(self.facets, name, chosen)
        self._facets_changed()

    def _facets_changed(self) -> None:
        self._facets_button.setText(tr("Filtered") if self.facets.narrow else tr("Filter"))
        self.refresh()

    def _open(self, index: QModelIndex) -> None:
        key = index.data(ENTRY).key
        desk = self._session.desk
        if key[0] == ISSUE_ENTRY and (desk is None or desk.issue_id != key[1]):
            self._session.open(key[1])

    def _show_menu(self, position: QPoint) -> None:
        index = self._tree.indexAt(position)
        entry = index.data(ENTRY) if index.isValid() else None
        if entry is not None and entry.key[0] == ISSUE_ENTRY:
            self.menu_of(entry.key[1], entry.state).popup(self._tree.viewport().mapToGlobal(position))

    def menu_of(self, issue: int, state: ReviewState) -> QMenu:
        """Return the menu of an issue."""
        menu = QMenu(self._tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open"), partial(self._session.open, issue))
        if state is ReviewState.PUT_AWAY:
            menu.addAction(tr("Bring back"), partial(self._move, self._session.library.bring_back, issue))
        else:
            menu.addAction(tr("Put away"), partial(self._move, self._session.library.put_away, issue))
        return menu

    def _move(self, deed: Callable[[int], object], issue: int) -> None:
        if self._session.desk is not None and self._session.desk.issue_id == issue:
            self._session.close_issue()
        self._session.run(partial(deed, issue))
        self._session.libraryChanged.emit(None)

    def _on_opened(self, _desk: object) -> None:
        self._timer.stop()
        self._mark_open()

    def _mark_open(self) -> None:
        desk = self._session.desk
        if desk is None:
            self._tree.clearSelection()
        else:
            self._tree.setCurrentIndex(self._model.index_of((ISSUE_ENTRY, desk.issue_id)))

    def _on_changed(self, change: Change) -> None:
        """Read the library again where its row of the open issue may say something else now."""
        desk = self._session.desk
        row = next((each for each in self._issues if desk and each.id == desk.issue_id), None)
        if desk is None or row is None:
            return
        if change.touched.outline or (row.problems, row.review) != (len(desk.problems), desk.review):
            self._timer.start()
