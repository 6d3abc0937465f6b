"""Doubts: what the parser repaired or could not be sure of, as problems of the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.pieces import SOURCE, Place
from gazdesk.model.problems import Problem
from gazdesk.model.readers.dates import read_date
from gazdesk.model.readers.numerals import NUMERAL
from gazdesk.parse.draft import Draft
from gazdesk.parse.grid import GridRow, Slot

_CLOSING = {"（": "）", "(": ")", "〔": "〕", "【": "】"}
_BRACKET = re.compile("[（）()〔〕【】]")
_HALF_LABEL = re.compile(rf"[{NUMERAL}]{{1,3}}([)）])")
_NUMERALS = frozenset(NUMERAL)
_CLOSED = frozenset(")）〕】。；;")
DOUBTED = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.DATE})
"""The kinds of blocks of text about which there may be doubts."""
_DATE = BlockKind.DATE


def of_text(identity: str, draft: Draft, states: bool) -> Iterable[Problem]:
    """Return the doubts about a heading, paragraph or date; `states` says that it states who is responsible."""
    if draft.kind is _DATE:
        return () if "年" in draft.first else _lost_date(identity, draft)
    unclosed = states and draft.tail[-1] not in _CLOSED and _opens(draft.tail)
    half = _HALF_LABEL.match(draft.first) if draft.first[0] in _NUMERALS else None
    return _lost_brackets(identity, draft, half, unclosed) if half or unclosed else ()


def _opens(text: str) -> bool:
    """Say whether a text has an opening bracket; most have none, and need not be gone through."""
    return "（" in text or "(" in text or "〔" in text or "【" in text


def _lost_brackets(identity: str, draft: Draft, half: re.Match[str] | None, unclosed: bool) -> Iterator[Problem]:
    """Yield the lost brackets of a label of which `half` is there, and of a statement that ends `unclosed`."""
    if half:
        opening = "(" if half[1] == ")" else "（"
        yield _bracket(identity, draft.spans[0][0], opening, after=False)
    if unclosed:
        bracket = _open_bracket(draft.tail)
        if bracket:
            yield _bracket(identity, draft.spans[-1][1] - 1, _CLOSING[bracket], after=True)


def _open_bracket(text: str) -> str:
    """Return the bracket that is open at the end of a text, "" if none is."""
    opened: list[str] = []
    for bracket in _BRACKET.findall(text):
        if bracket in _CLOSING:
            opened.append(bracket)
        elif opened:
            opened.pop()
    return opened[-1] if opened else ""


def _bracket(identity: str, offset: int, bracket: str, *, after: bool) -> Problem:
    place = Place(SOURCE, offset, after)
    return Problem(
        "parse-bracket-lost",
        Severity.WARNING,
        Safety.UNSAFE,
        "A bracket “{bracket}” has been lost here.",
        Address(identity),
        place,
        place,
        "",
        bracket,
        {"bracket": bracket},
    )


def _lost_date(identity: str, draft: Draft) -> Iterator[Problem]:
    date = read_date(draft.first)
    if date is None or not draft.first.isdigit():
        return
    year, month, day = (int(part) for part in date.split("-"))
    start, end = draft.spans[0]
    yield Problem(
        "parse-date-read",
        Severity.WARNING,
        Safety.UNSAFE,
        "The date {printed} has lost its 年, 月 and 日; only {date} fits.",
        Address(identity),
        Place(SOURCE, start),
        Place(SOURCE, end - 1, after=True),
        draft.first,
        f"{year}年{month}月{day}日",
        {"printed": draft.first, "date": date},
    )


def of_row(table: str, row_id: str, row: GridRow, text: str) -> Problem:
    """Return what was repaired in a row of a table, from its first cell that was; `text` is the source."""
    start, end = bounds(row.slots)
    read = "\t".join(text[slot.spans[0][0] : slot.spans[-1][1]] if slot.spans else "" for slot in row.slots)
    alike = _whole_cells_alike(text[start:end], read)
    start, read = start + alike, read[alike:]
    place = Place(SOURCE, start), Place(SOURCE, end - 1, after=True)
    address, found = Address(table, row_id), text[start:end]
    if row.repair == "glued":
        return Problem(
            "parse-cell-glued",
            Severity.WARNING,
            Safety.UNSAFE,
            "Two values stood in one cell of this row; each was put into the column that it fits.",
            address,
            *place,
            found,
            read,
        )
    return Problem(
        "parse-cell-shifted",
        Severity.WARNING,
        Safety.UNSAFE,
        "Cells of this row stood in the wrong columns; each was put into the column that it fits.",
        address,
        *place,
        found,
        read,
    )


def _whole_cells_alike(printed: str, read: str) -> int:
    """Return how many characters the cells make up that a row has as printed; its last cell is never among them."""
    pairs = zip(printed.split("\t")[:-1], read.split("\t")[:-1], strict=False)
    return sum(len(one) + 1 for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def bounds(slots: Sequence[Slot]) -> tuple[int, int]:
    """Return where in the source the first of some cells starts and the last ends."""
    spans = sorted([span for slot in slots for span in slot.spans])
    return (spans[0][0], spans[-1][1]) if spans else (0, 0)
