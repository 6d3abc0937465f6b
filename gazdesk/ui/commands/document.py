"""Commands of the menu Structure about documents: where one, its attachments and what it encloses begin and end.

Keys: Ctrl+Alt+D (document); Ctrl+Shift with J (join), A (attachment), E (enclosure), B (back to the document).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gazdesk.desk import editing
from gazdesk.ui import gestures
from gazdesk.ui.command import STRUCTURE, Command
from gazdesk.ui.commands.block import selected_block, with_block
from gazdesk.ui.session import Session

if TYPE_CHECKING:
    from gazdesk.desk.change import Change
    from gazdesk.desk.desk import Desk

GROUP = 3


def with_boundary(session: Session) -> bool:
    """Say whether something starts or ends at the selected block."""
    block = selected_block(session)
    return block is not None and block.boundary is not None


def _start_inner_attachment(desk: Desk, block: str) -> Change:
    return editing.start_attachment(desk, block, depth=1)


def _bound(
    name: str,
    text: str,
    gesture: Callable[[Desk, str], Change],
    shortcut: str = "",
    enabled: Callable[[Session], bool] = with_block,
) -> Command:
    def run(session: Session) -> None:
        block = selected_block(session)
        if block is not None:
            gestures.make(session, lambda desk: gesture(desk, block.id))

    return Command(
        id=f"document.{name}",
        text=text,
        run=run,
        menu=STRUCTURE,
        group=GROUP,
        shortcuts=(shortcut,) if shortcut else (),
        enabled=enabled,
    )


COMMANDS = (
    _bound("start", "Start a document here", editing.start_document, "Ctrl+Alt+D"),
    _bound("join", "Join with what stands before", editing.join_document, "Ctrl+Shift+J", with_boundary),
    _bound("attachment", "Start an attachment here", editing.start_attachment, "Ctrl+Shift+A"),
    _bound("inner_attachment", "Start an attachment within the attachment here", _start_inner_attachment),
    _bound("enclosure", "Start an enclosed document here", editing.start_enclosure, "Ctrl+Shift+E"),
    _bound("back", "Back to the document from here", editing.end_inner, "Ctrl+Shift+B"),
    _bound("end", "No document from here", editing.end_document),
)
