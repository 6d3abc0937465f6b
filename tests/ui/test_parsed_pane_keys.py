"""Which key of the parsed pane means what."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from gazdesk.ui.parsed_pane_keys import Intent, intent, one_line

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT, NONE = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.AltModifier, Modifier.NoModifier


@pytest.mark.parametrize(
    ("key", "held", "text", "meant"),
    [
        (Key.Key_A, NONE, "a", Intent.TYPE),
        (Key.Key_unknown, NONE, "市", Intent.TYPE),
        (Key.Key_unknown, NONE, "\U00031350", Intent.TYPE),
        (Key.Key_Q, CTRL | ALT, "@", Intent.TYPE),
        (Key.Key_Space, SHIFT, " ", Intent.TYPE),
        (Key.Key_Return, NONE, "\r", Intent.SPLIT),
        (Key.Key_Enter, Modifier.KeypadModifier, "\r", Intent.SPLIT),
        (Key.Key_Return, CTRL, "\r", Intent.OTHER),
        (Key.Key_Return, SHIFT, "\r", Intent.OTHER),
        (Key.Key_Backspace, NONE, "\b", Intent.BACK),
        (Key.Key_Backspace, SHIFT, "\b", Intent.BACK),
        (Key.Key_Backspace, CTRL | SHIFT, "\b", Intent.OTHER),
        (Key.Key_Tab, NONE, "\t", Intent.LEVEL_IN),
        (Key.Key_Backtab, SHIFT, "", Intent.LEVEL_OUT),
        (Key.Key_Left, CTRL | SHIFT, "", Intent.MOVE),
        (Key.Key_Left, ALT | SHIFT, "", Intent.OTHER),
        (Key.Key_E, CTRL, "\x05", Intent.OTHER),
        (Key.Key_K, CTRL, "\x0b", Intent.OTHER),
        (Key.Key_Z, CTRL, "\x1a", Intent.OTHER),
        (Key.Key_C, CTRL, "\x03", Intent.COPY),
        (Key.Key_V, CTRL, "\x16", Intent.PASTE),
        (Key.Key_Delete, NONE, "\x7f", Intent.FORWARD),
        (Key.Key_F8, NONE, "", Intent.OTHER),
        (Key.Key_Escape, NONE, "\x1b", Intent.OTHER),
    ],
)
def test_a_key_has_one_meaning(qapp, key, held, text, meant):
    assert intent(QKeyEvent(QEvent.Type.KeyPress, key, held, text), pending=False) is meant


def test_so_in_the_original_is_the_panes_only_while_typing():
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_O, CTRL | SHIFT, "\x0f")
    assert intent(event, pending=True) is Intent.ORIGINAL
    assert intent(event, pending=False) is Intent.OTHER


@pytest.mark.parametrize(
    ("pasted", "put"),
    [
        ("示例\n样本", "示例样本"),
        ("\r\n示例 \r\n 样本\r\n", "示例样本"),
        ("PDF\nfile", "PDF file"),
        ("示例\u2028PDF", "示例PDF"),
        ("a\tb\x00c", "a\tbc"),
        ("\u202e示例\ufeff", "示例"),
        ("王\U00031350\ue863", "王\U00031350\ue863"),
        ("示\u00a0例 1", "示\u00a0例 1"),
        ("示 \t例 \n\t 样", "示 \t例样"),
    ],
)
def test_pasted_text_is_one_line(pasted, put):
    assert one_line(pasted) == put


@pytest.mark.parametrize(("pasted", "length"), [("示\n" * 300_000, 300_000), (f"示{' ' * 300_000}例", 300_002)])
def test_a_long_text_is_pasted_in_a_moment(pasted, length):
    assert len(one_line(pasted)) == length
