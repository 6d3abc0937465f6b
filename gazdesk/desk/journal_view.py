"""What the journal says of a correction for people: where it was, and what stood there before and after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gazdesk.desk.change import CorrectionSummary, HistoryEntry
from gazdesk.desk.standing import Standing
from gazdesk.edits.base import Correction
from gazdesk.edits.text import FixText
from gazdesk.errors import Unresolved
from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import ISSUE, Issue
from gazdesk.model.pieces import Pieces, PieceState
from gazdesk.model.tables import Row, Table
from gazdesk.store.journal import JournalGesture, JournalLine

BREAK = "⏎"
"""Stands between two blocks, BETWEEN between two cells."""
BETWEEN = " | "


def journal_lines(
    before: Issue, after: Issue, corrections: Sequence[Correction], rules: Sequence[str]
) -> tuple[JournalLine, ...]:
    """Return the corrections with what the issue said before and after them; a rule's code, or "", for each."""
    return tuple(_line(before, after, each, rule) for each, rule in zip(corrections, rules, strict=True))


def history_of(standing: Standing) -> tuple[HistoryEntry, ...]:
    """Return the gestures of a journal, the oldest first."""
    return tuple(entry_of(standing, gesture) for gesture in standing.gestures)


def entry_of(standing: Standing, gesture: JournalGesture) -> HistoryEntry:
    """Return a gesture as the history shows it."""
    summaries = tuple(
        CorrectionSummary(line.correction.kind, line.block, line.line, line.before, line.after, line.rule, line.reason)
        for line in gesture.lines
    )
    rules = " ".join(sorted({line.rule for line in gesture.lines if line.rule}))
    return HistoryEntry(
        gesture.id, gesture.kind, gesture.at, gesture.who, gesture.name, rules, gesture.why,
        standing.stands(gesture), gesture.targets, summaries,
    )  # fmt: skip


def owner_of(correction: Correction) -> Address | None:
    """Return the block or cell that a correction is about; None for the issue itself."""
    for name in ("address", "block", "first", "blocks", "target"):
        value = getattr(correction, name, None)
        if isinstance(value, Address):
            return value
        if isinstance(value, tuple) and value:
            value = value[0]
        if isinstance(value, str) and value and value != ISSUE:
            return Address(value, getattr(correction, "row", ""), getattr(correction, "column", ""))
    return None


def line_of(issue: Issue, address: Address) -> int | None:
    """Return the first source line, from 1, of an owner, or of its block; None if it has no source."""
    block = issue.blocks.get(address.block)
    if block is None:
        return None
    start = _source_start(_pieces(issue, address))
    if start is None:
        start = next((piece.start for piece in block.all_pieces() if piece.of_source), None)
    return None if start is None else issue.source.line_of(start)


def _pieces(issue: Issue, address: Address) -> Pieces:
    try:
        return issue.pieces(address)
    except Unresolved:
        return ()


def _source_start(pieces: Pieces) -> int | None:
    """Return where the source of pieces that show or were struck begins."""
    shown = (piece.start for piece in pieces if piece.of_source and piece.state is not PieceState.LAYOUT)
    return next(shown, None)


def _line(before: Issue, after: Issue, correction: Correction, rule: str) -> JournalLine:
    owner = owner_of(correction)
    if isinstance(correction, FixText):
        line = _fixed_line(before, correction) or line_of(before, correction.address)
        return JournalLine(
            correction, rule, correction.reason, correction.address.block, line, correction.seen, correction.text
        )
    line = line_of(before, owner) if owner else None
    said, says = _said(before, after, correction, owner)
    return JournalLine(correction, rule, "", owner.block if owner else "", line, said, says)


def _fixed_line(issue: Issue, fix: FixText) -> int | None:
    return None if fix.start.origin else issue.source.line_of(fix.start.offset)


def _said(before: Issue, after: Issue, correction: Correction, owner: Address | None) -> tuple[str, str]:
    if hasattr(correction, "field"):
        key = (getattr(correction, "target", ISSUE), correction.field)
        return before.overrides.get(key, ""), after.overrides.get(key, "")
    if hasattr(correction, "state"):
        target = getattr(correction, "target", ISSUE)
        return str(before.reviews.get(target, "")), str(after.reviews.get(target, ""))
    if owner is None:
        return "", str(getattr(correction, "reason", ""))
    return _differences(_blocks(before, correction, owner), _blocks(after, correction, owner))


def _blocks(issue: Issue, correction: Correction, owner: Address) -> list[Block]:
    """Return the blocks of a state that a correction is about."""
    named = [owner.block, *(getattr(correction, name, "") for name in ("second", "new_block"))]
    return [issue.blocks[each] for each in dict.fromkeys(named) if each in issue.blocks]


def _differences(before: Sequence[Block], after: Sequence[Block]) -> tuple[str, str]:
    """Return how two states of the same blocks differ, each in a few words."""
    if len(before) != len(after):
        return BREAK.join(map(_text, before)), BREAK.join(map(_text, after))
    left, right = _facets(before), _facets(after)
    differing = [name for name in dict.fromkeys((*left, *right)) if left.get(name, "") != right.get(name, "")]
    return _joined(left, differing), _joined(right, differing)


def _joined(facets: dict[str, str], names: Iterable[str]) -> str:
    return BREAK.join(facets[name] for name in names if facets.get(name))


def _facets(blocks: Sequence[Block]) -> dict[str, str]:
    return {f"{block.id}.{name}": text for block in blocks for name, text in _facets_of(block).items()}


def _facets_of(block: Block) -> dict[str, str]:
    facets = {
        "kind": block.kind.value,
        "level": str(block.level or ""),
        "label": block.label or "",
        "boundary": block.boundary.kind.value if block.boundary else "",
        "marks": _list(f"{mark.kind.value} {mark.note}".strip() for mark in block.marks),
        "comments": _list(comment.text for comment in block.comments),
        "text": block.text,
    }
    if block.table:
        facets |= {f"row {row.id}": _row_text(row) for row in block.table.rows}
        facets |= {f"column {column.id}": _column_text(block.table, i) for i, column in enumerate(block.table.columns)}
    return facets


def _row_text(row: Row) -> str:
    cells = BETWEEN.join(cell.text for cell in row.cells)
    marks = _list(mark.kind.value for mark in row.marks)
    return f"{cells} ({row.kind.value}{'; ' if marks else ''}{marks})"


def _column_text(table: Table, index: int) -> str:
    column = table.columns[index]
    words = (table.headers[index], column.role.value if column.role else "", "dropped" if column.dropped else "")
    return " ".join(word for word in words if word)


def _text(block: Block) -> str:
    return block.text if block.table is None else BREAK.join(_row_text(row) for row in block.table.rows)


def _list(words: Iterable[str]) -> str:
    return ", ".join(words)
