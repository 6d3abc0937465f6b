"""The words of the command line: English in the source, Chinese from the translation files, without Qt.

The files are those of the window (Qt's .ts, one context), read only where the locale asks for Chinese.
"""

from __future__ import annotations

import locale
import os
from functools import cache
from typing import TYPE_CHECKING

from gazdesk.shipped import resource

if TYPE_CHECKING:
    from gazdesk.errors import KnownError
    from gazdesk.model.problems import Problem

FILES = ("cli", "errors", "problems", "rules", "shell", "panes", "tables", "rebuild", "memory")
"""The translation files by topic, in the order in which a text is looked for."""


def say(text: str, **values: object) -> str:
    """Return a text in the user's language, its named fields in braces filled with values."""
    words = _chinese(text) if speaks_chinese() else text
    return words.format(**values) if values else words


def tell(said: KnownError | Problem) -> str:
    """Return the sentence of an error or of a problem in the user's language."""
    return say(said.template, **said.values)


@cache
def speaks_chinese() -> bool:
    """Say whether the locale asks for Chinese: LANGUAGE, LC_ALL, LC_MESSAGES, LANG, else the system's own."""
    names = (os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, names), "") or locale.getlocale()[0] or ""
    return name.lower().startswith(("zh", "chinese"))


def _chinese(text: str) -> str:
    found = (_catalogue(name).get(text) for name in FILES)
    return next(filter(None, found), text)


@cache
def _catalogue(name: str) -> dict[str, str]:
    """Return the translations of one file by their English text; a file that is not there has none."""
    from xml.etree import ElementTree as Tree  # noqa: PLC0415  (English needs no parser, and starts faster)

    try:
        path = resource("translations", f"{name}.zh_CN.ts")
    except FileNotFoundError:
        return {}
    messages = Tree.parse(path).getroot().iter("message")
    return {each.findtext("source", ""): each.findtext("translation", "") for each in messages}
