"""Text fixes: what shows, what stays owned, and where readings and annotations point to afterwards."""

import pytest

from gazdesk.edits.attributions import AddAttribution
from gazdesk.edits.fold import perform
from gazdesk.edits.text import FixText
from gazdesk.model.blocks import Address, Attribution, Reading
from gazdesk.model.kinds import AttributionRole, FixReason
from gazdesk.model.pieces import HEAD, PieceState, Place, offset_of, place_after, place_before
from tests.edits.cases import CELL, TABLE, TASK, R, fix
from tests.edits.test_structure import read

ORIGINAL = FixReason.ORIGINAL


def fix_now(issue, seen, text, identity, reason=FixReason.TRANSCRIPTION, at=None):
    """Return the fix of a text as it stands now; of "" at an offset an insertion."""
    pieces = issue.pieces(TASK.address)
    offset = "".join(piece.text for piece in pieces).index(seen) if at is None else at
    start, end = place_before(pieces, offset), place_after(pieces, offset + len(seen))
    return FixText(TASK.address, start, end, seen, text, identity, reason)


def text(issue):
    return issue.block(TASK.id).text


def lead(issue):
    return read(issue, issue.block(TASK.id).attributions[0])[0][0]


def test_the_new_text_shows_and_the_old_stays_owned(issue, do):
    do(fix(TASK.address, "河道", "河湖"))
    assert text(issue).startswith("一、治理河湖。")
    struck = [piece for piece in issue.pieces(TASK.address) if piece.state is PieceState.STRUCK]
    assert [(issue.source.text[piece.start : piece.end]) for piece in struck] == ["河道"]


def test_an_inserted_text_is_fixed_in_turn(issue, do):
    do(fix(TASK.address, "河道", "河湖", identity="n1"))
    do(fix_now(issue, "湖", "流", "n2"))
    do(fix_now(issue, "理河流", "水", "n3"))
    assert text(issue).startswith("一、治水。")


@pytest.mark.parametrize("offset", [0, 2, len(TASK.text)])
@pytest.mark.parametrize("first", [place_before, place_after])
@pytest.mark.parametrize("last", [place_before, place_after])
def test_text_is_inserted_however_its_place_is_named(issue, do, offset, first, last):
    do(FixText(TASK.address, first(TASK.pieces, offset), last(TASK.pieces, offset), "", "新", "n1"))
    assert text(issue) == TASK.text[:offset] + "新" + TASK.text[offset:]


def test_all_text_is_deleted_and_typed_again(issue, do):
    do(fix(TASK.address, TASK.text, ""))
    assert text(issue) == ""
    do(FixText(TASK.address, HEAD, HEAD, "", "重打", "n1"))
    assert text(issue) == "重打"


def test_a_joint_in_a_cell_is_taken_away(issue, do):
    do(fix(CELL, "淤\n护", "淤、护"))
    assert issue.cell(CELL)[2].text == "清淤、护岸"


def test_the_empty_cell_is_filled(issue, do):
    do(FixText(Address(TABLE, R[1], "k3"), HEAD, HEAD, "", "新", "n1"))
    assert issue.table(TABLE).values(1)[3] == "新"


@pytest.mark.parametrize(("seen", "new", "value"), [
    ("市水利局", "市水务局", "市水务局"),
    ("市", "示例市", "示例市水利局"),
    ("局", "厅", "市水利厅"),
    ("利", "务", "市水务局"),
    ("：市水", "：省水", "：省水利局"),
    ("水利局；", "局；", "市局；"),
])  # fmt: skip
def test_a_value_is_read_from_the_new_text(issue, do, seen, new, value):
    do(fix(TASK.address, seen, new))
    assert lead(issue) == value


def test_a_value_that_was_deleted_comes_back_when_it_is_typed_again(issue, do):
    at = TASK.text.index("市水利局")
    do(fix(TASK.address, "市水利局", ""))
    assert lead(issue) == ""
    do(fix_now(issue, "", "市水务局", "n1", at=at))
    assert lead(issue) == "市水务局"


@pytest.mark.parametrize("beside", ["：", "；"])
def test_a_fix_beside_a_value_is_not_read(issue, do, beside):
    do(fix(TASK.address, f"{beside}", ":"))
    assert lead(issue) == "市水利局"


def test_an_error_of_the_original_is_annotated(issue, do):
    do(fix(TASK.address, "河道", "河湖", ORIGINAL))
    assert text(issue) == TASK.text
    (note,) = issue.block(TASK.id).originals
    assert (note.id, note.printed, note.meant) == ("new", "河道", "河湖")
    do(fix(CELL, "淤", "於", ORIGINAL, "n2"))
    assert issue.cell(CELL)[2].originals[0].meant == "於"


def test_an_annotation_replaces_those_that_it_overlaps(issue, do):
    do(fix(TASK.address, "河道", "河湖", ORIGINAL, "n1"), fix(TASK.address, "治", "整", ORIGINAL, "n2"))
    do(fix(TASK.address, "理河", "理湖", ORIGINAL, "n3"))
    assert [note.id for note in issue.block(TASK.id).originals] == ["n2", "n3"]
    do(fix(TASK.address, "治理", "治理", ORIGINAL, "n4"))
    assert issue.block(TASK.id).originals == ()


def test_an_annotation_follows_its_text_and_goes_with_it(issue, do):
    do(fix(TASK.address, "河道", "河湖", ORIGINAL, "n1"), fix(TASK.address, "道", "道路", identity="n2"))
    (note,) = issue.block(TASK.id).originals
    assert note.end == Place("n2", 1, after=True)
    do(fix_now(issue, "理河道路", "理", "n3"))
    assert issue.block(TASK.id).originals[0].start == Place("n3", 0)
    do(fix_now(issue, "治理", "", "n4"))
    assert issue.block(TASK.id).originals == ()


def test_an_annotation_says_what_is_printed_there_now(issue, do):
    do(fix(TASK.address, "河道", "河湖", ORIGINAL, "n1"), fix(TASK.address, "道", "渠", identity="n2"))
    (note,) = issue.block(TASK.id).originals
    assert (note.printed, note.meant) == ("河渠", "河湖")


@pytest.mark.parametrize(("seen", "new"), [("道", "湖"), ("河道", "河湖"), ("河道", "")])
def test_an_annotation_goes_when_what_it_means_or_nothing_stands_there(issue, do, seen, new):
    do(fix(TASK.address, "河道", "河湖", ORIGINAL, "n1"), fix(TASK.address, seen, new, identity="n2"))
    assert issue.block(TASK.id).originals == ()


def test_an_annotation_of_a_cell_goes_when_what_it_means_stands_there(issue, do):
    do(fix(CELL, "淤", "於", ORIGINAL, "n1"), fix(CELL, "淤", "於", identity="n2"))
    assert issue.cell(CELL)[2].originals == ()


def test_what_was_missing_goes_when_it_is_put_in(issue, do):
    do(fix_now(issue, "", "的", "n1", ORIGINAL, at=4), fix_now(issue, "", "的", "n2", at=4))
    assert issue.block(TASK.id).originals == ()


def test_what_is_missing_is_so_after_what_else_is_put_in(issue, do):
    do(fix_now(issue, "", "的", "n1", ORIGINAL, at=4), fix_now(issue, "", "新", "n2", at=4))
    (note,) = issue.block(TASK.id).originals
    pieces = issue.pieces(TASK.address)
    assert (offset_of(pieces, note.start), offset_of(pieces, note.end), note.meant) == (5, 5, "的")


def test_what_is_missing_in_the_original_is_annotated_between_two_characters(issue, do):
    do(fix_now(issue, "", "的", "n1", ORIGINAL, at=4))
    do(fix_now(issue, "理河", "理湖", "n2"))
    assert [note.meant for note in issue.block(TASK.id).originals] == ["的"]


def test_the_text_seen_must_still_be_there(issue, do, refused):
    late = fix(TASK.address, "河道", "江河")
    do(fix(TASK.address, "道", "流", identity="n1"))
    refused(late, "“河道” is not there any more")
    refused(FixText(TASK.address, HEAD, Place("gone", 0), "", "x", "n2"), "not there any more")


def test_an_inserted_text_has_a_new_id(refused):
    for taken in ("", "^", TASK.id):
        refused(fix(TASK.address, "河道", "江河", identity=taken), "in use already")


@pytest.mark.parametrize("reason", FixReason)
def test_a_table_has_text_only_in_cells_that_are_not_covered(issue, refused, reason):
    refused(FixText(Address(TABLE), HEAD, HEAD, "", "x", "n1", reason), "outside its cells")
    refused(FixText(Address(TABLE, R[2], "k2"), HEAD, HEAD, "", "x", "n1", reason), "part of a merged one")


def test_a_reading_of_another_block_is_read_from_the_new_text(issue, do):
    other = issue.block(issue.order[-1])
    values = {"attributions": TASK.attributions}
    issue.put(type(other)(other.id, other.kind, other.pieces, **values))
    touched = fix(TASK.address, "市水利局", "市水务局").apply(issue)
    assert other.id in touched.blocks
    assert read(issue, issue.block(other.id).attributions[0])[0] == ("市水务局", TASK.id)


def test_a_reading_of_a_cell_follows_the_fixes_that_are_made_together(issue):
    text = issue.owner(CELL).text
    pieces = issue.pieces(CELL)
    whole = Reading(AttributionRole.LEAD, CELL, place_before(pieces, 0), place_after(pieces, len(text)))
    AddAttribution(TABLE, Attribution("a2", (whole,))).apply(issue)
    fixes = [fix(CELL, text[0], "首", identity="n1"), fix(CELL, text[-1], "尾", identity="n2")]
    perform(issue, fixes)
    assert read(issue, issue.block(TABLE).attributions[0]) == [(f"首{text[1:-1]}尾", TABLE)]
