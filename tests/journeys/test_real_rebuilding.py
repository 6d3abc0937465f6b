"""Flattened tables of the real issues rebuilt through the window from one marked row; collected with GAZDESK_TEXTS.

What the cells should be says the gold where there is one, else the parser, which read them by its own rules.
"""

import json

import pytest

from gazdesk.model.kinds import RowKind
from tests.journeys.rebuilding import ACCEPT, MARK, MOST_GESTURES, choose, in_rebuilding, press, select

TABLES = {
    "4 columns with groups": ("002", 93, 211, 103, 109, 0),
    "5 columns, one always empty": ("002", 1653, 2834, 1663, 1669, 0),
    "5 columns and a total": ("002", 2840, 3042, 2850, 2856, 0),
    "groups in two lines": ("003", 1450, 1654, 1460, 1470, 14),
    "21 columns": ("003", 2489, 2827, 2577, 2617, 0),
    "21 columns over pages": ("003", 2833, 4636, 2914, 2954, 0),
    "6 columns, cells merged": ("003", 4803, 5088, 4815, 4825, 1),
}
"""The issue, the first and last line of the table and of the marked row, and how many cells may be other ones.

The 14 are numbers alone in a row of two: they go to the column of their kind, in the parser to the first.
"""


@pytest.fixture(params=TABLES, ids=str)
def case(request):
    return TABLES[request.param]


def cells(table):
    """Return the texts of the rows below the header, spaces left aside."""
    rows = (row for row in table.live_rows if table.rows[row].kind is not RowKind.HEADER)
    return [["".join(text.split()) for text in table.values(row)] for row in rows]


def should_be(gold, number, first, parsed):
    path = gold / f"{number}.json"
    if not path.exists():
        return cells(parsed)
    tables = json.loads(path.read_text("utf-8"))["tables"]
    rows = next(table["rows"] for table in tables if table["first_line"] == first)
    return [["".join(text.split()) for text in row] for row in rows]


def wrong(rows, right):
    """Return how many cells are others than they should be; a row too many or too few is wrong in all its cells."""
    pairs = [
        left != cell for row, other in zip(rows, right, strict=False) for left, cell in zip(row, other, strict=True)
    ]
    return sum(pairs) + abs(len(rows) - len(right)) * len(right[0])


@pytest.mark.parametrize("as_text", [False, True], ids=["a table", "paragraphs"])
def test_one_marked_row_gives_the_table(editor, texts, gold, case, as_text):
    number, first, last, row, row_end, most = case
    editor.import_file(next(texts.glob(f"{number}_*.txt")))
    parsed = editor.block(first).table
    if as_text:
        editor.go_to_line(first)
        editor.window.commands["table.dissolve_cells"].trigger()
        assert editor.block(first).table is None
    select(editor, first, last)

    def deed(dialog):
        lines = dialog.work.lines.fragments
        chosen = [at for at, each in enumerate(lines) if row <= each.line <= row_end]
        choose(dialog, chosen[0], len(chosen))
        press(MARK, ACCEPT)

    assert in_rebuilding(editor, deed) <= MOST_GESTURES
    assert [name for name, *_ in editor.history()][-1] == "Rebuild table"
    rebuilt = editor.block(first).table
    assert len(rebuilt.live_columns) == len(parsed.live_columns)
    assert wrong(cells(rebuilt), should_be(gold, number, first, parsed)) <= most
