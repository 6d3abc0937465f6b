"""Rules of the editors' own become JSON values and come back the same; what is no rule is refused with a sentence."""

import json

import pytest

from gazdesk.errors import KnownError
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.own_rules import OwnRule, of_values, to_values

RULE = OwnRule(
    "own-1", r"(\d+)万户", True, r"\1 万户", "数字后空一格。", (BlockKind.TITLE, BlockKind.TABLE), Severity.STYLE,
    Safety.SAFE, "3万户", "3 万户",
)  # fmt: skip


@pytest.mark.parametrize("rule", [RULE, OwnRule("甲", "乙"), OwnRule("甲", "乙", safety=Safety.DISPLAY)])
def test_a_rule_comes_back_the_same(rule):
    assert of_values(json.loads(json.dumps(to_values(rule)))) == rule


def test_what_is_not_said_is_as_usual():
    rule = of_values({"code": "own-1", "pattern": "甲", "replacement": "乙"})
    assert (rule.severity, rule.safety, rule.kinds, rule.is_expression) == ("warning", "unsafe", (), False)
    assert of_values({"code": "own-1", "pattern": "甲"}).safety is Safety.DISPLAY


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", 3),
        ("pattern", None),
        ("replacement", ["甲"]),
        ("expression", "yes"),
        ("kinds", "title"),
        ("kinds", ["titel"]),
        ("severity", "fatal"),
        ("safety", []),
        ("bad", "长" * 501),
    ],
)
def test_a_field_of_the_wrong_sort_is_named(field, value):
    with pytest.raises(KnownError, match=f"The field {field} of a rule cannot be"):
        of_values(to_values(RULE) | {field: value})


@pytest.mark.parametrize("field", ["code", "pattern", "replacement", "message", "bad", "good", "severity"])
def test_half_a_character_is_no_text(field):
    with pytest.raises(KnownError, match=f"The field {field} of a rule cannot be “甲�”") as refused:
        of_values(to_values(RULE) | {field: "甲\ud800"})
    assert str(refused.value).encode()


@pytest.mark.parametrize("values", [None, [], "own-1", 7])
def test_what_is_no_object_is_no_rule(values):
    with pytest.raises(KnownError, match="A rule is an object"):
        of_values(values)
