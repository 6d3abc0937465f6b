"""Rules of the editors' own as a JSON file, to be carried from one store to another.

    {"format": "gazdesk-rules/1", "rules": [{"code": …, "pattern": …, "expression": …, "replacement": …, "message": …,
     "kinds": […], "severity": …, "safety": …, "bad": …, "good": …}, …]}

The fields are those of `model.own_rules.OwnRule`; `who` and `at` say who changed a rule last, and are not read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from gazdesk.errors import KnownError
from gazdesk.model.own_rules import OwnRule, of_values, to_values

FORMAT = "gazdesk-rules/1"
MOST_BYTES = 5_000_000
MOST_RULES = 1_000


def write_rules(path: Path, rules: Iterable[tuple[OwnRule, str, str]]) -> None:
    """Write rules, each with who changed it last and when; KnownError where the file cannot be written."""
    listed = [to_values(rule) | {"who": who, "at": at} for rule, who, at in rules]
    text = json.dumps({"format": FORMAT, "rules": listed}, ensure_ascii=False, indent=2)
    try:
        path.write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        raise KnownError("{file} cannot be written: {detail}.", file=path, detail=error.strerror) from error


def read_rules(path: Path) -> tuple[OwnRule, ...]:
    """Return the rules of a file, as it says them; KnownError, one sentence, if it holds none."""
    content = _content(path)
    listed = content.get("rules") if isinstance(content, dict) else None
    form = content.get("format") if isinstance(content, dict) else None
    if not isinstance(form, str) or not form.startswith("gazdesk-rules/") or not isinstance(listed, list):
        raise KnownError("{file} holds no rules of gazdesk.", file=path)
    if form != FORMAT:
        raise KnownError("The rules in {file} are for a newer version of gazdesk.", file=path)
    if len(listed) > MOST_RULES:
        raise KnownError("{file} holds more than {most} rules.", file=path, most=MOST_RULES)
    rules = tuple(_rule(path, number, values) for number, values in enumerate(listed, start=1))
    codes = [rule.code for rule in rules]
    twice = next((code for number, code in enumerate(codes) if code in codes[:number]), None)
    if twice is not None:
        raise KnownError("{file} holds two rules of the name {code}.", file=path, code=twice)
    return rules


def _content(path: Path) -> Any:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise KnownError("{file} cannot be read: {detail}.", file=path, detail=error.strerror) from error
    if len(data) > MOST_BYTES:
        raise KnownError("{file} is too large for a file of rules.", file=path)
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise KnownError("{file} holds no rules of gazdesk.", file=path) from None


def _rule(path: Path, number: int, values: Any) -> OwnRule:
    try:
        return of_values(values)
    except KnownError as error:
        raise KnownError("Rule {number} in {file}: {sentence}", number=number, file=path, sentence=error) from error
