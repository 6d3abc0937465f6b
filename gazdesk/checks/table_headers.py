"""What the pages of a table repeat: its header, and the labels of its groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from rapidfuzz import fuzz

from gazdesk.checks.base import Context, Mint, Rule, is_checked
from gazdesk.checks.texts import Text
from gazdesk.edits.base import Correction
from gazdesk.edits.notes import SetMark
from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import MarkKind, RowKind, Safety, Severity
from gazdesk.model.pieces import SOURCE, Place
from gazdesk.model.problems import Problem
from gazdesk.model.readers.labels import read_label
from gazdesk.model.tables import Row, Table

_GROUPING = 3
"""Groups are named in the first columns."""
_ALIKE = 55.0


class RepeatedHeader(Rule):
    """A page repeats the header of its table.

    Finds: each repeated header that is printed as the first one; it is left out of the export already.
    Why: an editor sees where pages were joined, and that nothing but a header was left out.
    Example: 序号 项目 单位 again at the head of each page.
    Fix may be wrong: where a row that looks like the header is a row of its own. The fix marks the row as checked.
    Source: gazette practice: a table that goes on over pages repeats its header (GB/T 7713-1987, 6.4.7.2: 续表).
    """

    code: ClassVar[str] = "header-repeated"
    title: ClassVar[str] = "Header repeated by a page"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each header that a page repeats."""
        for block, row, printed, header in _repeated(context):
            if "".join(printed.split()) == "".join(header.split()) and printed.count("\t") == header.count("\t"):
                whole = _Difference(0, printed, "")
                yield _of_row(
                    self, Address(block.id, row.id), row, whole, "The page repeats the header; it is left out."
                )

    def fix(self, issue: Issue, problem: Problem, mint: Mint) -> tuple[Correction, ...]:  # noqa: ARG002
        """Return the correction that marks the row as checked."""
        return (SetMark(problem.address, MarkKind.CHECKED),)


class OtherHeader(Rule):
    """A page repeats the header of its table in another form.

    Finds: a repeated header whose cells are others, or stand in another order or in other columns.
    Why: columns were mixed up where the pages meet, or a column was lost.
    Example: 责任单位 完成时限 where the first page has 完成时限 责任单位.
    Fix may be wrong: where the columns of the page are in that order; look at its rows. The fix marks the row as
    checked: the header of the first page holds.
    Source: gazette practice: a table that goes on over pages repeats its header (GB/T 7713-1987, 6.4.7.2: 续表).
    """

    code: ClassVar[str] = "header-differs"
    title: ClassVar[str] = "Header unlike that of the first page"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield what differs in each such header."""
        told = {each.address.row for each in context.issue.run.problems if each.code.startswith("parse-cell-")}
        for block, row, printed, header in _repeated(context):
            if row.id in told:
                continue
            one, other = printed.split("\t"), header.split("\t")
            if [_bare(cell) for cell in one] != [_bare(cell) for cell in other]:
                template = "The header of the first page says otherwise here."
                yield _of_row(self, Address(block.id, row.id), row, _narrowed(one, other), template)

    def fix(self, issue: Issue, problem: Problem, mint: Mint) -> tuple[Correction, ...]:  # noqa: ARG002
        """Return the correction that marks the row as checked."""
        return (SetMark(problem.address, MarkKind.CHECKED),)


class GroupLabel(Rule):
    """The pages of a table name the same group differently.

    Finds: a cell of the first columns with the same number as one on another page, under the same heading, but with
    other words; the longest is taken to be whole.
    Why: the group falls in two, and what belongs to it is not found together.
    Example: （一）以经济带高质量发展 on one page, （一）以经济带发展推动高质量发展 on the next.
    Fix may be wrong: where the longest was misread, too.
    Source: gazette practice: a group that goes on over pages is named again as it was.
    """

    code: ClassVar[str] = "group-label"
    title: ClassVar[str] = "Group named differently"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each cell that names its group in fewer words."""
        for block in context.blocks:
            for texts in _groups(block, block.table) if block.table is not None else ():
                longest = max((text.text.strip() for text in texts), key=len)
                for text in texts:
                    if _bare(text.text) != _bare(longest) and fuzz.ratio(text.text, longest) >= _ALIKE:
                        template = "Another page calls this group “{name}”."
                        yield self.problem(text, 0, len(text.text), longest, template, name=longest)


def _groups(block: Block, table: Table) -> Iterator[list[Text]]:
    """Yield the cells of each group that several pages name."""
    groups: dict[tuple[int, str, str], dict[int, Text]] = defaultdict(dict)
    above, page = [""] * len(table.columns), 0
    for row in table.rows:
        page += row.seam or row.kind is RowKind.REPEATED_HEADER
        for index in range(min(_GROUPING, len(table.columns))) if row.kind is RowKind.BODY else ():
            if label := read_label(row.texts[index]):
                above[index:] = [label] + [""] * (len(above) - index - 1)
                address = Address(block.id, row.id, table.columns[index].id)
                key = (index, "|".join(above[:index]), label)
                groups[key].setdefault(page, Text(address, row.cells[index].pieces, row.texts[index]))
    yield from (list(cells.values()) for (index, _, _), cells in groups.items() if len(cells) > 1)


def _repeated(context: Context) -> Iterator[tuple[Block, Row, str, str]]:
    """Yield the repeated headers that are not checked, as printed, with the likest header row as printed."""
    for block in context.blocks:
        rows = block.table.rows if block.table is not None else ()
        if not any(row.kind is RowKind.REPEATED_HEADER for row in rows):
            continue
        headers = [_printed(context.issue, row) for row in rows if row.kind is RowKind.HEADER]
        for row in rows:
            if row.kind is RowKind.REPEATED_HEADER and headers and not is_checked(row.marks) and not row.corrected:
                printed = _printed(context.issue, row)
                if printed and "\n" not in printed:
                    yield block, row, printed, max(headers, key=lambda each: fuzz.ratio(each, printed))


def _printed(issue: Issue, row: Row) -> str:
    extent = row.source_range
    return issue.source.slice(extent) if extent is not None else ""


def _bare(text: str) -> str:
    return "".join(text.split())


class _Difference(NamedTuple):
    """Where in a row as printed something differs, in code points, what is found there and what is said instead."""

    start: int
    found: str
    said: str


def _narrowed(one: Sequence[str], other: Sequence[str]) -> _Difference:
    """Return the cells from the first to the last that differs."""
    short = min(len(one), len(other))
    head = next((index for index in range(short) if _bare(one[index]) != _bare(other[index])), short)
    tail = 0
    while tail < short - head and _bare(one[-1 - tail]) == _bare(other[-1 - tail]):
        tail += 1
    if head == len(one):
        return _Difference(len("\t".join(one)), "", "\t" + "\t".join(other[head:]))
    start = sum(len(cell) + 1 for cell in one[:head])
    return _Difference(start, "\t".join(one[head : len(one) - tail]), "\t".join(other[head : len(other) - tail]))


def _of_row(rule: Rule, address: Address, row: Row, difference: _Difference, template: str) -> Problem:
    """Return a problem of a row as a whole."""
    extent = row.source_range
    start = (extent.start if extent is not None else 0) + difference.start
    last = Place(SOURCE, max(start + len(difference.found) - 1, 0), after=True)
    first = Place(SOURCE, start) if difference.found else last
    found, said = difference.found, difference.said
    return Problem(rule.code, rule.severity, rule.safety, template, address, first, last, found, said)
