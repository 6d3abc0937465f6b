"""The parser: text to lines, lines to documents, documents to sections, sections to blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from gazdesk.model.blocks import Boundary
from gazdesk.model.collector import at_rest
from gazdesk.model.issue import ParseRun
from gazdesk.model.kinds import BlockKind, BoundaryKind
from gazdesk.model.source import SourceText
from gazdesk.parse.assembly import blocks_of
from gazdesk.parse.body import BodyPass
from gazdesk.parse.documents import Outline
from gazdesk.parse.draft import Draft
from gazdesk.parse.fold import fold, needs_folding
from gazdesk.parse.front import continues_entry
from gazdesk.parse.glued import split_glued
from gazdesk.parse.grid import Grid
from gazdesk.parse.hinted import NO_HINTS, Hints, TableHint, held, hold_title, parted
from gazdesk.parse.hinted_tables import hinted_grid, joined
from gazdesk.parse.lines import Line, lines_of
from gazdesk.parse.pages import Turns, mark_page, turns_of
from gazdesk.parse.section import Section
from gazdesk.parse.sections import SectionPass
from gazdesk.parse.shapes import Shape, shape_of
from gazdesk.parse.sureness import rate

_COLOPHON = BlockKind.COLOPHON
_CLOSING = frozenset({BlockKind.CC, BlockKind.COLOPHON})
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_IMPRINT = re.compile(
    r"(?:主\s*[办管编](?:\s*、?\s*主\s*[办管])?|编\s*[辑印]|出\s*版|编辑出版|发\s*行|地\s*址|电\s*话|传\s*真|邮\s*[编箱]|邮政编码|网\s*址|准印证号?|刊\s*号|印\s*数|E-?mail)"
    r"(?:单位)?\s*[:：]"
    r"|[\u4e00-\u9fff]{2,24}(?:编[辑印]?|主办)\s+[\u4e00-\u9fff]{2,24}(?:印[刷制]|承印|出版|发行)$"
)
"""Who publishes the issue, and where: behind names of fields, or who edits and who prints it on one line."""

PARSER_VERSION = "7"
"""Changes whenever the same text may give other blocks."""


@at_rest()
def parse(text: str, sha256: str | None = None, hints: Hints = NO_HINTS) -> ParseRun:
    """Return what the parser makes of a text; it raises on none, and the same text gives the same run.

    `sha256` is that of the source's bytes; `hints` are what the reader of the source saw that its text does not say.
    """
    source = SourceText(text, sha256)
    folds = needs_folding(text)
    folded = fold(text) if folds else text
    tables = joined(hints.tables, folded)
    lines = split_glued(held(lines_of(folded), folded, tables))
    catalogue, lines = parted(lines, hints.catalogue)
    shapes = [shape_of(line) for line in lines]
    for index in _seen(lines, tables):
        shapes[index] = Shape.TABBED
    mark_page(lines, shapes)
    turns = turns_of(lines, shapes)
    if turns.marks:
        lines, shapes = _without(lines, shapes, turns)
    seen = {index: hinted_grid(table, folded) for index, table in _seen(lines, tables).items()}
    outline = Outline(lines, shapes)
    if hints.title:
        hold_title(outline, hints.title)
    drafts = [Draft(BlockKind.MASTHEAD, line.start, line.end, line.text) for line in catalogue]
    drafts.extend(_front(lines, outline.front, seen))
    if not outline.documents:
        rest = range(len(outline.front), len(lines))
        drafts.extend(BodyPass(lines, shapes, _catalogued(shapes, rest), rest, seen, turns.starts).run(folded))
    for (head, enclosed), end in zip(outline.documents, _ends(outline, len(lines)), strict=True):
        sections = SectionPass(lines, shapes, head, range(head.first, end))
        for inner in enclosed:
            sections.enclose(inner)
        sections.categories(outline.categories)
        body = BodyPass(lines, shapes, sections.run(), range(head.first, end), seen, turns.starts)
        drafts.extend(body.run(folded))
    if turns.marks:
        drafts.extend(Draft(BlockKind.NOISE, line.start, line.end, line.text) for line in turns.marks)
        drafts.sort(key=lambda draft: draft.spans[0][0])
    _imprint(drafts)
    _bound(drafts)
    rate(drafts)
    blocks, problems = blocks_of(drafts, source, folds)
    return ParseRun(source, blocks, problems, PARSER_VERSION)


def _without(lines: Sequence[Line], shapes: Sequence[Shape], turns: Turns) -> tuple[list[Line], list[Shape]]:
    """Return the lines and shapes without page marks: what a page parts, sentence, table or title, belongs together."""
    marks = set(turns.marks)
    kept = [(line, shape) for line, shape in zip(lines, shapes, strict=True) if line not in marks]
    return [line for line, _ in kept], [shape for _, shape in kept]


def _seen(lines: Sequence[Line], tables: Sequence[TableHint]) -> dict[int, TableHint]:
    """Return the tables that were seen, by the index of the line that each is."""
    if not tables:
        return {}
    places = {line.raw: index for index, line in enumerate(lines)}
    return {places[table.start]: table for table in tables}


def _catalogued(shapes: Sequence[Shape], span: range) -> Section:
    """Return what is known of the lines of a text without documents: its catalogue is masthead."""
    section = Section()
    for index in span:
        if shapes[index] is Shape.METADATA:
            section.mark(index, BlockKind.MASTHEAD)
    return section


def _front(lines: Sequence[Line], kinds: Sequence[BlockKind], seen: Mapping[int, Grid]) -> list[Draft]:
    """Return the drafts of the lines before the first document; an entry over two lines is one."""
    drafts: list[Draft] = []
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=False)):
        entry = (
            kind is BlockKind.TOC_ENTRY and index and kinds[index - 1] is kind and not seen.keys() & {index - 1, index}
        )
        if entry and continues_entry(line, lines[index - 1]):
            drafts[-1].extend(line.start, line.end, line.text)
        else:
            drafts.append(Draft(BlockKind.TABLE if index in seen else kind, line.start, line.end, line.text))
            drafts[-1].grid = seen.get(index)
    return drafts


def _ends(outline: Outline, end: int) -> Iterator[int]:
    """Yield where each document ends: where the next begins."""
    if outline.documents:
        yield from (head.first for head, _ in outline.documents[1:])
        yield end


def _bound(drafts: Sequence[Draft]) -> None:
    """Set the ends: 抄送 and 印发机关 belong to the notice itself, the editors of the issue to no document.

    What stands before an attachment or enclosure has ended no document.
    """
    inner = False
    end: Draft | None = None
    for draft in drafts:
        if draft.boundary is not None:
            inner = draft.boundary.kind in {BoundaryKind.ATTACHMENT, BoundaryKind.ENCLOSURE}
            if inner and end is not None:
                end.boundary = None
            end = draft if draft.boundary.kind is BoundaryKind.END_DOCUMENT else None
        elif end is None and draft.kind is _COLOPHON and _of_issue(draft.text):
            draft.boundary, inner, end = Boundary(BoundaryKind.END_DOCUMENT), False, draft
        elif inner and draft.kind in _CLOSING:
            draft.boundary, inner = Boundary(BoundaryKind.END_INNER), False


def _imprint(drafts: Sequence[Draft]) -> None:
    """Let the lines at the end of an issue that say who publishes it, and where, be colophon."""
    for draft in reversed(drafts):
        if draft.kind in _RUNNING and _IMPRINT.match(draft.first):
            draft.kind, draft.level = BlockKind.COLOPHON, None
        elif draft.kind not in {BlockKind.NOISE, BlockKind.COLOPHON, BlockKind.CC}:
            return


def _of_issue(text: str) -> bool:
    return text[:2] in {"责任", "责编", "编辑", "校对", "审核", "印刷", "承印"} or _IMPRINT.match(text) is not None
