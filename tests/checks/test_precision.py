"""The figures that the program shows are those measured, and a rule that is mostly wrong is off by default."""

import pytest

from gazdesk.checks.rules import RULES
from gazdesk.desk import precision, rules_in_force
from tests.checks.precision import figures


def test_the_figures_shown_are_those_measured(texts, gold):
    """Where this fails, the rules find something else: `python -m tests.checks.precision --write`."""
    assert precision._figures()["rules"] == figures(texts, gold)


def test_a_rule_that_is_mostly_wrong_in_the_golds_is_off_by_default(texts, gold):
    wrong = {code for code, (right, found) in figures(texts, gold).items() if right / found < precision.LEAST}
    assert wrong.isdisjoint(rule.code for rule in rules_in_force.built_in({}))


@pytest.fixture
def measured(monkeypatch):
    rules = {RULES[0].code: [1, 2], RULES[1].code: [49, 100], RULES[2].code: [0, 1]}
    monkeypatch.setattr(precision, "_figures", lambda: {"texts": "002", "measured": "2026-11-22", "rules": rules})


def test_half_right_is_on_less_is_off_and_what_is_not_measured_is_on(measured):
    assert [precision.is_on_by_default(rule.code) for rule in RULES[:4]] == [True, False, False, True]
    assert rules_in_force.built_in({})[:2] == (RULES[0], RULES[3])


def test_an_editor_can_have_it_otherwise(measured):
    switches = {RULES[0].code: False, RULES[1].code: True, "of-another-version": True}
    assert rules_in_force.built_in(switches)[:2] == (RULES[1], RULES[3])


def test_a_rule_says_how_often_it_was_right(measured):
    said = precision.precision_of(RULES[1].code)
    assert (said.right, said.found, said.share, said.texts, said.measured) == (49, 100, 0.49, "002", "2026-11-22")
    assert precision.precision_of(RULES[3].code) is None
