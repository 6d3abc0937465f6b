"""Traditional characters are folded for matching, each in its place."""

from hypothesis import given
from hypothesis import strategies as st

from gazdesk.parse.fold import fold, is_traditional, needs_folding
from tests.parse.reading import NOTICE, kinds


def test_a_traditional_keyword_reads_as_the_simplified_one():
    assert fold("牽頭單位：市發改委；責任單位：各縣") == "牵头单位：市发改委；责任单位：各县"


@given(st.text())
def test_every_character_keeps_its_place(text):
    assert len(fold(text)) == len(text)


def test_a_simplified_text_is_not_traditional():
    assert not is_traditional("市发改委")


def test_a_text_with_common_traditional_characters_is():
    assert is_traditional("市發改委")


def test_wide_digits_read_as_narrow_ones():
    assert needs_folding("２０１６年")
    assert fold("２０１６年６月３日") == "2016年6月3日"


def test_a_backslash_before_a_mark_is_a_space():
    assert needs_folding(r"1\. 目标")
    assert fold(r"示政发\[2017\]5号") == "示政发 [2017 ]5号"


def test_characters_that_converters_choose_are_folded():
    assert fold("發佈時間：羣衆") == "发布时间：群众"


def test_a_space_that_does_not_break_is_a_space():
    assert needs_folding("组\xa0长")
    assert fold("组\xa0长") == "组 长"


def test_carriage_returns_end_the_lines_of_a_text_without_line_feeds():
    text = NOTICE + "请执行。\n示例市人民政府\n2023年3月1日\n"
    assert kinds(text.replace("\n", "\r")) == kinds(text)
