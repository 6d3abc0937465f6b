"""Lines are those of the source, for blocks and rows that an editor typed too."""

from hypothesis import given
from hypothesis import strategies as st

from gazdesk.edits.fold import perform
from gazdesk.edits.structure import MergeBlocks, SplitBlock
from gazdesk.edits.text import FixText
from gazdesk.formats.positions import Positions, line_ranges
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.pieces import HEAD, Place
from gazdesk.model.source import SourceText, Span
from tests.edits.sample import Draft


def test_ranges_that_follow_each_other_are_one():
    source = SourceText("a\nb\nc\nd")
    assert line_ranges(source, [Span(0, 1), Span(2, 3), Span(6, 7)]) == ((1, 2), (4, 4))


def test_ranges_keep_the_order_of_the_pieces():
    source = SourceText("a\nb\nc\nd")
    assert line_ranges(source, [Span(6, 7), Span(0, 1)]) == ((4, 4), (1, 1))


@given(st.lists(st.integers(1, 30), min_size=1, unique=True))
def test_ranges_hold_the_lines_of_the_spans_and_no_other(lines):
    source = SourceText("\n".join("字" * 31))
    ranges = line_ranges(source, [source.line_span(line) for line in lines])
    assert {line for first, last in ranges for line in range(first, last + 1)} == set(lines)


def issue_of(*texts):
    draft = Draft()
    blocks = [draft.block(text) for text in texts]
    return Issue(draft.run()), blocks


def test_a_merged_block_has_the_lines_of_both_parts():
    issue, (first, second, third) = issue_of("甲", "乙", "丙")
    perform(issue, [MergeBlocks(first, second), MergeBlocks(first, third)])
    assert Positions(issue).blocks == {first: ((1, 3),)}


def typed_over(issue, block, text):
    """Replace a one-character block by a text and cut the text in three."""
    whole = issue.blocks[block].text
    start, end = Place("", int(block[1:])), Place("", int(block[1:]) + len(whole) - 1, after=True)
    perform(issue, [FixText(Address(block), start, end, whole, text, "m1")])
    perform(issue, [SplitBlock(block, Place("m1", 1), "x"), SplitBlock("x", Place("m1", 2), "y")])


def test_a_block_typed_whole_lies_where_the_one_before_it_ends():
    issue, (_, second) = issue_of("甲", "乙丙")
    typed_over(issue, second, "子丑寅")
    lines = Positions(issue).blocks
    assert [lines[each] for each in issue.order] == [((1, 1),), ((1, 1),), ((1, 1),), ((2, 2),)]


def test_a_place_in_typed_text_is_where_the_source_goes_on():
    issue, (first, _) = issue_of("甲乙丙", "丁")
    perform(issue, [FixText(Address(first), Place("", 1), Place("", 1, after=True), "乙", "子丑", "m1")])
    positions = Positions(issue)
    assert positions.offset(Address(first), Place("m1", 1)) == 1
    assert positions.offset(Address(first), Place("", 2, after=True)) == 3


def test_the_head_of_an_owner_is_where_its_source_starts():
    issue, (_, second) = issue_of("甲", "乙")
    assert Positions(issue).offset(Address(second), HEAD) == 2


def test_rows_have_their_lines():
    draft = Draft()
    draft.block("表")
    table = draft.table([["甲", "乙"], ["丙", "丁\n戊"]])
    issue = Issue(draft.run())
    assert list(Positions(issue).rows(issue.blocks[table]).values()) == [(2, 2), (3, 4)]


def test_a_problem_of_a_row_is_where_its_first_text_is():
    draft = Draft()
    table = draft.table([["", "甲"]])
    issue = Issue(draft.run())
    assert Positions(issue).offset(Address(table, issue.table(table).rows[0].id), HEAD) == 1


def test_a_place_in_a_block_that_is_gone_still_has_a_line():
    issue, _ = issue_of("甲")
    assert Positions(issue).offset(Address("b99"), HEAD) == 0
