"""The encoding of Chinese text is found by evidence, and said to be unsure where another one is as likely."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.errors import KnownError
from gazdesk.formats.encodings import ENCODINGS, common_characters, detect, named

SIMPLIFIED = "示例市人民政府关于印发城市更新实施方案的通知\n各县区人民政府，市直各部门：\n"
TRADITIONAL = "示例市人民政府關於印發城市更新實施方案的通知\n各縣區人民政府，市直各部門：\n"


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, SIMPLIFIED[:6], TRADITIONAL.replace("\n", "")])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_each_encoding_is_found_by_evidence_alone(text, encoding):
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        data = TRADITIONAL.encode(encoding)
    assert detect(data).encoding == encoding


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_decides(mark, encoding):
    assert detect(mark + "a".encode(encoding)) == (encoding, True)


def test_what_is_utf_8_throughout_is_sure():
    assert detect(SIMPLIFIED.encode()) == ("utf-8", True)
    assert detect(b"plain") == ("utf-8", True)


def test_two_characters_are_a_guess():
    assert detect("目录".encode("gb18030")) == ("gb18030", False)


def test_what_is_as_likely_in_another_encoding_is_a_guess():
    assert not detect("한국어 텍스트 시험 문장입니다".encode("euc-kr")).is_sure


def test_a_longer_text_is_sure():
    assert detect(SIMPLIFIED.encode("gb18030")) == ("gb18030", True)


def test_a_stray_byte_does_not_change_what_the_text_is_in():
    data = (SIMPLIFIED * 9).encode()
    assert detect(data[:200] + b"\xff" + data[200:]).encoding == "utf-8"


def test_characters_of_hong_kong_make_it_the_wider_big5():
    assert detect((TRADITIONAL + "嘅咗").encode("big5hkscs")).encoding == "big5hkscs"


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, b"\x7fELF" + bytes(900), "déjà vu à Noël, été".encode("latin-1")],
    ids=["picture", "program", "french"],
)
def test_what_is_not_chinese_text_is_in_no_encoding(data):
    assert detect(data) is None


@given(st.binary(max_size=400))
def test_no_bytes_are_too_strange(data):
    guess = detect(data)
    assert guess is None or guess.encoding in {*ENCODINGS, "big5hkscs"}


@pytest.mark.parametrize(
    ("called", "name"),
    [("GBK", "gb18030"), ("gb2312", "gb18030"), ("UTF8", "utf-8"), ("Big5", "big5"), ("utf-16", "utf-16-le")],
)
def test_an_encoding_has_one_name(called, name):
    assert named(called, b"") == name


def test_utf_16_is_as_its_mark_says():
    assert named("utf-16", codecs.BOM_UTF16_BE) == "utf-16-be"


@pytest.mark.parametrize("called", ["klingon", "hex", "latin-1", "", "a\0b"])
def test_an_encoding_in_which_no_chinese_comes_is_refused(called):
    with pytest.raises(KnownError, match="is not one of the encodings utf-8, gb18030, big5"):
        named(called, b"")


def test_common_characters_are_the_first_levels_of_both_scripts():
    common = common_characters()
    assert {"的", "發", "，", "〔", "７"} <= common
    assert not {"龘", "A", "锟", "\n"} & common
