"""Gestures of the panes that more than one screen or command makes: ask first where something would be lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from gazdesk.desk import editing
from gazdesk.desk.change import Change
from gazdesk.errors import KnownError
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind
from gazdesk.ui import messages
from gazdesk.ui.names import name_of
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk


def make(session: Session, action: Callable[[Desk], Change | None]) -> Change | None:
    """Make a gesture and select the place that it leads to; None if it was given up, or refused and told."""
    desk = session.desk
    if desk is None:
        return None
    change = session.run(lambda: action(desk))
    if change is not None and change.focus is not None:
        goal = _within_table(desk, session.selection, change.focus)
        session.select(Selection(goal, change.focus_start, change.focus_end, "gesture"))
    return change


def _within_table(desk: Desk, here: Selection | None, goal: Address) -> Address:
    """Return the cell to go to where a gesture leads to a row, a column or a whole table: as near as can be to here."""
    table = desk.issue.blocks[goal.block].table
    if table is None or here is None or here.address.block != goal.block:
        return goal
    row, column = goal.row or here.address.row, goal.column or here.address.column
    there = table.row_index(row) is not None and table.column_index(column) is not None
    return Address(goal.block, row, column) if there else goal


def write_asked(session: Session, title: str, label: str, text: str, write: Callable[[str], object]) -> bool:
    """Ask for a text and write it; where that is refused, and told, ask again with what was typed. Say whether."""
    answer = messages.ask_text(title, label, text)
    while answer is not None:
        if session.done(partial(write, answer)):
            return True
        answer = messages.ask_text(title, label, answer)
    return False


def split(session: Session, block: str, offset: int) -> None:
    """Split a block before the character at an offset of its text."""
    make(session, lambda desk: editing.split(desk, block, offset))


def merge_with_previous(session: Session, block: str) -> None:
    """Merge a block into the one before it; what that drops is said first."""
    if session.desk is not None and _is_wanted(session, block):
        make(session, lambda desk: editing.merge_with_previous(desk, block))


def next_text(desk: Desk, block: str) -> str | None:
    """Return the id of the next block that is not noise."""
    following = desk.issue.order[desk.issue.index(block) + 1 :]
    return next((each for each in following if desk.issue.blocks[each].kind is not BlockKind.NOISE), None)


def level_in(session: Session, block: str) -> None:
    """Set a block one level deeper."""
    make(session, lambda desk: editing.level_in(desk, block))


def level_out(session: Session, block: str) -> None:
    """Set a block one level higher."""
    make(session, lambda desk: editing.level_out(desk, block))


def _is_wanted(session: Session, block: str) -> bool:
    desk = session.desk
    assert desk is not None
    try:
        boundary, kind = editing.merged_away(desk, block)
    except KnownError as error:
        messages.tell(error)
        return False
    lost = " · ".join(name_of(each) for each in (boundary, kind) if each is not None)
    return not lost or messages.ask(
        tr("This is dropped when the block is merged, and comes back on undo: {lost}.", lost=lost), tr("Merge")
    )
