"""Export for spreadsheets: a folder of CSV files in UTF-8 with a byte order mark.

documents.csv and attributions.csv have a line a document and a statement; tables.csv lists the tables, each of which
is a file of its own, with the kind, the first source line and the marks of each row after its columns.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import mkdtemp

from gazdesk.errors import KnownError
from gazdesk.formats.export import (
    STDOUT,
    ExportIssue,
    ExportOptions,
    ExportReport,
    exported,
    unwritable,
)
from gazdesk.formats.export_text import noted_cells
from gazdesk.formats.interchange import Object
from gazdesk.model.kinds import BlockKind

_OURS = re.compile(r"(?:documents|attributions|tables|table_\d+)\.csv")
_ISSUE = ("publication", "place", "year", "number", "total_number")
_DOCUMENT = (
    "id", "title", "doc_number", "issuer", "date", "date_printed", "addressee", "first_line", "last_line",
)  # fmt: skip
_UNITS = ("lead", "responsible", "cooperating", "leaders")
_HEADS = {
    "documents": ("source", *_ISSUE, "document", *_DOCUMENT, "attachments"),
    "attributions": (
        "source", "document", "title", "block", "row", "item", *_UNITS, "deadline", "line", "last_line", "text",
    ),
    "tables": ("file", "source", "document", "title", "caption", "rows", "columns", "first_line", "last_line"),
}  # fmt: skip
_ROW_HEAD = ("row_kind", "line", "marks")

Line = list[object]


def write(issues: Iterable[ExportIssue], out: str, options: ExportOptions) -> ExportReport:
    """Write issues to a folder, which takes the place of an older export only when all of it is written.

    Raises KnownError where the folder cannot be written or holds other files.
    """
    if out == STDOUT:
        raise KnownError("CSV is written to a folder, not to stdout.")
    folder = Path(out).resolve()
    try:
        _refuse_others(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
        try:
            report = _write_all(issues, beside, options)
            _take_place(beside, folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    return report


def _refuse_others(folder: Path) -> None:
    if folder.exists() and any(not _OURS.fullmatch(entry.name) for entry in folder.iterdir()):
        raise KnownError("The folder {folder} holds other files; name a new or an empty one.", folder=folder)


def _take_place(new: Path, folder: Path) -> None:
    """Put the files of a new export where those of an older one are."""
    folder.mkdir(exist_ok=True)
    names = {entry.name for entry in new.iterdir()}
    for entry in new.iterdir():
        entry.replace(folder / entry.name)
    for entry in folder.iterdir():
        if entry.name not in names and _OURS.fullmatch(entry.name):
            entry.unlink()


def _write_all(issues: Iterable[ExportIssue], folder: Path, options: ExportOptions) -> ExportReport:
    report, number = ExportReport(), 0
    lines: dict[str, list[Line]] = {name: [list(head)] for name, head in _HEADS.items()}
    for issue in issues:
        result, left_out = exported(issue, options)
        report += left_out
        lines["documents"] += _document_lines(result)
        lines["attributions"] += _attribution_lines(result)
        for place, block in enumerate(result["blocks"]):
            if block["table"]:
                number += 1
                file = f"table_{number:04}.csv"
                lines["tables"].append([file, *_table_line(result, place)])
                _write_file(folder / file, _row_lines(block))
    for name, content in lines.items():
        _write_file(folder / f"{name}.csv", content)
    return report


def _write_file(path: Path, lines: Iterable[Line]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer).writerows(lines)
    path.write_text(buffer.getvalue(), encoding="utf-8-sig", newline="")


def _document_lines(issue: Object) -> Iterator[Line]:
    for index, document in enumerate(issue["documents"]):
        attachments = "\n".join(f"{each['label']} {each['title']}".strip() for each in document["attachments"])
        fields = [issue["issue"][name] for name in _ISSUE]
        yield [issue["source"]["name"], *fields, index + 1, *(document[name] for name in _DOCUMENT), attachments]


def _attribution_lines(issue: Object) -> Iterator[Line]:
    for block in issue["blocks"]:
        for each in block["attributions"]:
            yield [
                issue["source"]["name"],
                *_document_of(issue, block),
                block["id"],
                each["row"],
                each["item"],
                *("、".join(each[name]) for name in _UNITS),
                each["deadline"],
                each["line"],
                each["last_line"],
                block["text"] or _row_text(block, each["row"]),
            ]


def _document_of(issue: Object, block: Object) -> tuple[int | None, str | None]:
    """Return the number of a block's document, from 1, and its title."""
    index = block["document"]
    return (None, None) if index is None else (index + 1, issue["documents"][index]["title"])


def _row_text(block: Object, identity: str | None) -> str:
    rows = block["table"]["rows"] if block["table"] else []
    return next((" ".join(filter(None, row["cells"])) for row in rows if row["id"] == identity), "")


def _table_line(issue: Object, place: int) -> Line:
    """Return what tables.csv says of the table at a place among the blocks."""
    block = issue["blocks"][place]
    above = issue["blocks"][place - 1] if place else block
    caption = above["text"] if above["kind"] == BlockKind.TABLE_TITLE.value else ""
    table, lines = block["table"], block["lines"]
    size = (len(table["rows"]), len(table["columns"]))
    extent = (min(first for first, _ in lines), max(last for _, last in lines))
    return [issue["source"]["name"], *_document_of(issue, block), caption, *size, *extent]


def _row_lines(block: Object) -> Iterator[Line]:
    table = block["table"]
    yield [*table["columns"], *_ROW_HEAD]
    for row in table["rows"]:
        marks = "；".join(f"{mark['kind']} {mark['note']}".strip() for mark in row["marks"])
        yield [*noted_cells(row, table), row["kind"], row["lines"][0], marks]
