"""Every family of corrections, imported so that each kind is known by its name."""

from __future__ import annotations

from gazdesk.edits import attributions, cells, columns, fields, making, notes, rows, shapes, structure, text

FAMILIES = (structure, text, rows, columns, cells, shapes, making, attributions, fields, notes)
