"""What a correction put in the place of what: whole words and numbers, else what the text shows to be a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.desk.replacement import Evidence, Replacement, remembered, replaced, smallest


def seen_in(text, was, now, elsewhere="", earlier=()):
    """Return before and after of what is remembered of a correction in a text; None if nothing is."""
    start = text.index(was)
    corrected = text[:start] + now + text[start + len(was) :] + "\n" + elsewhere
    found = remembered(text, start, start + len(was), now, Evidence(corrected.count, earlier))
    return found and (found.before, found.after)


@pytest.mark.parametrize(
    ("text", "was", "now", "before", "after"),
    [
        ("要抓紧and抓实", "and", "和", "and", "和"),
        ("the goverment of", "rm", "rnm", "goverment", "government"),
        ("要抓紧 and 抓实", " and ", "和", "and", "和"),
        ("共5、8万户", "、", ".", "5、8万", "5.8万"),
        ("共15、8万户", "5、8", "5.8", "15、8万", "15.8万"),
        ("做好洪讯防御", "洪讯", "洪汛", "洪讯", "洪汛"),
        ("（基于民兵）", "基于民兵", "基干民兵", "基于民兵", "基干民兵"),
        ("示例市负责", "示例", "样本", "示例", "样本"),
    ],
)
def test_a_whole_word_or_number_needs_no_surroundings(text, was, now, before, after):
    assert seen_in(text, was, now) == (before, after)


@pytest.mark.parametrize(
    ("text", "was", "now", "before", "after"),
    [
        ("组织基于民兵开展", "于", "干", "基于民", "基干民"),
        ("共1361户", "1361", "1251", "共1361户", "共1251户"),
        ("甲，乙", "，", "、", "甲，乙", "甲、乙"),
        ("上上下下的的事", "的的", "的", "的的事", "的事"),
        ("2022省政府", "2022", "2022年", "2022省政府", "2022年省政府"),
        ("市教局", "教", "教育", "市教局", "市教育局"),
        ("洪讯防御", "洪", "防", "洪讯防", "防讯防"),
    ],
)
def test_without_evidence_the_neighbours_on_both_sides_belong_to_it(text, was, now, before, after):
    assert seen_in(text, was, now) == (before, after)


@pytest.mark.parametrize(
    ("text", "was", "now"),
    [
        ("照原样", "照", "照"),
        ("no", "no", "110"),
        ("户", "户", "产"),
        ("考核。", "。", ""),
        ("进一步加强", "进一步加强", "为进一步加强"),
        ("甲\n乙", "\n", "，"),
        ("甲乙", "甲", "甲" + "字" * 5),
        ("甲" + "字" * 5 + "乙", "字" * 5, ""),
        ("甲 户 乙", " 户 ", "产"),
        ("甲" + "字" * 13 + "乙", "字" * 13, "句"),
    ],
)
def test_what_means_nothing_elsewhere_is_not_remembered(text, was, now):
    assert seen_in(text, was, now) is None


def test_a_string_more_frequent_with_the_new_text_is_a_word():
    assert seen_in("做好洪讯防御", "讯", "汛", "防洪汛期，洪汛到来") == ("洪讯", "洪汛")


def test_neighbours_that_stand_beside_it_everywhere_belong_to_the_word():
    elsewhere = "基干民兵若干，基于此，基于彼，本县基干民兵，取信于民。"
    assert seen_in("组织基于民兵开展", "于", "干", elsewhere) == ("基于民兵", "基干民兵")


def test_neighbours_of_every_other_place_belong_to_it():
    assert seen_in("组织基于民兵开展", "于", "干", "点验基于民兵，基于此，关于") == ("基于民兵", "基干民兵")


@pytest.mark.parametrize(
    ("text", "was", "now", "elsewhere", "before", "after"),
    [
        ("各区区人民政府", "区区", "区", "区人民政府，区人大，区人社局", "区区人", "区人"),
        ("市规划管理局牵头", "管理", "", "管理局、管理局、教育局、管理局", "划管理局", "划局"),
    ],
)
def test_what_something_was_taken_out_of_is_no_word_with_one_neighbour(text, was, now, elsewhere, before, after):
    assert seen_in(text, was, now, elsewhere) == (before, after)


def test_a_mark_is_no_word_with_one_neighbour():
    assert seen_in("区政府,市政府", ",", "，", "，市长，市区，市内，市外") == ("府,市", "府，市")


def test_a_phrase_that_is_repeated_is_not_taken_for_a_word():
    assert seen_in("夜间经挤重点任务分工", "挤", "济", "县域夜间经挤重点任务分工") == ("经挤重点", "经济重点")


def test_what_stands_hardly_anywhere_but_beside_its_neighbour_is_a_word_with_it():
    assert seen_in("夜间经挤重点", "挤", "济", "县域经挤，夜间经挤，乡村经挤，拥挤") == ("经挤", "经济")
    assert seen_in("夜间经挤重点", "挤", "济", "县域经挤，夜间经挤，乡村经挤，拥挤，挤压") == ("经挤重", "经济重")


def test_what_was_corrected_between_other_neighbours_before_is_a_word():
    first = replaced("发生洪讯时", 3, 4, "汛")
    assert seen_in("做好洪讯防御", "讯", "汛", "洪讯来，资讯，资讯", [first]) == ("洪讯", "洪汛")


def test_another_correction_before_is_no_evidence():
    others = [replaced("发生洪讯时", 3, 4, "灾"), replaced("查洪讯防治", 2, 3, "汛")]
    assert seen_in("做好洪讯防御", "讯", "汛", "洪讯来，资讯，资讯", others) == ("洪讯防", "洪汛防")


FOREIGN = Replacement("", "and", "和", "")
NUMBER = Replacement("5", "、", ".", "8万")
INTO = Replacement("", "政府", "市政府", "")


@pytest.mark.parametrize(
    ("change", "text", "offsets"),
    [
        (FOREIGN, "甲and乙 and 丙", [1, 6]),
        (FOREIGN, "grand andy", []),
        (FOREIGN, "rules and laws", []),
        (FOREIGN, "rules and甲", []),
        (NUMBER, "5、8万，15、8万，5、8万吨，5、85、8万", [0, 11]),
        (INTO, "政府市政府政府", [0, 5]),
        (Replacement("的", "的", "", ""), "的的的", [0]),
    ],
)
def test_the_same_is_found_as_a_word_of_its_own_and_not_corrected_already(change, text, offsets):
    assert list(change.find(text)) == offsets


@pytest.mark.parametrize(
    ("text", "corrected"), [("甲 and 乙", "甲和乙"), ("甲and\u3000乙", "甲和乙"), ("甲and乙", "甲和乙")]
)
def test_the_white_space_around_goes_where_it_went_before(text, corrected):
    change = remembered("要抓紧 and 抓实", 3, 8, "和")
    start, end = change.range_at(text, text.index("and"))
    assert text[:start] + change.new + text[end:] == corrected


def test_white_space_alone_can_be_what_was_taken_out():
    assert seen_in("示例 市政府", " ", "") == ("例 市", "例市")


TEXTS = st.text("的基干于民兵市局and5.、。 ", max_size=14)


@given(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)
def test_what_is_remembered_holds_at_its_own_place(left, was, now, right, elsewhere):
    text = left + was + right
    found = remembered(text, len(left), len(left) + len(was), now, Evidence((left + now + right + elsewhere).count))
    if found is not None:
        places = [at for at in range(len(text)) if text.startswith(found.before, at)]
        ranges = [found.range_at(text, at) for at in places]
        corrected = {text[:start] + found.new + text[end:] for start, end in ranges}
        assert "".join((left + now + right).split()) in {"".join(each.split()) for each in corrected}
        assert found.before != found.after


@given(TEXTS, TEXTS, TEXTS)
def test_where_everything_is_corrected_nothing_is_found_but_what_correcting_made(left, was, right):
    change = Replacement("", "于", "干", "民")
    text = left + was + right
    for at in reversed(list(change.find(text))):
        text = text[:at] + change.after + text[at + len(change.before) :]
    assert list(change.find(text)) == []


def test_a_change_without_room_on_either_side_is_not_the_same_anywhere():
    assert smallest(Replacement("", "户", "产", "")) is None
