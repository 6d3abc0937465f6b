"""A file becomes text, or one sentence says why not."""

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest

from gazdesk.errors import KnownError
from gazdesk.formats import reading
from gazdesk.formats.offset_map import OffsetMap
from gazdesk.formats.reading import read_again, read_source

TEXT = "示例市人民政府关于印发城市更新实施方案的通知\r\n各县区人民政府：\n"


@pytest.fixture
def file(tmp_path):
    def make(data):
        path = tmp_path / "issue.txt"
        path.write_bytes(data)
        return path

    return make


def test_a_source_keeps_its_bytes_and_its_text(file):
    source = read_source(file(TEXT.encode("gb18030")))
    assert (source.text, source.data) == (TEXT, TEXT.encode("gb18030"))
    assert (source.name, source.encoding, source.encoding_is_sure) == ("issue.txt", "gb18030", True)
    assert source.sha256 == hashlib.sha256(source.data).hexdigest()


def test_what_is_known_of_a_source_beside_its_text(file):
    info = read_source(file(TEXT.encode())).info
    assert (info.name, info.encoding, info.lines, info.reader) == ("issue.txt", "utf-8", 3, "text")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_text(file, encoding):
    assert read_source(file(TEXT.encode(encoding))).text == TEXT


def test_a_name_that_an_old_archive_left_in_gbk_is_readable(tmp_path):
    path = tmp_path / os.fsdecode("公报.txt".encode("gb18030"))
    path.write_text("公报")
    source = read_source(path)
    assert (source.name, source.location) == ("公报.txt", str(tmp_path / "公报.txt"))


def test_a_guess_is_said_to_be_one(file):
    assert not read_source(file("目录".encode("gb18030"))).encoding_is_sure


def test_a_chosen_encoding_is_used(file):
    source = read_source(file("目錄".encode("big5")), encoding="Big5")
    assert (source.text, source.encoding, source.encoding_is_sure) == ("目錄", "big5", True)


def test_a_chosen_encoding_that_does_not_fit_is_refused_at_a_byte(file):
    with pytest.raises(KnownError, match=r"issue\.txt is not in utf-8: byte 3 does not fit\."):
        read_source(file("abc国务院".encode("gb18030")), encoding="utf-8")


def test_a_byte_that_does_not_fit_the_encoding_found_is_named(file):
    data = TEXT.encode("gb18030")
    with pytest.raises(KnownError, match=f"is not in gb18030: byte {len(data)} does not fit"):
        read_source(file(data + b"\xff\xff" + data))


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\n"])
def test_an_empty_file_is_refused(file, data):
    with pytest.raises(KnownError, match=r"issue\.txt is empty\."):
        read_source(file(data))


@pytest.mark.parametrize("data", [bytes(999), b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "字\0字".encode()])
def test_a_binary_file_is_refused(file, data):
    with pytest.raises(KnownError, match="is not a text file"):
        read_source(file(data))


def test_bytes_with_zeros_are_not_utf_8_even_if_someone_says_so(file):
    with pytest.raises(KnownError, match="is not a text file"):
        read_source(file("字\0字".encode()), encoding="utf-8")


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(KnownError, match=r"none\.txt is not there\."):
        read_source(tmp_path / "none.txt")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(KnownError, match="is a folder"):
        read_source(tmp_path)


def refusing(error):
    def refuse(*_):
        raise error

    return refuse


def test_a_file_without_rights_is_said(file, monkeypatch):
    path = file(b"text")
    monkeypatch.setattr(Path, "open", refusing(PermissionError(13, "Permission denied")))
    with pytest.raises(KnownError, match="no permission to read"):
        read_source(path)


def test_a_disk_that_fails_is_said(file, monkeypatch):
    path = file(b"text")
    monkeypatch.setattr(Path, "open", refusing(OSError(5, "Input/output error")))
    with pytest.raises(KnownError, match=r"issue\.txt cannot be read: Input/output error\."):
        read_source(path)


@pytest.mark.parametrize("change", [lambda path: path.write_bytes(b"longer text"), lambda path: os.utime(path, (1, 1))])
def test_a_file_that_changes_while_it_is_read_is_refused(file, monkeypatch, change):
    path = file(b"text")
    fstat = os.fstat

    def fstat_and_change(number):
        status = fstat(number)
        change(path)
        return status

    monkeypatch.setattr(reading.os, "fstat", fstat_and_change)
    with pytest.raises(KnownError, match="changed while it was read"):
        read_source(path)


def test_one_line_of_megabytes_is_read_whole(file):
    text = "示例市" * 400_000
    assert read_source(file(text.encode("gb18030"))).text == text


PAGE = "<!DOCTYPE html><html><head><meta charset=gb2312><title>示例</title></head><body><a href=/>首页</a><p>示例市人民政府关于防汛的通知</p><p>各单位：</p><p>要抓紧抓实，确保安全。</p></body></html>"
ARTICLE = "示例市人民政府关于防汛的通知\n各单位：\n要抓紧抓实，确保安全。\n"


@pytest.fixture
def page(tmp_path):
    def make(name):
        path = tmp_path / name
        path.write_bytes(PAGE.encode("gb18030"))
        return path

    return make


@pytest.mark.parametrize("name", ["a.html", "A.HTM", "a.shtml", "a.xhtml", "a", "a.aspx"])
def test_a_page_is_read_as_its_article(page, name):
    source = read_source(page(name))
    assert (source.text, source.reader, source.encoding) == (ARTICLE, "html", "gb18030")
    assert source.data == PAGE.encode("gb18030")


def test_a_text_that_begins_with_markup_is_a_text(page):
    assert read_source(page("a.txt")).reader == "text"


def test_offsets_of_a_page_lead_back_to_its_bytes(page):
    source = read_source(page("a.html"))
    place = OffsetMap.decode(source.offsets).original(source.text.index("抓紧"))
    start = len(PAGE[: place[0]].encode("gb18030"))
    assert source.data[start : start + 4].decode("gb18030") == "抓紧"


def test_what_is_read_again_is_the_same(page):
    source = read_source(page("a.html"))
    again = read_again(source.data, source.info)
    assert (again.text, again.hints, again.offsets) == (source.text, source.hints, source.offsets)


def test_what_another_version_of_the_reader_read_is_not_read_again(page):
    source = read_source(page("a.html"))
    assert read_again(source.data, replace(source.info, reader_version="0")) is None


def test_a_page_in_another_encoding_than_chosen_is_refused_at_a_byte(page):
    with pytest.raises(KnownError, match=r"a\.html is not in utf-8: byte \d+ does not fit\."):
        read_source(page("a.html"), encoding="utf-8")
