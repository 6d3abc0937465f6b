"""The main window: it puts the parts together and closes them; each part has its own file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from gazdesk.shipped import resource
from gazdesk.ui import messages
from gazdesk.ui.actions import Actions
from gazdesk.ui.answers import Answers
from gazdesk.ui.find_line import FindLine
from gazdesk.ui.history_pane import HistoryPane
from gazdesk.ui.import_dialog import dropped_paths
from gazdesk.ui.inspector_pane import InspectorPane
from gazdesk.ui.jobs import Jobs
from gazdesk.ui.layout import Layout, ViewMode
from gazdesk.ui.library_pane import LibraryPane
from gazdesk.ui.memory_hint import MemoryHint
from gazdesk.ui.memory_pane import MemoryPane
from gazdesk.ui.notice import NoticeStrip
from gazdesk.ui.palette import Palette
from gazdesk.ui.pane import stack
from gazdesk.ui.parsed_pane import ParsedPane
from gazdesk.ui.problems_pane import ProblemsPane
from gazdesk.ui.quoting import issue_title
from gazdesk.ui.search_pane import SearchPane
from gazdesk.ui.session import Session
from gazdesk.ui.source_pane import SourcePane
from gazdesk.ui.status_bar import StatusBar
from gazdesk.ui.table_desk import TableDesk
from gazdesk.ui.theme import Scheme, has_han_font
from gazdesk.ui.toolbar import make_toolbar
from gazdesk.ui.words import tr
from gazdesk.ui.zoom_wheel import ZoomWheel

WIDTH, HEIGHT = 1440, 900


class MainWindow(QMainWindow):
    """The window on a session.

    Attributes: `session`; `settings`, where it remembers how it stood; `commands`, the actions by id; `jobs`;
    `panes`, the layout; and the panes themselves by name.
    """

    def __init__(self, session: Session, settings: QSettings) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self._greeted = False
        session.setParent(self)
        self._dress()
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self.resize(WIDTH, HEIGHT)
        self.commands = Actions(session, self)
        self.jobs = Jobs(self)
        self._make_panes()
        ZoomWheel(session, (self.source, self.parsed))
        self.find_line = FindLine(session, self)
        self.palette_of_commands = Palette(self.commands, self)
        self._make_frame()
        self.answers = Answers(self)
        self._connect()
        self._restore()

    def set_mode(self, mode: ViewMode) -> None:
        """Choose how original and corrected text stand."""
        self.panes.set_mode(mode)
        for each in ViewMode:
            self.commands[f"view.{each}"].setChecked(each is mode)
        QTimer.singleShot(0, self, self._show_again)

    def _show_again(self) -> None:
        """Let the panes bring the selected place back into view after they have got another shape."""
        if self.session.selection is not None:
            self.session.selected.emit(self.session.selection)

    def _make_panes(self) -> None:
        self.panes = Layout(self)
        self.library = LibraryPane(self.session, self)
        self.source = SourcePane(self.session, self)
        self.parsed = ParsedPane(self.session, self)
        self.inspector = InspectorPane(self.session, self)
        self.problems = ProblemsPane(self.session, self)
        self.table = TableDesk(self.session, self)
        self.search = SearchPane(self.session, self)
        self.memory = MemoryPane(self.session, self)
        self.history = HistoryPane(self.session, self)
        self.panes.tabs.addTab(self.problems, tr("Problems"))
        self.panes.tabs.addTab(self.table, tr("Table desk"))
        self.panes.tabs.addTab(self.search, tr("Search"))
        self.panes.tabs.addTab(self.memory, tr("Same corrections"))
        self.panes.add_panes((self.library, self.inspector), (self.source, self.parsed), self.history)

    def _make_frame(self) -> None:
        self.commands.fill(self.menuBar())
        self.menuBar().setCornerWidget(self._make_brand(), Qt.Corner.TopLeftCorner)
        self.addToolBar(make_toolbar(self.commands, self.find_line, self))
        status = StatusBar(self.session, self.jobs, self)
        status.addWidget(MemoryHint(self.memory, status))
        self.setStatusBar(status)
        centre = QWidget(self)
        stack(centre, NoticeStrip(centre), self.panes)
        self.setCentralWidget(centre)

    def _make_brand(self) -> QLabel:
        brand = QLabel("gazdesk", self)
        brand.setProperty("part", "brand")
        return brand

    def _connect(self) -> None:
        session = self.session
        session.windowRequest.connect(self.answers.answer)
        session.theme.changed.connect(self._dress)
        session.opened.connect(self._show_title)
        session.opened.connect(self._start_reading)
        session.changed.connect(self._show_title)
        session.pendingChanged.connect(self.setWindowModified)
        self.problems.counted.connect(self._show_count)
        self.memory.listed.connect(partial(self.panes.show_tab, self.memory))
        self.history.alikeRequest.connect(self.memory.list_gesture)
        self.history.ruleRequest.connect(self.answers.make_rule)
        self.find_line.left.connect(self.parsed.setFocus)

    def _dress(self, *_: object) -> None:
        """Give the program the colours of the scheme; a zoom changes none, and to polish every widget takes long."""
        theme = self.session.theme
        application = QApplication.instance()
        sheet = theme.styled(resource("styles", "gazdesk.qss").read_text("utf-8"), resource("icons").as_posix())
        if isinstance(application, QApplication) and sheet != application.styleSheet():
            application.setPalette(theme.palette())
            application.setFont(theme.ui_font())
            application.setStyleSheet(sheet)

    def _show_title(self, *_: object) -> None:
        desk = self.session.desk
        self.setWindowTitle(f"{issue_title(desk)}[*] — gazdesk" if desk else "gazdesk")

    def _start_reading(self, desk: object) -> None:
        """Let the keys go to the corrected text of an issue that was just opened."""
        if desk is not None:
            self.parsed.setFocus()

    def _show_count(self, count: int) -> None:
        tabs, said = self.panes.tabs, f"{tr('Problems')} {count}" if count else tr("Problems")
        index = tabs.indexOf(self.problems)
        if tabs.tabText(index) != said:
            tabs.setTabText(index, said)

    def _restore(self) -> None:
        settings, theme = self.settings, self.session.theme
        theme.set_scheme(Scheme(str(settings.value("look/scheme", Scheme.SYSTEM))))
        theme.set_zoom(int(str(settings.value("look/zoom", 100))))
        geometry = settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.panes.restore(settings)
        self.problems.restore(settings)
        self.set_mode(self.panes.mode)
        self._show_title()

    def _remember(self) -> None:
        settings, theme = self.settings, self.session.theme
        settings.setValue("look/scheme", str(theme.scheme))
        settings.setValue("look/zoom", theme.zoom)
        settings.setValue("window/geometry", self.saveGeometry())
        self.panes.save(settings)
        self.problems.save(settings)
        settings.sync()

    def _greet(self) -> None:
        """Say what must be known before work begins, and ask once who works."""
        if not has_han_font():
            messages.warn(tr("No font with Chinese characters is installed: texts will show as empty boxes."))
        library = self.session.library
        if library.writable and not library.editor:
            self.answers.ask_editor()

    def _may_close(self) -> bool:
        """Commit what was typed; ask where that is refused, and where an import or export would be cut short."""
        unsaved = tr("What was typed last could not be saved. Close, and lose it?")
        if not self.session.commit_pending() and not messages.ask(unsaved, tr("Close and lose it"), losing=True):
            return False
        running = tr("An import or export is still running. Stop it, and close?")
        return not self.jobs.busy or messages.ask(running, tr("Stop it and close"), losing=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self._greeted:
            self._greeted = True
            QTimer.singleShot(0, self, self._greet)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self.session.close_issue(losing=True)
        self.jobs.wait()
        self.memory.wait()
        self._remember()
        self.session.library.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.answers.import_paths(dropped_paths(event.mimeData()))
