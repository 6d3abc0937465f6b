"""The codec: what a newer program or a damaged store wrote is told."""

import pytest

from gazdesk.edits.codec import decode, encode
from gazdesk.edits.structure import SetBoundary, SetLevel
from gazdesk.errors import KnownError
from gazdesk.model.blocks import Boundary
from gazdesk.model.kinds import BoundaryKind
from tests.edits.cases import CELL, fix


def test_values_are_plain():
    assert encode(SetBoundary("b0", Boundary(BoundaryKind.ATTACHMENT, 1))) == {
        "block": "b0",
        "boundary": {"kind": "attachment", "depth": 1},
    }
    written = encode(fix(CELL, "护", "堤"))
    assert written["address"] == list(CELL)
    assert written["reason"] == "transcription"


def test_what_has_a_default_may_be_left_out():
    written = encode(fix(CELL, "护", "堤"))
    del written["reason"]
    assert decode("fix_text", 1, written) == fix(CELL, "护", "堤")


@pytest.mark.parametrize(("kind", "version"), [("set_level", 2), ("set_colour", 1)])
def test_what_a_newer_program_wrote_is_told(kind, version):
    with pytest.raises(KnownError, match=f"{kind}/{version} was made by a newer version"):
        decode(kind, version, {"block": "b0", "level": 1})


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("set_level", {"block": "b0"}),
        ("set_level", {"block": "b0", "level": "1"}),
        ("set_level", {"block": None, "level": 1}),
        ("set_level", {"block": "b0", "level": 1, "more": 1}),
        ("set_kind", {"block": "b0", "block_kind": "poem"}),
        ("set_boundary", {"block": "b0", "boundary": "document"}),
        ("drop_rows", {"block": "b0", "rows": [1]}),
        ("drop_rows", {"block": "b0", "rows": 1}),
        ("split_block", {"block": "b0", "place": ["", 1], "new_block": "b1"}),
    ],
)
def test_what_does_not_fit_is_damaged(kind, values):
    with pytest.raises(KnownError, match=f"The correction {kind}/1 is damaged"):
        decode(kind, 1, values)


def test_none_is_a_value():
    assert decode("set_level", 1, {"block": "b0", "level": None}) == SetLevel("b0", None)
