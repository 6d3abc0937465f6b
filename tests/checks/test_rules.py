"""Each rule finds its bad examples, offers what mends them, and leaves the good ones alone."""

import re

import pytest

from gazdesk.checks.base import Context
from gazdesk.checks.rules import RULES
from gazdesk.checks.runner import fix
from gazdesk.checks.table_numbers import NotANumber
from gazdesk.edits.fold import perform
from gazdesk.model.kinds import Safety
from tests.checks import bad_examples, good_examples, order_examples, table_examples
from tests.checks.making import ELSEWHERE, table
from tests.translations import chinese

GOOD = good_examples.GOOD | table_examples.GOOD | order_examples.GOOD
BAD = bad_examples.BAD | table_examples.BAD | order_examples.BAD
PARTS = ("Finds", "Why", "Example", "Fix may be wrong", "Source")


def found(rule, issue):
    return list(rule.find(Context(issue, tuple(issue), elsewhere=ELSEWHERE)))


def examples(table):
    """Return each example with its rule; a rule without one comes with None, which no test can pass."""
    return [
        pytest.param(rule, *example, id=f"{rule.code}-{index}")
        for rule in RULES
        for make, listed in [table.get(type(rule), (None, []))]
        for index, example in enumerate([(make, each) for each in listed] or [(None, None)])
    ]


def mint():
    return "m1"


@pytest.mark.parametrize(("rule", "make", "example"), examples(GOOD))
def test_a_good_example_is_left_alone(rule, make, example):
    assert found(rule, make(example)) == []


@pytest.mark.parametrize(("rule", "make", "example"), examples(BAD))
def test_a_bad_example_is_found(rule, make, example):
    text, what, suggestion = example
    (problem,) = found(rule, make(text))
    assert (problem.code, problem.found, problem.suggestion) == (rule.code, what, suggestion)


@pytest.mark.parametrize(("rule", "make", "example"), examples(BAD))
def test_a_fix_leaves_nothing_to_find(rule, make, example):
    issue = make(example[0])
    (problem,) = found(rule, issue)
    corrections = fix(issue, problem, mint)
    if problem.suggestion is None:
        assert (corrections, problem.safety) == ((), Safety.DISPLAY)
    else:
        perform(issue, corrections)
        assert found(rule, issue) == []


@pytest.mark.parametrize(("rule", "make", "example"), examples(BAD))
def test_what_is_said_of_a_bad_example_is_said_in_chinese_too(rule, make, example):
    (problem,) = found(rule, make(example[0]))
    translated = chinese()[problem.template]
    assert re.findall(r"{(\w+)}", translated) == re.findall(r"{(\w+)}", problem.template)
    assert "{" not in problem.message


def test_two_odd_cells_of_a_row_prove_nothing_of_each_other():
    issue = table("学校 合计 男 女\n一 90 40 50\n二 80 30 50\n三 70 40 30\n四 60 2O 4O\n五 50 20 30")
    assert [(each.found, each.suggestion) for each in found(NotANumber(), issue)] == [("2O", None), ("4O", None)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_docstring_is_a_page_of_the_help(rule):
    first, *parts = re.split(r"\n *(?=[A-Z][a-z ]+: )", rule.__doc__)
    assert first.strip().endswith(".")
    assert tuple(part.split(":")[0] for part in parts) == PARTS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_title_has_chinese(rule):
    assert chinese()[rule.title]


def test_every_code_is_another():
    assert len({rule.code for rule in RULES}) == len(RULES)
