"""The rules of the editors' own: every change of one is a new row, and the last row of a code is what counts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from gazdesk.model.own_rules import OwnRule, of_values, to_values
from gazdesk.store.clock import now


class RuleState(StrEnum):
    """Whether a rule runs; one that is gone is listed no more."""

    OFF = "off"
    ON = "on"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class KeptRule:
    """A rule as it is kept: who changed it last, when (ISO, UTC), and how many places its last test found.

    `places` is None for a rule that has not been tested as it stands.
    """

    rule: OwnRule
    state: RuleState
    who: str
    at: str
    places: int | None = None


class OwnRules:
    """The table `own_rules`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[KeptRule]:
        """Return the rules that are not gone, in the order in which they were first made."""
        rows = self._db.execute(
            "SELECT definition, state, who, at, places FROM own_rules JOIN"
            " (SELECT min(id) AS first, max(id) AS last FROM own_rules GROUP BY code) ON id = last"
            " WHERE state <> ? ORDER BY first",
            (RuleState.GONE,),
        )
        return [KeptRule(of_values(json.loads(each)), RuleState(state), *rest) for each, state, *rest in rows]

    def codes(self) -> set[str]:
        """Return the names of all rules that are or were there."""
        return {row[0] for row in self._db.execute("SELECT DISTINCT code FROM own_rules")}

    def add(self, rule: OwnRule, state: RuleState, who: str, places: int | None = None) -> None:
        """Write what a rule is from now on."""
        definition = json.dumps(to_values(rule), ensure_ascii=False)
        self._db.execute(
            "INSERT INTO own_rules (code, definition, state, who, at, places) VALUES (?, ?, ?, ?, ?, ?)",
            (rule.code, definition, state, who, now(), places),
        )
