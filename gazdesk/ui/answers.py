"""What the window does when a command asks for it by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gazdesk import __version__
from gazdesk.desk import editing, exporting, jobs, places, settings
from gazdesk.desk.library import ExportReport, Library
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import ReviewState
from gazdesk.ui import messages, rule_steps
from gazdesk.ui.export_dialog import ExportDialog, ExportWish, export_summary
from gazdesk.ui.import_dialog import ImportDialog, ReportDialog, report_summary
from gazdesk.ui.layout import ViewMode
from gazdesk.ui.library_entries import next_issue
from gazdesk.ui.quoting import issue_title, owner_text
from gazdesk.ui.rules_dialog import RulesDialog
from gazdesk.ui.session import Selection
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk
    from gazdesk.desk.importing import ImportReport
    from gazdesk.ui.main_window import MainWindow

SENDER = "mainWindow"
SORTS = {"up": False, "down": True, "off": None}


class Answers:
    """The table of answers; `answer(name)` gives one."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._session = window.session
        problems, panes, find = window.problems, window.panes, window.find_line
        self._table: dict[str, Callable[[], object]] = {
            "import": self.import_paths,
            "import_folder": self._import_folder,
            "export": self._export,
            "open_store": self._open_store,
            "backup": self._back_up,
            "editor": self.ask_editor,
            "quit": window.close,
            "about": self._tell_about,
            "table_desk": window.table.come_forward,
            "table_find": window.table.start_finding,
            "table_next_break": window.table.next_break,
            "table_next_seam": window.table.next_seam,
            "table_only_marked": window.table.toggle_marked,
            "table_with_dropped": window.table.toggle_dropped,
            **{f"table_sort_{name}": partial(window.table.sort, down) for name, down in SORTS.items()},
            "problem.list": self._list_problems,
            "as_printed": window.parsed.switch_as_printed,
            "find": find.start,
            "find_next": find.next,
            "find_previous": find.previous,
            "done_and_next": self._done_and_next,
            "find_in_store": self._find_in_store,
            "go_to_line": self._go_to_line,
            "palette": window.palette_of_commands.ask,
            "next_pane": partial(panes.step, 1),
            "previous_pane": partial(panes.step, -1),
            **{str(mode): partial(window.set_mode, mode) for mode in ViewMode},
            **{name: partial(panes.toggle, name) for name in ("library", "inspector", "lower")},
            **{
                f"problem.{name}": getattr(problems, name)
                for name in ("next", "previous", "fix", "fix_all", "dismiss", "dismiss_all")
            },
            **{f"memory.{name}": getattr(window.memory, name) for name in ("take", "take_all", "leave")},
            "memory.list": window.memory.list_last,
            "rules.show": self._show_rules,
            "rules.make": self.make_rule,
        }

    def answer(self, name: str) -> None:
        """Do what a command asks for."""
        self._table[name]()

    def import_paths(self, paths: Sequence[Path] = ()) -> None:
        """Ask what to import, import it beside the window, and tell what came of it."""
        dialog = ImportDialog(paths, self._window)
        try:
            if dialog.exec():
                work = jobs.ImportJob(self._session.library, dialog.paths, dialog.encoding)
                self._window.jobs.run(tr("Import"), work.run, self._tell_import)
        finally:
            dialog.deleteLater()

    def ask_editor(self) -> None:
        """Ask for the name that signs corrections; what was typed and waited for one is written."""
        self._session.ask_editor()
        self._session.commit_pending()

    def make_rule(self, gesture: int | None = None) -> None:
        """Ask for a rule that does what a gesture did, by default the last correction; else, one of what is selected.

        It is kept, tested and switched on as any other.
        """
        session, rules = self._session, self._session.library.rules
        desk, here = session.desk, session.selection
        if desk is None:
            return
        chosen = owner_text(desk, here)[here.start : here.end] if here else ""
        rule_steps.ask_and_try(session, rules.draft_of(desk, gesture) or rules.draft(chosen), "", self._window)

    def _list_problems(self) -> None:
        self._window.panes.show_tab(self._window.problems)
        self._window.problems.setFocus()

    def _show_rules(self) -> None:
        dialog = RulesDialog(self._session, self._window)
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    def _tell_import(self, report: ImportReport) -> None:
        session = self._session
        session.libraryChanged.emit(None)
        if len(report.taken) == 1 and session.desk is None:
            session.open(report.taken[0])
        elif session.desk is None:
            self._window.library.setFocus()
        if not report.refused and not report.known:
            messages.notify(report_summary(report))
            return
        library = session.library
        names = {each.id: each.name for each in (*library.issues(), *library.issues(put_away=True))}
        ReportDialog(report, names, self._window).open()

    def _import_folder(self) -> None:
        folder = messages.ask_folder(tr("Folder to import"))
        if folder is not None:
            self.import_paths([folder])

    def _export(self) -> None:
        session = self._session
        title = issue_title(session.desk) if session.desk else ""
        dialog = ExportDialog(title, len(session.library.issues()), self._window)
        try:
            wish = dialog.wish() if dialog.exec() else None
        finally:
            dialog.deleteLater()
        if wish is not None:
            self._start_export(wish)

    def _start_export(self, wish: ExportWish) -> None:
        session = self._session
        if not session.commit_pending():
            return
        issues = None if wish.whole or session.desk is None else [session.desk.issue_id]
        if not exporting.chosen_issues(session.library, issues, reviewed_only=wish.reviewed_only):
            messages.notify(tr("There is no such issue: nothing was exported."))
            return
        work = jobs.ExportJob(
            session.library,
            wish.path,
            wish.format.name,
            issues=issues,
            reviewed_only=wish.reviewed_only,
            drop_garbled=wish.drop_garbled,
            simplified=wish.simplified,
        )
        self._window.jobs.run(tr("Export"), work.run, partial(self._tell_export, wish.path))

    def _tell_export(self, path: Path, report: ExportReport) -> None:
        messages.notify(export_summary(path, report))

    def _open_store(self) -> None:
        """Work on another store; one that is not there yet is made. What runs beside the window belongs to this one."""
        if self._window.jobs.busy:
            messages.notify(tr("An import or export is still running: wait for it, or cancel it first."))
            return
        path = messages.ask_store(tr("Open a store, or name a new one"))
        if path is None:
            return
        session = self._session
        if not session.commit_pending():
            return
        library = session.attempt(lambda: Library.open(path, session.library.editor))
        if library is not None:
            session.use(library)
            session.attempt(lambda: settings.remember_store(path))

    def _back_up(self) -> None:
        """Copy the store as it is written, even where something typed cannot be."""
        self._session.commit_pending()
        copy = self._session.attempt(self._session.library.backup)
        if copy is not None:
            messages.notify(tr("Backed up to {path}.", path=copy))

    def _done_and_next(self) -> None:
        """Count the document of the selected place as done; go to the next that is not, in this issue or another."""
        desk, here = self._session.desk, self._session.selection
        if desk is None:
            return
        block = here.address.block if here else desk.issue.order[0]
        change = self._session.run(lambda: editing.done_and_next(desk, block))
        if change is not None and desk.review is ReviewState.DONE:
            self._go_to_next_issue(desk)
        elif change is not None and change.focus is not None:
            self._session.select(Selection(change.focus, change.focus_start, change.focus_end, SENDER))

    def _go_to_next_issue(self, desk: Desk) -> None:
        done = issue_title(desk)
        following = next_issue(self._session.library.issues(), desk.issue_id)
        if following is None:
            messages.notify(tr("{issue} is done, and no other issue is left.", issue=done))
            return
        if self._session.open(following):
            self._go_to_open_document()
            messages.notify(tr("{issue} is done; this is the next one.", issue=done))

    def _go_to_open_document(self) -> None:
        desk = self._session.desk
        documents = desk.documents if desk else ()
        rest = (each.id for each in documents if desk and desk.issue.reviews.get(each.id) is not ReviewState.DONE)
        first = next(rest, None)
        if first is not None:
            self._session.select(Selection(Address(first), 0, 0, SENDER))

    def _tell_about(self) -> None:
        sentence = tr("gazdesk {version}. The store is {path}.", version=__version__, path=self._session.library.path)
        messages.notify(sentence)

    def _find_in_store(self) -> None:
        window, here, desk = self._window, self._session.selection, self._session.desk
        window.panes.show_tab(window.search)
        chosen = owner_text(desk, here)[here.start : here.end] if desk and here else ""
        window.search.start(chosen, in_store=True)

    def _go_to_line(self) -> None:
        desk = self._session.desk
        if desk is None:
            return
        source = desk.issue.source
        label = tr("Line of the original, 1 to {last}", last=source.line_count)
        line = messages.ask_number(tr("Go to line"), label, 1, 1, source.line_count)
        if line is not None:
            address, offset = places.selection_at_source(desk, source.line_span(line).start)
            self._session.select(Selection(address, offset, offset, SENDER))
