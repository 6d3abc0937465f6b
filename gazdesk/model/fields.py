"""The fields of a document or enclosure, read from the blocks of its part.

They come from the head and from the signature and date that close the notice itself, before what it issues or encloses;
where there are none, from the last signature outside attachments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest

from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind
from gazdesk.model.parts import Part
from gazdesk.model.readers.catalogue import read_catalogue
from gazdesk.model.readers.dates import read_date
from gazdesk.model.readers.doc_numbers import date_before_number, read_doc_number
from gazdesk.model.readers.issuers import is_organ, issuer_of_passing, issuer_of_title, read_issuers
from gazdesk.model.readers.printed import plain

FIELDS = ("title", "doc_number", "issuer", "date", "date_printed", "addressee")
"""The fields of a document that an editor may override."""

_LABEL = re.compile(r"(?:受文者|[发發]文(?:字[号號]|日期))[:：]\s*")
"""What 文書處理手冊 (Taiwan) prints before addressee, number and date."""
_SHORTEST_TITLE = 6
_HEAD = 4
"""How many blocks title and notes under it are at most."""


class Fields:
    """The fields of one part: `values` by name, None where the text does not say; `sources`, the block of each."""

    def __init__(self, part: Part, place: str | None) -> None:
        self.part, self.place = part, place
        self.values: dict[str, str | None] = dict.fromkeys(FIELDS)
        self.sources: dict[str, str] = {}
        self._read_head()
        signatures, date = _closing(part.blocks)
        self._read_date(date)
        self._read_issuer(signatures)
        self._read_catalogue("doc_number", "issuer", "date")

    def _set(self, name: str, value: str | None, source: Block) -> None:
        if value:
            self.values[name], self.sources[name] = value, source.id

    def _read_head(self) -> None:
        blocks = self.part.blocks
        titles = _title_blocks(blocks)
        if not titles and self.part.catalogue:
            self._read_catalogue("title")
        titles = titles or ([] if self.values["title"] else blocks_of_kind(blocks, BlockKind.ENCLOSURE_TITLE))
        if titles:
            self._set("title", "".join(plain(block.text) for block in titles), titles[0])
        for name, kind in (("doc_number", BlockKind.DOC_NUMBER), ("addressee", BlockKind.ADDRESSEE)):
            block = next((block for block in blocks if block.kind is kind), None)
            if block is not None:
                text = _bare(plain(block.text))
                number = read_doc_number(text) if name == "doc_number" else None
                self._set(name, number.printed if number is not None else text, block)

    def _read_date(self, date: Block | None) -> None:
        if date is None:
            self._read_date_of_number()
        date = date or (None if self.values["date"] else self._passing())
        if date is not None:
            printed = _LABEL.sub("", date.text.strip().rstrip("? "), count=1)
            self._set("date", read_date(printed), date)
            self._set("date_printed", printed, date)

    def _read_date_of_number(self) -> None:
        """Take the date that is printed on one line with the number."""
        block = next((block for block in self.part.blocks if block.kind is BlockKind.DOC_NUMBER), None)
        printed = date_before_number(block.text) if block is not None else None
        if block is not None and printed:
            self._set("date", read_date(printed), block)
            self._set("date_printed", printed, block)

    def _read_issuer(self, signatures: list[Block]) -> None:
        title, red_head, passing = self.values["title"] or "", self.part.red_head, self._passing()
        organs = [organ for block in signatures for organ in read_issuers(block.text) if is_organ(organ)]
        if organs:
            self._set("issuer", _in_full("、".join(organs), title, self.place), signatures[0])
        elif red_head is not None and plain(red_head.text).endswith("文件"):
            self._set("issuer", plain(red_head.text).removesuffix("文件"), red_head)
        elif organ := issuer_of_title(title, self.place):
            self.values["issuer"], self.sources["issuer"] = organ, self.sources["title"]
        elif passing is not None:
            self._set("issuer", issuer_of_passing(passing.text), passing)
        elif organ := issuer_of_title(self.values["doc_number"] or "", self.place):
            self.values["issuer"], self.sources["issuer"] = organ, self.sources["doc_number"]

    def _read_catalogue(self, *names: str) -> None:
        """Take what the document itself does not say from the catalogue that a web site prints with it."""
        for text, block in self._entries():
            name, value = read_catalogue(text) or ("", "")
            if name not in names or self.values[name]:
                continue
            if (name == "doc_number" and read_doc_number(value)) or (name == "title" and len(value) > _SHORTEST_TITLE):
                self._set(name, plain(value), block)
            elif name == "issuer" and all(map(is_organ, organs := read_issuers(value))) and "网站" not in value:
                self._set(name, "、".join(organs), block)
            elif name == "date" and read_date(value):
                self._set("date", read_date(value), block)
                self._set("date_printed", value, block)

    def _entries(self) -> Iterator[tuple[str, Block]]:
        """Yield label and value of each entry of the catalogue: on one line, in cells beside or below one another."""
        blocks = self.part.catalogue
        for block, below in zip_longest(blocks, blocks[1:]):
            cells = [cell.strip(" :：") for cell in re.split(r"[\t|]", block.text) if cell.strip()]
            if len(cells) > 1:
                yield from ((f"{label}：{value}", block) for label, value in pairwise(cells))
            elif below is not None and block.text.rstrip().endswith(("：", ":")):
                yield block.text.rstrip() + below.text.strip(), below
            else:
                yield block.text, block

    def _passing(self) -> Block | None:
        """Return the note under the title that says when and by whom a statute was passed (题注), the first of several.

        成文日期 is the day of the meeting that passed it: 党政机关公文处理工作条例 (2012), 第九条 (十二).
        """
        notes = blocks_of_kind(self.part.blocks[:_HEAD], BlockKind.NOTE)
        return notes[0] if notes and self.values["title"] and read_date(notes[0].text) else None


def _in_full(signed: str, title: str | None, place: str | None) -> str:
    """Return the organ that signs; a short form (市政府办公室) in full where the title names the same organ so."""
    full = issuer_of_title(title or "", place) if signed[0] in "省市县縣区區州盟旗" else None
    long = signed if "人民政府" in signed else signed.replace("政府", "人民政府")
    return full if full is not None and full != signed and full.endswith(long) else signed


def _bare(text: str) -> str:
    """Return a field without its label, the colon after it (or what scans make of that) or the brackets around it."""
    text = _LABEL.sub("", text.rstrip(":：；;.．，,"), count=1)
    return text[1:-1] if text[:1] in "（(" and text[-1:] in "）)" else text


def blocks_of_kind(blocks: Iterable[Block], kind: BlockKind) -> list[Block]:
    """Return the blocks of one kind that stand together where it comes first."""
    found: list[Block] = []
    for block in blocks:
        if block.kind is kind:
            found.append(block)
        elif found:
            break
    return found


def _title_blocks(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks of a title: those that stand together where it comes first, and those below its number."""
    found: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            found.append(block)
        elif found and block.kind is not BlockKind.DOC_NUMBER:
            break
    return found


def _closing(blocks: list[Block]) -> tuple[list[Block], Block | None]:
    """Return the signatures and the date that close a part: the first ones before what it issues, else the last.

    A letter is dated above its text and signed below.
    """
    end = next((n for n, block in enumerate(blocks) if block.kind is BlockKind.ENCLOSURE_TITLE), len(blocks))
    signatures, date = _signed(blocks[:end], first=True)
    if not signatures and date is None:
        return _signed(blocks, first=False)
    return signatures, date or next((block for block in blocks[:end] if block.kind is BlockKind.DATE), None)


def _signed(blocks: list[Block], first: bool) -> tuple[list[Block], Block | None]:
    """Return the first or last run of signatures with the date after it; where none signs, the date alone."""
    runs: list[tuple[list[Block], list[Block]]] = []
    for block in blocks:
        if block.kind is BlockKind.SIGNATURE:
            if not runs or runs[-1][1]:
                runs.append(([], []))
            runs[-1][0].append(block)
        elif block.kind is BlockKind.DATE:
            if not runs:
                runs.append(([], []))
            runs[-1][1].append(block)
    if not runs:
        return [], None
    signed = [run for run in runs if run[0]] or runs
    signatures, dates = signed[0 if first else -1]
    return signatures, (dates[0] if dates else None)
