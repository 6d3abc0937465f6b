"""The rules of a library: the program's, each on or off, and the editors' own, made, changed, tested, sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gazdesk.checks.base import Rule
from gazdesk.checks.own_rules import require_sound
from gazdesk.desk import rules_in_force, settings
from gazdesk.desk.exporting import refuse_to_replace
from gazdesk.desk.precision import is_on_by_default
from gazdesk.desk.recalling import recall
from gazdesk.desk.rule_trial import Trial
from gazdesk.errors import KnownError
from gazdesk.formats.rule_files import write_rules
from gazdesk.model.own_rules import OwnRule
from gazdesk.store.own_rules import KeptRule, RuleState
from gazdesk.store.store import Store

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk

__all__ = ["KeptRule", "RuleBook", "RuleState"]


class RuleBook:
    """The rules of an open store.

    1. A rule that an editor made or changed is off; only a trial on all text, of the rule as it stands, lets it on.
    2. Rules of the editors' own are kept in the store, the switches of the program's rules in the editor's settings.
    """

    def __init__(self, store: Store, editor: Callable[[], str], changed: Callable[[], None]) -> None:
        self._store = store
        self._editor = editor
        self._changed = changed
        self._in_force: tuple[Rule, ...] | None = None

    def in_force(self) -> tuple[Rule, ...]:
        """Return the rules that run."""
        if self._in_force is None:
            with self._store.reading():
                self._in_force = rules_in_force.in_force(self._store)
        return self._in_force

    def own(self) -> tuple[KeptRule, ...]:
        """Return the editors' own rules, in the order in which they were made."""
        with self._store.reading():
            return tuple(self._store.own_rules.all())

    def find(self, code: str) -> KeptRule | None:
        """Return the editors' own rule of a name, None if there is none."""
        return next((each for each in self.own() if each.rule.code == code), None)

    def next_code(self) -> str:
        """Return a name for a new rule that no rule of the store has or had."""
        with self._store.reading():
            taken = self._store.own_rules.codes()
        return next(code for number in range(1, len(taken) + 2) if (code := f"own-{number}") not in taken)

    def draft(self, pattern: str = "", replacement: str = "") -> OwnRule:
        """Return a rule to begin with: one text for another, with itself as example."""
        return OwnRule(self.next_code(), pattern, replacement=replacement, bad=pattern, good=replacement)

    def draft_of(self, desk: Desk, gesture: int | None = None) -> OwnRule | None:
        """Return a rule that does what a gesture did, by default the last correction of a text.

        None if that is taken back, corrected different things, or means nothing elsewhere.
        """
        found = recall(desk, gesture)
        return None if found is None else self.draft(found[1].before, found[1].after)

    def require(self, rule: OwnRule, was: str = "") -> None:
        """Raise KnownError if a rule cannot be kept, `was` its name so far: not sound, or the name is taken."""
        require_sound(rule)
        if rule.code != was and self.find(rule.code) is not None:
            raise KnownError("There is a rule {code} already.", code=rule.code)

    def is_on(self, code: str) -> bool:
        """Say whether one of the program's rules runs."""
        return settings.rule_switches().get(code, is_on_by_default(code))

    def switch(self, code: str, on: bool) -> None:
        """Switch one of the program's rules on or off, for this editor and from now on."""
        settings.switch_rule(code, on)
        self._renew()

    def keep(self, rule: OwnRule, was: str = "") -> None:
        """Keep a new rule, or (`was` its name so far) a changed one; it is off until it has been tried.

        Raises KnownError if it is not sound, or another rule has its name.
        """
        self.require(rule, was)
        before = self.find(was) if was else None
        gone = [(before.rule, RuleState.GONE)] if before is not None and was != rule.code else []
        self._write([*gone, (rule, RuleState.OFF)])

    def switch_on(self, trial: Trial) -> None:
        """Let a rule run that was tried on all text; KnownError if it was not, or took too long there."""
        if trial.slow:
            raise KnownError("The rule {code} took too long in {issue}.", code=trial.rule.code, issue=trial.slow)
        kept = self.find(trial.rule.code)
        if kept is None or kept.rule != trial.rule or not trial.is_whole:
            raise KnownError("A rule is tested against all text before it is switched on.")
        self._write([(trial.rule, RuleState.ON)], trial.count)

    def switch_off(self, code: str) -> None:
        """Let one of the editors' own rules run no longer."""
        self._change(code, RuleState.OFF)

    def remove(self, code: str) -> None:
        """List a rule no more; what it did stays in the history under its name."""
        self._change(code, RuleState.GONE)

    def export(self, path: Path, codes: Iterable[str]) -> None:
        """Write rules of the editors' own to a file; KnownError where it cannot be, or is a store or a source."""
        refuse_to_replace(path, self._store)
        chosen = set(codes)
        write_rules(path, ((each.rule, each.who, each.at) for each in self.own() if each.rule.code in chosen))

    def read(self, path: Path) -> tuple[OwnRule, ...]:
        """Return the rules of a file that this store does not have just so; KnownError if one is not sound."""
        there = {each.rule for each in self.own()}
        return tuple(rule for rule in rules_in_force.read_sound(path) if rule not in there)

    def clashing(self, rules: Iterable[OwnRule]) -> tuple[str, ...]:
        """Return the names that rules of this store have already."""
        there = {each.rule.code for each in self.own()}
        return tuple(rule.code for rule in rules if rule.code in there)

    def take_in(self, rules: Iterable[OwnRule]) -> None:
        """Keep rules that were read from a file, in the place of those of the same name; all of them are off."""
        self._write([(rule, RuleState.OFF) for rule in rules])

    def _change(self, code: str, state: RuleState) -> None:
        kept = self.find(code)
        if kept is None:
            raise KnownError("There is no rule {code}.", code=code)
        self._write([(kept.rule, state)])

    def _write(self, changes: Sequence[tuple[OwnRule, RuleState]], places: int | None = None) -> None:
        with self._store.transaction():
            who = self._editor()
            if not who:
                raise KnownError("Say first who is editing: every correction is signed.")
            for rule, state in changes:
                self._store.own_rules.add(rule, state, who, places)
        self._renew()

    def _renew(self) -> None:
        self._in_force = None
        self._changed()
