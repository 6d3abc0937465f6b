"""The page of each of the program's rules in the help: what it says of itself, and how often it was right."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

from gazdesk.checks.base import Rule
from gazdesk.checks.rules import RULES
from gazdesk.desk.precision import Precision, precision_of
from gazdesk.model.kinds import Safety, Severity

_PART = re.compile(r"\n\s*(?=[A-Z][a-z ]+: )")


@dataclass(frozen=True, slots=True)
class RulePage:
    """A page in English: the rule's code, title and grades, `summary` and `parts`.

    The parts are what it finds, why that matters, an example, when its fix may be wrong, and its source; `precision`
    is None where the rule is not measured.
    """

    code: str
    title: str
    severity: Severity
    safety: Safety
    summary: str
    parts: tuple[str, ...]
    precision: Precision | None


def pages() -> tuple[RulePage, ...]:
    """Return the pages of all rules, in the order of the reports."""
    return tuple(map(_page, RULES))


def _page(rule: Rule) -> RulePage:
    summary, *parts = _PART.split(inspect.getdoc(type(rule)) or "")
    return RulePage(
        rule.code, rule.title, rule.severity, rule.safety, _line(summary),
        tuple(_line(part.split(": ", 1)[1]) for part in parts), precision_of(rule.code),
    )  # fmt: skip


def _line(text: str) -> str:
    return " ".join(text.split())
