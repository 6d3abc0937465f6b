"""Export as plain text: a block a paragraph, a table a line a row with tabs, a rule between documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from gazdesk.formats.export import ExportIssue, ExportOptions, ExportReport, exported, written
from gazdesk.formats.interchange import Object
from gazdesk.model.kinds import BlockKind

RULE = "=" * 40


def write(issues: Iterable[ExportIssue], out: str, options: ExportOptions) -> ExportReport:
    """Write issues to a file, or to stdout ("-")."""
    return write_parts(issues, out, options, parts, f"\n\n{RULE}\n\n")


def write_parts(
    issues: Iterable[ExportIssue],
    out: str,
    options: ExportOptions,
    parts_of: Callable[[Object], Iterator[str]],
    between: str,
) -> ExportReport:
    """Write the parts of issues in UTF-8 with something between each two of them."""
    report, separator = ExportReport(), ""
    with written(out) as file:
        for issue in issues:
            result, left_out = exported(issue, options)
            report += left_out
            for part in parts_of(result):
                file.write((separator + part).encode())
                separator = between
        file.write(b"\n")
    return report


def parts(issue: Object) -> Iterator[str]:
    """Yield the text of each document, and of what lies before, between and after the documents."""
    for _, blocks in documents(issue):
        yield "\n\n".join(_table(block) if block["table"] else as_printed(block) for block in blocks)


def documents(issue: Object) -> Iterator[tuple[int | None, list[Object]]]:
    """Yield the runs of blocks of one document (its index) or of none, without noise and without empty blocks."""
    shown = (block for block in issue["blocks"] if block["kind"] != BlockKind.NOISE.value)
    for document, blocks in groupby(shown, key=lambda block: block["document"]):
        seen = [block for block in blocks if block["table"] or block["text"].strip()]
        if seen:
            yield document, seen


def as_printed(block: Object) -> str:
    """Return the text of a block with 原文如此 after each error of the original."""
    return with_originals(block["text"], block["originals"])


def with_originals(text: str, notes: list[Object]) -> str:
    """Return a text with a note after each error of the original: 原文如此, and what it should have said."""
    for note in sorted(notes, key=lambda each: -(each["end"] or 0)):
        if note["end"] is not None:
            meant = f"应为“{note['meant']}”" if note["meant"] else "当删"
            text = f"{text[: note['end']]}（原文如此，{meant}）{text[note['end'] :]}"
    return text


def _table(block: Object) -> str:
    table = block["table"]
    rows = [table["columns"]] if any(table["columns"]) else []
    rows += [noted_cells(row, table) for row in table["rows"]]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def noted_cells(row: Object, table: Object) -> list[str]:
    """Return the cells of a row with 原文如此 after each error of the original."""
    notes = [note for note in table["originals"] if note["row"] == row["id"]]
    return [
        with_originals(cell, [note for note in notes if note["column"] == index])
        for index, cell in enumerate(row["cells"])
    ]
