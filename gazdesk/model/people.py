"""People of a roster line: role in the body, name, post."""

from __future__ import annotations

import re
from typing import NamedTuple

from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind

_ROLE = re.compile(r"^([^:：、。]{1,14})[:：]")
_GLUED = re.compile(r"^([\u4e00-\u9fff]{2,4}?)((?:市|县|縣|区|區|省|州|副|党|黨|人民|国家|國家|政府|街道|公安).+)$")
_OF_POSTS = frozenset("市县縣区區省州副")
_GARBLE = re.compile(r"[?\s]+")


class Person(NamedTuple):
    """One person: the role printed before the name ("" for a further member), the name, the post."""

    role: str
    name: str
    post: str


def people_of(block: Block) -> tuple[Person, ...]:
    """Return the people that a line of a roster names; a line that only names bodies gives none."""
    if block.kind is not BlockKind.ROSTER:
        return ()
    text = block.text.strip()
    match = _ROLE.match(text)
    role = _GARBLE.sub("", match[1]) if match else ""
    name, post = _name_and_post(text[match.end() :] if match else text)
    return (Person(role, name, post),) if name or (role and post and "、" not in post) else ()


def _name_and_post(text: str) -> tuple[str, str]:
    """Return name and post; the characters of a short name may be spread, name and post may be glued."""
    words = [word for word in _GARBLE.split(text) if word]
    if len(words) > 1 and len(words[0]) == len(words[1]) == 1:
        words[:2] = [words[0] + words[1]]
    if not words:
        return "", ""
    if len(words) == 1 and words[0][0] in _OF_POSTS:
        return "", words[0]
    if 2 <= len(words[0]) <= 4:
        return words[0], " ".join(words[1:])
    match = _GLUED.match(words[0])
    if match and len(words) == 1 and "、" not in match[1]:
        return match[1], match[2]
    return "", " ".join(words)
