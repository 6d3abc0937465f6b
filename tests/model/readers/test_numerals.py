"""Chinese and Arabic numerals."""

import pytest

from gazdesk.model.readers.numerals import read_numeral


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("１２", 12),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("二〇二三", 2023),
        ("两千", 2000),
        ("三", 3),
    ],
)
def test_numeral(text, number):
    assert read_numeral(text) == number


@pytest.mark.parametrize("text", ["甲", "十甲", "1.5", "", "9" * 19, "九" * 5_000])
def test_no_numeral(text):
    assert read_numeral(text) is None
