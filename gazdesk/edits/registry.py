"""Every family of corrections, imported so that each kind is known by its name."""

from __future__ import annotations

from gazdesk.edits import (
    attributions,
    cells,
    columns,
    dissolving,
    fields,
    making,
    notes,
    remaking,
    rows,
    shapes,
    structure,
    text,
)

FAMILIES = (structure, text, rows, columns, cells, shapes, making, dissolving, remaking, attributions, fields, notes)
