"""Structure: split, merge, move, kind, level, label, boundary."""

import pytest

from gazdesk.edits.structure import MergeBlocks, MoveBlock, SetBoundary, SetKind, SetLabel, SetLevel, SplitBlock
from gazdesk.edits.text import FixText
from gazdesk.model.blocks import Boundary
from gazdesk.model.kinds import AttributionRole, BlockKind, BoundaryKind, FixReason, MarkKind
from gazdesk.model.pieces import HEAD, Place, offset_of, place_after, place_before, text_of
from tests.edits.cases import AND, LAST, LINES, SECOND, TABLE, TASK, TITLE, WORDS, fix


def place(block, text):
    return place_before(block.pieces, block.text.index(text))


def read(issue, attribution):
    """Return what the readings of an attribution read, and from which block."""
    found = []
    for each in attribution.readings:
        pieces = issue.pieces(each.owner)
        text = text_of(pieces)[offset_of(pieces, each.start) : offset_of(pieces, each.end)]
        found.append((text, each.owner.block))
    return found


def test_split_the_text_parts_at_the_place(issue, do):
    do(SplitBlock(TASK.id, place(TASK, "（牵头"), "new"))
    assert issue.block(TASK.id).text == "一、治理河道。"
    assert issue.block("new").text.startswith("（牵头单位")
    assert issue.order[issue.index(TASK.id) + 1] == "new"


def test_split_the_second_has_kind_level_and_marks_of_the_first_but_no_boundary(issue, do):
    do(SetBoundary(TASK.id, Boundary(BoundaryKind.DOCUMENT)), SplitBlock(TASK.id, place(TASK, "（牵头"), "new"))
    first, second = issue.block(TASK.id), issue.block("new")
    assert (second.kind, second.level, second.marks) == (first.kind, 1, first.marks)
    assert second.boundary is None
    assert first.boundary is not None


def test_split_a_joint_at_the_place_goes(issue, do):
    do(SplitBlock(LINES.id, place_before(LINES.pieces, 2), "new"))
    assert (issue.block(LINES.id).text, issue.block("new").text) == ("甲", "乙")


def test_an_attribution_goes_with_its_first_value(issue, do):
    do(SplitBlock(TASK.id, place(TASK, "（牵头"), "new"))
    assert issue.block(TASK.id).attributions == ()
    (moved,) = issue.block("new").attributions
    assert read(issue, moved) == [("市水利局", "new"), ("市住建局、各县区政府", "new")]


def test_values_left_behind_point_to_the_block_that_holds_them(issue, do):
    do(SplitBlock(TASK.id, place(TASK, "责任单位"), "new"))
    (stayed,) = issue.block(TASK.id).attributions
    assert read(issue, stayed) == [("市水利局", TASK.id), ("市住建局、各县区政府", "new")]
    do(SplitBlock("new", place(issue.block("new"), "、各县"), "third"))
    (stayed,) = issue.block(TASK.id).attributions
    assert read(issue, stayed)[1:] == [("市住建局", "new"), ("、各县区政府", "third")]


def test_merged_again_the_values_point_home(issue, do):
    do(SplitBlock(TASK.id, place(TASK, "责任单位"), "new"), MergeBlocks(TASK.id, "new"))
    assert issue.block(TASK.id).text == TASK.text
    assert issue.block(TASK.id).attributions == TASK.attributions


@pytest.mark.parametrize("where", [HEAD, place_after(TASK.pieces, len(TASK.text))])
def test_nothing_is_split_off_at_an_end(refused, where):
    refused(SplitBlock(TASK.id, where, "new"), "within its text")


def test_a_split_asks_for_text_a_place_and_a_new_id(refused):
    refused(SplitBlock(TABLE, HEAD, "new"), "between two rows")
    refused(SplitBlock(TASK.id, Place("gone", 0), "new"), "place to split at")
    refused(SplitBlock("gone", HEAD, "new"), "The block gone is not there any more")
    refused(SplitBlock(TASK.id, place(TASK, "（牵头"), TITLE.id), "in use already")


def test_an_annotated_text_is_not_split(issue, do, refused):
    do(fix(TASK.address, "河道", "河湖", FixReason.ORIGINAL))
    refused(SplitBlock(TASK.id, place(TASK, "道"), "second"), "原文如此")
    do(SplitBlock(TASK.id, place(TASK, "河道"), "second"))
    assert issue.block(TASK.id).originals == ()
    assert issue.block("second").originals[0].printed == "河道"


def test_merge_a_space_stands_between_latin_words(issue, do):
    do(MergeBlocks(AND.id, WORDS.id))
    assert issue.block(AND.id).text == "（续）and so on more words"
    assert WORDS.id not in issue.blocks


def test_merge_over_noise_the_noise_stays(issue, do):
    do(MergeBlocks(TASK.id, AND.id))
    assert issue.block(TASK.id).text.endswith("政府）（续）and so on")
    assert [issue.blocks[each].kind for each in issue.order].count(BlockKind.NOISE) == 2


def test_merge_unites_notes_and_keeps_what_the_first_is(issue, do):
    do(MergeBlocks(TITLE.id, issue.order[2]), MergeBlocks(TITLE.id, TASK.id))
    merged = issue.block(TITLE.id)
    assert (merged.kind, merged.boundary, merged.comments) == (TITLE.kind, TITLE.boundary, TITLE.comments)
    assert [mark.kind for mark in merged.marks] == [MarkKind.DOUBTFUL]
    assert read(issue, merged.attributions[0])[0] == ("市水利局", TITLE.id)


def test_merge_is_refused_where_more_than_noise_lies_between(refused):
    refused(MergeBlocks(TASK.id, WORDS.id), "Only noise")
    refused(MergeBlocks(WORDS.id, AND.id), "reading order")
    refused(MergeBlocks(WORDS.id, WORDS.id), "reading order")
    refused(MergeBlocks(WORDS.id, TABLE), "A table cannot be merged")


def test_move_a_block_before_another_or_last(issue, do):
    do(MoveBlock(LAST.id, TITLE.id))
    assert issue.order[1:3] == [LAST.id, TITLE.id]
    do(MoveBlock(TITLE.id, ""))
    assert issue.order[-1] == TITLE.id


@pytest.mark.parametrize("correction", [MoveBlock(LAST.id, LAST.id), MoveBlock(LAST.id, "gone"), MoveBlock("gone", "")])
def test_a_block_is_not_moved_before_itself_or_what_is_not_there(refused, correction):
    refused(correction, "before itself|not there any more")


def test_kind_level_label_and_boundary_are_set(issue, do):
    attachment = Boundary(BoundaryKind.ATTACHMENT, 1)
    do(
        SetKind(LAST.id, BlockKind.HEADING),
        SetLevel(LAST.id, 7),
        SetLabel(LAST.id, "一、"),
        SetBoundary(LAST.id, attachment),
    )
    block = issue.block(LAST.id)
    assert (block.kind, block.level, block.label, block.boundary) == (BlockKind.HEADING, 7, "一、", attachment)
    do(SetLevel(LAST.id, None), SetLabel(LAST.id, None), SetBoundary(LAST.id, None))
    block = issue.block(LAST.id)
    assert (block.level, block.label, block.boundary) == (None, None, None)


@pytest.mark.parametrize(
    ("correction", "match"),
    [
        (SetKind(LAST.id, BlockKind.TABLE), "by an action of its own"),
        (SetKind(SECOND, BlockKind.PARAGRAPH), "by an action of its own"),
        (SetLevel(LAST.id, 0), "between 1 and 7"),
        (SetLevel(LAST.id, 8), "between 1 and 7"),
        (SetBoundary(LAST.id, Boundary(BoundaryKind.ATTACHMENT, -1)), "not below 0"),
    ],
)
def test_what_is_no_kind_level_or_boundary_is_refused(refused, correction, match):
    refused(correction, match)


def test_a_split_reading_is_read_whole_when_merged_again(issue, do):
    do(SplitBlock(TASK.id, place(TASK, "、各县"), "new"), MergeBlocks(TASK.id, "new"))
    readings = issue.block(TASK.id).attributions[0].readings
    assert [each.role for each in readings] == [AttributionRole.LEAD, *[AttributionRole.RESPONSIBLE] * 2]
    assert {each.owner.block for each in readings} == {TASK.id}


def test_a_place_after_fixed_text_still_splits(issue, do):
    here = place(TASK, "（牵头")
    pieces = TASK.pieces
    do(FixText(TASK.address, place_before(pieces, 2), place_after(pieces, 4), "治理", "整治并治理", "n1"))
    do(SplitBlock(TASK.id, here, "new"))
    assert issue.block(TASK.id).text == "一、整治并治理河道。"
