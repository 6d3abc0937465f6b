"""Page numbers that stand bare on their lines."""

import pytest

from tests.parse.reading import body, rows

SENTENCE = "各县区要把春耕备耕作为当前农业农村工作的头等大事，落实种子、化肥、农机和水源，逐村逐户排出清单，及时解决困难和问题。"
PAGE, LONG = [SENTENCE * 3] * 3, [SENTENCE * 2] * 5
TABLE = ["单位", "人数", "地点", "市教育局", "10", "东园", "市公安局", "20", "西园", "市财政局", "30", "南园"]


def paged(*pages, first=7):
    """Return pages with their numbers below them."""
    return "".join("\n".join([*page, str(number)]) + "\n" for number, page in enumerate(pages, first))


def numbers(text):
    return [printed for kind, printed in body(text) if kind == "noise"]


def test_numbers_that_count_on_a_page_apart_are_noise():
    assert numbers(paged(PAGE, LONG, PAGE, LONG, LONG, PAGE)) == ["7", "8", "9", "10", "11", "12"]


@pytest.mark.parametrize("place", [6, 9])
def test_they_are_no_cells(place):
    text = paged(LONG, PAGE, [*PAGE, *TABLE[:place]], [*TABLE[place:], *PAGE], LONG, PAGE)
    assert rows(text) == [tuple(TABLE[at : at + 3]) for at in (0, 3, 6, 9)]


def test_a_page_may_be_nearly_empty():
    assert "10" in numbers(paged(LONG, PAGE, PAGE, [SENTENCE], LONG, PAGE))


def test_running_numbers_of_long_rows_number_no_pages():
    cells = [cell for number in range(1, 8) for cell in (str(number), SENTENCE * 5, "市农业农村局", "2023年5月")]
    assert numbers("任务\n内容\n单位\n时限\n" + "\n".join(cells) + "\n") == []


def test_numbers_in_one_place_of_the_text_number_no_pages():
    assert rows("\n".join([*PAGE, *TABLE, *PAGE, *PAGE, *PAGE]) + "\n")[1] == ("市教育局", "10", "东园")
