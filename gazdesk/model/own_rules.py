"""Rules that editors make of their own, as plain data, and as the JSON values in which they are kept and sent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from gazdesk.errors import KnownError
from gazdesk.model.kinds import BlockKind, Safety, Severity

Vocabulary = TypeVar("Vocabulary", bound=StrEnum)

MOST_CHARACTERS = 500
"""Code points of a pattern, a replacement, a message or an example."""

_HALF = re.compile("[\ud800-\udfff]")
"""Half a character, as JSON can spell it; no encoding has it, and no store takes it."""

_TEXTS = ("code", "pattern", "message", "bad", "good")


@dataclass(frozen=True, slots=True)
class OwnRule:
    r"""What an editor wants found.

    `code` names it in the journal. `pattern` is a literal text, or, with `is_expression`, a regular expression;
    `replacement` what stands there instead (of an expression with its groups, as in `\1`), None if the rule only
    points. `kinds` are the blocks in which it looks (of tables the cells), () all that are no noise. `bad` is a text
    in which it finds something and `good` what becomes of that; a rule that only points leaves `good` alone.
    """

    code: str
    pattern: str
    is_expression: bool = False
    replacement: str | None = None
    message: str = ""
    kinds: tuple[BlockKind, ...] = ()
    severity: Severity = Severity.WARNING
    safety: Safety = Safety.UNSAFE
    bad: str = ""
    good: str = ""


def to_values(rule: OwnRule) -> dict[str, Any]:
    """Return a rule as JSON values."""
    return {
        "code": rule.code,
        "pattern": rule.pattern,
        "expression": rule.is_expression,
        "replacement": rule.replacement,
        "message": rule.message,
        "kinds": [str(kind) for kind in rule.kinds],
        "severity": str(rule.severity),
        "safety": str(rule.safety),
        "bad": rule.bad,
        "good": rule.good,
    }


def of_values(values: Any) -> OwnRule:
    """Return the rule of such values; KnownError says what is missing or of the wrong sort."""
    if not isinstance(values, dict):
        raise KnownError("A rule is an object with the fields code, pattern, replacement, bad, good.")
    texts = {name: _text(values, name) for name in _TEXTS}
    replacement = values.get("replacement")
    if replacement is not None:
        replacement = _text(values, "replacement")
    kinds = values.get("kinds", [])
    if not isinstance(kinds, list):
        raise _odd("kinds", kinds)
    return OwnRule(
        **texts,
        replacement=replacement,
        is_expression=_flag(values, "expression"),
        kinds=tuple(_one_of(BlockKind, "kinds", kind) for kind in kinds),
        severity=_one_of(Severity, "severity", values.get("severity", Severity.WARNING)),
        safety=_one_of(Safety, "safety", values.get("safety", Safety.DISPLAY if replacement is None else "unsafe")),
    )


def _text(values: dict[str, Any], name: str) -> str:
    value = values.get(name, "")
    if not isinstance(value, str) or len(value) > MOST_CHARACTERS or _HALF.search(value):
        raise _odd(name, value)
    return value


def _flag(values: dict[str, Any], name: str) -> bool:
    value = values.get(name, False)
    if not isinstance(value, bool):
        raise _odd(name, value)
    return value


def _one_of(vocabulary: type[Vocabulary], name: str, value: object) -> Vocabulary:
    try:
        return vocabulary(str(value))
    except ValueError:
        raise _odd(name, value) from None


def _odd(name: str, value: object) -> KnownError:
    said = _HALF.sub("\N{REPLACEMENT CHARACTER}", str(value))
    return KnownError(
        "The field {name} of a rule cannot be “{value}”.", name=name, value=said if len(said) <= 60 else f"{said[:60]}…"
    )
