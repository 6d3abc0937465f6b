"""From the source to the corrected text and back, to the character."""

import pytest

from gazdesk.desk import editing, places
from gazdesk.model.blocks import Address
from gazdesk.model.pieces import HEAD
from gazdesk.model.source import Span
from tests.desk.making import TEXT, block, take


def shown_at(desk, offset):
    """Return the character of the corrected text that shows a code point of the source."""
    address, at = places.selection_at_source(desk, offset)
    return "".join(piece.text for piece in desk.issue.pieces(address))[at : at + 1]


def test_every_character_is_found_in_its_owner(desk):
    assert all(shown_at(desk, offset) == TEXT[offset] for offset in range(len(TEXT)) if TEXT[offset] not in "\n\t")


def test_every_character_is_found_back_in_the_source(desk):
    for offset, character in enumerate(TEXT):
        if character not in "\n\t":
            address, at = places.selection_at_source(desk, offset)
            assert places.source_range(desk, address, at, at + 1) == Span(offset, offset + 1)
            assert places.source_range(desk, address, at, at) == Span(offset, offset)


def test_the_index_follows_corrections(desk):
    one = block(desk, "为做好")
    editing.split(desk, one, 10)
    editing.replace_text(desk, Address(one), 0, 1, "新文字")
    editing.merge_with_previous(desk, block(desk, "一、"))
    start = TEXT.index("为做好")
    assert all(
        shown_at(desk, offset) == TEXT[offset] for offset in range(start + 1, len(TEXT)) if TEXT[offset] not in "\n\t"
    )
    desk.undo()
    desk.undo()
    desk.undo()
    assert all(shown_at(desk, offset) == TEXT[offset] for offset in range(len(TEXT)) if TEXT[offset] not in "\n\t")


def test_what_was_replaced_is_shown_for_what_stands_there_now(desk):
    one = Address(block(desk, "为做好"))
    start = TEXT.index("洪讯")
    editing.replace_text(desk, one, 3, 5, "大洪汛")
    assert places.source_range(desk, one, 3, 6) == Span(start, start + 2)
    assert places.source_range(desk, one, 6, 8) == Span(start + 2, start + 4)
    assert places.selection_at_source(desk, start) == (one, 6)


def test_a_deletion_is_found_by_the_text_around_it(desk):
    one = Address(block(desk, "为做好"))
    start = TEXT.index("洪讯")
    editing.replace_text(desk, one, 3, 5, "")
    assert places.source_range(desk, one, 2, 4) == Span(start - 1, start + 3)
    assert places.source_range(desk, one, 0, 2) == Span(start - 3, start - 1)


def test_a_row_and_a_table_are_found_as_a_whole(desk):
    table = block(desk, "序号")
    row = desk.issue.table(table).rows[1].id
    start = TEXT.index("1\t巡查")
    assert places.source_range(desk, Address(table, row), 0, 0) == Span(start, TEXT.index("\n2\t储备"))
    assert places.owner_lines(desk, Address(table, row)) == (10, 10)
    assert places.owner_lines(desk, Address(table)) == (9, 11)


def test_typed_text_has_no_place_in_the_source(desk):
    table = block(desk, "序号")
    editing.replace_text(desk, Address(table, desk.issue.table(table).rows[1].id, "k1"), 0, 4, "")
    assert places.owner_lines(desk, Address("gone")) is None
    assert places.source_range(desk, Address("gone"), 0, 1) is None


def test_places_become_offsets(desk):
    one = desk.issue.blocks[block(desk, "为做好")]
    fix = editing.text_fix(desk, one.address, 3, 5, "")
    assert places.text_range(desk, one.address, fix.start, fix.end) == (3, 5)
    assert places.text_range(desk, one.address, HEAD, HEAD) == (0, 0)
    assert places.text_range(desk, Address("gone"), fix.start, fix.end) == (0, 0)


def test_a_place_beyond_the_end_belongs_to_the_last_owner(library):
    desk = take(library, "甲\n乙")
    assert places.selection_at_source(desk, 99)[0] == Address("b2")


@pytest.mark.parametrize(
    ("wanted", "lines"), [("防汛", [3]), ("水利", [10]), ("各县区 人民政府", [5, 15]), ("没有", [])]
)
def test_a_text_is_found_in_the_issue(desk, wanted, lines):
    assert [hit.line for hit in desk.find(wanted)] == lines


def test_a_hit_in_corrected_text_has_the_line_of_what_stands_before(desk):
    editing.replace_text(desk, Address(block(desk, "绿化工作")), 8, 8, "，新添一句")
    (hit,) = desk.find("新添")
    assert (hit.start, hit.end, hit.line) == (9, 11, 16)
