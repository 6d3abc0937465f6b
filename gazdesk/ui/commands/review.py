"""Commands on how far documents and the issue have been read."""

from __future__ import annotations

from collections.abc import Callable

from gazdesk.desk import editing
from gazdesk.model.kinds import ReviewState
from gazdesk.ui.command import PROOFREAD, Command, requested, with_issue
from gazdesk.ui.session import Session

GROUP = 8


def document_here(session: Session) -> str | None:
    """Return the id of the document that the selected place is in."""
    if session.desk is None or session.selection is None:
        return None
    index, _ = session.desk.membership.get(session.selection.address.block, (None, None))
    return None if index is None else session.desk.documents[index].id


def with_done_document(session: Session) -> bool:
    """Say whether the selected place is in a document that is done."""
    document = document_here(session)
    return session.desk is not None and session.desk.issue.reviews.get(document or "") is ReviewState.DONE


def reopen(session: Session) -> None:
    """Count the document of the selected place as in progress again."""
    desk, document = session.desk, document_here(session)
    if desk is not None and document is not None:
        session.run(lambda: editing.set_review(desk, ReviewState.IN_PROGRESS, document))


def _set_issue(state: ReviewState) -> Callable[[Session], None]:
    def run(session: Session) -> None:
        desk = session.desk
        if desk is not None:
            session.run(lambda: editing.set_review(desk, state))

    return run


def _is_not(state: ReviewState) -> Callable[[Session], bool]:
    return lambda session: session.desk is not None and session.desk.review is not state


COMMANDS = (
    Command(
        id="review.done_and_next",
        text="Done and next",
        run=requested("done_and_next"),
        menu=PROOFREAD,
        group=GROUP,
        shortcuts=("Ctrl+Return", "Ctrl+Enter"),
        enabled=with_issue,
    ),
    Command(
        id="review.reopen",
        text="Count the document as not done",
        run=reopen,
        menu=PROOFREAD,
        group=GROUP,
        enabled=with_done_document,
    ),
    Command(
        id="review.issue_done",
        text="Count the whole issue as done",
        run=_set_issue(ReviewState.DONE),
        menu=PROOFREAD,
        group=GROUP,
        enabled=_is_not(ReviewState.DONE),
    ),
    Command(
        id="review.issue_in_progress",
        text="Count the issue as in progress",
        run=_set_issue(ReviewState.IN_PROGRESS),
        menu=PROOFREAD,
        group=GROUP,
        enabled=_is_not(ReviewState.IN_PROGRESS),
    ),
)
