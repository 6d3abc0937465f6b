"""Which heads open documents, and which belong to documents enclosed in the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazdesk.model.kinds import BlockKind
from gazdesk.model.readers.issuers import is_organ
from gazdesk.parse.announced import announced_titles, wanted_titles
from gazdesk.parse.front import (
    MARKED,
    category_of,
    front_kinds,
    groups_documents,
    is_contents_heading,
    names_group,
    read_listed,
)
from gazdesk.parse.heads import (
    Head,
    addressee_at,
    bare_titles,
    head_at,
    head_lines,
    heads_of,
    led_by_organs,
    names_addressee,
    with_subtitle,
)
from gazdesk.parse.issued import is_passed
from gazdesk.parse.letters import titles_of_letters
from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape
from gazdesk.parse.titles import (
    APPOINTMENTS,
    alike,
    holds,
    is_issued_title,
    is_title_line,
    names_kind,
    pack,
)

_NEAR = 20
_SENTENCE = 20
_AROUND = frozenset({Shape.NOISE, Shape.METADATA})
_BRACKET = re.compile("[（(]")
_MARKED = re.compile(f"[{re.escape(''.join(sorted(MARKED)))}]")
_ISSUES = ("印发", "颁布", "发布", "公布")
_ANNOUNCED = ("公告", "通告", "公报", "令", "决定", "通知", *APPOINTMENTS)
"""Kinds of documents that address everyone, or are printed without an addressee."""


class Outline:
    """The documents of an issue: heads with the heads enclosed in each, and the kinds of the lines before the first."""

    def __init__(self, lines: Sequence[Line], shapes: Sequence[Shape]) -> None:
        self.lines, self.shapes = lines, shapes
        self._firsts = "".join([line.text[0] for line in lines])
        self._led = led_by_organs(lines, shapes, self._firsts)
        self._places = head_lines(lines, shapes, self._led)
        heads = self._with_letters(self._without_repeats(heads_of(lines, shapes, self._places, self._led)))
        end = heads[0].first if heads else len(lines)
        self.front = front_kinds(lines[:end], shapes[:end])
        self._toc = self._contents()
        self._read = [read_listed(lines[index].text) for index in self._toc]
        self.entries = list(dict.fromkeys(pack(title) for title, _ in self._read))
        heads = self._with_bare_titles(heads, end)
        heads = heads or self._only_title() or self._untitled()
        self.documents: list[tuple[Head, list[Head]]] = []
        for head in heads:
            if self.documents and self._enclosed(head, self.documents[-1][0]):
                self.documents[-1][1].append(head)
            else:
                self.documents.append((head, []))
        self.front = self.front[: self.documents[0][0].first if self.documents else self._before_text()]
        self.categories = self._categories(heads)

    def _contents(self) -> list[int]:
        """Return the indexes of the entries of the contents list: it ends where a sentence stands below an entry."""
        entries: list[int] = []
        for index, kind in enumerate(self.front):
            if kind is BlockKind.TOC_ENTRY:
                entries.append(index)
            elif entries and self.lines[index].text[-1] == "。" and len(self.lines[index].text) > _SENTENCE:
                break
        return entries

    def _without_repeats(self, heads: list[Head]) -> list[Head]:
        """Return the heads, one that only repeats the number of that above it made one with it.

        The title of a web page may give the number too: what stands above the head of the article is the page's.
        """
        kept: list[Head] = []
        for head in heads:
            repeats = kept and not kept[-1].addressee and self._number(head) and self._repeats(head, kept[-1])
            if repeats and not head.title:
                kept[-1].addressee = head.addressee or range(head.end, head.end)
            elif repeats and len(kept) == 1:
                kept = [head]
            else:
                kept.append(head)
        return kept

    def _repeats(self, head: Head, before: Head) -> bool:
        """Say whether a head has the number of the one before, and no text parts them."""
        apart = not _AROUND.issuperset(self.shapes[before.end : head.first])
        return not apart and self._number(head) == self._number(before)

    def _number(self, head: Head) -> str:
        return "" if head.number is None else "".join(self.lines[head.number].text.split()).strip("（()）")

    def _with_letters(self, heads: list[Head]) -> list[Head]:
        """Return the heads with those of letters; a head of another kind gives way to that of a letter."""
        titles = titles_of_letters(self.lines, self.shapes, self._places)
        if not titles:
            return heads
        taken = {index for title in titles for index in range(title.start, title.stop + 1)}
        letters = [head_at(self.lines[: title.stop], self.shapes[: title.stop], title) for title in titles]
        others = (head for head in heads if head.first not in taken)
        return sorted([*letters, *others], key=lambda head: head.first)

    def _categories(self, heads: Sequence[Head]) -> frozenset[str]:
        """Return the names of the groups: in the contents list, between marks in the text, or directly above a head."""
        headings = (
            line.text for line, kind in zip(self.lines, self.front, strict=False) if kind is BlockKind.TOC_HEADING
        )
        listed = {category_of(text) for text in headings if not is_contents_heading(text)}
        listed.update(category_of(title) for title, page in self._read if page and names_group(title))
        above = (head.first - 1 for head in heads if head.first > len(self.front))
        marks = (match.start() for match in _MARKED.finditer(self._firsts, len(self.front)))
        marked = (self.lines[index].text for index in (*marks, *above))
        return frozenset(listed.union(category_of(name) for name in marked if groups_documents(name)))

    def _with_bare_titles(self, heads: list[Head], end: int) -> list[Head]:
        """Return the heads with the titles that have neither number nor addressee, where they are known or close."""
        known = list(dict.fromkeys(head.text for head in heads))
        spans = [
            range(end),
            *(range(head.end, after) for head, after in zip(heads, _starts(heads, len(self.lines)), strict=True)),
        ]
        found = list(self._listed(heads, known))
        noted = [index for index in self._noted() if not any(index in head.title for head in found)]
        found += [head for span in spans for head in self._statutes(span, noted, known)]
        known = list(dict.fromkeys([*known, *(head.text for head in found)]))
        taken = {index for head in found for index in head.title}
        for span in spans:
            for bare in bare_titles(self.lines, self.shapes, span, self._places, self._led):
                if bare.title.start not in taken and self._opens(bare, span, known):
                    found.append(bare)
                    known = list(dict.fromkeys([*known, bare.text]))
        return sorted([*heads, *found], key=lambda head: head.first)

    def _listed(self, heads: Sequence[Head], known: Sequence[str]) -> Iterator[Head]:
        """Yield titles that the contents list announces as they stand: speeches, 任免, 大事记 have no number."""
        headed = (
            any(is_contents_heading(self.lines[index].text) for index in range(self._toc[0])) if self._toc else False
        )
        wanted = wanted_titles([title for title, page in self._read if page or headed], known)
        if not wanted:
            return
        taken = {index for head in heads for index in range(head.first, head.end)}
        for title in announced_titles(self.lines, self.shapes, self._firsts, self._toc[-1] + 1, wanted, taken):
            head = head_at(self.lines, self.shapes, with_subtitle(self.lines, title))
            if self._is_issued(head.text, title.start, heads):
                continue
            if head.addressee and not names_addressee(self.lines[head.addressee.stop - 1].text):
                head.addressee = range(head.addressee.start, head.addressee.start)
            yield head

    def _is_issued(self, text: str, index: int, heads: Sequence[Head]) -> bool:
        """Say whether the order or notice above a title publishes what it names: it belongs to that document."""
        before = next((head for head in reversed(heads) if head.end <= index), None)
        if before is None:
            return False
        if not before.text.endswith(("令", "公告")) and not any(word in before.text for word in _ISSUES):
            return False
        return index - before.end < _NEAR and self._named(text, range(before.end, index))

    def _noted(self) -> list[int]:
        """Return the lines that could be titles of statutes: a note below dates them (题注)."""
        above = (match.start() - 1 for match in _BRACKET.finditer(self._firsts, 1))
        return [
            index
            for index in above
            if is_title_line(self.lines[index], self.shapes[index]) and is_passed(self.lines[index + 1].text)
        ]

    def _statutes(self, span: range, noted: Sequence[int], known: Sequence[str]) -> Iterator[Head]:
        """Yield the titles of statutes, of lines dated below, that nothing before them in a document names."""
        for index in noted:
            if index not in span[:-1]:
                continue
            text = pack(self.lines[index].text)
            if not is_issued_title(text):
                continue
            before = range(span.start, index)
            named = any(holds(title, text) for title in known) or self._named(text, before)
            attached = any(self.shapes[each] is Shape.ATTACHMENT_LABEL for each in before)
            if span.start == 0 or not (named or attached):
                yield Head(range(index, index + 1), None, range(index + 1, index + 1), text)

    def _named(self, text: str, span: range) -> bool:
        return any("《" in self.lines[index].text and text in pack(self.lines[index].text) for index in span)

    def _opens(self, bare: Head, span: range, known: Sequence[str]) -> bool:
        """Say whether a title without number and addressee opens a document.

        It does where its text follows, if nothing stands before it, or the contents list announces it, or, without a
        contents list, the document before has been dated.
        """
        if not self._leads_text(bare.end):
            return False
        if span.start == 0 and not known:
            return True
        if any(alike(bare.text, title) or holds(title, bare.text) for title in known):
            return False
        if self._cited(bare, span):
            return False
        closed = any(self.shapes[index] is Shape.DATE for index in range(span.start, bare.title.start))
        announced = any(alike(bare.text, entry) for entry in self.entries)
        return announced or (closed and not self.entries and bare.text.endswith(_ANNOUNCED)) or span.start == 0

    def _cited(self, bare: Head, span: range) -> bool:
        """Say whether the text before a title names it, as a 令 names what it publishes: no document of its own."""
        return self._named(bare.text, range(max(span.start, bare.first - _NEAR), bare.first))

    def _leads_text(self, index: int) -> bool:
        """Say whether the line at an index is text: a numbered item, a sentence, or a long line that leads in.

        A line in brackets may stand before it: when and by what it was passed (题注).
        """
        if index >= len(self.lines):
            return False
        text, shape = self.lines[index].text, self.shapes[index]
        if text[0] in "（(" and text[-1] in "）)" and index + 1 < len(self.lines) and shape is Shape.PLAIN:
            text, shape = self.lines[index + 1].text, self.shapes[index + 1]
        return shape is Shape.LABELLED or (shape is Shape.PLAIN and text[-1] in "。：:；" and len(text) > 14)

    def _only_title(self) -> list[Head]:
        """Return the head of a text that has but a title: its first line, if it ends as titles do and text follows.

        Its number may stand above it.
        """
        above = {Shape.NOISE, Shape.DOC_NUMBER}
        index = next((index for index, shape in enumerate(self.shapes) if shape not in above), len(self.lines))
        if index + 1 >= len(self.lines) or not is_title_line(self.lines[index], self.shapes[index]):
            return []
        text = self.lines[index].text
        if self.entries and not is_issued_title(text):
            return []
        if (
            not names_kind(text)
            and not text.endswith(("任免", "上的讲话", "上的致辞"))
            and (len(text) < 6 or not is_issued_title(text))
        ):
            return []
        index = self._below_catalogue(index)
        return [head_at(self.lines, self.shapes, with_subtitle(self.lines, range(index, index + 1)))]

    def _below_catalogue(self, index: int) -> int:
        """Return where the title at the top of a web page comes again below its catalogue, above the text."""
        title, below = pack(self.lines[index].text), index + 1
        while below < len(self.lines) and self.shapes[below] in _AROUND:
            below += 1
        return below if below < len(self.lines) and pack(self.lines[below].text) == title else index

    def _untitled(self) -> list[Head]:
        """Return the head of a text without title: it opens with its addressee, or closes signed and dated."""
        start = self._before_text()
        start += next((n for n, shape in enumerate(self.shapes[start:]) if shape not in _AROUND), 0)
        addressee = addressee_at(self.lines, self.shapes, start)
        if addressee and not names_addressee(self.lines[addressee.stop - 1].text):
            addressee = range(start, start)
        opens = start < len(self.lines) and self.shapes[start] in {Shape.PLAIN, Shape.LABELLED}
        if not addressee and not (opens and self._is_signed()):
            return []
        return [Head(range(start, start), None, addressee)]

    def _is_signed(self) -> bool:
        """Say whether a text closes with a date under the organ that signs."""
        return any(
            shape is Shape.DATE
            and self.shapes[index] is Shape.PLAIN
            and is_organ("".join(self.lines[index].text.split()))
            for index, shape in enumerate(self.shapes[1:])
        )

    def _before_text(self) -> int:
        """Return how many lines stand before the first sentence of a text without documents."""
        if not any("公报" in line.text or "政报" in line.text for line in self.lines[:20]):
            return 0
        for index, (line, shape) in enumerate(zip(self.lines, self.shapes, strict=True)):
            if shape is Shape.LABELLED or (shape is Shape.PLAIN and len(line.text) > 24 and "。" in line.text):
                return index
        return len(self.lines)

    def _enclosed(self, head: Head, before: Head) -> bool:
        """Say whether a head belongs to a document that the one before forwards or encloses.

        A document forwarded is named in the title of the one that forwards it, or announced as its attachment. One
        without a number that the contents list does not name, of an organ of higher rank, is enclosed too.
        """
        if ("转发" in before.text or "批转" in before.text) and (
            holds(before.text, head.text) or _shares(before.text, head.text)
        ):
            return True
        if any(alike(head.text, entry) for entry in self.entries):
            return False
        if head.number is not None or head.text.endswith(APPOINTMENTS):
            return False
        return self._announced(head, before) or (
            head.text.startswith(("省", "国务院", "自治区")) and not before.text.startswith("省")
        )

    def _announced(self, head: Head, before: Head) -> bool:
        for index in range(before.end, head.first):
            if self.shapes[index] is Shape.ATTACHMENT_NOTE:
                title = pack(self.lines[index].text.split("：")[-1].split(":")[-1])
                if alike(title, head.text) or holds(title, head.text):
                    return True
        return False


def _shares(title: str, part: str) -> bool:
    """Say whether a title names another one's matter, its last words left out (…的若干措施 as …若干措施的通知)."""
    matter = part[part.find("关于") + 2 :][:12]
    return len(matter) > 5 and matter in title


def _starts(heads: Sequence[Head], end: int) -> list[int]:
    """Return where each head's document ends: where the next head starts."""
    return [*(head.first for head in heads[1:]), end] if heads else []
