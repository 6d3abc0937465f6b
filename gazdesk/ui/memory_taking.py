"""Correcting or leaving places of several issues: each gets one step of its own, since undo belongs to an issue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from gazdesk.desk.alike import Alike
from gazdesk.desk.change import Change
from gazdesk.desk.desk import Desk
from gazdesk.ui.session import Session
from gazdesk.ui.words import tr

Deed = Callable[[Desk, Sequence[Alike]], Change]
"""What is done with the places of one issue, as one gesture."""
PATIENCE = 400
"""Milliseconds after which the progress is shown."""


def do_in_issues(session: Session, places: Sequence[Alike], deed: Deed, window: QWidget) -> list[int]:
    """Do something with places, the open issue's first; return the ids of the issues in which it was done.

    Issues that are not open are opened one after the other, which can be cancelled between two.
    """
    here = session.desk.issue_id if session.desk is not None else 0
    ordered = sorted(places, key=lambda each: (each.issue_id != here, each.issue_id))
    by_issue = [(issue, list(some)) for issue, some in groupby(ordered, attrgetter("issue_id"))]
    progress = QProgressDialog(tr("Correcting the issues"), tr("Cancel"), 0, len(by_issue), window)
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(PATIENCE)
    done = []
    try:
        for number, (issue, some) in enumerate(by_issue):
            progress.setValue(number)
            if progress.wasCanceled():
                break
            if _do(session, issue, some, deed) is not None:
                done.append(issue)
    finally:
        progress.close()
        progress.deleteLater()
    if done not in ([], [here]):
        session.libraryChanged.emit(None)
    return done


def _do(session: Session, issue: int, places: Sequence[Alike], deed: Deed) -> Change | None:
    return session.run(lambda: deed(session.library.open_issue(issue), places))
