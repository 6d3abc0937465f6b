"""The export formats by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from gazdesk.errors import KnownError
from gazdesk.formats import export_csv, export_jsonl, export_markdown, export_text
from gazdesk.formats.export import ExportIssue, ExportOptions, ExportReport

Writer = Callable[[Iterable[ExportIssue], str, ExportOptions], ExportReport]

WRITERS: dict[str, Writer] = {
    "jsonl": export_jsonl.write,
    "txt": export_text.write,
    "md": export_markdown.write,
    "csv": export_csv.write,
}


def writer(name: str) -> Writer:
    """Return the writer of a format; KnownError if there is none."""
    try:
        return WRITERS[name]
    except KeyError:
        known = ", ".join(WRITERS)
        raise KnownError(
            "The format {format} cannot be written; these can: {known}.", format=name, known=known
        ) from None
