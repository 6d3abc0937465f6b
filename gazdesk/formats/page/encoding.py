"""The encoding of a page: what it says of itself, and what its bytes say."""

from __future__ import annotations

import re

from gazdesk.errors import KnownError
from gazdesk.formats.encodings import Guess, detect, named

_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^<>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_HEAD = 8_192
_ASCII = re.compile(rb"([\x00-\x7f])[\x00-\x7f]{2,}")
_MOST_LOST = 0.002


def detect_page(data: bytes) -> Guess | None:
    """Return the encoding of a page; None where its bytes are not like text.

    The bytes decide, the markup left out of them; what the page declares (<meta charset>, http-equiv, <?xml?>) decides
    where they leave doubt. gb2312 and gbk are declared for what is GB18030.
    """
    if data.count(0) * 10 > len(data):
        return detect(data)
    guess, declared = detect(_ASCII.sub(rb"\1 ", data.replace(b"\0", b""))), _declared(data)
    if declared is None or (guess is not None and guess.is_sure):
        return guess
    if guess is not None and guess.encoding == declared:
        return Guess(declared, is_sure=True)
    return Guess(declared, is_sure=False) if _fits(data, declared) else guess


def decoded_page(data: bytes, encoding: str) -> str:
    """Return the text of a page without a byte order mark; single bytes that do not fit, as pages have, are lost.

    Raises UnicodeDecodeError where more than that does not fit: the page is in another encoding.
    """
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") > 2 + len(text) * _MOST_LOST:
            raise
    return text.removeprefix("\ufeff")


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, _HEAD)
    try:
        return named(match[1].decode(), data) if match else None
    except KnownError:
        return None


def _fits(data: bytes, encoding: str) -> bool:
    try:
        decoded_page(data, encoding)
    except UnicodeDecodeError:
        return False
    return True
