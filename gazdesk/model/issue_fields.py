"""Fields of the issue itself, read from its masthead and web metadata."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from gazdesk.model.issue import ISSUE, Issue
from gazdesk.model.kinds import BlockKind
from gazdesk.model.readers.dates import read_date
from gazdesk.model.readers.issuers import is_organ
from gazdesk.model.readers.numerals import NUMERAL, read_numeral
from gazdesk.model.readers.printed import plain

T = TypeVar("T")
_N = rf"(\d+|[{NUMERAL}]+)"
_REPORTS = "".join(
    f"(?<!{word})" for word in ("统计", "統計", "状况", "狀況", "质量", "質量", "普查", "环境", "環境", "情况", "情況")
)
"""A 统计公报 or 环境状况公报 is a document, no publication."""
_PUBLICATION = re.compile(rf"《?([\u4e00-\u9fff]{{2,16}}?{_REPORTS}(?:公报|公報|政报|政報|文告))(?!室|编|編|年份|》编)")
_LOWER = re.compile(r"(?:常[务務]委[员員][会會])?(?:(?:人民)?政府)?(?:[公政][报報]|文告)")
"""The second line of a name that a cover prints on two."""
_UPPER = re.compile(r"[\u4e00-\u9fff]{2,14}(?:大[会會]|政府|[省市县縣区區州盟旗部局署])")
_PLACE = re.compile(
    r"([\u4e00-\u9fff]{2,9}?(?:省|市|县|縣|区|區|州|盟|旗))(?:人民政府|人民代表大[会會]|政府|公报|公報|政报|政報)"
)
_YEAR = re.compile(rf"(?<!\d)((?:19|20)\d\d|[{NUMERAL}]{{4}})(?=年)|年份[:：]((?:19|20)\d\d)|^((?:19|20)\d\d)$")
_REPUBLIC = re.compile(rf"民[国國](\d{{1,3}}|[{NUMERAL}]{{1,4}})年")
_BEFORE_REPUBLIC = 1911
_NUMBER = re.compile(
    rf"(?<!总)(?<!總)(?:期号|期號|年)?[:：]?\(?第{_N}(?:[、\-—～至和]{_N})?[期号號]|(?<!总)(?<!總)期[号號][:：]第?{_N}"
)
_DOTTED = re.compile(r"(?:^|[^\d.])((?:19|20)\d\d)\s*[.·．•/\s]\s*(\d{1,2})(?:$|[^\d.·．•/年月-])")
"""Year and number of an issue as covers print them without words (2012·3)."""
_TOTAL = re.compile(rf"(?:总号|總號|总期号|总期数|总第|總第|总期)[:：]?第?{_N}")
_DAY = re.compile(rf"([\d{NUMERAL}]{{1,2}}月[\d{NUMERAL}]{{1,3}}日)(?:出版|出刊|印发)?")
_NARROW = str.maketrans("０１２３４５６７８９", "0123456789")
_ORGANIZER = re.compile(r"主[办辦](?:单位|單位)?[:：]?")


@dataclass(frozen=True, slots=True)
class IssueFields:
    """What an issue says of itself; None or () where it does not. `overrides` names what an editor set."""

    publication: str | None = None
    place: str | None = None
    year: int | None = None
    number: int | None = None
    total_number: int | None = None
    date: str | None = None
    organizer: tuple[str, ...] = ()
    overrides: tuple[str, ...] = ()


def issue_fields_of(issue: Issue) -> IssueFields:
    """Return the fields of an issue; those of the target ISSUE in its overrides come first."""
    lines = [plain(block.text).translate(_NARROW) for block in issue if block.kind is BlockKind.MASTHEAD]
    publication = _first(_PUBLICATION, [*_names_in_two(lines), *lines], str)
    values: dict[str, object] = {
        "publication": publication,
        "place": _first(_PLACE, lines, str) if publication else None,
        "year": _year(lines) if publication else None,
        "number": (_first(_NUMBER, lines, read_numeral) or _dotted(lines, 2)) if publication else None,
        "total_number": _first(_TOTAL, lines, read_numeral),
        "date": _date(lines) if publication else None,
        "organizer": _organizers(lines),
    }
    overridden = {name: text for (target, name), text in issue.overrides.items() if target == ISSUE and name in values}
    values |= {name: _typed(name, text) for name, text in overridden.items()}
    return IssueFields(**values, overrides=tuple(overridden))  # type: ignore[arg-type]


def _names_in_two(lines: list[str]) -> Iterator[str]:
    """Yield the names of publications that stand on two lines, joined."""
    for above, below in pairwise(lines):
        if _LOWER.fullmatch(below) and _UPPER.fullmatch(above):
            yield above + below


def _first(pattern: re.Pattern[str], lines: list[str], read: Callable[[str], T | None]) -> T | None:
    for line in lines:
        for match in pattern.finditer(line):
            value = read(next(group for group in match.groups() if group))
            if value is not None:
                return value
    return None


def _year(lines: list[str]) -> int | None:
    """Return the year of an issue, one of the Republic (Taiwan) as that of the common era."""
    since = _first(_REPUBLIC, lines, read_numeral)
    year = _first(_YEAR, lines, read_numeral) or (since + _BEFORE_REPUBLIC if since is not None else None)
    return year or _dotted(lines, 1)


def _dotted(lines: list[str], group: int) -> int | None:
    return next((read_numeral(match[group]) for line in lines if (match := _DOTTED.search(line))), None)


def _date(lines: list[str]) -> str | None:
    """Return the date of an issue; one of month and day on a line of its own is of the year that another line names."""
    whole = next((date for line in lines if (date := read_date(line))), None)
    day = next((match[1] for line in lines if (match := _DAY.fullmatch(line))), None)
    year = _first(_YEAR, lines, read_numeral)
    return whole or (read_date(f"{year}年{day}") if year and day else None)


def _organizers(lines: list[str]) -> tuple[str, ...]:
    """Return the organisers: on the line of 主办, or on the lines after it as long as they are organs."""
    for index, line in enumerate(lines):
        match = _ORGANIZER.search(line)
        if not match:
            continue
        before, after = line[: match.start()], line[match.end() :]
        if is_organ(before) and not re.search("[:：]", before):
            return (before,)
        if after:
            return (re.split(r"[\s邮編编电電]", after)[0],)
        following = []
        for name in lines[index + 1 : index + 5]:
            if not is_organ(name):
                break
            following.append(name)
        return tuple(following)
    return ()


def _typed(name: str, text: str) -> object:
    if name in {"year", "number", "total_number"}:
        return read_numeral(text)
    if name == "organizer":
        return tuple(part for part in re.split(r"[、,，\n]", text) if part)
    return text or None
