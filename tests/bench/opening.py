"""Opening an issue in the window against the bare text widget with the same text."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QPlainTextEdit

from tests.bench.reading import texts
from tests.bench.timing import Row, medians, milliseconds
from tests.bench.windows import painted, store_of, window_on


def measures(sizes):
    """Yield a row a text."""
    with TemporaryDirectory() as folder:
        for name, text in texts(sizes).items():
            store = store_of(Path(folder), text, name.replace(" ", "-"))
            yield opening(sizes, name, store, text)


def opening(sizes, name, store, text):
    """Return how much longer the window takes to open and paint an issue than a text widget of the same size."""
    with window_on(store) as window:
        bare = QPlainTextEdit()
        bare.resize(window.source.size())
        bare.show()
        painted()
        opened, set_and_painted, _ = medians(
            sizes.runs, lambda: open_issue(window), lambda: set_text(bare, text), lambda: close_issue(window, bare)
        )
        bare.close()
    return Row(f"open, {name}", opened.own / set_and_painted.own, 10, "× text", milliseconds(opened.wall))


def open_issue(window):
    """Open the only issue of the store and paint it."""
    window.session.open(window.session.library.issues()[0].id)
    painted()


def set_text(widget, text):
    """Set and paint a text."""
    widget.setPlainText(text)
    painted()


def close_issue(window, widget):
    """Make ready for the next turn: a desk that nobody holds is made anew."""
    window.session.close_issue()
    widget.clear()
    painted()
