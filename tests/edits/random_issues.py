"""Random small issues: blocks of text and tables, with merged cells, dropped rows, seams and attributions."""

from dataclasses import replace

from hypothesis import strategies as st

from gazdesk.model.annotations import Comment
from gazdesk.model.blocks import Attribution, Boundary, Reading
from gazdesk.model.kinds import LIVE_ROWS, AttributionRole, BlockKind, BoundaryKind, RowKind
from gazdesk.model.pieces import place_after, place_before, text_of
from tests.edits.sample import Draft

TEXTS = st.text("一二甲（）ab1 ", max_size=4)
WORDS = st.text("一甲：、ab \n", min_size=1, max_size=6).filter(lambda text: text.strip("\n"))
TEXT_KINDS = [BlockKind.PARAGRAPH, BlockKind.NOISE, BlockKind.TITLE, BlockKind.HEADING]
ROW_KINDS = [*RowKind, RowKind.BODY, RowKind.BODY]


@st.composite
def runs(draw):
    """Draw a parse run of up to six blocks."""
    made = Draft()
    for _ in range(draw(st.integers(1, 6))):
        if draw(st.booleans()):
            add_table(draw, made)
        else:
            add_text(draw, made)
    return made.run()


def add_text(draw, made):
    boundary = draw(st.none() | st.builds(Boundary, st.sampled_from(BoundaryKind)))
    comments = (Comment(f"c{len(made.text)}", "看"),) if draw(st.booleans()) else ()
    made.block(draw(WORDS).strip("\n"), draw(st.sampled_from(TEXT_KINDS)), boundary=boundary, comments=comments)
    block = made.blocks[-1]
    if draw(st.booleans()):
        readings = tuple(draw(readings_in(block.address, block.pieces)) for _ in range(draw(st.integers(1, 2))))
        made.blocks[-1] = replace(block, attributions=(Attribution(f"a{block.id}", readings),))


@st.composite
def readings_in(draw, address, pieces):
    """Draw a reading of some of the text of an owner."""
    length = len(text_of(pieces))
    start = draw(st.integers(0, max(0, length - 1)))
    end = draw(st.integers(min(start + 1, length), length))
    role = draw(st.sampled_from(AttributionRole))
    return Reading(role, address, place_before(pieces, start), place_after(pieces, end))


def add_table(draw, made):
    height, width = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    kinds = [draw(st.sampled_from(ROW_KINDS)) for _ in range(height)]
    spans, covered = draw(spans_of([row for row, kind in enumerate(kinds) if kind in LIVE_ROWS], width))
    rows = [["" if (row, column) in covered else draw(TEXTS) for column in range(width)] for row in range(height)]
    made.table(rows, kinds, spans, {draw(st.integers(0, height))}, draw(st.sampled_from(["", "<p>"])))


@st.composite
def spans_of(draw, live, width):
    """Draw a merged cell over some of the live rows; return its span by its place, and the places it covers."""
    if not live or draw(st.booleans()):
        return {}, set()
    first, last = sorted(draw(st.integers(0, len(live) - 1)) for _ in range(2))
    left, right = sorted(draw(st.integers(0, width - 1)) for _ in range(2))
    places = {(row, column) for row in live[first : last + 1] for column in range(left, right + 1)}
    anchor = (live[first], left)
    return {anchor: (last - first + 1, right - left + 1)}, places - {anchor}
