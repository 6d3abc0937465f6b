"""The status bar: saved or not, who, where, how much is left, and what runs beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from gazdesk.desk import places
from gazdesk.model.kinds import ReviewState
from gazdesk.ui.jobs import Jobs, Progress
from gazdesk.ui.pane import quiet_button
from gazdesk.ui.session import Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk

AFTER = 200
"""Milliseconds after a change when the share of what is done follows."""


class StatusBar(QStatusBar):
    """Follows the session and the jobs."""

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._session = session
        self._saved = self._add("statusSaved", tr("Saved or not"))
        self._editor = self._add("statusEditor", tr("Editor"))
        self._cursor = self._add("statusCursor", tr("Line and block"))
        self._issue = self._add("statusIssue", tr("Problems, and how much is done"))
        self._add_progress(jobs)
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self._show_issue)
        session.opened.connect(self._on_opened)
        session.pendingChanged.connect(self._show_saved)
        session.selected.connect(self._show_cursor)
        session.changed.connect(self._on_changed)
        session.libraryChanged.connect(self._show_editor)
        self._on_opened(session.desk)

    def _add(self, name: str, said: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setAccessibleName(said)
        self.addWidget(label)
        return label

    def _add_progress(self, jobs: Jobs) -> None:
        self._job = QLabel(self)
        self._job.setObjectName("statusJob")
        self._bar = QProgressBar(self)
        self._bar.setObjectName("statusProgress")
        self._bar.setAccessibleName(tr("Background work"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._cancel = quiet_button(self, tr("Cancel"), "statusCancel")
        self._cancel.clicked.connect(jobs.cancel)
        for widget in (self._job, self._bar, self._cancel):
            self.addPermanentWidget(widget)
        jobs.progressed.connect(self._show_progress)
        jobs.idle.connect(self._hide_progress)
        self._hide_progress()

    def _on_opened(self, desk: Desk | None) -> None:
        for label in (self._saved, self._cursor, self._issue):
            label.setVisible(desk is not None)
        self._cursor.clear()
        self._show_saved()
        self._show_editor()
        self._show_issue()

    def _on_changed(self, _change: Change) -> None:
        self._show_saved()
        self._timer.start()

    def _show_saved(self, *_: object) -> None:
        pending, refused = self._session.pending, self._session.refused
        waiting = tr("Not saved! Escape gives it up") if refused else tr("Not saved yet")
        self._saved.setText(waiting if pending else tr("✓ Saved"))
        self._saved.setProperty("state", "unsaved" if pending else "saved")
        self._saved.style().polish(self._saved)

    def _show_editor(self, *_: object) -> None:
        library = self._session.library
        self._editor.setText(library.editor if library.writable else tr("Only reading"))

    def _show_cursor(self, *_: object) -> None:
        desk, here = self._session.desk, self._session.selection
        if desk is None or here is None or here.address.block not in desk.issue.blocks:
            return
        span = places.source_range(desk, here.address, here.start, here.end)
        line = tr("Line {line}", line=desk.issue.source.line_of(span.start)) if span else tr("Not in the original")
        block = tr("block {number} of {count}", number=desk.issue.index(here.address.block) + 1, count=len(desk.issue))
        self._cursor.setText(f"{line} · {block}")

    def _show_issue(self) -> None:
        desk = self._session.desk
        if desk is not None:
            problems = tr("Problems: {count}", count=len(desk.problems))
            self._issue.setText(f"{problems} · {tr('{percent}% done', percent=percent_done(desk))}")

    def _show_progress(self, progress: Progress) -> None:
        known = f" {progress.done} / {progress.total}" if progress.total else ""
        self._job.setText(f"{progress.title}{known}")
        self._job.setToolTip(progress.text)
        self._bar.setMaximum(progress.total)
        self._bar.setValue(progress.done)
        for widget in (self._job, self._bar, self._cancel):
            widget.show()

    def _hide_progress(self) -> None:
        for widget in (self._job, self._bar, self._cancel):
            widget.hide()


def percent_done(desk: Desk) -> int:
    """Return how many of a hundred blocks of documents stand in one that is done."""
    done = {index for index, each in enumerate(desk.documents) if desk.issue.reviews.get(each.id) is ReviewState.DONE}
    within = [index for index, _ in desk.membership.values() if index is not None]
    if not within:
        return 100 if desk.review is ReviewState.DONE else 0
    return 100 * sum(index in done for index in within) // len(within)
