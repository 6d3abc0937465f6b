"""What the parser promises of any text, as what a run has broken of it."""

import json
from itertools import pairwise

from gazdesk.checks.runner import check
from gazdesk.formats.interchange import issue_object
from gazdesk.model.attributions import attributions_of
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind
from gazdesk.model.ledger import audit
from gazdesk.model.people import people_of
from gazdesk.model.source_info import SourceInfo
from gazdesk.parse import find_attributions
from tests.formats.keys import lacking

INFO = SourceInfo("示例.txt", "0" * 64, "utf-8", 1, "text", "1")
LABELLED = {BlockKind.HEADING, BlockKind.PARAGRAPH}
INNER = {BoundaryKind.ATTACHMENT, BoundaryKind.ENCLOSURE}


def broken(run):
    """Return what a run has broken, a sentence each; [] if it keeps every promise."""
    issue = Issue(run)
    faults = audit(issue)
    if faults:
        return faults
    faults = [*unshown_lines(run), *faults_of_blocks(run), *faults_of_boundaries(run)]
    for block in issue:
        attributions_of(issue, block)
        people_of(block)
        find_attributions(issue, block)
    exported = issue_object(issue, INFO, check(issue))
    return [*faults, *faults_of_problems(run), *faults_of_export(run.source, exported)]


def unshown_lines(run):
    source = run.source
    shown = {line for block in run.blocks for span in block.spans() for line in lines(source, span)}
    for number in range(1, source.line_count + 1):
        if number not in shown and source.line_text(number).strip():
            yield f"Line {number} is in no block: {source.line_text(number)!r}"


def lines(source, span):
    first, last = source.lines_of(span)
    return range(first, last + 1)


def faults_of_blocks(run):
    if len({block.id for block in run.blocks}) < len(run.blocks):
        yield "Two blocks have one id."
    for block in run.blocks:
        if not 0 <= block.confidence <= 1:
            yield f"The block {block.id} is surer than sure: {block.confidence}"
        if block.level is not None and not (1 <= block.level <= 7 and block.kind in LABELLED):
            yield f"The block {block.id}, a {block.kind}, has level {block.level}."
        if (block.kind is BlockKind.TABLE) != (block.table is not None):
            yield f"The block {block.id} is a {block.kind} with or without table."
        spans = block.spans()
        if block.table is None and any(left.end > right.start for left, right in pairwise(spans)):
            yield f"The block {block.id} goes back in its source: {spans}"
    starts = [min(span.start for span in block.spans()) for block in run.blocks if block.spans()]
    if starts != sorted(starts):
        yield "The blocks are not in the order of the source."


def faults_of_boundaries(run):
    inside = inner = False
    for block in run.blocks:
        if block.boundary is None:
            continue
        kind, depth = block.boundary.kind, block.boundary.depth
        if kind in INNER and not inside:
            yield f"The block {block.id} starts an {kind} of no document."
        if kind is BoundaryKind.END_INNER and not inner:
            yield f"The block {block.id} ends what has not begun."
        if depth not in ((0, 1) if kind is BoundaryKind.ATTACHMENT else (0,)):
            yield f"The block {block.id} starts an {kind} of depth {depth}."
        inner = kind in INNER
        inside = inner or kind in {BoundaryKind.DOCUMENT, BoundaryKind.END_INNER}


def faults_of_problems(run):
    ids = {block.id for block in run.blocks}
    rows = {(block.id, row.id) for block in run.blocks if block.table for row in block.table.rows}
    for problem in run.problems:
        address = problem.address
        if address.block not in ids or (address.row and (address.block, address.row) not in rows):
            yield f"A problem is of {address}, which is not there."
        if problem.found != run.source.text[problem.start.offset : problem.end.offset + 1] and problem.found:
            yield f"A problem found {problem.found!r} where it does not stand."


def faults_of_export(source, exported):
    yield from (f"The export lacks {key}." for key in lacking(exported))
    if json.loads(json.dumps(exported, allow_nan=False)) != exported:
        yield "The export is not what its JSON says."
    for block in exported["blocks"]:
        yield from (f"The block {block['id']} {fault}" for fault in faults_of_block_object(source, block))
    for document in exported["documents"]:
        yield from faults_of_document(source, document)
    for problem in exported["problems"]:
        begin = source.line_span(problem["line"]).start
        if source.text[begin + problem["start"] : begin + problem["end"]] != problem["found"]:
            yield f"A problem does not stand where it says: {problem}"


def faults_of_block_object(source, block):
    if not block["lines"] or any(not 1 <= first <= last <= source.line_count for first, last in block["lines"]):
        yield f"is on the lines {block['lines']}."
    if not block["text"].lstrip().startswith(block["label"]):
        yield f"is labelled {block['label']}, but says {block['text']!r}."
    if any(not 1 <= each["line"] <= each["last_line"] <= source.line_count for each in block["attributions"]):
        yield "says who is responsible on lines that are not there."
    if block["table"]:
        yield from faults_of_table_object(block["table"], block["lines"])


def faults_of_table_object(table, table_lines):
    columns = len(table["columns"])
    first, last = min(line for line, _ in table_lines), max(line for _, line in table_lines)
    if not columns or columns != len(table["column_roles"]):
        yield f"has {columns} columns, and {len(table['column_roles'])} roles of columns."
    for row in table["rows"]:
        if len(row["cells"]) != columns:
            yield f"has {columns} columns, and a row of {len(row['cells'])}."
        if not first <= row["lines"][0] <= row["lines"][1] <= last:
            yield f"has a row on the lines {row['lines']}, beyond its own {table_lines}."


def faults_of_document(source, document):
    first, last = document["first_line"], document["last_line"]
    if not 1 <= first <= last <= source.line_count:
        yield f"A document is on the lines {first} to {last}."
    for part in document["attachments"] + document["enclosures"]:
        if not first <= part["first_line"] <= part["last_line"] <= last:
            yield f"A document of the lines {first} to {last} has a part beyond them: {part}"
