"""Running the rules: over an issue, and again over what a correction touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, count

from gazdesk.checks import parser_problems
from gazdesk.checks.base import Context, Mint, Rule, Scope, is_untouched
from gazdesk.checks.rules import RULES
from gazdesk.edits.base import Correction, Touched
from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue
from gazdesk.model.problems import Problem

_BY_CODE = {rule.code: rule for rule in RULES}


def check(issue: Issue) -> tuple[Problem, ...]:
    """Return all problems of an issue in reading order: the parser's that are not settled and those of every rule.

    Dismissed ones are left out.
    """
    return in_order(issue, chain.from_iterable(steps(issue)))


def steps(issue: Issue) -> Iterator[Iterable[Problem]]:
    """Yield what the parser found and is not settled, then what each rule finds: a rule a step, in no order."""
    context = Context(issue, tuple(issue))
    yield parser_problems.open_ones(issue, context.blocks)
    for rule in RULES:
        yield tuple(rule.find(context))


def recheck(issue: Issue, previous: Iterable[Problem], touched: Touched) -> tuple[Problem, ...]:
    """Return the problems after a correction, from those before it, looking again only at the blocks it touched.

    What rules over the whole issue found stays until `check` runs again, unless its text was changed; so does what
    any rule found in a large table, all of which would have to be read between two keys.
    """
    if touched == Touched():
        return _after_dismissal(issue, tuple(previous))
    changed = touched.blocks | touched.gone
    here = tuple(issue.blocks[each] for each in touched.blocks if each in issue.blocks)
    context = Context(issue, tuple(block for block in here if not _is_large(block)))
    kept = (each for each in previous if each.address.block not in changed or _still_waits(issue, each))
    rules = [rule for rule in RULES if rule.scope is Scope.BLOCK]
    return in_order(issue, (*kept, *parser_problems.open_ones(issue, here), *_find(rules, context)))


def _after_dismissal(issue: Issue, previous: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the problems where only what is dismissed changed: fewer than before, or else one has come back."""
    left = tuple(problem for problem in previous if problem.key not in issue.dismissals)
    return left if len(left) < len(previous) else check(issue)


def fix(issue: Issue, problem: Problem, mint: Mint) -> tuple[Correction, ...]:
    """Return the corrections that fix a problem, () where there is no fix; `mint` gives the ids they make."""
    rule = _BY_CODE.get(problem.code)
    return rule.fix(issue, problem, mint) if rule else parser_problems.fix(issue, problem, mint)


def _still_waits(issue: Issue, problem: Problem) -> bool:
    """Say whether a problem was found by what follows behind a correction, and in a text that is as it was."""
    rule, block = _BY_CODE.get(problem.code), issue.blocks.get(problem.address.block)
    follows = rule is not None and (rule.scope is Scope.ISSUE or (block is not None and _is_large(block)))
    return follows and is_untouched(issue, problem)


LARGE = 5_000
"""Cells of a table in which rules look only behind a correction, as those over the whole issue do."""


def _is_large(block: Block) -> bool:
    return block.table is not None and len(block.table.rows) * len(block.table.columns) > LARGE


def _find(rules: Iterable[Rule], context: Context) -> Iterator[Problem]:
    for rule in rules:
        yield from rule.find(context)


def in_order(issue: Issue, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems in reading order, without dismissed ones and those of blocks that are not there."""
    position = dict(zip(issue.order, count(), strict=False))
    live = [each for each in problems if each.address.block in position]
    if issue.dismissals:
        live = [each for each in live if each.key not in issue.dismissals]
    return tuple(sorted(live, key=lambda each: (position[each.address.block], each.start.offset)))
