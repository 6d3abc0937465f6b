"""Characters and words that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from heapq import merge
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.texts import Text, Texts, whole
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.pieces import PieceState
from gazdesk.model.problems import Problem
from gazdesk.model.readers.issuers import is_organ

_HAN = r"\u3400-\u9fff"
_WORD = re.compile(rf"(?P<word>[{_HAN}]{{2,8}}?)(?P<again>(?P=word))(?![{_HAN}]?(?P=word))")
_AGAIN = re.compile(rf"(?P<word>[{_HAN}]{{2}})(?:(?![和与與及或])[{_HAN}]){{2,4}}?(?=(?P=word))")
_MARK = re.compile(r"(?P<word>[，。、；：,;])(?P=word)")
_LISTED = re.compile(rf"(?P<word>[{_HAN}]{{3,8}})(?P<again>[、，,](?P=word))(?=[、，。；;,和与與及）)\n])")
_EACH = re.compile(r"(?<=各)(?P<word>[区區县縣市省州厅廳局])(?P<again>(?P=word))(?=[人政委办辦])")
_BYTES = 2
"""A character takes so many, those of other planes aside."""
_RARE = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")
_IS_HAN = re.compile(rf"[{_HAN}]+")
_ENDING = re.compile(rf"(?P<word>[{_HAN}]{{2}})(?<!(?P=word)(?P=word))(?![{_HAN}])")
_HEAD = re.compile("[长長员員]")
_REDUPLICATED = frozenset("一二三四五六七八九十两兩几幾每")
_CUT_IN_TWO = 3
"""A text that a seam cuts has a piece before it, one of layout, and one after it."""
_CLOSING = "）)」』】〕”’。，；、,;"
_ONE_IN_BRACKETS = re.compile(rf"[（(][{_HAN}][)）]")
_BRACKETED = re.compile(rf"(?P<head>[{_HAN}])(?P<tail>[{_HAN}])(?P<other>[（(][{_HAN}][)）])(?P=tail)")


class DoubledWord(Rule):
    """A word or a mark stands twice in a row.

    Finds: a word of two to eight Han characters, or a mark of punctuation, directly followed by itself; a word of two
    only if it ends a run of Han characters elsewhere in the issue, so that 帮办代办代理 is left alone.
    Why: quotations and searches for the sentence fail.
    Example: 现将方案印发印发给你们 is put right as 印发给你们.
    Fix may be wrong: where a word is repeated on purpose (一个一个), or ends and begins two names.
    Source: GB/T 15834-2011, 5: no mark of punctuation is set twice.
    """

    code: ClassVar[str] = "doubled-word"
    title: ClassVar[str] = "Doubled word"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the second of each pair."""
        texts = context.texts
        found = [*_doubled_words(texts), *_doubled_marks(texts)]
        ends = set(_ENDING.findall(texts.joined)) if any(size == 2 for _, _, size in found) else set()
        for text, start, size in found:
            word = text.text[start : start + size]
            is_odd = len(word) != 2 or (word in ends and not _HEAD.match(text.text, start + 2 * size))
            if is_odd and _in_one_piece(text, start, start + 2 * size):
                yield self.problem(text, start + size, start + 2 * size, "", "“{word}” stands twice.", word=word)


def _doubled_words(texts: Texts) -> Iterator[tuple[Text, int, int]]:
    """Yield where a word begins that stands twice, and its length."""
    places = merge(*(_again(texts, size, size) for size in range(2, 9)))
    for match in _matches_at(_WORD, texts.joined, places):
        word = match["word"]
        if word[0] not in _REDUPLICATED and len(set(word)) == len(word):
            yield *texts.at(match.start()), len(word)


def _doubled_marks(texts: Texts) -> Iterator[tuple[Text, int, int]]:
    for pattern in (_MARK, _EACH):
        for match in pattern.finditer(texts.joined):
            yield *texts.at(match.start()), 1


def _again(texts: Texts, distance: int, size: int) -> Iterator[int]:
    """Yield the offsets in all texts from which so many characters stand again some characters on.

    All characters are compared at once, as one large number with itself.
    """
    number, length = texts.once(_as_number)
    same = (number ^ (number >> 8 * _BYTES * distance)).to_bytes(length, "little")
    zeros = bytes(_BYTES * size)
    at = same.find(zeros)
    while at >= 0:
        aligned = at + at % _BYTES
        if same.startswith(zeros, aligned):
            yield aligned // _BYTES
        at = same.find(zeros, aligned + _BYTES)


def _as_number(texts: Texts) -> tuple[int, int]:
    """Return all texts as one number, the first character in its lowest bits, and its length in bytes."""
    units = _RARE.sub("\n", texts.joined).encode("utf-16-le")
    return int.from_bytes(units, "little"), len(units)


def _matches_at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield the matches that begin at some places, in order; those left out that begin within the one before."""
    end = 0
    for place in places:
        match = pattern.match(text, place) if place >= end else None
        if match:
            end = match.end()
            yield match


def _in_one_piece(text: Text, start: int, end: int) -> bool:
    """Say whether a range of a text lies in one piece: markup that shows nothing may part what looks doubled."""
    offset = 0
    for piece in text.pieces:
        if offset < end and offset + len(piece.text) > start:
            return offset <= start and end <= offset + len(piece.text)
        offset += len(piece.text)
    return True


class DoubledInList(Rule):
    """A list names the same thing twice in a row.

    Finds: three to eight Han characters, 、 or ，, and the same characters once more before a mark or 和, 与, 及.
    Why: the second was misread for another, or the first begins anew what a page cut.
    Example: 粮食、农副产品、农副产品和纪念品.
    Fix may be wrong: where the second stands for another thing; look at the print.
    Source: GB/T 15834-2011, 4.5: 顿号 stands between parallel words, each of which is named once.
    """

    code: ClassVar[str] = "doubled-in-list"
    title: ClassVar[str] = "Named twice in a row"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the mark and the second of each pair; units are told by another rule."""
        places = merge(*(_again(context.texts, size + 1, size) for size in range(3, 9)))
        for match in _matches_at(_LISTED, context.texts.joined, places):
            if not is_organ(match["word"]):
                text, start = context.texts.at(match.start("again"))
                end = start + len(match["again"])
                yield self.problem(text, start, end, "", "“{word}” stands twice.", word=match["word"])


class DoubledNear(Rule):
    """A word stands twice in a phrase that has it once elsewhere.

    Finds: a word of two characters that stands again two to four characters on, no 和 or 与 between, where the phrase
    without the second one stands at least twice elsewhere.
    Why: programs that read print begin a phrase anew; quotations and searches fail.
    Example: 经济社会经济发展 where the issue has 经济社会发展 elsewhere.
    Fix may be wrong: where the word is repeated on purpose.
    Source: GB/T 9704-2012, 5: what is printed is what was signed.
    """

    code: ClassVar[str] = "doubled-near"
    title: ClassVar[str] = "Word doubled within a phrase"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the second of each pair."""
        joined = context.texts.joined
        # A text that says the same again and again would be searched whole at every place.
        is_odd = cache(partial(_is_odd, joined))
        places = merge(*(_again(context.texts, distance, 2) for distance in range(4, 7)))
        for match in _matches_at(_AGAIN, joined, places):
            first, second = match.start(), match.end()
            phrase = joined[first:second] + joined[second + 2 : second + 4]
            if _IS_HAN.fullmatch(phrase) and is_odd(phrase, joined[first : second + 4]):
                text, at = context.texts.at(second)
                yield self.problem(text, at, at + 2, "", "“{phrase}” stands elsewhere.", phrase=phrase)


def _is_odd(joined: str, phrase: str, doubled: str) -> bool:
    """Say whether a phrase stands more than once without the second word, and only here with it."""
    return joined.count(phrase) > 1 and joined.count(doubled) == 1


class DoubledInBrackets(Rule):
    """A word stands whole before a bracket that offers another one for its first character.

    Finds: two characters, one character in brackets, and the second of the two once more.
    Why: the sentence cannot be read with either word.
    Example: 流产（引）产 is put right as 流（引）产.
    Fix may be wrong: where the bracketed character is a word of its own.
    Source: 立法技术规范（试行）（一） (2009), 2.4: brackets hold what may stand for the words before them.
    """

    code: ClassVar[str] = "doubled-in-brackets"
    title: ClassVar[str] = "Doubled around brackets"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each word with its bracket and what follows."""
        template = "“{tail}” stands before the bracket and after it."
        for text, match in context.texts.matches(_BRACKETED, _ONE_IN_BRACKETS):
            said = match["head"] + match["other"] + match["tail"]
            yield self.problem(text, *match.span(), said, template, tail=match["tail"])


class DoubledAtSeam(Rule):
    """What stands before a page break stands after it once more.

    Finds: one to eight characters that close one piece of a sentence, marks that were set after them aside, and open
    the next piece.
    Why: where a page was cut, programs that read print complete a word that the next page goes on with.
    Example: 责任单位：市住建局） | 局、市财政局 is put right as 市住建局、市财政局.
    Fix may be wrong: where the sentence does repeat the word.
    Source: gazette practice: a sentence that a page cuts goes on where it stopped.
    """

    code: ClassVar[str] = "doubled-at-seam"
    title: ClassVar[str] = "Doubled at a page break"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield what is to go before each seam."""
        template = "“{word}” stands on both sides of the page break."
        for block in context.blocks:
            if len(block.pieces) < _CUT_IN_TWO or block.table is not None or block.kind is BlockKind.NOISE:
                continue
            text = whole(block)
            for start, seam in repeated_at_seams(text):
                word = text.text[start:seam].rstrip(_CLOSING)
                yield self.problem(text, start, seam, "", template, word=word)


def repeated_at_seams(text: Text) -> Iterator[tuple[int, int]]:
    """Yield where what a seam repeats begins before it, and the seam: offsets in the text, in code points."""
    for seam in _seams(text):
        start = _repeated(text.text[:seam], text.text[seam:])
        if start is not None:
            yield start, seam


def _seams(text: Text) -> Iterator[int]:
    """Yield the offsets in a text at which a new line of the source begins without a joint that shows."""
    if len(text.pieces) < _CUT_IN_TWO:
        return
    offset = 0
    for piece, following in zip(text.pieces, text.pieces[1:], strict=False):
        offset += len(piece.text)
        if piece.state is PieceState.LAYOUT and not piece.text and following.of_source and following.text and offset:
            yield offset


def _repeated(before: str, after: str) -> int | None:
    """Return where what opens `after` begins at the end of `before`; a single character must have a mark after it."""
    bare = before.rstrip(_CLOSING)
    for size in range(8, 0, -1):
        word = after[:size]
        if len(word) == size and bare.endswith(word) and _IS_HAN.match(word):
            marked = len(bare) < len(before)
            return len(bare) - size if size > 2 or (marked and before[-1] in "）)") else None
    return None
