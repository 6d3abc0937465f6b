"""Kinds of values by which columns are told apart."""

import pytest

from gazdesk.parse.rebuild.proposal import Fragment
from gazdesk.parse.rebuild.stream import Stream
from gazdesk.parse.rebuild.values import Kind, kind_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [("12", Kind.INTEGER), ("1.5", Kind.DECIMAL), ("5.1%", Kind.MEASURE), ("—", Kind.SIGN), ("2023年6月底前", Kind.TIME),
     ("市教育局、市财政局", Kind.UNITS), ("一、总则", Kind.HEADING), ("示例", Kind.WORD), ("示例说明。", Kind.LONG)],
)  # fmt: skip
def test_a_text_is_of_a_kind(text, kind):
    assert kind_of(text) is kind


def test_a_very_long_text_is_no_list_of_organs_and_is_not_read_to_its_end():
    organs = "市教育局、" * 30_000
    assert kind_of(organs) is Kind.LONG
    stream = Stream([Fragment("1"), Fragment(organs)], frozenset())
    assert stream.kinds[1] is Kind.LONG
    assert len(stream.texts[1]) < 2_000
