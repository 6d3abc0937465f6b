"""The title of the article: where the page names it, and where it is printed.

《政府网站发展指引》(国办发〔2017〕47号), annex 4, asks each article for a <meta name="ArticleTitle">; without one the
<title> names it, with the names of site and column before or after.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from gazdesk.formats.page.article import is_control
from gazdesk.formats.page.catalogue import Entry
from gazdesk.formats.page.lines import Page, PageLine, parts_of
from gazdesk.formats.page.parts import Part, text_of
from gazdesk.formats.page.tokens import Run, Tokens
from gazdesk.parse.titles import begins_title, is_issued_title, names_kind

_SEPARATOR = re.compile(
    r"\s*[_|｜丨>»]+\s*|\s*[-—–－]+\s*(?=[^-—–－]*(?:网|政府|门户|平台|中心|局|委|厅|公开|公告|文件|政策|栏目|首页)[^-—–－]*$)"
)
_SITE = re.compile(r"(?:网站?|门户|平台|频道|栏目|首页|中国政府网|政府信息公开|信息公开目录?)$")
_NOISE = re.compile(r"[\s《》〈〉“”\"'‘’·]+")
_FIRST_LINES = 14
_MOST_LINES = 6
_HEAD = 3
_SHORTEST = 4
_LIKE = 90.0


@dataclass(frozen=True, slots=True)
class Headline:
    """The title of an article: the lines of the page that print it, or, where none does, its parts elsewhere."""

    lines: tuple[int, ...] = ()
    parts: tuple[Part, ...] = ()


def names_of(text: str, tokens: Tokens, entries: Sequence[Entry]) -> list[list[Part]]:
    """Return what a page names its article, without the names of site and column; the surest first."""
    runs = [tokens.metas[name] for name in ("articletitle",) if name in tokens.metas]
    if tokens.title is not None:
        runs.append(_without_site(text, tokens.title))
    named = [parts_of(text, *run) for run in runs]
    named[1:1] = [list(entry.value) for entry in entries if entry.names]
    return [parts for parts in named if len(_packed(text_of(parts))) >= _SHORTEST]


def headline_of(
    page: Page, named: Sequence[Sequence[Part]], article: Sequence[int], apart: Collection[int]
) -> Headline:
    """Return the title of an article.

    `named` is what the page names it, `article` its lines in order, `apart` those of tables and of the catalogue.
    """
    names = [_packed(text_of(parts)) for parts in named]
    first = [index for index in article[: _FIRST_LINES * 2] if index not in apart][:_FIRST_LINES]
    inside = _printed(page, first, names)
    if inside:
        return Headline(inside)
    above = [
        index
        for index in range(article[0])
        if index not in apart and page.lines[index].linked * 2 <= len(page.lines[index].text)
    ]
    printed = _printed(page, above, names) or _heading(page, above)
    if printed:
        return Headline(printed)
    if any(_opens(page.lines[index].text) for index in first[:_HEAD]) or not named:
        return Headline()
    return Headline(parts=tuple(named[0]))


def _without_site(text: str, run: Run) -> Run:
    """Return the part of a <title> that names the article: the longest that is not a site's name."""
    start, end = run
    bounds = [start]
    for match in _SEPARATOR.finditer(text, start, end):
        bounds += match.span()
    bounds.append(end)
    pieces = [piece for piece in zip(bounds[::2], bounds[1::2], strict=True) if text[slice(*piece)].strip()]
    if not pieces:
        return run
    told = [piece for piece in pieces if not _SITE.search(text[slice(*piece)].strip())]
    return max(told or pieces, key=lambda piece: (names_kind(text[slice(*piece)].strip()), piece[1] - piece[0]))


def _printed(page: Page, lines: Sequence[int], names: Sequence[str]) -> tuple[int, ...]:
    """Return the lines, one after the other, that together print a name; () if none do."""
    for name in names:
        best: tuple[float, tuple[int, ...]] = (0.0, ())
        for start in range(len(lines)):
            joined = ""
            for stop in range(start, min(start + _MOST_LINES, len(lines))):
                joined += _packed(page.lines[lines[stop]].text)
                if len(joined) > len(name) * 1.3 + 6:
                    break
                if len(joined) >= max(_SHORTEST, len(name) * 0.6) and not is_control(joined):
                    best = max(best, (fuzz.ratio(joined, name), tuple(lines[start : stop + 1])))
        if best[0] >= _LIKE:
            return best[1]
    return ()


def _heading(page: Page, lines: Sequence[int]) -> tuple[int, ...]:
    """Return the line of the nearest heading above the article that reads like a title."""
    for index in reversed(lines):
        if _is_heading(page, page.lines[index]) and _opens(page.lines[index].text):
            return (index,)
    return ()


def _is_heading(page: Page, line: PageLine) -> bool:
    return any(
        box.tag in {"h1", "h2", "h3"} or "title" in box.words
        for box in page.ancestors(line.box)
        if box.last - box.first < 4
    )


def _opens(text: str) -> bool:
    return len(text) >= _SHORTEST and (begins_title(text) or names_kind(text) or is_issued_title(text))


def _packed(text: str) -> str:
    return _NOISE.sub("", text)
