"""Where a number is told: at the label that is printed, never at another number of the text."""

import pytest

from gazdesk.checks.base import Context
from gazdesk.checks.levels import FirstNumber
from gazdesk.checks.numbering import MissingNumber, NumberGap
from gazdesk.model.blocks import Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind
from tests.edits.sample import Draft


def found(rule, *items):
    """Return the problems of a document whose items are (text, the label that an editor has set, or None)."""
    draft = Draft()
    draft.block("关于治理河道的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    for text, label in items:
        draft.block(text, label=label, level=3)
    issue = Issue(draft.run())
    return list(rule.find(Context(issue, tuple(issue))))


def test_a_number_that_an_editor_set_is_not_put_right_elsewhere_in_the_text():
    items = [("1.堤防", None), ("2.水库", None), ("水深比17.5米高", "7."), ("4.河道", None)]
    assert found(NumberGap(), *items) == []


def test_a_number_after_a_blank_is_put_right():
    (problem,) = found(NumberGap(), ("1.堤防", None), ("2.水库", None), ("　7.水深7.5米", None), ("4.河道", None))
    assert (problem.start.offset - problem.end.offset, problem.found, problem.suggestion) == (-1, "7.", "3.")


@pytest.mark.parametrize(
    ("rule", "before"), [(MissingNumber(), [("1.堤防", None), ("2.水库", None)]), (FirstNumber(), [])]
)
def test_what_is_told_of_a_number_that_an_editor_set_quotes_no_other(rule, before):
    start = len(before) + 2
    items = [*before, (f"水深比1{start}.5米高", f"{start}."), (f"{start + 1}.河道", None)]
    (problem,) = found(rule, *items)
    assert (problem.found, problem.values["found"]) == ("", f"{start}.")
