"""Problems: what the parser doubted or repaired and what a check found, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field

from gazdesk.model.blocks import Address
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.pieces import HEAD, Place


@dataclass(frozen=True, slots=True)
class Problem:
    """One likely error at one place.

    `template` is the message in English with named fields, translated under the context "problems"; `values` fill
    it. `found` is the text between `start` and `end` in the owner that `address` names (for a row: the row's first
    cell with source), `suggestion` what to put there, None where there is none.
    """

    code: str
    severity: Severity
    safety: Safety
    template: str
    address: Address
    start: Place = HEAD
    end: Place = HEAD
    found: str = ""
    suggestion: str | None = None
    values: dict[str, str] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """Return the message in English."""
        return self.template.format(**self.values)

    @property
    def key(self) -> str:
        """Return what a dismissal names: the rule, the place and the text; void when one of them changes."""
        place = f"{self.start.origin}:{self.start.offset}:{self.end.origin}:{self.end.offset}"
        return "|".join((self.code, *self.address, place, self.found, self.suggestion or ""))


def code_of(key: str) -> str:
    """Return the code of the problem that a key names."""
    return key.partition("|")[0]
