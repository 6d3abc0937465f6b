"""What a store says of a text that was corrected: where else it stands, and what has been made of it so far."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterator
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from sqlite_utils import Database

from gazdesk.edits.base import Correction
from gazdesk.edits.codec import decode
from gazdesk.model.kinds import LIVE_ROWS, BlockKind, ReviewState, RowKind
from gazdesk.store.index import NUMBERS, WordIndex

AT_ONCE = 400
"""How many blocks and rows are asked for at once."""


_Owner = tuple[int, str, str, str, str, int | None]
"""The issue, block, row, column, text and line of an owner."""


class OwnerText(NamedTuple):
    """The text of a block (row and column "") or of a cell; `line` is the first of the block or row, from 1."""

    issue: int
    name: str
    block: str
    row: str
    column: str
    text: str
    line: int | None


class Written(NamedTuple):
    """A correction of the journal: the issue and the parse run that it is of, the gesture, the correction."""

    issue: int
    run: int
    gesture: int
    correction: Correction


def owners_with(db: Database, words: WordIndex, wanted: str, besides: int) -> Iterator[list[OwnerText]]:
    """Yield the blocks and cells that hold a text to the letter, some at a time, issue by issue.

    One issue, those put away, noise and what is dropped are left out. The rows of the store repeat what a merged cell
    says, the index does not: cells of a row that say the same, which it holds once, are one, the first if that does not
    repeat the one above. Where it cannot be known which cells are covered they are yielded too, so that none is missed.
    """
    names, twice = _names(db), cache(words.holding_twice)
    numbers = (each for each in words.find(wanted) if each // NUMBERS in names and each // NUMBERS != besides)
    while some := list(islice(numbers, AT_ONCE)):
        found = sorted(_owners(db, twice, wanted, some), key=itemgetter(0))
        yield [OwnerText(owner[0], names[owner[0]], *owner[1:]) for _, owner in found]


def fixes_of(db: Database, text: str) -> Iterator[Written]:
    """Yield the text fixes of all journals that may have been of a text: of it, of a part or of more."""
    yield from _written(db, "c.kind = 'fix_text' AND (instr(?1, before) OR instr(before, ?1))", text)


def dismissals_by(db: Database, rule: str) -> Iterator[Written]:
    """Yield the dismissals of all journals that a rule's code stands beside."""
    yield from _written(db, "c.kind = 'dismiss' AND rule = ?1", rule)


def _names(db: Database) -> dict[int, str]:
    query = "SELECT issues.id, name FROM issues JOIN sources USING (id) WHERE review <> ?"
    return dict(db.execute(query, (ReviewState.PUT_AWAY,)).fetchall())


def _owners(
    db: Database, twice: Callable[[str], Container[int]], wanted: str, numbers: list[int]
) -> Iterator[tuple[int, _Owner]]:
    """Yield what holds a text under some numbers, with the number; `twice` gives those whose row holds a text twice."""
    marks = ", ".join("?" * len(numbers))
    blocks = (
        "SELECT number, issue, id, '', '', text, first_line FROM blocks"
        f" WHERE number IN ({marks}) AND kind <> ? AND instr(text, ?)"
    )
    for number, *block in db.execute(blocks, (*numbers, BlockKind.NOISE, wanted)):
        yield number, tuple(block)
    cells = (
        "SELECT r.number, r.issue, r.block, r.id, t.key, t.value, r.first_line"
        " FROM table_rows r JOIN json_each(r.texts) t"
        " JOIN table_columns c ON c.issue = r.issue AND c.block = r.block AND c.id = t.key AND NOT c.dropped"
        f" WHERE r.number IN ({marks}) AND r.kind <> ? AND instr(t.value, ?) ORDER BY r.number, c.position"
    )
    found: list[tuple[int, _Owner]] = [
        (number, tuple(cell)) for number, *cell in db.execute(cells, (*numbers, RowKind.DROPPED, wanted))
    ]
    same: dict[tuple[int, str], list[str]] = {}
    for number, (_, _, _, column, text, _) in found:
        same.setdefault((number, text), []).append(column)
    ones = {
        (number, text) for (number, text), columns in same.items()
        if len(columns) > 1 and number not in twice(text) and not _repeats_above(db, number, columns[0], text)
    }  # fmt: skip
    for number, cell in found:
        _, _, _, column, text, _ = cell
        if (number, text) not in ones or column == same[number, text][0]:
            yield number, cell


def _repeats_above(db: Database, number: int, column: str, text: str) -> bool:
    """Say whether the cell above one with a text says the same, and so may cover it."""
    above = (
        "SELECT a.texts FROM table_rows r JOIN table_rows a ON a.issue = r.issue AND a.block = r.block"
        f" WHERE r.number = ? AND a.rank < r.rank AND a.kind IN ({', '.join('?' * len(LIVE_ROWS))})"
        " ORDER BY a.rank DESC LIMIT 1"
    )
    row = db.execute(above, (number, *LIVE_ROWS)).fetchone()
    return row is not None and json.loads(row[0]).get(column) == text


def _written(db: Database, condition: str, value: str) -> Iterator[Written]:
    query = (
        "SELECT source, run, gesture, c.kind, version, payload FROM corrections c JOIN gestures g ON g.id = gesture"
        f" JOIN parse_runs p ON p.id = run WHERE {condition} ORDER BY gesture, seq"
    )
    for issue, run, gesture, kind, version, payload in db.execute(query, (value,)):
        yield Written(issue, run, gesture, decode(kind, version, payload))
