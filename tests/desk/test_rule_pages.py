"""Every rule of the program has its page, whole and in Chinese too."""

import re

import pytest

from gazdesk.checks.rules import RULES
from gazdesk.desk.rule_pages import pages
from tests.translations import chinese

ENGLISH = re.compile(r"[a-z]{3}")


def test_each_rule_has_its_page_in_order():
    assert [page.code for page in pages()] == [rule.code for rule in RULES]


def test_a_page_says_all_of_a_rule():
    page = next(page for page in pages() if page.code == "article-sign")
    assert page.summary == "第N条 was read as 第N第."
    assert page.parts[2] == "第五第 本办法自印发之日起施行。 is put right as 第五条."
    assert (len(page.parts), page.severity, page.safety) == (5, "error", "unsafe")


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.code)
def test_each_page_has_chinese(page):
    """The Chinese of a docstring, paragraph by paragraph, is in rules.zh_CN.ts."""
    english = [text for text in (page.summary, *page.parts) if ENGLISH.search(text)]
    assert [text for text in english if text not in chinese()] == []
