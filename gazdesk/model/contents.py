"""The contents list aligned with the documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from gazdesk.model.blocks import Block
from gazdesk.model.documents import Document
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind
from gazdesk.model.readers.printed import plain

_PAGE = re.compile(r"[\s.．…·・•\-—(（]*(\d{1,4})?[)）\s]*$")
_LEAD = re.compile(r"^[\s\-•·*]+|[\s.．…·・]+$")
_NUMBER = re.compile(r"\s*[（(][^（()）〔\[]{1,12}[〔\[]\d{4}[〕\]]\d{1,5}[号號][)）]\s*$")
_ENOUGH = 70.0


class ContentsEntry(NamedTuple):
    """An entry of the contents list: the page it names, the index of the document it announces, its title."""

    page: int | None
    document: int | None
    title: str


def read_entry(text: str) -> tuple[str, int | None]:
    """Return the title and the page of a contents entry; leader dots and the 发文字号 belong to neither."""
    match = _PAGE.search(text)
    page = int(match[1]) if match and match[1] and not text[: match.start()].endswith("年") else None
    title = text[: match.start()] if match and (page is not None or not match[1]) else text
    return _LEAD.sub("", _NUMBER.sub("", _LEAD.sub("", title))), page


def contents_of(issue: Issue, documents: Sequence[Document]) -> dict[str, ContentsEntry]:
    """Return the entries of the contents list by block id.

    Titles are compared as a whole, without white space, so that one garbled by OCR still finds its document; each
    document is announced by the entry that is most like it.
    """
    entries = [(block.id, *read_entry(block.text)) for block in _entries(issue)]
    titles = [plain(document.title) for document in documents]
    announced = match_titles([plain(title) for _, title, _ in entries], titles)
    return {
        identity: ContentsEntry(page, announced[index], title) for index, (identity, title, page) in enumerate(entries)
    }


def _entries(issue: Issue) -> Iterator[Block]:
    """Yield the entries of the issue's own contents list: one within a document lists its chapters."""
    inside = False
    for block in issue:
        if block.boundary is not None:
            inside = block.boundary.kind is not BoundaryKind.END_DOCUMENT
        if block.kind is BlockKind.TOC_ENTRY and not inside:
            yield block


def match_titles(entries: Sequence[str], titles: Sequence[str]) -> list[int | None]:
    """Return, for each entry, the index of the title it means or None; each title is meant once, the likest first.

    An entry that is the only one to say just what a single title says is that title's, whatever else is like them.
    """
    found: list[int | None] = [None] * len(entries)
    if not entries or not titles:
        return found
    rows, columns = _once(entries), _once(titles)
    same = rows.keys() & columns.keys()
    pairs = sorted(
        (-score, row, column)
        for row, entry in enumerate(entries) if entry not in same
        for _, score, column in process.extract(entry, titles, scorer=fuzz.ratio, score_cutoff=_ENOUGH, limit=3)
    )  # fmt: skip
    for text in same:
        found[rows[text]] = columns[text]
    taken = {column for column in found if column is not None}
    for _, row, column in pairs:
        if found[row] is None and column not in taken:
            found[row] = column
            taken.add(column)
    return found


def _once(texts: Sequence[str]) -> dict[str, int]:
    """Return the index of each text that stands only once."""
    counts = Counter(texts)
    return {text: index for index, text in enumerate(texts) if counts[text] == 1}
