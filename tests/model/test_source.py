"""The source text: spans, lines, and the sum by which it is known."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.model.source import SourceText, Span

SOURCE = SourceText("第一行\r\n\n第三行\n")


def test_lines_end_with_a_line_feed_and_keep_their_carriage_return():
    assert [SOURCE.line_text(line) for line in range(1, 5)] == ["第一行\r", "", "第三行", ""]
    assert SOURCE.line_count == 4


def test_a_line_feed_belongs_to_the_line_it_ends():
    assert [SOURCE.line_of(offset) for offset in (0, 4, 5, 6, 9)] == [1, 1, 2, 3, 3]


def test_a_span_touches_lines_from_its_first_to_its_last_code_point():
    assert SOURCE.lines_of(Span(1, 5)) == (1, 1)
    assert SOURCE.lines_of(Span(1, 7)) == (1, 3)
    assert SOURCE.lines_of(Span(6, 6)) == (3, 3)


@pytest.mark.parametrize("line", [0, 5])
def test_there_is_no_line_beyond_the_text(line):
    with pytest.raises(IndexError, match=f"line {line} of 4"):
        SOURCE.line_span(line)


@given(st.text("ab一\r\n\u2028𠀀"))
def test_the_lines_make_up_the_text(text):
    source = SourceText(text)
    assert "\n".join(source.line_text(line + 1) for line in range(source.line_count)) == text


@given(st.text("a一\n"), st.data())
def test_an_offset_lies_in_its_line(text, data):
    source = SourceText(text)
    offset = data.draw(st.integers(0, len(text)))
    start, end = source.line_span(source.line_of(offset))
    assert start <= offset <= end


def test_the_text_is_known_by_its_bytes_or_by_the_sum_given():
    assert SourceText("示例").sha256 == hashlib.sha256("示例".encode()).hexdigest()
    assert SourceText("示例", "abc").sha256 == "abc"


def test_a_lone_surrogate_has_a_sum_too():
    assert len(SourceText("\ud800").sha256) == 64
