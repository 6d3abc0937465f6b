"""Running text: headings, paragraphs, rosters, boxes, and the sentences that a page or line break cut."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import pairwise

from gazdesk.model.kinds import BlockKind
from gazdesk.model.readers.issuers import is_organ
from gazdesk.model.readers.labels import FIRST, level_of, read_label
from gazdesk.parse.draft import Draft
from gazdesk.parse.lines import Line
from gazdesk.parse.rosters import goes_on_roster, names_person, open_roster
from gazdesk.parse.shapes import Shape, is_page_mark
from gazdesk.parse.wrapping import NOT_WRAPPED, Wrapping

_ENDS = frozenset("。！？；：:;!?…")
_CLOSERS = frozenset("）)〕】")
_QUOTES = frozenset("”’」』》")
_OPEN, _CLOSE = "（(〔【", "）)〕】"
_BRACKET = re.compile(f"[{_OPEN}{_CLOSE}]")
_HEAD = 400
_SENTENCE = re.compile(r"[。；;！？!?].")
_STATES = re.compile(r"(?:单位|部门|领导|时限)[:：]|(?:负责|牵头|配合)[)）]")
_STATED = re.compile(
    r".\s*(?:牵头|责任|配合|主办|协办|承办|负责|实施|参与|完成)\s*(?:单\s*位|部\s*门|领\s*导|时\s*限|人)[:：]"
)
_STATED_BEHIND = re.compile(
    r"[（(〔【](?:[^（()）。]|[（(][^（()）]*[)）])*(?:(?:单位|部门|领导)[:：]|(?:牵头|负责)[)）])(?:[^（()）。]|[（(][^（()）]*[)）])*[)）〕】]?$"
)
"""Who is responsible for a whole part, in brackets behind its heading."""
_NAMED_ARTICLE = re.compile(r"[（(〔【][^（()）。，；]{2,24}[)）〕】]")
"""The name of an article, its text below: 立法技术规范（试行）（二）, 2011, leaves it to local statutes."""
_FIELD = re.compile(r"[\u4e00-\u9fff]{2,8}(?:[（(][^（()）]{1,8}[)）])?[:：].")
"""A name and its value on a line of their own (完成单位：…, 联系电话：…)."""
_ALONE = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月|[一二三四五六七八九十]{1,2}")
"""What stands above the days of a month in a chronicle, or alone above a part of a decision."""
_MARK_WITHIN = re.compile(r"[。；：:，,]")
_PICTURE = re.compile(r"[^，。；]{2,30}[图表]|[图表]\s*\d{1,2}(?:[-—.－]\d{1,2})?[\s\u3000:：]+[^，。；]{2,30}")
_CLAUSED = re.compile("[，,：:]")
_RUN_IN_DUTY = re.compile(r"(?:单位|部门|领导)[:：][^。]*[；;]$")
_OPEN_DUTY = re.compile(r"(?:牵头|责任|配合|主办|协办)(?:单位|部门|领导)[:：]")
"""A role on a line of its own, those who have it on the next."""
_CLOSING = re.compile(r"特此|此复|专此|妥否|以上[^，。]{0,8}，?请|本[^，。]{2,6}自")
"""How the last paragraph begins: no text of the numbered sentence above it."""
_ATTENDS = re.compile(r"(?:出|列|缺|参)\s*(?:席|会人员|加人员)|请\s*假|主\s*持|记\s*录")
"""How the roster below the text of minutes begins: it has no heading."""
_GOES_ON = frozenset("、，,")
_NEVER_FIRST = frozenset("，、；：。！？）〕】》”’％,;:)")
"""Marks that begin no line of print (GB/T 15834-2011, 5.1): what begins with one was cut off the line above."""
_NO_HEADING_END = frozenset("、，,的和与及在为对等一二三四五六七八九十两")
_GAP = re.compile(r"\u3000|\s\s")
"""What parts names and cells: no sentence that a line break cut has it."""
_LONGEST_LABEL = 9
_SPOKEN = frozenset({"问：", "答：", "问:", "答:"})
_LABELLED, _PLAIN, _DUTY = Shape.LABELLED, Shape.PLAIN, Shape.DUTY
_HEADED = frozenset({Shape.LABELLED, Shape.ROSTER})
_BOX, _NUMBER, _ROSTERED = Shape.BOX, Shape.NUMBER, Shape.ROSTER
_FLOWING = frozenset({Shape.PLAIN, Shape.DUTY})
_HEADING, _PARAGRAPH, _ROSTER = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ROSTER
_LEVELLED = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH})
_CHAPTER = frozenset("编章节篇分")
_LONGEST_HEADING = 50
_LONGEST_STOPPED = 30
"""No heading that ends with a full stop is longer: it is a sentence."""
_LONGEST_STATED = 120
_LONGEST_SMALL = 32
_LONGEST_RUN_IN = 20
_NARROWEST = 16
"""How many characters a line has at least that a page, a column or a hard line break cut."""


Following = tuple[Line, Shape] | None
"""The next line that is not noise with its shape; None at the end of a part."""


class TextPass:
    """Turns the lines of running text of one part into drafts; keeps what the next line may join.

    `statute` says how labels are read, `stopped` at which levels headings end with a full stop, `wrapping` how lines
    were broken, `tops` where the lines start whose number counts the parts of decimal numbering (1. above 1.1),
    `turned` where those start that a new page begins with.
    """

    def __init__(
        self,
        statute: bool,
        stopped: Collection[int | None] = (),
        wrapping: Wrapping = NOT_WRAPPED,
        tops: Collection[int] = (),
        turned: Collection[int] = (),
    ) -> None:
        self.statute, self.stopped, self.wrapping = statute, stopped, wrapping
        self.tops, self.turned = tops, turned
        self._last: Draft | None = None
        self._last_line = ""

    def add(self, line: Line, shape: Shape, following: Following) -> Draft | None:
        """Add a line; `following` is the one after it, noise left out. Return the draft it begins, None if none."""
        last, text = self._last, line.text
        if last is not None and (
            (self.wrapping.indents and self._runs_on(line, shape, last))
            or (shape is not _LABELLED and self._joins(line, shape, last, following))
        ):
            last.extend(line.start, line.end, text)
            self._last_line = text
            return None
        if shape is _LABELLED:
            level = 1 if line.start in self.tops else level_of(line.label, self.statute)
            kind = self._labelled(line, level or 9, following)
        else:
            kind = self._kind(text, shape, following)
            level = level_of(line.read_label(), self.statute) if kind in _LEVELLED and text[0] in FIRST else None
        draft = Draft(kind, line.start, line.end, text, level)
        self._last, self._last_line = draft, text
        return draft

    def rest(self) -> None:
        """Forget what came before: a table, a title or a signature lies in between."""
        self._last, self._last_line = None, ""

    def _runs_on(self, line: Line, shape: Shape, last: Draft) -> bool:
        """Say whether a line goes on with a full one because it is not indented, as every first line is.

        What looks like a label or a role does so where no sentence ends above.
        """
        before = self._last_line
        return (
            last.kind is _PARAGRAPH
            and line.start == line.raw
            and self.wrapping.fills(before)
            and (shape in _FLOWING or (shape in _HEADED and not ended(before)))
        )

    def _joins(self, line: Line, shape: Shape, last: Draft, following: Following) -> bool:
        text, before = line.text, self._last_line
        if shape is _DUTY:
            cut = before[-1] in "；;" and last.level is not None and _RUN_IN_DUTY.search(before) is not None
            return cut or (before[-1] in _OPEN and last.kind is _PARAGRAPH)
        if (shape is not _PLAIN or text[:2] in _SPOKEN) and not (shape is _NUMBER and len(text) < 5):
            return False
        if last.kind is _ROSTER:
            return open_roster(last.tail, text)
        if before[-1] in "：:" and _OPEN_DUTY.fullmatch(before):
            return True
        wrapped = self.wrapping.width > 0
        if last.kind not in _LEVELLED or (wrapped and self.wrapping.begins(line)):
            return False
        if wrapped and before[-1] not in _ENDS and last.kind is _PARAGRAPH and self.wrapping.fills(before):
            return True
        small_heading = 5 < len(text) <= _LONGEST_SMALL and self._plain(text, following) is _HEADING
        if last.kind is _HEADING:
            cut = last.level in self.stopped and not small_heading and _cut_heading(last, text)
            return cut or _unclosed(last.tail)
        heads = small_heading and (ended(before) or (is_organ(before) and not _unclosed(last.tail)))
        return not heads and _goes_on(last, before, text)

    def _kind(self, text: str, shape: Shape, following: Following) -> BlockKind:
        """Return the kind of a line without a number."""
        if shape is _BOX:
            return BlockKind.BOX_TITLE
        if shape is _ROSTERED or (self._in_roster() and (goes_on_roster(text) or names_person(text))):
            return _ROSTER
        return self._plain(text, following) if shape is _PLAIN else _PARAGRAPH

    def _in_roster(self) -> bool:
        return self._last is not None and self._last.kind is _ROSTER

    def _labelled(self, line: Line, level: int, following: Following) -> BlockKind:
        """Return the kind of a numbered line; `level` is how deep its number is."""
        text, label = line.text, line.label
        body = text[len(label) :].strip()
        if label[-1] in _CHAPTER:
            return _HEADING if _names_chapter(body) else _PARAGRAPH
        if line.start in self.tops:
            return _HEADING if _could_head(body) else _PARAGRAPH
        if level >= 4 and self.statute:
            return _HEADING if body[:1] in _OPEN and _NAMED_ARTICLE.fullmatch(body) else _PARAGRAPH
        if _could_head(body):
            return _HEADING if self._heads(text, label, level, following) else _PARAGRAPH
        stated = len(body) < _LONGEST_STATED and self._deeper(level, following) and _heads_stated(body)
        return _HEADING if stated else _PARAGRAPH

    def _heads(self, text: str, label: str, level: int, following: Following) -> bool:
        """Say whether a short numbered line heads what follows, rather than being an item of a list."""
        if following is None:
            return self._like_heading(text, level)
        after, shape = following
        if text[-1] == "。" and "下列" in text:
            return False
        if shape is _LABELLED:
            if after.label[-1] in _CHAPTER:
                return self._like_heading(text, level)
            below = level_of(after.label, self.statute) or 9
            if below != level:
                return below > level
            return text[-1] not in "。；;，,、" and label[0] not in "0123456789" and level <= 1
        if text[-1] == "。" and (_CLOSING.match(after.text) or (shape is _ROSTERED and _ATTENDS.match(after.text))):
            return False
        if text[-1] in "；;，,、" or (shape is _ROSTERED and text[-1] == "。" and "，" in text):
            return False
        if level >= 3 and text[-1] == "。" and (shape is _DUTY or _CLAUSED.search(text)):
            return False
        full = self.wrapping.fills(text) or (
            len(text) > _LONGEST_SMALL and len(after.text) < 8 and after.text[-1] == "。"
        )
        if shape is _PLAIN and full and text[-1] not in _ENDS and not self.wrapping.begins(after):
            return False
        return not (self._item_of_list(level, text, after) and shape is _PLAIN)

    def _deeper(self, level: int, following: Following) -> bool:
        """Say whether a numbered line of a deeper level follows."""
        if following is None:
            return False
        after, shape = following
        return shape is _LABELLED and (level_of(after.label, self.statute) or 9) > level

    def _like_heading(self, text: str, level: int) -> bool:
        """Say whether a last numbered line is a heading as that before it of the same depth is."""
        last = self._last
        return last is not None and last.kind is _HEADING and last.level == level and text[-1] not in "。；;，,、"

    def _item_of_list(self, level: int, text: str, after: Line) -> bool:
        """Say whether the item before was an item of a list of the same depth, not a heading.

        One that ran its heading in, its text behind the full stop, is none if this one has its text below; nor is one
        that a stop ends if none ends this one, unless the end of a page cut its sentence.
        """
        last = self._last
        if last is None or last.kind is not _PARAGRAPH or last.level != level:
            return False
        if last.tail[-1] in "。；;" and text[-1] not in "。；;":
            return after.start in self.turned and (len(text) > _LONGEST_RUN_IN or "，" in text)
        run_in = 0 < last.first.find("。") < _LONGEST_RUN_IN and last.length > _LONGEST_HEADING
        return not (run_in and text[-1] == "。" and len(text) < _LONGEST_RUN_IN and len(after.text) > len(text))

    def _plain(self, text: str, following: Following) -> BlockKind:
        if len(text) > _LONGEST_HEADING or following is None:
            return _PARAGRAPH
        after, shape = following
        if len(text) <= 32 and (shape is not _LABELLED or text[0] in "图表") and _PICTURE.fullmatch(text):
            return BlockKind.TABLE_TITLE
        if len(text) < 6 and _ALONE.fullmatch(text):
            return _HEADING
        if _MARK_WITHIN.search(text, 0, len(text) - 1):
            return _PARAGRAPH
        if text[-1] == "。":
            heads = shape is _LABELLED and len(text) <= 26 and not self.statute and self._beside_items(after)
            return _HEADING if heads else _PARAGRAPH
        if text[-1] in _ENDS or text[-1] in _NO_HEADING_END:
            return _PARAGRAPH
        if shape is _LABELLED and text[-1] not in _CLOSERS and self._in_list(after):
            return _PARAGRAPH
        starts = shape in _HEADED or (shape is _PLAIN and len(after.text) > 30)
        return _HEADING if len(text) <= 24 and starts else _PARAGRAPH

    def _in_list(self, after: Line) -> bool:
        """Say whether a short line above a numbered one is a name in a list, as of units that are commended.

        It stands below another such name, or a numbered heading that is not followed by anything deeper.
        """
        last = self._last
        if last is None or after.start in self.tops:
            return False
        if last.kind is _PARAGRAPH:
            name = last.level is None and last.length < _LONGEST_SMALL and not ended(last.tail)
            return name and _MARK_WITHIN.search(last.tail) is None
        return last.level is not None and (level_of(after.label, self.statute) or 9) <= last.level

    def _beside_items(self, after: Line) -> bool:
        """Say whether a short sentence stands above numbered items as an unnumbered heading does.

        They are deeper than the heading before, or go on with the items before.
        """
        last = self._last
        if last is None or last.tail[-1] in "：:" or (last.level is None and last.kind is not _HEADING):
            return False
        below, above = level_of(after.label, self.statute) or 9, last.level or 0
        below = 1 if after.start in self.tops else below
        if after.label[-1:] in _CHAPTER:
            return False
        return below > above if last.kind is _HEADING else below == above


def _goes_on(last: Draft, before: str, text: str) -> bool:
    """Say whether a plain line goes on with a paragraph whose last line is `before`."""
    if text[0] in _NEVER_FIRST or (text[0] in "（(〔" and _STATED.match(text)):
        return True
    if len(before) > 8 and not text.startswith("附件") and _unclosed(last.tail):
        return True
    if _FIELD.match(before) and (_FIELD.match(text) or (is_organ(before) and not is_organ(text))):
        return False  # after an organ a list that goes on would have its 、, which begins no line
    if before[-1] in _GOES_ON or (len(before) > 20 and _closes_more(text)):
        return True
    whole = ended(before) or len(before) < _NARROWEST or _GAP.search(before, _LONGEST_LABEL) is not None
    return not whole and (last.level is not None or last.length >= _NARROWEST)


def stopped_levels(labelled: Iterable[Line], statute: bool) -> set[int | None]:
    """Return the levels at which most short numbered lines end with a full stop."""
    counts: dict[int | None, int] = {}
    for line in labelled:
        if len(line.text) <= _LONGEST_SMALL:
            level = level_of(line.label, statute)
            counts[level] = counts.get(level, 0) + (1 if line.text[-1] == "。" else -1)
    return {level for level, count in counts.items() if count >= 0}


def tops_of(labelled: Iterable[Line]) -> set[int]:
    """Return where the lines start that number a part whose first section follows: 2. or 2 above 2.1."""
    return {
        line.start
        for line, below in pairwise(labelled)
        if (".1" in below.label or "．1" in below.label) and _tops(line.label, below.label)
    }


def _tops(label: str, below: str) -> bool:
    number = label.rstrip(".．、 ")
    return number.isdigit() and below.startswith((f"{number}.1", f"{number}．1"))


def ended(text: str) -> bool:
    """Say whether a line ends as a sentence or item does."""
    last = text[-1]
    quoted = last in _QUOTES and (len(text) < 20 or text[-2] in _ENDS)
    return last in _ENDS or last in _CLOSERS or quoted or is_page_mark(text)


def _could_head(body: str) -> bool:
    """Say whether the text of a numbered line is short and of one clause, as a heading is."""
    if not body or len(body) > (_LONGEST_STOPPED if body[-1] == "。" else _LONGEST_HEADING) or _SENTENCE.search(body):
        return False
    if ("，" in body or "," in body) and _unclosed(body):
        return False
    return (
        body[-1] not in "：:；;" and not ("“" in body and ("：“" in body or ":“" in body)) and not _STATES.search(body)
    )


def _heads_stated(body: str) -> bool:
    """Say whether the text of a numbered line could head a part but for the bracket that says who does it."""
    return _could_head(_STATED_BEHIND.sub("", body))


def _names_chapter(body: str) -> bool:
    """Say whether what follows 第N章 is its name, not the sentence of one that cites the chapter."""
    return not body or (len(body) <= _LONGEST_HEADING and "。" not in body and body[-1] not in "，,；;：:")


def _unclosed(text: str) -> bool:
    """Say whether a bracket or book title that opens near the end of a text is not closed."""
    if text[-1] in "。；;":
        return False
    opened, titled = _last(text, _OPEN), text.rfind("《")
    return (opened >= 0 and opened > _last(text, _CLOSE)) or (titled >= 0 and titled > text.rfind("》"))


def _last(text: str, characters: str) -> int:
    return max(map(text.rfind, characters))


def _closes_more(text: str) -> bool:
    """Say whether a line closes a bracket that it does not open."""
    first = _BRACKET.search(text, 1, _HEAD) if text[0] not in _OPEN else None
    return first is not None and first[0] in _CLOSE and "。" not in text[: first.start()]


def _cut_heading(last: Draft, text: str) -> bool:
    """Say whether a heading without its full stop goes on in a short line that has one."""
    return (
        last.level is not None
        and read_label(last.first)[-1:] not in _CHAPTER
        and len(text) <= 10
        and text[-1] == "。"
        and last.tail[-1] not in _ENDS
        and last.length > 6
    )
