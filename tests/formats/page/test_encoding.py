"""The bytes of a page decide its encoding; what it declares helps where they leave doubt."""

import pytest

from gazdesk.formats.page.encoding import decoded_page, detect_page
from tests.formats.page.pages import NOTICE, page

HTML = page(f"<div>{NOTICE}</div>")
LONG = "<script>" + "var a = 1;\n" * 9_000 + "</script>" + HTML


@pytest.mark.parametrize("html", [HTML, LONG], ids=["short", "behind a long script"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16"])
def test_the_bytes_decide(html, encoding):
    text = (
        html.replace("示例", "市府").translate(dict.fromkeys(map(ord, "县区关干办发实岸线务环认真组织"), "的"))
        if encoding == "big5"
        else html
    )
    data = text.encode(encoding, "ignore")
    guess = detect_page(data)
    assert decoded_page(data, guess.encoding) == text.encode(encoding, "ignore").decode(encoding)
    assert guess.is_sure


@pytest.mark.parametrize(
    ("declared", "found"),
    [(b"gb2312", "gb18030"), (b"GBK", "gb18030"), (b"utf-8", "gb18030"), (b"nonsense", "gb18030")],
)
def test_a_declared_encoding_does_not_overrule_the_bytes(declared, found):
    data = HTML.replace("utf-8", "X").encode("gb18030").replace(b'charset="X"', b"charset=" + declared)
    assert detect_page(data).encoding == found


def test_a_declared_encoding_decides_what_the_bytes_leave_open():
    body = "<p>目录</p>".encode("gb18030")
    assert not detect_page(body).is_sure
    declared = b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">' + body
    assert detect_page(declared) == ("gb18030", True)


def test_a_page_in_ascii_alone_is_utf_8():
    assert detect_page(b"<p>&#30446;&#24405;</p>").encoding == "utf-8"


def test_a_byte_that_does_not_fit_is_lost_alone():
    data = HTML.encode("gb18030").replace("请认真".encode("gb18030"), b"\xff" + "请认真".encode("gb18030"), 1)
    text = decoded_page(data, "gb18030")
    assert "\ufffd" in text
    assert "组织实施" in text


def test_a_page_in_another_encoding_is_refused():
    with pytest.raises(UnicodeDecodeError):
        decoded_page(HTML.encode("gb18030"), "utf-8")
