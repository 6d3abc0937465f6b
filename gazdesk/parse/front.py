"""The front of an issue: masthead, contents list, web metadata, and what is none of these."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazdesk.model.contents import read_entry
from gazdesk.model.kinds import BlockKind
from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape, is_page_mark
from gazdesk.parse.titles import begins_title, dangles, names_kind, pack

_HEADING = re.compile(r"(?:本期)?目\s*[录次錄](?:\s*CONTENTS)?|要\s*目|CONTENTS(?:\s*目\s*[录次錄])?", re.IGNORECASE)
_CATEGORY = re.compile(
    r"[【\[（(]?[^，。：:\d]{0,14}(?:文件|公文|规章|法规|文献|人事|任免|大事记|解读|机构|统计|资料|政务|要闻|规范性文件|人事信息|领导讲话|通知公告)[】\])）]?"
)
_PAGE = re.compile(r"(?:[.．…·•\s\t（(]{1,})\d{1,4}[)）]?\s*$|[.．…·]{3,}\s*\d{0,4}\s*$")
_PAGE_FIRST = re.compile(r"\d{1,3}\s*[\s/]\s*(?=[\u4e00-\u9fff《〈“])")
"""The page before a title, as some lists of contents print it."""
_NUMBERED = re.compile(r"(\d{1,3})\s*[.．、]\s*(?=[\u4e00-\u9fff《〈“])")
"""The number before a title, as some lists of contents count their entries."""
_MARKS = "·•◎◆●▲■★※"
MARKED = frozenset(f"【】[]{_MARKS}")
"""The marks around the name of a group of documents."""
AROUND_NAME = MARKED | frozenset("（）()")
"""What stands around the name of a group where it is compared with others."""
_STRIPPED = "".join(AROUND_NAME)
_LONGEST_CATEGORY = 24
_NUMBER_BELOW = re.compile(r"[（(][^（()）〔\[]{1,12}[〔\[]\d{4}[〕\]]\d{1,5}号[)）]")
_UNLISTED = {BlockKind.TOC_HEADING: BlockKind.MASTHEAD, BlockKind.TOC_ENTRY: BlockKind.MASTHEAD}
_TOC = frozenset({BlockKind.TOC_HEADING, BlockKind.TOC_ENTRY})
_LONGEST_GROUP = 16
_SENTENCE = 40
_LONGEST_PAGE = 6
_SHORTEST_ENTRY = 9
_DOTS = re.compile(r"[.．…·\s\d]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MASTHEAD = re.compile(
    r"公\s*报|政\s*报|主\s*办|编|出\s*版|印|地\s*址|电\s*话|邮|E-?mail|@|期|总\s*号|年份|号|刊|网\s*址|GAZETTE|Gazette|发布时间|发布日期|委员|主\s*任|顾\s*问|传真|定价|赠阅|赠送"
    r"|人民政府|文件|RENMIN|ZHENGFU|GONGBAO"
)


def front_kinds(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[BlockKind]:
    """Return the kinds of the lines before the first document.

    Entries are lines that end with a page, or titles of documents one after the other; what is short or names what a
    masthead names belongs to it, long lines that name nothing of the kind are noise. One title alone lists nothing: it
    is that of the web page; nor does the red head of a document (…文件).
    """
    kinds: list[BlockKind] = []
    listing, entry_open, paged, number = False, False, True, 0
    for line, shape in zip(lines, shapes, strict=True):
        counted = _counts(line.text, number, kinds)
        if counted or (not paged and _is_page(line.text)):
            kind = BlockKind.TOC_ENTRY
        else:
            kind = _kind(line, shape, listing, entry_open)
        if kind is BlockKind.TOC_ENTRY and (match := _NUMBERED.match(line.text)):
            number = int(match[1])
        paged = kind is not BlockKind.TOC_ENTRY or _PAGE.search(line.text) is not None or _is_page(line.text)
        listing = listing or kind in {BlockKind.TOC_HEADING, BlockKind.TOC_ENTRY}
        entry_open = kind is BlockKind.TOC_ENTRY and not _closed(line.text)
        kinds.append(kind)
    if not _lists(lines, kinds):
        return [_UNLISTED.get(kind, kind) for kind in kinds]
    for index in range(1, len(kinds) - 1):
        if kinds[index] is BlockKind.MASTHEAD and kinds[index - 1] in _TOC and kinds[index + 1] is BlockKind.TOC_ENTRY:
            names_group = len(lines[index].text) <= _LONGEST_GROUP and not any(map(str.isdigit, lines[index].text))
            kinds[index] = BlockKind.TOC_HEADING if names_group else BlockKind.MASTHEAD
    names = {category_of(line.text) for line, kind in zip(lines, kinds, strict=True) if kind is BlockKind.TOC_HEADING}
    if kinds[-1] is BlockKind.MASTHEAD and category_of(lines[-1].text) in names:
        kinds[-1] = BlockKind.TOC_HEADING  # the first group begins below the list
    return kinds


def _counts(text: str, number: int, kinds: Sequence[BlockKind]) -> bool:
    """Say whether a line has the number after that of the last entry, or, below the heading of the list, the first."""
    match = _NUMBERED.match(text)
    if match is None or int(match[1]) != number + 1 or text[-1] in "。；":
        return False
    return bool(kinds) and kinds[-1] in (_TOC if number else {BlockKind.TOC_HEADING})


def _is_page(text: str) -> bool:
    """Say whether a line below an entry is the number of its page."""
    return len(text) <= _LONGEST_PAGE and text.strip("（()）·.-— ").isdecimal()


def _lists(lines: Sequence[Line], kinds: Sequence[BlockKind]) -> bool:
    """Say whether there is a contents list: it is headed as one, or has more than one entry.

    A title that comes twice is that of the page and that of the article on it; a sentence stands between no entries.
    """
    entries = [index for index, kind in enumerate(kinds) if kind is BlockKind.TOC_ENTRY]
    if len({pack(lines[index].text) for index in entries}) > 1:
        between = (lines[index].text for index in range(entries[0], entries[-1]) if kinds[index] not in _TOC)
        if not any(len(text) > _SENTENCE and text[-1] == "。" for text in between):
            return True
    return any(kind in _TOC and is_contents_heading(line.text) for line, kind in zip(lines, kinds, strict=True))


def is_contents_heading(text: str) -> bool:
    """Say whether a line is the heading of a contents list (目录)."""
    return _HEADING.fullmatch(text) is not None


def continues_entry(line: Line, before: Line) -> bool:
    """Say whether a line of the contents list goes on with the entry of the line before."""
    if _NUMBER_BELOW.match(line.text) or _is_page(line.text):
        return True
    return not _closed(before.text) and (not begins_title(line.text) or dangles(before.text))


def category_of(text: str) -> str:
    """Return a line that groups documents as it is compared: without white space and the marks around it."""
    return "".join(text.split()).strip(_STRIPPED)


def names_group(text: str) -> bool:
    """Say whether an entry with a page announces a group of documents (【人事任免】……14)."""
    return text[:1] in MARKED and _CATEGORY.fullmatch(category_of(text)) is not None


def groups_documents(text: str) -> bool:
    """Say whether a line names, between marks or as organs and their 文件, the group of the documents below it."""
    if len(text) >= _LONGEST_CATEGORY:
        return False
    marked = text[0] in MARKED and text[-1] in MARKED and _CATEGORY.fullmatch(category_of(text)) is not None
    return marked or (_category(text) and not text.endswith("人民政府文件"))


def _closed(text: str) -> bool:
    """Say whether an entry is complete: it has its page or number, or ends with the kind of a document."""
    if text.endswith(("号）", "号)")):
        return True
    return (_PAGE.search(text) is not None and not text.rstrip().endswith((".", "…"))) or names_kind(text)


def _kind(line: Line, shape: Shape, listing: bool, entry_open: bool) -> BlockKind:
    text = line.text
    if shape is Shape.NOISE:
        return BlockKind.NOISE
    if shape is Shape.METADATA:
        return BlockKind.MASTHEAD
    if is_contents_heading(text):
        return BlockKind.TOC_HEADING
    if entry_open and (_DOTS.fullmatch(text) or _PAGE.search(text) or names_kind(text)):
        return BlockKind.TOC_ENTRY
    if _is_entry(text, listing):
        return BlockKind.TOC_ENTRY
    if (
        len(text) < _LONGEST_CATEGORY
        and _CATEGORY.fullmatch(text)
        and not text.endswith(("人民政府文件", "办公室文件"))
    ) or _category(text):
        return BlockKind.TOC_HEADING
    if is_page_mark(text):
        return BlockKind.MASTHEAD if _YEAR.fullmatch(text) else BlockKind.NOISE
    if len(text) > 22 and not _MASTHEAD.search(text):
        return BlockKind.NOISE
    return BlockKind.MASTHEAD


def _category(text: str) -> bool:
    """Say whether a line groups the entries of the organs it names (市政府及市政府办公室文件)."""
    return (
        text.endswith("文件")
        and len(text) < _LONGEST_CATEGORY
        and ("及" in text or text.startswith(("市", "省", "县", "区", "州", "政府")))
    )


def _is_entry(text: str, listing: bool) -> bool:
    if begins_title(text) and (names_kind(text) or _PAGE.search(text) is not None):
        return True
    if not listing or len(text) < _SHORTEST_ENTRY:
        return False
    paged = _PAGE.search(text) is not None or ("。" not in text and _PAGE_FIRST.match(text) is not None)
    return paged or (begins_title(text) and len(text) > 14)


def read_listed(text: str) -> tuple[str, int | None]:
    """Return the title and the page of an entry, which may stand before it; None if it has none.

    The number by which a list counts its entries belongs to neither.
    """
    title, page = read_entry(text)
    if numbered := _NUMBERED.match(title):
        title = title[numbered.end() :]
    first = _PAGE_FIRST.match(text) if page is None else None
    return (title[first.end() :], int(first[0].rstrip(" /\t\u3000"))) if first else (title, page)
