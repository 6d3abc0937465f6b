"""What we need of Qt's Python binding before we admit one of its releases."""

import sys

from PySide6.QtWidgets import QLabel

CALLS = 2000


def test_calls_that_return_nothing_keep_none_alive(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("")
    assert abs(sys.getrefcount(None) - before) < CALLS / 10
