"""Rules that editors make of their own: when one is sound, what it finds, and how it runs with the others.

The expressions are those of the package `regex`, which gives up after a time: with Python's own `re` an expression
that can match in very many ways would hold the desk up for hours.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import prod
from typing import Any, ClassVar, NamedTuple

import regex

from gazdesk.checks.base import Context, Rule
from gazdesk.checks.rules import RULES
from gazdesk.checks.texts import Text
from gazdesk.errors import KnownError
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, RowKind, Safety
from gazdesk.model.own_rules import MOST_CHARACTERS, OwnRule
from gazdesk.model.problems import Problem

LONGEST_CODE = 40
"""Code points of the name of a rule."""

SECONDS = 0.1
SECONDS_A_CHARACTER = 1e-6
"""How long an expression may take in one text: a tenth of a second, and a second more for each million characters."""

MOST_REPEATS = 100_000
"""The product of all counts like {3} in an expression: it is unrolled to so many copies, and would fill the memory."""

_CODE = regex.compile(r"[^\s|]+")
_RESERVED = regex.compile(r"(?!own-)[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""What the codes of the program's own rules look like, those of later versions too."""
_COUNT = regex.compile(r"(?<!\\)\{(?:\d*,)?(\d+),?\}")


class Match(NamedTuple):
    """A place that a rule finds: start and end in a text, in code points, and what to put there (None: nothing)."""

    start: int
    end: int
    replacement: str | None


def matches(rule: OwnRule, text: str) -> Iterator[Match]:
    """Yield what a rule finds in a text; TimeoutError if that takes too long, KnownError if it is no rule."""
    if rule.is_expression:
        return _expressed(rule, text)
    return _literal(rule, text)


def mended(rule: OwnRule, text: str) -> str:
    """Return a text with all that a rule finds in it replaced; errors as of `matches`."""
    parts, last = [], 0
    for start, end, replacement in matches(rule, text):
        parts += [text[last:start], text[start:end] if replacement is None else replacement]
        last = end
    return "".join((*parts, text[last:]))


def require_sound(rule: OwnRule) -> None:
    """Raise KnownError, one sentence, if a rule cannot be kept: it must do on its own example what it says."""
    _require_code(rule.code)
    if not rule.pattern:
        raise KnownError("Say what the rule looks for.")
    if (rule.replacement is None) != (rule.safety is Safety.DISPLAY):
        raise KnownError("A rule that replaces nothing only points, and one that only points replaces nothing.")
    for each in (rule.pattern, rule.replacement or "", rule.message, rule.bad, rule.good):
        if len(each) > MOST_CHARACTERS:
            raise KnownError("A rule's texts are no longer than {most} characters.", most=MOST_CHARACTERS)
    if BlockKind.NOISE in rule.kinds:
        raise KnownError("Noise is not checked: no rule looks in it.")
    try:
        _require_example(rule)
    except TimeoutError:
        raise KnownError("The expression takes too long in its own example: it can match in too many ways.") from None


def rule_of(rule: OwnRule) -> Rule:
    """Return a rule that runs with those of the program."""
    template = "What the rule {rule} looks for stands here."
    said = ("{message}", {"message": rule.message}) if rule.message else (template, {"rule": rule.code})
    made: Rule = type("Own", (_Own,), {
        "code": rule.code, "title": rule.code, "severity": rule.severity, "safety": rule.safety, "own": rule,
        "said": said,
    })()  # fmt: skip
    return made


class _Own(Rule):
    """What all rules of this sort have in common; a class of each is made by `rule_of`."""

    own: ClassVar[OwnRule]
    said: ClassVar[tuple[str, dict[str, str]]]

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each match that is not what it should be; where an expression took too long, that, and no more."""
        template, values = self.said
        for text in _looked_into(context, self.own.kinds):
            try:
                for start, end, replacement in matches(self.own, text.text):
                    yield self.problem(text, start, end, replacement, template, **values)
            except TimeoutError:
                template = "The rule {rule} took too long here and was stopped: it can match in too many ways."
                yield self.problem(text, 0, 0, None, template, rule=self.code)
                return


def _require_code(code: str) -> None:
    if not _CODE.fullmatch(code) or len(code) > LONGEST_CODE:
        raise KnownError("A rule's name has 1 to {most} characters, no blank and no |.", most=LONGEST_CODE)
    if _RESERVED.fullmatch(code) or any(rule.code == code for rule in RULES):
        raise KnownError("The name {code} is kept for the program's own rules: let it begin with own-.", code=code)


def _require_example(rule: OwnRule) -> None:
    if rule.is_expression and any(match.start() == match.end() for match in _found(rule, rule.bad + rule.good)):
        raise KnownError("The expression matches where nothing stands: {pattern}", pattern=rule.pattern)
    if not any(True for _ in matches(rule, rule.bad)):
        raise KnownError("The rule finds nothing in its own example “{text}”.", text=rule.bad)
    made = mended(rule, rule.bad)
    if rule.replacement is not None and made != rule.good:
        raise KnownError("Of its own example the rule makes “{made}”, not “{good}”.", made=made, good=rule.good)
    if any(True for _ in matches(rule, rule.good)):
        raise KnownError("The rule finds something in what is right by its own example: “{good}”.", good=rule.good)


def _literal(rule: OwnRule, text: str) -> Iterator[Match]:
    if rule.pattern == rule.replacement:
        return
    at = text.find(rule.pattern)
    while at >= 0:
        end = at + len(rule.pattern)
        yield Match(at, end, rule.replacement)
        at = text.find(rule.pattern, end)


def _expressed(rule: OwnRule, text: str) -> Iterator[Match]:
    for match in _found(rule, text):
        replacement = None if rule.replacement is None else _expanded(match, rule.replacement)
        if match[0] and replacement != match[0]:
            yield Match(match.start(), match.end(), replacement)


def _found(rule: OwnRule, text: str) -> Iterator[regex.Match[str]]:
    seconds = SECONDS + len(text) * SECONDS_A_CHARACTER
    return _compiled(rule.pattern).finditer(text, timeout=seconds, concurrent=True)


def _expanded(match: regex.Match[str], replacement: str) -> str:
    try:
        return match.expand(replacement)
    except (regex.error, IndexError) as error:
        raise KnownError("The replacement names a group that the expression does not have.") from error


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> regex.Pattern[str]:
    """Return an expression ready to search with; KnownError if it is none, matches nothing at all, or is too large."""
    if prod(max(1, int(each)) for each in _COUNT.findall(pattern)) > MOST_REPEATS:
        raise KnownError("The expression repeats too often: {pattern}", pattern=pattern)
    try:
        compiled: Any = regex.compile(pattern)
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        raise KnownError("This is no regular expression: {detail}.", detail=error) from error
    if compiled.search("") is not None:
        raise KnownError("The expression matches where nothing stands: {pattern}", pattern=pattern)
    return compiled  # type: ignore[no-any-return]


def _looked_into(context: Context, kinds: tuple[BlockKind, ...]) -> Iterator[Text]:
    return (text for kind, text in context.once(_texts) if not kinds or kind in kinds)


def _texts(context: Context) -> list[tuple[BlockKind, Text]]:
    """Return the texts of blocks, and of the cells of tables, with the kind of block; not noise or what is dropped."""
    live = [block for block in context.blocks if block.kind is not BlockKind.NOISE]
    plain = ((block.kind, Text(block.address, block.pieces, block.text)) for block in live if block.table is None)
    cells = (
        (block.kind, Text(Address(block.id, row.id, column.id), cell.pieces, text))
        for block in live if block.table is not None
        for row in block.table.rows if row.kind is not RowKind.DROPPED
        for column, cell, text in zip(block.table.columns, row.cells, row.texts, strict=True) if not column.dropped
    )  # fmt: skip
    return [*plain, *cells]
