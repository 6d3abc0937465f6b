"""The issues of a store as an export takes them, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from gazdesk.desk.change import HistoryEntry
from gazdesk.desk.importing import Progress
from gazdesk.errors import KnownError
from gazdesk.formats.export import ExportIssue
from gazdesk.formats.interchange import CorrectionRecord
from gazdesk.model.kinds import ReviewState

if TYPE_CHECKING:
    from gazdesk.desk.library import Library


def chosen_issues(library: Library, issues: Iterable[int] | None, *, reviewed_only: bool) -> list[int]:
    """Return the ids of the issues to export: those named, or all that are not put away."""
    if issues is not None:
        named = set(issues)
        summaries = [each for each in (*library.issues(), *library.issues(put_away=True)) if each.id in named]
    else:
        summaries = list(library.issues())
    return [each.id for each in summaries if not reviewed_only or each.review is ReviewState.DONE]


def export_issues(
    library: Library, issues: Sequence[int], progress: Progress | None, cancelled: Callable[[], bool] | None
) -> Iterator[ExportIssue]:
    """Yield issues with their problems and live corrections; KnownError when the work is cancelled."""
    for done, identity in enumerate(issues):
        if cancelled is not None and cancelled():
            raise KnownError("The export was cancelled.")
        if progress is not None:
            progress(done, len(issues), library.info(identity).name)
        desk = library.open_issue(identity)
        desk.finish_checks()
        yield ExportIssue(desk.issue, desk.info, desk.problems, tuple(_records(desk.history())))


def _records(history: Iterable[HistoryEntry]) -> Iterator[CorrectionRecord]:
    for entry in history:
        if entry.live:
            for each in entry.corrections:
                yield CorrectionRecord(
                    entry.id, entry.when, entry.who, each.kind, each.block, each.reason, entry.why, each.rule,
                    each.before, each.after,
                )  # fmt: skip
