"""Body: the lines of one document, with what is known of them, turned into drafts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from gazdesk.model.kinds import BlockKind
from gazdesk.parse.cells import cell_tables
from gazdesk.parse.draft import Draft
from gazdesk.parse.drawn import drawn_tables, keep_rules
from gazdesk.parse.grid import Grid
from gazdesk.parse.html_tables import html_tables
from gazdesk.parse.lines import Line
from gazdesk.parse.people import listed_people
from gazdesk.parse.rosters import is_roster_row, names_person
from gazdesk.parse.section import Section
from gazdesk.parse.shapes import Shape, is_running_head
from gazdesk.parse.tabbed import cells_of, rejoined, runs_of
from gazdesk.parse.texts import Following, TextPass, stopped_levels, tops_of
from gazdesk.parse.titles import APPOINTMENTS
from gazdesk.parse.tsv import grid_of, makes_table
from gazdesk.parse.wrapping import FEWEST, NOT_WRAPPED, Wrapping, wrapping_of

_ARTICLE = frozenset("条第")
_LABELLED, _NOISE, _NUMBER, _PLAIN = Shape.LABELLED, Shape.NOISE, Shape.NUMBER, Shape.PLAIN
_ROSTER, _TABBED = Shape.ROSTER, Shape.TABBED
_RUNNING = frozenset({_LABELLED, _PLAIN})
_TABLE_NOTE = Shape.TABLE_NOTE
_NOISE_BLOCK = BlockKind.NOISE
_PARTS = frozenset({BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE, BlockKind.ATTACHMENT_LABEL})


_LONGEST_CONTINUED = 8
"""续表（一） stands between the pages of one table."""
_NOTE = re.compile(r"(?:注|说明|备\s*注)\s*[:：]\s*(?P<number>\d{1,2})?")


def _next_note(text: str) -> int:
    """Return the number that goes on with a note of a table: 1 after 注：, 2 after 注：1.…; 0 if it has none."""
    match = _NOTE.match(text)
    if match is None or (match["number"] is None and match.end() < len(text)):
        return 0
    return int(match["number"] or 0) + 1


class BodyPass:
    """Turns the lines of a range into drafts, in order; `section` says what is known of some of them.

    `seen` are the tables that the reader of the source saw, each one line, by its index; `turned` says where the lines
    start that a new page begins with.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        shapes: Sequence[Shape],
        section: Section,
        span: range,
        seen: Mapping[int, Grid] = MappingProxyType({}),
        turned: Collection[int] = (),
    ) -> None:
        self.lines, self.shapes, self.section, self.span, self.seen = lines, shapes, section, span, seen
        self.turned = turned
        self.tables: dict[int, tuple[Grid, list[int]]] = {}
        self.rosters: set[int] = set()
        self.taken: set[int] = set()
        self._note = 0
        self._whole: Wrapping | None = None

    def run(self, folded: str) -> list[Draft]:
        """Return the drafts."""
        free = [index for index in self.span if index not in self.section.kinds]
        for index in self.seen.keys() & set(free):
            self._add_table(self.seen[index], [index])
        free = [index for index in free if index not in self.taken] if self.taken else free
        self._find_tabbed(free, folded)
        self._find_cells(free)
        drafts: list[Draft] = []
        for part in self._parts():
            drafts.extend(self._part(part))
        return drafts

    def _find_tabbed(self, free: Sequence[int], folded: str) -> None:
        for grid, indexes in html_tables(self.lines, free, folded):
            self._add_table(grid, indexes)
        free = [index for index in free if index not in self.taken] if self.taken else free
        runs = runs_of(self.lines, self.shapes, free)
        for run in runs:
            if self._lists_people(run):
                self.rosters.update(run)
            elif makes_table(rows := rejoined([cells_of(self.lines[index], folded) for index in run])):
                self._add_barred(grid_of(rows), run)
        shapes = self.shapes
        plain = [index for index in free if shapes[index] is not _TABBED] if runs else free
        for grid, indexes in drawn_tables(self.lines, plain, folded):
            self._add_table(grid, indexes)

    def _lists_people(self, run: Sequence[int]) -> bool:
        """Say whether two thirds of some lines name a person and a post; more than a third that do not settle it."""
        others = 0
        for index in run:
            others += not is_roster_row(self.lines[index].text)
            if others * 3 > len(run):
                return False
        return True

    def _add_barred(self, grid: Grid, run: list[int]) -> None:
        """Add a table; the rule below the header of one whose cells bars part belongs to it."""
        if self.lines[run[0]].text[0] == "|":
            rules = (at for at in range(run[0], run[-1]) if self.shapes[at] is _NOISE and self.lines[at].text[0] == "|")
            run = sorted({*run, *rules})
            keep_rules(grid, [self.lines[at] for at in run])
        self._add_table(grid, run)

    def _find_cells(self, free: Sequence[int]) -> None:
        settled = self.taken | self.rosters
        open_lines = [index for index in free if index not in settled] if settled else free
        for grid, indexes in cell_tables(self.lines, self.shapes, open_lines):
            self._add_table(grid, indexes)

    def _add_table(self, grid: Grid, indexes: list[int]) -> None:
        self.tables[indexes[0]] = (grid, indexes)
        self.taken.update(indexes)

    def _parts(self) -> Iterator[range]:
        """Yield the ranges between titles: a statute's numbering holds in one of them."""
        start, kinds = self.span.start, self.section.kinds
        for index in sorted([index for index, kind in kinds.items() if kind in _PARTS]):
            if start < index < self.span.stop and kinds.get(index - 1) not in _PARTS:
                yield range(start, index)
                start = index
        yield range(start, self.span.stop)

    def _part(self, part: range) -> Iterator[Draft]:
        lines, shapes, kinds, taken, tables = self.lines, self.shapes, self.section.kinds, self.taken, self.tables
        running = self._running(part)
        self._find_people(part, [index for index in running if shapes[index] is _PLAIN])
        labelled = [lines[index] for index in part if shapes[index] is _LABELLED]
        statute = len([1 for line in labelled if line.text[0] == "第" and line.label[-1] in _ARTICLE]) > 1
        stopped, tops = stopped_levels(labelled, statute), tops_of(labelled)
        texts = TextPass(statute, stopped, self._wrapping(part, running), tops, self.turned)
        following = self._following(part)
        last: Draft | None = None
        for index in part:
            if index in taken:
                if index in tables:
                    yield self._table(index)
                    texts.rest()
            elif index in kinds:
                if index in self.section.same and last is not None:
                    line = lines[index]
                    last.extend(line.start, line.end, line.text)
                    continue
                last = self._known(index, kinds[index])
                if last.kind is not _NOISE_BLOCK:
                    texts.rest()
                yield last
            else:
                draft = self._text(index, texts, following)
                if draft is not None:
                    draft.boundary = self.section.boundaries.get(index)
                    yield draft

    def _wrapping(self, part: range, running: Sequence[int]) -> Wrapping:
        """Return how the running lines of a part were broken; few lines are broken as the whole document is."""
        lines = [self.lines[index] for index in running]
        if len(lines) >= FEWEST or not lines or part == self.span:
            return wrapping_of(lines)
        if self._whole is None:
            self._whole = wrapping_of([self.lines[index] for index in self._running(self.span)])
        return self._whole if max(len(line.text) for line in lines) <= self._whole.width else NOT_WRAPPED

    def _running(self, part: range) -> list[int]:
        """Return the indexes of the lines of a part that are running text."""
        shapes, kinds, taken = self.shapes, self.section.kinds, self.taken
        return [at for at in part if shapes[at] in _RUNNING and at not in kinds and at not in taken]

    def _find_people(self, part: range, free: Sequence[int]) -> None:
        """Take lines that list people as a roster; those of a 名单 whatever they do: two thirds name someone.

        `free` are the plain lines of the part of which nothing is known.
        """
        self.rosters.update(listed_people(self.lines, free))
        kinds = self.section.kinds
        titles = [self.lines[index].text for index in part if index in kinds and kinds[index] in _PARTS]
        if not titles or not titles[-1].endswith(("名单", "名单）", "名单)", *APPOINTMENTS)):
            return
        free = [index for index in free if self.lines[index].text[-1] not in "：:"]
        people = [index for index in free if names_person(self.lines[index].text)]
        if len(people) > 1 and len(people) * 3 >= len(free) * 2:
            self.rosters.update(people)

    def _known(self, index: int, kind: BlockKind) -> Draft:
        line = self.lines[index]
        draft = Draft(kind, line.start, line.end, line.text)
        draft.boundary = self.section.boundaries.get(index)
        return draft

    def _table(self, index: int) -> Draft:
        grid, indexes = self.tables[index]
        draft = Draft(BlockKind.TABLE, self.lines[indexes[0]].raw, self.lines[indexes[-1]].raw_end, "")
        draft.grid = grid
        bounds = self.section.boundaries
        draft.boundary = next((bounds[each] for each in indexes if each in bounds), None)
        return draft

    def _text(self, index: int, texts: TextPass, following: Mapping[int, Following]) -> Draft | None:
        """Return the draft that a line begins: noise, a note of a table, running text; None if it goes on with one."""
        line, shape = self.lines[index], self.shapes[index]
        text = line.text
        if (
            shape is _NOISE
            or (shape is _NUMBER and self._is_page_number(index))
            or ("报" in text and is_running_head(text))
        ):
            return Draft(_NOISE_BLOCK, line.start, line.end, text)
        counts = self._note > 0 and shape is _LABELLED and line.label.startswith(str(self._note))
        above_table = index + 1 in self.taken and (index + 1 in self.tables or len(text) <= _LONGEST_CONTINUED)
        if shape is _TABLE_NOTE or counts or (above_table and _notes_table(line.text)):
            self._note = self._note + 1 if counts else _next_note(line.text)
            texts.rest()
            return Draft(BlockKind.TABLE_NOTE, line.start, line.end, line.text)
        self._note = 0
        if above_table and shape is _PLAIN and len(line.text) <= 40 and line.text[-1] not in "。：；":
            texts.rest()
            kind = BlockKind.TABLE_NOTE if line.text[0] in "（(" else BlockKind.TABLE_TITLE
            return Draft(kind, line.start, line.end, line.text)
        return texts.add(line, _ROSTER if index in self.rosters else shape, following[index])

    def _is_page_number(self, index: int) -> bool:
        text = self.lines[index].text
        return self.shapes[index] is _NUMBER and text.isdigit() and len(text) < 4

    def _following(self, part: range) -> dict[int, Following]:
        """Return, for each line of text, the next but noise, its shape (a table's: TABBED); none before a title."""
        result: dict[int, Following] = {}
        after: Following = None
        lines, shapes, rosters = self.lines, self.shapes, self.rosters
        taken, known, tabbed = self.taken, self.section.kinds, _TABBED
        for index in reversed(part):
            if index in taken:
                if index - 1 not in taken:
                    after = lines[index], tabbed
                continue
            result[index] = after
            shape = shapes[index]
            if shape is _NOISE or (shape is _NUMBER and index not in known and self._is_page_number(index)):
                continue
            after = None if index in known else (lines[index], _ROSTER if index in rosters else shape)
        return result


def _notes_table(text: str) -> bool:
    """Say whether a bracketed line stands between the title of an attachment and its table."""
    return text[0] in "（(" and text[-1] in "）)" and len(text) < 40
