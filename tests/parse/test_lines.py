"""Lines without white space and outer markup."""

import pytest

from gazdesk.parse.lines import lines_of


def texts(text):
    return [line.text for line in lines_of(text)]


def test_blank_lines_are_left_out_and_counted():
    first, second = lines_of("甲\n\n \n乙")
    assert (first.blanks, second.blanks, second.text) == (0, 2, "乙")


def test_a_line_knows_where_its_text_stands():
    (line,) = lines_of("  ## 标题 ")
    assert (line.start, line.end) == (5, 7)


@pytest.mark.parametrize(
    "markup", ["## 一、目标", "- 一、目标", "**一、目标**", "• 一、目标", "## **一、目标**", "\u2002\u2002一、目标"]
)
def test_outer_markup_is_no_text(markup):
    assert texts(markup) == ["一、目标"]


@pytest.mark.parametrize("rest", ["&nbsp;", " &bsp;", "   &sp;", "&nbsp; &sp;"])
def test_what_is_left_of_a_written_space_is_no_text(rest):
    assert texts(f"示例市人民政府{rest}\n") == ["示例市人民政府"]


def test_a_carriage_return_is_white_space():
    assert texts("甲\r\n乙\r\n") == ["甲", "乙"]


def test_a_rule_stays():
    assert texts("---") == ["---"]


@pytest.mark.parametrize(
    ("text", "tabbed"),
    [
        ("\t一、目标\n\t要努力。\n", [False, False]),
        ("序号\t任务\n\t改造\n", [True, True]),
        ("单位\t\n地址\t\n", [True, True]),
        ("\t标题\n序号\t任务\n", [False, True]),
    ],
)
def test_tabs_before_a_line_indent_it_unless_it_goes_on_with_a_table(text, tabbed):
    assert [line.tabbed for line in lines_of(text)] == tabbed


@pytest.mark.parametrize("invisible", ["\u200b", "\ufeff", "\u2060\u200b", " \u200b "])
def test_what_shows_nothing_around_a_line_is_no_text(invisible):
    assert texts(f"{invisible}附件1{invisible}\n各县：{invisible}") == ["附件1", "各县："]
