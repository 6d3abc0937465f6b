"""Every family of corrections, imported so that each kind is known by its name."""

from __future__ import annotations

from gazdesk.edits import structure, text

FAMILIES = (structure, text)
