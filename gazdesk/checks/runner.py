"""Running the rules: over an issue, and again over what a correction touched."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, count

from gazdesk.checks import parser_problems
from gazdesk.checks.base import Context, Mint, Rule, Scope, is_untouched, replacing
from gazdesk.checks.rules import RULES
from gazdesk.edits.base import Correction, Touched
from gazdesk.model.blocks import Block
from gazdesk.model.derived import Derived
from gazdesk.model.issue import Issue
from gazdesk.model.problems import Problem, code_of

_BY_CODE = {rule.code: rule for rule in RULES}


def check(issue: Issue, rules: Sequence[Rule] = RULES) -> tuple[Problem, ...]:
    """Return all problems of an issue in reading order: the parser's that are not settled and those of every rule.

    Dismissed ones are left out.
    """
    return in_order(issue, chain.from_iterable(steps(issue, rules)))


def steps(
    issue: Issue, rules: Sequence[Rule] = RULES, elsewhere: Mapping[str, int] | None = None
) -> Iterator[Iterable[Problem]]:
    """Yield what the parser found and is not settled, then what each rule finds: a rule a step, in no order.

    `elsewhere` says how often other issues of the store state a name.
    """
    context = Context(issue, tuple(issue), elsewhere=elsewhere or {})
    yield parser_problems.open_ones(issue, context.blocks)
    for rule in rules:
        yield tuple(rule.find(context))


def recheck(
    issue: Issue,
    previous: Iterable[Problem],
    touched: Touched,
    derived: Derived | None = None,
    rules: Sequence[Rule] = RULES,
    shown_again: Collection[str] = (),
) -> tuple[Problem, ...]:
    """Return the problems after a correction, from those before it, looking again at the blocks and documents touched.

    What rules over the whole issue found stays until `check` runs again, unless its text was changed; so does what
    any rule found in a large table, a very long text, a long document or very many blocks, all of which would have to
    be read between two keys. `derived` is what follows from the issue as it is, if known; `shown_again` are the keys of
    problems that were dismissed before and are no more.
    """
    if shown_again:
        previous = (*previous, *_named(issue, frozenset(shown_again), derived, rules))
    if touched == Touched():
        return in_order(issue, previous)
    changed = touched.blocks | touched.gone
    here = tuple(issue.blocks[each] for each in touched.blocks if each in issue.blocks)
    block = Context(issue, _read_at_once(here), derived)
    document = Context(issue, _documents_touched(issue, touched, block.derived), block.derived)
    again = {Scope.BLOCK: {each.id for each in block.blocks}, Scope.DOCUMENT: {each.id for each in document.blocks}}
    scopes = {rule.code: rule.scope for rule in rules}
    kept = (each for each in previous if _stays(issue, each, scopes.get(each.code), changed, again))
    found = chain(_find(rules, Scope.BLOCK, block), _find(rules, Scope.DOCUMENT, document))
    return in_order(issue, (*kept, *parser_problems.open_ones(issue, here), *found))


MANY = 200
"""Blocks touched at once beyond which rules over a block look only behind a correction, as those over the issue do."""

LARGE = 10_000
"""Cells of a table in which rules look only behind a correction."""

LENGTHY = 200_000
"""Characters of a block in which they do; more than a gazette of a hundred pages has."""


def _read_at_once(touched: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the touched blocks, large tables aside, that rules over a block read at once; () if they are many."""
    return tuple(each for each in touched if not _is_large(each)) if len(touched) <= MANY else ()


LONG = 1_000
"""Blocks of documents in which rules over a document look only behind a correction, as those over the issue do."""


def _documents_touched(issue: Issue, touched: Touched, derived: Derived) -> tuple[Block, ...]:
    """Return the blocks, large tables aside, of the documents that a correction touched; () if they are many.

    Where the outline changed, the documents beside these have got or lost blocks, too.
    """
    members = derived.membership
    indexes = {members[each][0] for each in touched.blocks if each in members}
    if touched.outline:
        indexes |= {each + step for each in indexes if each is not None for step in (-1, 1)}
    near = [identity for identity in issue.order if members[identity][0] in indexes]
    if len(near) > LONG:
        return ()
    return tuple(block for block in map(issue.blocks.__getitem__, near) if not _is_large(block))


def _named(issue: Issue, keys: Collection[str], derived: Derived | None, rules: Iterable[Rule]) -> Iterator[Problem]:
    """Yield the problems that have these keys: only the rules that they name look for them."""
    context = Context(issue, tuple(issue), derived)
    codes = {code_of(key) for key in keys}
    found = (rule.find(context) for rule in rules if rule.code in codes)
    for problem in chain(parser_problems.open_ones(issue, context.blocks), *found):
        if problem.key in keys:
            yield problem


def fix(issue: Issue, problem: Problem, mint: Mint) -> tuple[Correction, ...]:
    """Return the corrections that fix a problem, () where there is no fix; `mint` gives the ids they make."""
    rule = _BY_CODE.get(problem.code)
    if rule is not None:
        return rule.fix(issue, problem, mint)
    if parser_problems.is_of_parser(problem):
        return parser_problems.fix(issue, problem, mint)
    return replacing(problem, mint)


def _stays(
    issue: Issue, problem: Problem, scope: Scope | None, changed: Collection[str], again: Mapping[Scope, set[str]]
) -> bool:
    """Say whether a problem found before a correction still counts, given the blocks changed.

    `scope` is that of its rule, None where the parser found it; `again` are the blocks that rules of a scope read
    again.
    """
    identity = problem.address.block
    if scope is not None and identity in again.get(scope, ()):
        return False
    return identity not in changed or (scope is not None and is_untouched(issue, problem))


def _is_large(block: Block) -> bool:
    if block.table is None:
        return len(block.text) > LENGTHY
    rows = block.table.rows
    return (
        len(rows) * len(block.table.columns) > LARGE or sum(len(each) for row in rows for each in row.texts) > LENGTHY
    )


def _find(rules: Iterable[Rule], scope: Scope, context: Context) -> Iterator[Problem]:
    for rule in rules:
        if rule.scope is scope:
            yield from rule.find(context)


def in_order(issue: Issue, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems in reading order, without dismissed ones and those of blocks that are not there."""
    position = dict(zip(issue.order, count(), strict=False))
    live = [each for each in problems if each.address.block in position]
    if issue.dismissals:
        live = [each for each in live if each.key not in issue.dismissals]
    return tuple(sorted(live, key=lambda each: (position[each.address.block], each.start.offset)))
