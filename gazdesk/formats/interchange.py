"""The interchange format gazdesk/1: an issue as one JSON object, with the line numbers of its source.

Lines are inclusive ranges from 1 over the source split at line feeds, spans half-open in code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from gazdesk.formats.interchange_blocks import block_object
from gazdesk.formats.positions import Positions
from gazdesk.model.blocks import Block
from gazdesk.model.derived import Derived, derive
from gazdesk.model.documents import Document
from gazdesk.model.issue import Issue
from gazdesk.model.issue_fields import IssueFields
from gazdesk.model.pieces import HEAD_ORIGIN, SOURCE
from gazdesk.model.problems import Problem
from gazdesk.model.source import Span
from gazdesk.model.source_info import SourceInfo

FORMAT = "gazdesk/1"

Object = dict[str, Any]
"""What json.dumps takes."""


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """One live correction of the journal as it is exported.

    `gesture` numbers what the user did once, `when` is ISO 8601 in UTC, `before` and `after` are the texts.
    """

    gesture: int
    when: str
    who: str
    kind: str
    block: str
    reason: str
    why: str
    rule: str
    before: str
    after: str


def issue_object(
    issue: Issue, info: SourceInfo, problems: Iterable[Problem], corrections: Sequence[CorrectionRecord] | None = None
) -> Object:
    """Return an issue as a gazdesk/1 object; `corrections` only for an export."""
    positions = Positions(issue)
    derived = derive(issue)
    result = {
        "format": FORMAT,
        "source": asdict(info),
        "issue": _fields(derived.fields),
        "documents": [_document(each, positions) for each in derived.documents],
        "blocks": [_placed(issue, block, positions, derived) for block in issue],
        "problems": [problem_object(each, positions) for each in problems],
    }
    if corrections is not None:
        result["corrections"] = [asdict(each) for each in corrections]
    return result


def _fields(fields: IssueFields) -> Object:
    return {
        "publication": fields.publication,
        "place": fields.place,
        "year": fields.year,
        "number": fields.number,
        "total_number": fields.total_number,
        "date": fields.date,
        "organizer": list(fields.organizer),
        "overrides": sorted(fields.overrides),
    }


def _document(document: Document, positions: Positions) -> Object:
    return {
        "id": document.id,
        "title": document.title or None,
        "doc_number": document.doc_number,
        "issuer": document.issuer,
        "date": document.date,
        "date_printed": document.date_printed,
        "addressee": document.addressee,
        **_extent(document.first, document.last, positions),
        "attachments": [
            {"label": each.label, "title": each.title, **_extent(each.first, each.last, positions), "depth": each.depth}
            for each in document.attachments
        ],
        "enclosures": [
            {
                "title": each.title,
                "doc_number": each.doc_number,
                "issuer": each.issuer,
                "date": each.date,
                "addressee": each.addressee,
                **_extent(each.first, each.last, positions),
            }
            for each in document.enclosures
        ],
        "overrides": sorted(document.overrides),
    }


def _extent(first: str, last: str, positions: Positions) -> Object:
    """Return the lines from the first block to the last, which an editor may have moved to before it."""
    start = positions.first_line(first)
    return {"first_line": start, "last_line": max(start, positions.last_line(last))}


def _placed(issue: Issue, block: Block, positions: Positions, derived: Derived) -> Object:
    document, attachment = derived.membership[block.id]
    entry = derived.contents.get(block.id)
    return {
        **block_object(issue, block, positions, derived.inheritance),
        "document": document,
        "attachment": attachment,
        "toc": {"page": entry.page, "document": entry.document} if entry else None,
    }


def problem_object(problem: Problem, positions: Positions) -> Object:
    """Return a problem with the source text that its fix replaces.

    `start` and `end` count from the start of `line`, so that they reach beyond it where the text goes on in the next;
    they are null where an editor typed the text, which the source does not have.
    """
    source = positions.source
    start, end = (positions.offset(problem.address, place) for place in (problem.start, problem.end))
    end = max(start, end)
    line = source.line_of(start)
    begin = source.line_span(line).start
    typed = problem.start.origin not in (SOURCE, HEAD_ORIGIN)
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "block": problem.address.block,
        "row": problem.address.row,
        "column": problem.address.column,
        "line": line,
        "start": None if typed else start - begin,
        "end": None if typed else end - begin,
        "found": problem.found if typed else source.slice(Span(start, end)),
        "suggestion": problem.suggestion,
        "safety": problem.safety.value,
    }
