"""Problems and what is done about them: fixed, all of a kind at once, or dismissed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gazdesk.checks import parser_problems, runner
from gazdesk.checks.rules import RULES
from gazdesk.desk.change import Change
from gazdesk.desk.desk import Desk
from gazdesk.desk.journal_view import line_of
from gazdesk.desk.places import pieces_of, text_range
from gazdesk.edits.base import Correction
from gazdesk.edits.fold import perform
from gazdesk.edits.notes import Dismiss, Undismiss
from gazdesk.errors import CorrectionRefused
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import Safety
from gazdesk.model.pieces import text_of
from gazdesk.model.problems import Problem

AROUND = 16
"""How many code points of text a preview shows on either side of a fix."""

_TITLES = {rule.code: rule.title for rule in RULES} | parser_problems.TITLES


_Fix = tuple[str, tuple[Correction, ...]]
"""The code of a rule, and the corrections that fix what it found."""


def rule_title(code: str) -> str:
    """Return the name in English of a rule, or of a doubt or repair of the parser; its code if it has none."""
    return _TITLES.get(code, code)


def fix(desk: Desk, problem: Problem) -> Change:
    """Apply the fix of a problem; CorrectionRefused if it has none."""
    corrections = runner.fix(desk.issue, problem, desk.mint)
    if not corrections:
        raise CorrectionRefused("There is no fix for this problem.")
    return desk.apply(corrections, "Fix", rule=problem.code)


def fix_all(desk: Desk, problems: Iterable[Problem]) -> Change:
    """Apply the fixes of problems as one gesture; those that overlap one before them are left for the next time."""
    found = [(each.code, runner.fix(desk.issue, each, desk.mint)) for each in problems]
    fixes = [(code, corrections) for code, corrections in found if corrections]
    if not fixes:
        raise CorrectionRefused("There is no fix for these problems.")
    try:
        return _apply(desk, fixes)
    except CorrectionRefused:
        return _apply(desk, _fitting(desk.issue.copy(), fixes))


MOST_PASSES = 10
"""A fix can make room for another: safe fixes are repeated until none is left, but not for ever."""


def fix_safely(desk: Desk) -> Change | None:
    """Apply the safe fixes of an issue, and those they make room for, as one gesture; None where there is none."""
    trial, problems, made = desk.issue.copy(), desk.problems, list[_Fix]()
    for _ in range(MOST_PASSES):
        safe = (each for each in problems if each.safety is Safety.SAFE and each.suggestion is not None)
        fitting = _fitting(trial, ((each.code, runner.fix(trial, each, desk.mint)) for each in safe))
        if not fitting:
            break
        made += fitting
        problems = runner.check(trial, desk.rules)
    return _apply(desk, made) if made else None


def _apply(desk: Desk, fixes: Sequence[_Fix]) -> Change:
    rules = [code for code, corrections in fixes for _ in corrections]
    return desk.apply([each for _, corrections in fixes for each in corrections], "Fix all", rule=rules)


def _fitting(trial: Issue, fixes: Iterable[_Fix]) -> list[_Fix]:
    """Apply the fixes that fit after those before them, and return these."""
    fitting = []
    for code, corrections in fixes:
        try:
            perform(trial, corrections)
        except CorrectionRefused:
            continue
        fitting.append((code, corrections))
    return fitting


def same_kind(desk: Desk, problem: Problem) -> tuple[Problem, ...]:
    """Return the problems that the same rule found."""
    return tuple(each for each in desk.problems if each.code == problem.code)


def preview(desk: Desk, problems: Iterable[Problem]) -> tuple[tuple[int | None, str, str], ...]:
    """Return for each problem its line, and the text around it before and after its fix."""
    return tuple(_preview(desk, problem) for problem in problems)


def dismiss(desk: Desk, problems: Sequence[Problem], reason: str = "") -> Change:
    """Dismiss problems as one gesture; each comes back if its place or text changes."""
    keys = dict.fromkeys(problem.key for problem in problems)
    rules = " ".join(sorted({problem.code for problem in problems}))
    return desk.apply([Dismiss(key, reason) for key in keys], "Dismiss", rule=rules, why=reason)


def undismiss(desk: Desk, keys: Iterable[str]) -> Change:
    """Let dismissed problems show again."""
    return desk.apply([Undismiss(key) for key in keys], "Show again")


def _preview(desk: Desk, problem: Problem) -> tuple[int | None, str, str]:
    text = text_of(pieces_of(desk.issue, problem.address))
    start, end = text_range(desk, problem.address, problem.start, problem.end)
    left, right = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    line = desk.issue.source.line_of(problem.start.offset) if not problem.start.origin else None
    after = problem.found if problem.suggestion is None else problem.suggestion
    return line or line_of(desk.issue, problem.address), left + problem.found + right, left + after + right
