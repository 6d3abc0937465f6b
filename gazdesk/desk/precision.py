"""How often each rule is right, as it was measured on annotated texts, and what follows: whether it runs by default.

The figures are made by `python -m tests.checks.precision --write` and come with the program.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from gazdesk.shipped import resource

LEAST = 0.5
"""The share of right findings below which a rule is off unless an editor switches it on."""


@dataclass(frozen=True, slots=True)
class Precision:
    """Of how many findings how many were right, in which annotated texts, and when that was measured (ISO)."""

    right: int
    found: int
    texts: str
    measured: str

    @property
    def share(self) -> float:
        """Return the share of right findings, 0 to 1."""
        return self.right / self.found


def precision_of(code: str) -> Precision | None:
    """Return how often a rule was right; None if it found nothing in the annotated texts: it is not measured."""
    figures = _figures()
    if code not in figures["rules"]:
        return None
    right, found = figures["rules"][code]
    return Precision(right, found, figures["texts"], figures["measured"])


def is_on_by_default(code: str) -> bool:
    """Say whether a rule runs as long as nobody switched it: unless it was measured and is mostly wrong."""
    precision = precision_of(code)
    return precision is None or precision.share >= LEAST


@cache
def _figures() -> dict[str, Any]:
    figures: dict[str, Any] = json.loads(resource("help", "precision.json").read_text("utf-8"))
    return figures
