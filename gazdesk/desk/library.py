"""The library: the issues of a store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from weakref import WeakValueDictionary

from gazdesk.desk.desk import Desk
from gazdesk.desk.doctor import Finding, examine
from gazdesk.desk.doctor import repair as put_right
from gazdesk.desk.exporting import chosen_issues, export_issues, refuse_to_replace
from gazdesk.desk.finding import SearchHit, search
from gazdesk.desk.importing import ImportReport, Progress, import_files
from gazdesk.desk.rule_book import RuleBook
from gazdesk.desk.store_names import StoreNames
from gazdesk.edits.notes import SetReview
from gazdesk.errors import KnownError
from gazdesk.formats.export import ExportOptions, ExportReport
from gazdesk.formats.writers import writer
from gazdesk.model.issue import ISSUE
from gazdesk.model.kinds import ReviewState
from gazdesk.model.source_info import SourceInfo
from gazdesk.store.projections import IssueRow as IssueSummary
from gazdesk.store.search import texts_of
from gazdesk.store.store import Store

__all__ = ["ExportReport", "ImportReport", "IssueSummary", "Library", "SearchHit"]


class Library:
    """The issues of an open store; it belongs to the thread that opened it.

    Attributes: `path`; `editor`, who signs; `writable`; `rules`, those that run in it; `names` that its issues state.
    """

    def __init__(self, store: Store, editor: str) -> None:
        self.path = store.path
        self.editor = editor
        self.writable = store.writable
        self.names = StoreNames(store.path)
        self._use(store)
        self._desks: WeakValueDictionary[int, Desk] = WeakValueDictionary()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @classmethod
    def open(cls, path: str | Path, editor: str = "", write: bool = True) -> Library:
        """Open the store at a path, to be written to (it is made if it is not there) or only read.

        Raises KnownError as `Store.open` does.
        """
        return cls(Store.open(path, write=write), editor)

    @classmethod
    def open_to_repair(cls, path: str | Path, editor: str = "") -> Library:
        """Open the store at a path for `doctor(repair=True)`, however damaged it is.

        Raises KnownError as `Store.open_to_repair` does.
        """
        return cls(Store.open_to_repair(path), editor)

    def issues(self, put_away: bool = False) -> tuple[IssueSummary, ...]:
        """Return the issues that are not put away, or those that are."""
        with self._store.reading():
            found = self._store.projections.issues()
        return tuple(each for each in found if (each.review is ReviewState.PUT_AWAY) == put_away)

    def open_issue(self, issue_id: int) -> Desk:
        """Return the desk of an issue, the same one as long as anyone holds it."""
        desk = self._desks.get(issue_id)
        if desk is not None:
            return desk
        with self._store.reading():
            if not self._store.sources.exists(issue_id):
                raise KnownError("There is no issue {issue} in the store {path}.", issue=issue_id, path=self.path)
            desk = self._desks[issue_id] = Desk(self, self._store, issue_id)
        return desk

    def import_paths(
        self,
        paths: Iterable[str | Path],
        encoding: str | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """Take in files and folders; see `importing.import_files`."""
        return import_files(self._store, [Path(each) for each in paths], encoding, progress, cancelled)

    def info(self, issue_id: int) -> SourceInfo:
        """Return what is known of the source of an issue."""
        return self._store.sources.info(issue_id)

    def texts(self, issue_id: int) -> Iterator[str]:
        """Yield the texts of all blocks and cells of an issue, noise too, without opening it."""
        with self._store.reading():
            yield from texts_of(self._store.db, issue_id)

    def search(self, text: str, limit: int = 100, offset: int = 0) -> tuple[SearchHit, ...]:
        """Return a page of the places of a text in the issues that are not put away, issue by issue."""
        with self._store.reading():
            return search(self._store, text, limit, offset)

    def export(  # noqa: PLR0913  (each a switch of the command line)
        self,
        out: str | Path,
        format_name: str,
        issues: Iterable[int] | None = None,
        *,
        reviewed_only: bool = False,
        drop_garbled: bool = False,
        simplified: bool = False,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ExportReport:
        """Write issues, by default all that are not put away, to a file or folder, or ("-") to standard output.

        Raises KnownError for a format that cannot be written, a place that cannot be written to, and a file of a store
        or a source; cancelled, it writes nothing.
        """
        refuse_to_replace(Path(out), self._store)
        write = writer(format_name)
        chosen = chosen_issues(self, issues, reviewed_only=reviewed_only)
        exported = export_issues(self, chosen, progress, cancelled)
        return write(exported, str(out), ExportOptions(drop_garbled, simplified))

    def beside(self) -> Library:
        """Open the store a second time for the thread that calls, which may write as long as this one is open."""
        return Library(self._store.beside(), self.editor)

    def reader(self) -> Library:
        """Open the store a second time for the thread that calls, to read what is written."""
        return Library.open(self.path, write=False)

    def doctor(self, repair: bool = False) -> tuple[Finding, ...]:
        """Return what is wrong with the store, after putting right what can be if asked to; () if it is sound."""
        if repair:
            if self._desks:
                raise KnownError("The store is not repaired while an issue is open.")
            self._use(put_right(self._store))
        return examine(self._store)

    def backup(self) -> Path:
        """Copy the store to a file beside it and return the file's path."""
        return self._store.back_up()

    def put_away(self, issue_id: int) -> None:
        """Put an issue away that was imported by mistake; nothing is deleted. One that is away stays so."""
        desk = self.open_issue(issue_id)
        if desk.review is not ReviewState.PUT_AWAY:
            desk.apply([SetReview(ISSUE, ReviewState.PUT_AWAY)], "Put away")

    def bring_back(self, issue_id: int) -> None:
        """Bring an issue back that was put away, as far reviewed as it was."""
        desk = self.open_issue(issue_id)
        put_away = (
            entry.id for entry in reversed(desk.history())
            if entry.live and entry.kind == "edit" and entry.name == "Put away"
        )  # fmt: skip
        gesture = next(put_away, None)
        if desk.review is not ReviewState.PUT_AWAY or gesture is None:
            raise KnownError("The issue has not been put away.")
        desk.revert(gesture)

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def _use(self, store: Store) -> None:
        self._store = store
        self.rules = RuleBook(store, lambda: self.editor, self._check_again)

    def _check_again(self) -> None:
        """Let the open issues hear that other rules run."""
        for desk in tuple(self._desks.values()):
            desk.check_again()
