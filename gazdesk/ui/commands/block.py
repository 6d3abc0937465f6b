"""Commands of the menu Structure about the selected block: split, merge, level, kind, order.

Keys: Ctrl+Shift+Return splits at the caret (in the text Enter does), Ctrl+Shift+Backspace merges with the block before
(in the text Backspace at the start does), Alt+Shift with the arrow keys sets the level and moves the block, Alt with a
digit says what the block is.
"""

from __future__ import annotations

from collections.abc import Callable

from gazdesk.desk import editing
from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind
from gazdesk.ui import gestures
from gazdesk.ui.command import STRUCTURE, Command
from gazdesk.ui.session import Session


def selected_block(session: Session) -> Block | None:
    """Return the block that is selected, or whose cell is."""
    if session.desk is None or session.selection is None:
        return None
    return session.desk.issue.blocks.get(session.selection.address.block)


def with_block(session: Session) -> bool:
    """Say whether a block is selected."""
    return selected_block(session) is not None


def with_text(session: Session) -> bool:
    """Say whether a block that is no table is selected."""
    block = selected_block(session)
    return block is not None and block.table is None


def split(session: Session) -> None:
    """Split the selected block at the caret."""
    if session.selection is not None:
        gestures.split(session, session.selection.address.block, session.selection.start)


def on_block(gesture: Callable[[Session, str], object]) -> Callable[[Session], None]:
    """Return what makes a gesture with the selected block."""

    def run(session: Session) -> None:
        block = selected_block(session)
        if block is not None:
            gesture(session, block.id)

    return run


def move_up(session: Session, block: str) -> None:
    """Move a block before the one that stands before it."""
    order = session.desk.issue.order if session.desk else []
    at = order.index(block)
    if at > 0:
        gestures.make(session, lambda desk: editing.move_block(desk, block, order[at - 1]))


def move_down(session: Session, block: str) -> None:
    """Move a block behind the one that stands behind it."""
    order = [*session.desk.issue.order, ""] if session.desk else []
    at = order.index(block)
    if at + 2 < len(order):
        gestures.make(session, lambda desk: editing.move_block(desk, block, order[at + 2]))


def _kind(kind: BlockKind, text: str, shortcut: str = "") -> Command:
    def run(session: Session) -> None:
        block = selected_block(session)
        if block is not None and block.kind is not kind:
            gestures.make(session, lambda desk: editing.set_kind(desk, block.id, kind))

    def checked(session: Session) -> bool:
        block = selected_block(session)
        return block is not None and block.kind is kind

    return Command(
        id=f"block.kind_{kind}",
        text=text,
        run=run,
        menu=STRUCTURE if shortcut else "",
        group=2,
        shortcuts=(shortcut,) if shortcut else (),
        enabled=with_text,
        checkable=True,
        checked=checked,
    )


COMMANDS = (
    Command(
        id="block.split",
        text="Split block at the caret",
        run=split,
        menu=STRUCTURE,
        shortcuts=("Ctrl+Shift+Return",),
        enabled=with_text,
    ),
    Command(
        id="block.merge",
        text="Merge with the previous block",
        run=on_block(gestures.merge_with_previous),
        menu=STRUCTURE,
        shortcuts=("Ctrl+Shift+Backspace",),
        enabled=with_text,
    ),
    Command(
        id="block.level_in",
        text="One level deeper",
        run=on_block(gestures.level_in),
        menu=STRUCTURE,
        group=1,
        shortcuts=("Alt+Shift+Right",),
        enabled=with_text,
    ),
    Command(
        id="block.level_out",
        text="One level higher",
        run=on_block(gestures.level_out),
        menu=STRUCTURE,
        group=1,
        shortcuts=("Alt+Shift+Left",),
        enabled=with_text,
    ),
    Command(
        id="block.move_up",
        text="Move block up",
        run=on_block(move_up),
        menu=STRUCTURE,
        group=1,
        shortcuts=("Alt+Shift+Up",),
        enabled=with_block,
    ),
    Command(
        id="block.move_down",
        text="Move block down",
        run=on_block(move_down),
        menu=STRUCTURE,
        group=1,
        shortcuts=("Alt+Shift+Down",),
        enabled=with_block,
    ),
    _kind(BlockKind.TITLE, "Make it a title", "Alt+1"),
    _kind(BlockKind.DOC_NUMBER, "Make it a document number", "Alt+2"),
    _kind(BlockKind.ADDRESSEE, "Make it an addressee", "Alt+3"),
    _kind(BlockKind.HEADING, "Make it a heading", "Alt+4"),
    _kind(BlockKind.PARAGRAPH, "Make it body text", "Alt+5"),
    _kind(BlockKind.SIGNATURE, "Make it a signature", "Alt+6"),
    _kind(BlockKind.DATE, "Make it a date", "Alt+7"),
    _kind(BlockKind.ENCLOSURE_TITLE, "Make it an inner title", "Alt+8"),
    _kind(BlockKind.NOISE, "Make it noise", "Alt+9"),
    _kind(BlockKind.MASTHEAD, "Make it masthead"),
    _kind(BlockKind.TOC_HEADING, "Make it the heading of the contents"),
    _kind(BlockKind.TOC_ENTRY, "Make it a contents entry"),
    _kind(BlockKind.ATTACHMENT_NOTE, "Make it an attachment note"),
    _kind(BlockKind.ATTACHMENT_LABEL, "Make it an attachment label"),
    _kind(BlockKind.TABLE_TITLE, "Make it a table title"),
    _kind(BlockKind.TABLE_NOTE, "Make it a table note"),
    _kind(BlockKind.ROSTER, "Make it a roster line"),
    _kind(BlockKind.BOX_TITLE, "Make it a box title"),
    _kind(BlockKind.NOTE, "Make it a note"),
    _kind(BlockKind.CC, "Make it the list of copies"),
    _kind(BlockKind.COLOPHON, "Make it colophon"),
)
