"""What a store says of a text that was corrected: where else it stands, and what has been made of it so far."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from sqlite_utils import Database

from gazdesk.edits.base import Correction
from gazdesk.edits.codec import decode
from gazdesk.model.kinds import BlockKind, ReviewState, RowKind
from gazdesk.store.index import NUMBERS, WordIndex

AT_ONCE = 400
"""How many blocks and rows are asked for at once."""


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

    One issue, those put away, noise and what is dropped are left out; a merged cell of a row is one.
    """
    names = _names(db)
    numbers = (each for each in words.find(wanted) if each // NUMBERS in names and each // NUMBERS != besides)
    while some := list(islice(numbers, AT_ONCE)):
        found = sorted(_owners(db, wanted, some), key=itemgetter(0))
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
    db: Database, wanted: str, numbers: list[int]
) -> Iterator[tuple[int, tuple[int, str, str, str, str, int | None]]]:
    """Yield what holds a text under some numbers: the number, and issue, block, row, column, text and line."""
    marks = ", ".join("?" * len(numbers))
    blocks = (
        "SELECT number, issue, id, '', '', text, first_line FROM blocks"
        f" WHERE number IN ({marks}) AND kind <> ? AND instr(text, ?)"
    )
    for number, *block in db.execute(blocks, (*numbers, BlockKind.NOISE, wanted)):
        yield number, tuple(block)
    cells = (
        "SELECT r.number, r.issue, r.block, r.id, t.key, t.value, r.first_line, c.position"
        " FROM table_rows r JOIN json_each(r.texts) t"
        " JOIN table_columns c ON c.issue = r.issue AND c.block = r.block AND c.id = t.key AND NOT c.dropped"
        f" WHERE r.number IN ({marks}) AND r.kind <> ? AND instr(t.value, ?) ORDER BY r.number, c.position"
    )
    before: tuple[object, ...] = ()
    for number, *cell, position in db.execute(cells, (*numbers, RowKind.DROPPED, wanted)):
        if before != (number, cell[4], position - 1):
            yield number, tuple(cell)
        before = number, cell[4], position


def _written(db: Database, condition: str, value: str) -> Iterator[Written]:
    query = (
        "SELECT source, run, gesture, c.kind, version, payload FROM corrections c JOIN gestures g ON g.id = gesture"
        f" JOIN parse_runs p ON p.id = run WHERE {condition} ORDER BY gesture, seq"
    )
    for issue, run, gesture, kind, version, payload in db.execute(query, (value,)):
        yield Written(issue, run, gesture, decode(kind, version, payload))
