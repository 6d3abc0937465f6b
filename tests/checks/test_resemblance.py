"""Characters that are alike in shape or sound, and names made of them."""

import pytest

from gazdesk.checks.resemblance import ONE_MORE, of_characters, resemblance


@pytest.mark.parametrize(("one", "other"), ["末未", "由甲", "晴睛", "张章", "财则", "村材"])
def test_characters_that_are_misread_or_misheard_are_alike(one, other):
    assert of_characters(one, other) > 0.5


@pytest.mark.parametrize(("one", "other"), ["委局", "建城", "水木", "一龙"])
def test_characters_that_nobody_takes_for_each_other_are_not(one, other):
    assert of_characters(one, other) < 0.4


def test_what_sounds_alike_in_another_tone_is_less_alike():
    assert of_characters("张", "章") > of_characters("张", "掌") > 0.5


def test_a_character_is_wholly_like_itself():
    assert resemblance("市水利局", "市水利局") == 1.0


def test_names_are_as_alike_as_what_is_least_alike_in_them():
    assert resemblance("市则政委", "市财政局") == of_characters("委", "局")


def test_one_character_may_be_lost_but_not_two():
    assert resemblance("市农业局", "市农业农局") == ONE_MORE
    assert resemblance("市农业局", "市农业农村局") == 0.0


def test_what_no_table_knows_is_like_nothing_else():
    assert of_characters("A", "B") == 0.0
