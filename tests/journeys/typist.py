"""A program to be killed: types, waits until that is shown as saved, types more, says so, and waits for its end.

Run as `python -m tests.journeys.typist STORE`.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gazdesk.ui import main_window
from tests.journeys.driver import SAMPLE, Driver, Told


def main(store):
    """Type until the end comes."""
    main_window.has_han_font = lambda: True
    editor = Driver(Path(store), Told()).open()
    editor.window.session.library.import_paths([SAMPLE])
    editor.window.session.open(1)
    editor.caret(308, after="示政办发〔2023")
    with editor.saved():
        editor.type("〕")
    saved = editor.said("statusSaved")
    editor.type("三")
    print(f"{saved}, then: {editor.said('statusSaved')}", flush=True)
    QApplication.exec()


if __name__ == "__main__":
    main(sys.argv[1])
