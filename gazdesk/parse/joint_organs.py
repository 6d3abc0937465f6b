"""Organs above the matter of a title, one a line, that issue a document jointly."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazdesk.model.readers.issuers import is_organ
from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape
from gazdesk.parse.titles import is_title_line

MOST_ORGANS = 6
_IMPRINT = re.compile(r"(?:主\s*[办管编辦]|编\s*[辑印]|編\s*[輯印]|承\s*[办辦]|出\s*版)|[^：:]{1,8}[：:]")
_GOVERNMENT = re.compile(r"人民政府(?:办公[室厅]|辦公[室廳])?$")
_OF_ITS_RANK = re.compile(
    r"(?!各).*(?:政府|办公[室厅]|辦公[室廳]|[党黨省市县縣区區州旗盟]委|委员会|委員會|军分?区|軍分?區|院|政协|政協)"
)


def organs_above(lines: Sequence[Line], shapes: Sequence[Shape], index: int, after: int) -> int:
    """Return how many lines above an index are organs that issue a document jointly.

    They stand as close to each other as the last to the title. The cells of a table above may be organs too: they
    stand closer to each other, or are none that a government issues a document with.
    """
    first = index
    while first > max(after, index - MOST_ORGANS) and is_organ_line(lines[first - 1], shapes[first - 1]):
        apart = first < index and lines[first].blanks > lines[index].blanks
        if apart or (first < index and not sign_jointly(lines[first - 1].text, lines[first].text)):
            break
        first -= 1
    return index - first


def is_organ_line(line: Line, shape: Shape) -> bool:
    """Say whether a line is the name of an organ, and not that of who edits or publishes the gazette."""
    text = line.text
    return is_title_line(line, shape) and is_organ(text) and _IMPRINT.match(text) is None


def sign_jointly(above: str, organ: str) -> bool:
    """Say whether an organ may stand above another one in a title: a government issues with organs of its rank only.

    党政机关公文处理工作条例 (2012), 第十七条: organs of one rank may issue jointly.
    """
    return _GOVERNMENT.search(organ) is None or _OF_ITS_RANK.fullmatch(above) is not None
