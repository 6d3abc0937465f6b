"""Proving the tables of an issue that is open."""

from __future__ import annotations

from collections.abc import Iterator

from gazdesk.checks.table_proof import Proof, prove
from gazdesk.desk.desk import Desk


def proofs_of(desk: Desk, block: str, known_units: frozenset[str]) -> tuple[Proof, ...]:
    """Return the proofs of the table of a block, none of another one; `known_units` need no other witness."""
    shown = desk.issue.blocks.get(block)
    return prove(shown.table, known_units) if shown is not None and shown.table is not None else ()


def named_elsewhere(desk: Desk, block: str) -> Iterator[str]:
    """Yield the units that the issue names in running text: those that a table names too are known.

    A long issue names many: they can be taken a few at a time; a block that has gone meanwhile names none.
    """
    stating = [each.id for each in desk.issue if each.attributions and each.id != block and each.table is None]
    for identity in stating:
        if identity in desk.issue.blocks:
            for each in desk.attributions(identity):
                yield from (*each.lead, *each.responsible, *each.cooperating)
