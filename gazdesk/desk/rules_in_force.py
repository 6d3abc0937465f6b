"""Which rules run: those of the program that are switched on, and the editors' own that are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from gazdesk.checks.base import Rule
from gazdesk.checks.own_rules import require_sound, rule_of
from gazdesk.checks.rules import RULES
from gazdesk.desk import settings
from gazdesk.desk.precision import is_on_by_default
from gazdesk.errors import KnownError
from gazdesk.formats.rule_files import read_rules
from gazdesk.model.own_rules import OwnRule
from gazdesk.store.own_rules import RuleState
from gazdesk.store.store import Store

DEFAULT = tuple(rule for rule in RULES if is_on_by_default(rule.code))
"""The rules that run where nobody switched any on or off."""


def built_in(switches: Mapping[str, bool] | None = None) -> tuple[Rule, ...]:
    """Return the program's rules that are on, by the editor's switches or others."""
    switched = settings.rule_switches() if switches is None else switches
    return tuple(rule for rule in RULES if switched.get(rule.code, is_on_by_default(rule.code)))


def own(rules: Iterable[OwnRule]) -> tuple[Rule, ...]:
    """Return rules of the editors' own as they run; one that is not sound (any more) does not."""
    return tuple(rule_of(rule) for rule in rules if _is_sound(rule))


def in_force(store: Store) -> tuple[Rule, ...]:
    """Return all rules that run in a store."""
    return built_in() + own(each.rule for each in store.own_rules.all() if each.state is RuleState.ON)


def read_sound(path: Path) -> tuple[OwnRule, ...]:
    """Return the rules of a file; KnownError if it holds none, or one that is not sound."""
    rules = read_rules(path)
    for rule in rules:
        try:
            require_sound(rule)
        except KnownError as error:
            raise KnownError(
                "The rule {code} in {file}: {sentence}", code=rule.code, file=path, sentence=error
            ) from error
    return rules


def _is_sound(rule: OwnRule) -> bool:
    try:
        require_sound(rule)
    except KnownError:
        return False
    return True
