"""Commands of the menu Proofread that mark the selected block, row or cell, and errors of the original.

Keys: Ctrl+Shift with G (garbled), Q (doubtful), K (checked), N (note), L (clear), O (so in the original),
P (as printed).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gazdesk.desk import editing, places
from gazdesk.desk.table_lines import cells_in
from gazdesk.model.annotations import Mark, Original
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import FixReason, MarkKind
from gazdesk.model.tables import Column, Row
from gazdesk.ui import gestures, messages
from gazdesk.ui.command import PROOFREAD, VIEW, Command, requested, with_issue, with_selection
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk

GROUP = 5


def targets(session: Session) -> tuple[Address, ...]:
    """Return what a mark is put on: the block or cell, or what is selected in the grid: rows, columns, or cells."""
    desk, selection, cells = session.desk, session.selection, session.cells
    if desk is None or selection is None:
        return ()
    address = selection.address
    if cells is None or cells.block != address.block or not address.is_cell:
        return (address,)
    table = desk.issue.table(address.block)
    if _are_all(table.columns, table.live_columns, cells.columns):
        return tuple(Address(address.block, row) for row in cells.rows)
    if _are_all(table.rows, table.live_rows, cells.rows):
        return tuple(Address(address.block, column=column) for column in cells.columns)
    return tuple(
        Address(address.block, table.rows[row].id, table.columns[column].id)
        for row, column in cells_in(table, cells.rows, cells.columns)
    )


def _are_all(lines: Sequence[Row | Column], live: Sequence[int], chosen: Sequence[str]) -> bool:
    """Say whether all rows, or columns, that are not dropped are chosen; asked of every selection, mostly a few."""
    return len(chosen) >= len(live) and {lines[index].id for index in live} <= set(chosen)


def selected_marks(session: Session) -> tuple[Mark, ...]:
    """Return the marks of what is selected."""
    desk = session.desk
    if desk is None:
        return ()
    return tuple(dict.fromkeys(mark for target in targets(session) for mark in desk.marks_at(target)))


def note(session: Session) -> None:
    """Ask for a note and put it on the selected mark; what has no mark becomes doubtful."""
    desk = session.desk
    first, *others = targets(session) or (None,)
    if desk is None or first is None:
        return
    mark = next(iter(selected_marks(session)), Mark(MarkKind.DOUBTFUL))

    def write(text: str) -> object:
        return editing.mark(desk, first, mark.kind, text, *others)

    gestures.write_asked(session, tr("Note"), tr("Why is it marked?"), mark.note, write)


def clear(session: Session) -> None:
    """Take all marks away from what is selected."""
    for kind in {mark.kind: None for mark in selected_marks(session)}:
        _take_away(session, kind)


def _take_away(session: Session, kind: MarkKind) -> None:
    desk = session.desk
    if desk is not None:
        first, *others = (each for each in targets(session) if _is_marked(desk, each, kind))
        session.run(lambda: editing.unmark(desk, first, kind, *others))


def _is_marked(desk: Desk, target: Address, kind: MarkKind) -> bool:
    return any(mark.kind is kind for mark in desk.marks_at(target))


def original(session: Session) -> None:
    """Ask what the selected text should have said and note it beside the print (原文如此)."""
    desk, selection = session.desk, session.selection
    if desk is None or selection is None:
        return
    known = _original_at(desk, selection)
    start, end = (selection.start, selection.end) if known is None else known[1:]
    printed = desk.issue.owner(selection.address).text[start:end]
    if not printed:
        messages.notify(tr("Select first what is wrong in the original."))
        return
    question = tr("“{printed}” stays as it is printed. What should it have said?", printed=printed)

    def write(meant: str) -> object:
        new, reason = meant or printed, FixReason.ORIGINAL
        if known is None and new == printed:
            return None
        return editing.replace_text(desk, selection.address, start, end, new, reason)

    gestures.write_asked(session, tr("So in the original"), question, known[0].meant if known else printed, write)


def _original_at(desk: Desk, selection: Selection) -> tuple[Original, int, int] | None:
    """Return the annotation in which the selection lies, with its range."""
    address = selection.address
    owner = desk.issue.owner(address)
    for each in owner.originals:
        start, end = places.text_range(desk, address, each.start, each.end)
        if start <= selection.start and selection.end <= end:
            return each, start, end
    return None


def _mark(kind: MarkKind, text: str, shortcut: str) -> Command:
    def run(session: Session) -> None:
        desk = session.desk
        if desk is None or session.selection is None:
            return
        if checked(session):
            _take_away(session, kind)
        else:
            first, *others = targets(session)
            session.run(lambda: editing.mark(desk, first, kind, "", *others))

    def checked(session: Session) -> bool:
        desk, marked = session.desk, targets(session)
        return desk is not None and bool(marked) and all(_is_marked(desk, each, kind) for each in marked)

    return Command(
        id=f"mark.{kind}",
        text=text,
        run=run,
        menu=PROOFREAD,
        group=GROUP,
        shortcuts=(shortcut,),
        enabled=with_selection,
        checkable=True,
        checked=checked,
    )


def with_marks(session: Session) -> bool:
    """Say whether what is selected is marked."""
    return bool(selected_marks(session))


COMMANDS = (
    _mark(MarkKind.GARBLED, "Mark as garbled", "Ctrl+Shift+G"),
    _mark(MarkKind.DOUBTFUL, "Mark as doubtful", "Ctrl+Shift+Q"),
    _mark(MarkKind.CHECKED, "Mark as checked", "Ctrl+Shift+K"),
    Command(
        id="mark.note",
        text="Note on the mark…",
        run=note,
        menu=PROOFREAD,
        group=GROUP,
        shortcuts=("Ctrl+Shift+N",),
        enabled=with_selection,
    ),
    Command(
        id="mark.clear",
        text="Clear marks",
        run=clear,
        menu=PROOFREAD,
        group=GROUP,
        shortcuts=("Ctrl+Shift+L",),
        enabled=with_marks,
    ),
    Command(
        id="text.as_printed",
        text="As printed or as corrected",
        run=requested("as_printed"),
        menu=VIEW,
        group=1,
        shortcuts=("Ctrl+Shift+P",),
        enabled=with_issue,
    ),
    Command(
        id="text.original",
        text="So in the original…",
        run=original,
        menu=PROOFREAD,
        group=GROUP,
        shortcuts=("Ctrl+Shift+O",),
        enabled=with_selection,
    ),
)
