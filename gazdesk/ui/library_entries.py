"""What the library shows, as plain entries: place, year, issue; and the documents and headings of the open issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind, ReviewState
from gazdesk.ui.outline import Entry
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk
    from gazdesk.desk.library import IssueSummary
    from gazdesk.model.documents import Document

ISSUE_ENTRY = "issue"
BLOCK_ENTRY = "block"
ABOVE_HEADINGS = 100
"""What is taken off an attachment's depth, so that headings lie inside it."""

LONGEST_TITLE = 60
"""Code points of a heading that are shown; the rest is in its tip."""


def library_entries(summaries: Iterable[IssueSummary]) -> list[Entry]:
    """Return places, their years and their issues, the newest first."""
    entries: list[Entry] = []
    ordered = sorted(summaries, key=_order)
    for place, of_place in groupby(ordered, key=lambda each: each.place or ""):
        issues = list(of_place)
        entries.append(Entry(("place", place), 0, place or tr("Place unknown"), problems=_problems(issues)))
        for year, of_year in groupby(issues, key=_year):
            entries.extend(_year_entries(place, year, list(of_year)))
    return entries


def next_issue(summaries: Iterable[IssueSummary], here: int) -> int | None:
    """Return the issue after one, in the order of the library and round its end, that is not done; None for none."""
    ordered = sorted(summaries, key=_order)
    at = next((index for index, each in enumerate(ordered) if each.id == here), -1)
    following = (*ordered[at + 1 :], *ordered[: max(at, 0)])
    return next((each.id for each in following if each.review is not ReviewState.DONE), None)


def issue_name(summary: IssueSummary) -> str:
    """Return what an issue is called within its year: its number, or the name of its file."""
    if not summary.number:
        return summary.name
    if not summary.total_number:
        return tr("No. {number}", number=summary.number)
    return tr("No. {number} · {total} in all", number=summary.number, total=summary.total_number)


def _year_entries(place: str, year: int, issues: list[IssueSummary]) -> Iterator[Entry]:
    text = tr("Year {year}", year=year) if year else tr("Year unknown")
    yield Entry(("year", place, year), 1, text, problems=_problems(issues))
    for issue in issues:
        tip = "\n".join(filter(None, (issue.publication, issue.name)))
        yield Entry((ISSUE_ENTRY, issue.id), 2, issue_name(issue), issue.review, issue.problems, tip)


def _order(issue: IssueSummary) -> tuple[bool, str, int, int, str]:
    return not issue.place, issue.place or "", -_year(issue), -(issue.number or 0), issue.name


def _year(issue: IssueSummary) -> int:
    return issue.year or 0


def _problems(issues: Iterable[IssueSummary]) -> int:
    return sum(issue.problems for issue in issues)


def contents_entries(desk: Desk) -> list[Entry]:
    """Return the documents of the open issue with their headings and attachments, in reading order."""
    problems = _problems_by_document(desk)
    headings = _headings_by_document(desk)
    entries: list[Entry] = []
    for index, document in enumerate(desk.documents):
        state = desk.issue.reviews.get(document.id, ReviewState.OPEN)
        title = document.title or tr("(no title)")
        entries.append(Entry((BLOCK_ENTRY, document.id, "document"), 0, title, state, problems.get(index, 0)))
        entries.extend(_inner_entries(document, headings.get(index, [])))
    return entries


def _problems_by_document(desk: Desk) -> dict[int, int]:
    counts: dict[int, int] = {}
    for problem in desk.problems:
        index, _ = desk.membership.get(problem.address.block, (None, None))
        if index is not None:
            counts[index] = counts.get(index, 0) + 1
    return counts


def _headings_by_document(desk: Desk) -> dict[int, list[Block]]:
    headings: dict[int, list[Block]] = {}
    starts = {attachment.first for document in desk.documents for attachment in document.attachments}
    for block in desk.issue:
        if block.kind is BlockKind.HEADING or block.id in starts:
            index, _ = desk.membership.get(block.id, (None, None))
            if index is not None:
                headings.setdefault(index, []).append(block)
    return headings


def _inner_entries(document: Document, blocks: Iterable[Block]) -> Iterator[Entry]:
    attachments = {each.first: each for each in document.attachments}
    levels: list[int] = []
    for block in blocks:
        attachment = attachments.get(block.id)
        level = attachment.depth - ABOVE_HEADINGS if attachment else block.level or 1
        levels = [*(each for each in levels if each < level), level]
        text = " ".join(filter(None, (attachment.label, attachment.title))) if attachment else block.text
        yield Entry((BLOCK_ENTRY, block.id), len(levels), _short(text), tip=text)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TITLE else line[:LONGEST_TITLE] + "…"
