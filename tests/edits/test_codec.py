"""The codec: what a newer program or a damaged store wrote is told."""

import json

import pytest

from gazdesk.edits.codec import decode, encode
from gazdesk.edits.structure import SetBoundary, SetLevel
from gazdesk.errors import KnownError
from gazdesk.model.blocks import Boundary
from gazdesk.model.kinds import BoundaryKind
from tests.edits.cases import CELL, fix


def test_values_are_plain():
    written = encode(SetBoundary("b0", Boundary(BoundaryKind.ATTACHMENT, 1)))
    assert written == '{"block":"b0","boundary":{"kind":"attachment","depth":1}}'
    written = json.loads(encode(fix(CELL, "护", "堤")))
    assert written["address"] == list(CELL)
    assert written["reason"] == "transcription"


def test_what_is_no_plain_value_is_not_written():
    with pytest.raises(TypeError):
        encode(SetLevel("b0", object()))


def test_half_a_character_is_told():
    with pytest.raises(KnownError, match="half a character"):
        encode(fix(CELL, "护", "\ud83d"))


def test_what_has_a_default_may_be_left_out():
    written = json.loads(encode(fix(CELL, "护", "堤")))
    del written["reason"]
    assert decode("fix_text", 1, json.dumps(written)) == fix(CELL, "护", "堤")


@pytest.mark.parametrize(("kind", "version"), [("set_level", 2), ("set_colour", 1)])
def test_what_a_newer_program_wrote_is_told(kind, version):
    with pytest.raises(KnownError, match=f"{kind}/{version} was made by a newer version"):
        decode(kind, version, '{"block": "b0", "level": 1}')


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
        decode(kind, 1, json.dumps(values))


def test_what_is_no_json_is_damaged():
    with pytest.raises(KnownError, match="The correction set_level/1 is damaged"):
        decode("set_level", 1, '{"block": ')


def test_none_is_a_value():
    assert decode("set_level", 1, '{"block": "b0", "level": null}') == SetLevel("b0", None)
