"""Names that only this issue spells so, among the names that the other issues of a store have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.lists_of_units import statements, text_with
from gazdesk.checks.resemblance import resemblance
from gazdesk.checks.scripts import simplified
from gazdesk.model.attribution_values import AttributionValues
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_OFTEN = 5
_SELDOM = 2
_LONG = 6
"""Code points of a name that the rest makes sure: two may be wrong in it, and they need not be as alike."""
_ALIKE, _ALIKE_IN_LONG = 0.5, 0.4


class StoreSpelling(Rule):
    """A name is spelt as no other issue of the store spells it.

    Finds: an organ or a person stated to be responsible, at most twice in the issue and in no other, be it in other
    characters, traditional or simplified, while other issues have five times or more a name that differs in a
    character, or in two of six, which look or sound alike.
    Why: nobody finds what stands under a name that is nobody's.
    Example: 市农业农衬局 where other issues have 市农业农村局.
    Fix may be wrong: where both exist; the names that other issues have may be of another place or time.
    Source: GB/T 9704-2012, 7.2.4: organs are called by their full names or their standard short names.
    """

    code: ClassVar[str] = "store-spelling"
    title: ClassVar[str] = "Name spelt otherwise in the store"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such name, with that which is most like it, or else stands most often."""
        often = [name for name, count in context.elsewhere.items() if count >= _OFTEN]
        spelt = set(simplified("\n".join(context.elsewhere)).split("\n")) if often else set()
        stated = [(values, name) for values in statements(context) for name in _names(values)] if often else []
        counts = Counter(name for _, name in stated)
        for values, name in stated:
            if counts[name] <= _SELDOM and simplified(name) not in spelt:
                near = _nearest(name, often, context)
                text = text_with(context, values, name) if near is not None else None
                if near is not None and text is not None:
                    start = text.text.find(name)
                    template = "Other issues of the store spell “{name}” “{other}”."
                    yield self.problem(text, start, start + len(name), near, template, name=name, other=near)


def _names(values: AttributionValues) -> Iterator[str]:
    """Yield the names that a statement says itself, each once."""
    said = (*values.lead, *values.responsible, *values.cooperating, *values.leaders)
    inherited = {unit for each in values.inherited.values() for unit in each["values"]}
    yield from (name for name in dict.fromkeys(said) if name not in inherited)


def _nearest(name: str, often: Sequence[str], context: Context) -> str | None:
    """Return the name for which another is probably meant."""
    most, least = (2, _ALIKE_IN_LONG) if len(name) >= _LONG else (1, _ALIKE)
    near = extract(name, often, scorer=Levenshtein.distance, score_cutoff=most, limit=None)
    ranked = [(resemblance(name, other), context.elsewhere[other], other) for other, _, _ in near]
    best = max(ranked, default=None)
    return best[2] if best is not None and best[0] >= least else None
