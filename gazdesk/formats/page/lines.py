"""The lines of a page as a reader sees them, and the elements that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from lxml import etree

from gazdesk.errors import KnownError
from gazdesk.formats.page.parts import Part, merged, text_of, trimmed
from gazdesk.formats.page.tokens import Run, Tokens

_PIECE = re.compile(
    r"&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)|[ \t\r\n\f]+|[^& \t\r\n\f]+|&"
)
_NUMBER = re.compile(r"\d+|\s+")
_SPACES = str.maketrans(dict.fromkeys("\xa0\x0b\x85\u2028\u2029\x1c\x1d\x1e\x1f", " "))
_DROPPED = re.compile("[\x00-\x08\x0e-\x1b\x7f\xad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_WIDE = re.compile("[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_INLINE = frozenset({"a", "span"})
_BREAK, _HELD = "\n", " \n"
_NO_ATTRIBUTES: dict[str, str] = {}


@dataclass(slots=True)
class PageLine:
    """A line: its parts, the innermost element it stands in, and how many of its characters are links.

    `filed` of these lead to files (attachments); `gap` says that the page leaves a line empty before it. `text` is that
    of the parts, once the line is whole.
    """

    parts: list[Part]
    box: int
    linked: int = 0
    filed: int = 0
    gap: bool = False
    text: str = ""


@dataclass(slots=True)
class Box:
    """A block element: `tag`; `kind`, the name of an element that is only a named division; `words` of id and class.

    `first` and `last` bound its lines, `end` is the number after its last descendant, `parent`, `table` (the nearest
    table around it) are numbers, -1 where there is none.
    """

    tag: str
    kind: str
    words: str
    parent: int
    table: int
    first: int
    attributes: dict[str, str]
    last: int = 0
    end: int = 0


@dataclass(slots=True)
class Page:
    """The boxes of a page in document order (0 is the page), and its lines."""

    boxes: list[Box] = field(default_factory=list)
    lines: list[PageLine] = field(default_factory=list)

    def within(self, index: int) -> Iterator[int]:
        """Yield the numbers of the boxes within a box."""
        yield from range(index + 1, self.boxes[index].end)

    def ancestors(self, index: int) -> Iterator[Box]:
        """Yield a box and those around it, innermost first."""
        while index >= 0:
            yield self.boxes[index]
            index = self.boxes[index].parent


def lines_of(page: str, tokens: Tokens, file: object, *, hidden: bool = False) -> Page:
    """Return the lines of a page without what is hidden, or, if `hidden`, with it.

    `file` names the page in an error. Raises KnownError where elements lie in one another too deep for the tree.
    """
    parser = etree.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(f"<html><body>{tokens.markup}</body></html>", parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise KnownError("{file} cannot be read: its elements lie too deep in one another.", file=file)
    return _Walk(page, tokens.runs, hidden=hidden).run(root)


class _Walk:
    """Walks the tree once; keeps the line that is open."""

    def __init__(self, page: str, runs: Sequence[Run], *, hidden: bool) -> None:
        self.text, self.runs, self.hidden = page, runs, hidden
        self.page = Page()
        self.around: list[int] = []
        self.open = PageLine([], -1)
        self.numbers: dict[int, int] = {}
        self.marker = ""
        self.link = self.file = self.pre = 0

    def run(self, root: etree._Element) -> Page:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif "hidden" in element.attrib and not self.hidden:
                walk.skip_subtree()
            else:
                self._enter(element)
        return self.page

    def _enter(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _INLINE:
            self.link += tag == "a"
            self.file += tag == "a" and "download" in element.attrib
        elif tag in {"br", "hr"}:
            self._break(gap=not self.open.parts)
        else:
            self._enter_block(tag, {str(key): str(value) for key, value in element.items()})
        self._say(element.text)

    def _enter_block(self, tag: str, own: dict[str, str]) -> None:
        self._break()
        boxes = self.page.boxes
        parent = self.around[-1] if self.around else -1
        above = boxes[parent] if parent >= 0 else None
        table = -1 if above is None else parent if above.tag == "table" else above.table
        words = own.pop("class", "").lower()
        boxes.append(Box(tag, own.pop("kind", ""), words, parent, table, len(self.page.lines), own or _NO_ATTRIBUTES))
        self.around.append(len(boxes) - 1)
        self.pre += tag == "pre"
        if tag == "li" and above is not None and above.tag == "ol":
            self.marker = self._number(parent, above.attributes, own)

    def _number(self, parent: int, around: dict[str, str], own: dict[str, str]) -> str:
        """Return the number that a page shows before an item of an ordered list."""
        given = own.get("value") or (around.get("start") if parent not in self.numbers else None) or ""
        number = (
            int(given) if given.isascii() and given.isdigit() and len(given) < 6 else self.numbers.get(parent, 0) + 1
        )
        self.numbers[parent] = number
        kind = around.get("type", "1")
        return f"{chr(ord(kind) + (number - 1) % 26)}." if kind in {"a", "A"} else f"{number}."

    def _leave(self, element: etree._Element) -> None:
        tag = element.tag
        if "hidden" in element.attrib and not self.hidden:
            self._say(element.tail)
            return
        if tag in _INLINE:
            self.link -= tag == "a"
            self.file -= tag == "a" and "download" in element.attrib
        elif tag not in {"br", "hr"}:
            self._leave_block(tag)
        self._say(element.tail)

    def _leave_block(self, tag: str) -> None:
        self._break()
        box = self.page.boxes[self.around.pop()]
        box.last, box.end = len(self.page.lines), len(self.page.boxes)
        if tag == "p" and box.first == box.last:
            self.open.gap = True
        if tag == "li":
            self.marker = ""
        self.pre -= tag == "pre"

    def _break(self, *, gap: bool = False) -> None:
        """End the line that is open."""
        line = self.open
        if not line.parts:
            line.gap = line.gap or gap
            return
        line.parts = merged(trimmed(line.parts))
        if line.parts:
            if self.marker:
                start = line.parts[0].start
                line.parts.insert(0, Part(self.marker, start, start))
                self.marker = ""
            line.text = text_of(line.parts)
            self.page.lines.append(line)
        self.open = PageLine([], -1, gap=gap or (line.gap and not line.parts))

    def _say(self, text: str | None) -> None:
        """Add the runs that a text of the tree names to the open line."""
        for token in _NUMBER.findall(text or ""):
            if token[0].isdigit():
                self.say_run(*self.runs[int(token)])
            elif self.open.parts:
                self._collapse(*self._after_open(), breaks="\n" in token)

    def _after_open(self) -> Run:
        end = self.open.parts[-1].end
        return end, end

    def say_run(self, start: int, end: int) -> None:
        for match in _PIECE.finditer(self.text, start, end):
            piece = match[0]
            if piece[0] in " \t\r\n\f":
                self._space(piece, match.start())
            elif piece[0] == "&" and (decoded := unescape(piece)) != piece:
                self._add(_clean(decoded), match.start(), match.end())
            else:
                self._plain(piece, match.start())

    def _space(self, piece: str, start: int) -> None:
        if not self.pre:
            self._collapse(start, start + len(piece), breaks="\n" in piece)
            return
        for index, row in enumerate(piece.split("\n")):
            if index:
                self._break(gap=not self.open.parts)
            if row:
                self._add(" " * len(row), start, start + len(row))

    def _plain(self, piece: str, start: int) -> None:
        position = 0
        for match in _DROPPED.finditer(piece):
            self._add(piece[position : match.start()].translate(_SPACES), start + position, start + match.start())
            position = match.end()
        self._add(piece[position:].translate(_SPACES), start + position, start + len(piece))

    def _collapse(self, start: int, end: int, *, breaks: bool) -> None:
        """Add white space to the open line: once, and none where a line break parts wide characters.

        CSS Text Module Level 3, 4.1: white space collapses, and a segment break between East Asian characters goes.
        """
        last = self.open.parts[-1].text if self.open.parts else ""
        if last and last[-1] not in _HELD:
            self._add(_BREAK if breaks and _WIDE.match(last[-1]) else " ", start, end)

    def _add(self, text: str, start: int, end: int) -> None:
        """Add text to the open line; a line break that was held is a space unless the text begins wide."""
        line = self.open
        if not text:
            return
        if line.parts and line.parts[-1].text == _BREAK:
            held = line.parts.pop()
            if not _WIDE.match(text):
                line.parts.append(Part(" ", held.start, held.end))
        if line.box < 0:
            line.box = self.around[-1]
        line.parts.append(Part(text, start, end))
        if self.link:
            line.linked += len(text)
            line.filed += len(text) if self.file else 0


def parts_of(page: str, start: int, end: int) -> list[Part]:
    """Return the text that a range of a page gives by itself, as one line."""
    walk = _Walk(page, (), hidden=False)
    walk.around.append(0)
    walk.say_run(start, end)
    return merged(trimmed(walk.open.parts))


def _clean(text: str) -> str:
    return _DROPPED.sub("", text).translate(_SPACES).replace("\n", " ").replace("\t", " ").replace("\r", " ")
