"""What the parsed pane shows of pieces, and how its positions lead back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind
from gazdesk.model.pieces import PieceState, inserted, kept, layout
from gazdesk.model.source import SourceText, Span
from gazdesk.ui import parsed_pane_runs as runs
from gazdesk.ui.parsed_pane_runs import Note, Run, RunKind

SOURCE = SourceText("市住建局and市财政局\n")


def piece(start, end):
    return kept(SOURCE.text, Span(start, end))


def struck(start, end):
    return piece(start, end)._replace(text="", state=PieceState.STRUCK)


MENDED = (piece(0, 4), inserted("t1", "和"), struck(4, 7), piece(7, 11), layout(Span(11, 12)))


def shown(of):
    return [(run.kind, run.text) for run in of]


def test_untouched_text_is_one_run():
    whole = (piece(0, 4), piece(4, 11), layout(Span(11, 12)))
    assert runs.of_text(whole, SOURCE) == (Run(RunKind.TEXT, "市住建局and市财政局", 0, 11),)


@given(
    st.lists(
        st.sampled_from([piece(0, 4), piece(4, 7), struck(7, 11), inserted("t1", "和"), layout(Span(11, 12), " ")])
    )
)
def test_a_block_shows_what_its_pieces_do(pieces):
    assert runs.of_block(Block("b0", BlockKind.NOTE, tuple(pieces)), SOURCE) == runs.of_text(pieces, SOURCE)


def test_what_was_struck_stands_before_what_was_put_in():
    assert shown(runs.of_text(MENDED, SOURCE)) == [
        (RunKind.TEXT, "市住建局"),
        (RunKind.STRUCK, "and"),
        (RunKind.INSERTED, "和"),
        (RunKind.TEXT, "市财政局"),
    ]


def test_as_printed_nothing_is_struck_or_put_in():
    printed = runs.as_printed(MENDED, SOURCE)
    assert shown(printed) == [(RunKind.TEXT, "市住建局"), (RunKind.PRINTED, "and"), (RunKind.TEXT, "市财政局")]
    assert [runs.position(printed, offset) for offset in (4, 5, 9)] == [4, 7, 11]
    assert [runs.offset_at(printed, position) for position in (4, 5, 8)] == [4, 5, 6]


def test_a_joint_shows():
    assert shown(runs.of_text((piece(4, 7), layout(Span(11, 12), " "), piece(4, 7)), SOURCE)) == [
        (RunKind.TEXT, "and and")
    ]


@pytest.mark.parametrize(("offset", "before", "position"), [(4, False, 7), (4, True, 4), (5, False, 8), (9, False, 12)])
def test_an_offset_has_its_position(offset, before, position):
    assert runs.position(runs.of_text(MENDED, SOURCE), offset, before=before) == position


@pytest.mark.parametrize(("position", "offset"), [(0, 0), (4, 4), (5, 4), (7, 4), (8, 5), (12, 9), (99, 9)])
def test_a_position_has_its_offset(position, offset):
    assert runs.offset_at(runs.of_text(MENDED, SOURCE), position) == offset


def test_typing_looks_as_it_will_when_committed():
    whole = runs.of_text((piece(0, 11),), SOURCE)
    assert runs.typed(whole, 4, 7, "和") == runs.of_text((*MENDED[:-1],), SOURCE)


def test_typing_over_what_was_put_in_strikes_only_print():
    mended = runs.of_text(MENDED, SOURCE)
    assert shown(runs.typed(mended, 4, 6, "、"))[1:] == [
        (RunKind.STRUCK, "and市"),
        (RunKind.INSERTED, "、"),
        (RunKind.TEXT, "财政局"),
    ]


def test_a_note_stands_behind_its_text_and_is_none():
    noted = runs.with_notes(runs.of_text((piece(0, 11),), SOURCE), [Note(7, RunKind.NOTE, "（当作和）")])
    assert shown(noted)[1] == (RunKind.NOTE, "（当作和）")
    assert runs.text_of(noted) == "市住建局and市财政局"


TEXT = st.text("市a𠮷\u00a0", max_size=8)


@given(TEXT, TEXT, st.integers(0, 8), st.integers(0, 8))
def test_typed_runs_say_the_typed_text(text, new, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    whole = (Run(RunKind.TEXT, text, 0, len(text)),) if text else ()
    edited = runs.typed(whole, start, end, new)
    wanted = text[:start] + new + text[end:]
    assert runs.text_of(edited) == wanted
    assert [runs.offset_at(edited, runs.position(edited, at)) for at in range(len(wanted) + 1)] == list(
        range(len(wanted) + 1)
    )


def test_what_is_too_long_for_a_widget_ends_with_a_remark():
    whole = (Run(RunKind.TEXT, "市" * (2 * runs.LONGEST), 0, 2 * runs.LONGEST),)
    short = runs.shortened(whole, "…")
    assert [len(run.text) for run in short] == [runs.LONGEST, 1]
    assert runs.offset_at(short, runs.LONGEST + 1) == runs.LONGEST
    assert [runs.is_too_long(whole), runs.is_too_long(short)] == [True, False]
