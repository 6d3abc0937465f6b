"""Simplified and traditional characters where the other ones are due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

if TYPE_CHECKING:
    from opencc import OpenCC

_OWN = frozenset("乾著藉瞭徵夥覆甦昇甯麽於鍾")
"""Characters of the standard table of simplified ones too, or of names, that OpenCC would replace."""
_BOTH = frozenset("布占周借污玩恤咸只")
"""Characters that traditional text has as well as those that OpenCC would put there."""

_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character: no encoding has it, and OpenCC takes UTF-8."""
_HAN = (0x3400, 0xA000)
_ANY = re.compile("[\u3400-\u9fff]")
_FEW, _MANY = 0.015, 0.09
"""Shares of characters that simplified text does not have: below the first it is one, above the second it is not."""


class TraditionalCharacter(Rule):
    """A traditional character stands in simplified text.

    Finds: each character that simplified text does not have, in an issue in simplified characters.
    Why: programs that read print take a misshapen character for a traditional one, and a search misses the word.
    Example: 海綿城市 is put right as 海绵城市.
    Fix may be wrong: in names of people and firms, and in quotations.
    Source: 国家通用语言文字法 (2000), article 2, with 通用规范汉字表 (2013).
    """

    code: ClassVar[str] = "traditional-character"
    title: ClassVar[str] = "Traditional character in simplified text"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such character."""
        said = context.once(_characters)
        if said.odd and said.share < _FEW:
            template = "“{found}” is “{said}” in simplified text."
            for text, match in context.texts.matches(re.compile(f"[{said.odd}]")):
                meant = _simplified(match[0])
                yield self.problem(text, *match.span(), meant, template, found=match[0], said=meant)


class UnconvertedCharacter(Rule):
    """A simplified character was left in traditional text.

    Finds: what OpenCC would still convert, phrase by phrase, in an issue in traditional characters.
    Why: converters that know no phrases leave 于, 后, 里 and 筑 alone, so that a word is spelt in two ways.
    Example: 建筑 is put right as 建築.
    Fix may be wrong: in names, and where both characters are in use (台, 只).
    Source: the dictionaries of OpenCC, which follow 简化字总表 (1986).
    """

    code: ClassVar[str] = "unconverted-character"
    title: ClassVar[str] = "Simplified character in traditional text"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each stretch of such characters."""
        said = context.once(_characters)
        if said.share > _MANY:
            template = "“{found}” is “{said}” in traditional text."
            for text in context.texts.having(_ANY):
                for start, end, meant in _unconverted(text.text):
                    values = {"found": text.text[start:end], "said": meant}
                    yield self.problem(text, start, end, meant, template, **values)


class _Characters(NamedTuple):
    """Which characters simplified text does not have, and their share in all characters."""

    odd: str
    share: float


def _characters(context: Context) -> _Characters:
    joined = context.texts.joined
    odd = _traditional().findall(joined)
    return _Characters("".join(sorted(set(odd))), len(odd) / len(joined))


@lru_cache(maxsize=1)
def _traditional() -> re.Pattern[str]:
    """Return the pattern of a character that simplified text does not have, by what OpenCC would replace."""
    every = [chr(code) for code in range(*_HAN)]
    simplified = str(_converter("t2s").convert("\n".join(every))).split("\n")
    return re.compile(f"[{''.join(one for one, other in zip(every, simplified, strict=True) if _differ(one, other))}]")


def _differ(character: str, simplified: str) -> bool:
    return character != simplified and character not in _OWN


def simplified(text: str) -> str:
    """Return a text in simplified characters, by the phrases of OpenCC."""
    return str(_converter("t2s").convert(_SURROGATE.sub("\ufffd", text)))


def _simplified(character: str) -> str:
    return str(_converter("t2s").convert(character)) if _traditional().match(character) else character


@lru_cache(maxsize=1 << 16)
def _unconverted(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return the stretches of a text that OpenCC would convert, and what it makes of them.

    The whole text is made simplified first, so that phrases are known of which a part is traditional already.
    """
    text = _SURROGATE.sub("\ufffd", text)
    converted = str(_converter("s2tw").convert(_converter("t2s").convert(text)))
    if converted == text or len(converted) != len(text):
        return ()
    stretches: list[tuple[int, int, str]] = []
    for at, (one, other) in enumerate(zip(text, converted, strict=True)):
        if one != other and one not in _BOTH and _simplified(one) == one:
            start, _, said = stretches.pop() if stretches and stretches[-1][1] == at else (at, at, "")
            stretches.append((start, at + 1, said + other))
    return tuple(stretches)


@lru_cache(maxsize=2)
def _converter(name: str) -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415  (its dictionaries are loaded only where they are needed)

    return OpenCC(name)
