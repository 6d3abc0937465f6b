"""Lists of units as an editor types them: 市财政局、市审计局."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BETWEEN = re.compile(r"[、，,；;\n]+")


def printed(units: Iterable[str]) -> str:
    """Return units as one line."""
    return "、".join(units)


def split_units(text: str) -> tuple[str, ...]:
    """Return the units of a line; nothing is read into what an editor typed."""
    return tuple(unit for part in _BETWEEN.split(text) if (unit := part.strip()))
