"""What a text widget is given in place of characters that it would change, drop, or take for line ends."""

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest

from gazdesk.desk import editing
from gazdesk.model.kinds import BlockKind
from gazdesk.ui import shown
from gazdesk.ui.utf16 import length

ODD = [
    "\ufeff甲",
    "\ufffe甲",
    "甲\ufeff",
    "\ufeff",
    "甲\0乙\r丙\u2028丁\u2029",
    "\ufdd0\ufffc",
    "😀\u202e\xa0",
    "\x1f\x7f\x85\uffff",
]


@pytest.mark.parametrize("text", ODD)
def test_what_is_shown_is_as_long_as_the_text(text, qapp):
    document = QTextDocument()
    QTextCursor(document).insertText(shown.in_block(text))
    assert (document.characterCount() - 1, document.blockCount()) == (length(text), 1)


@pytest.mark.parametrize("odd", ["\ufeff", "\ufffe"])
def test_the_caret_behind_a_text_that_begins_with_a_byte_order_mark_stays_in_it(window, session, desk, odd):
    block = next(each for each in desk.issue if each.kind is BlockKind.PARAGRAPH and len(each.text) > 40)
    session.run(lambda: editing.replace_text(desk, block.address, 0, 0, odd))
    at = len(block.text) + 1
    window.parsed.view.put_caret(block.id, at, at)
    window.parsed.view.moved.emit()
    QTest.keyClicks(window.parsed.view, "x")
    session.commit_pending()
    assert desk.issue.block(block.id).text == f"{odd}{block.text}x"
