"""The keys of gazdesk/1 as format.md has them: those of each object, and of the objects in its lists."""

_PLACED = ["first_line", "last_line"]
_FIELDS = ["title", "doc_number", "issuer", "date", "addressee"]

KEYS = {
    "": ["format", "source", "issue", "documents", "blocks", "problems"],
    "source": ["name", "sha256", "encoding", "lines", "reader", "reader_version"],
    "issue": ["publication", "place", "year", "number", "total_number", "date", "organizer"],
    "documents": ["id", *_FIELDS, "date_printed", *_PLACED, "attachments", "enclosures", "overrides"],
    "documents.attachments": ["label", "title", *_PLACED, "depth"],
    "documents.enclosures": [*_FIELDS, *_PLACED],
    "blocks": [
        "id", "kind", "level", "label", "text", "lines", "spans", "document", "attachment", "confidence", "toc",
        "people", "table", "attributions", "marks",
    ],
    "blocks.toc": ["page", "document"],
    "blocks.people": ["role", "name", "post"],
    "blocks.table": ["layout", "columns", "column_roles", "rows", "dropped"],
    "blocks.table.rows": ["id", "cells", "kind", "lines", "marks"],
    "blocks.attributions": [
        "item", "lead", "responsible", "cooperating", "leaders", "deadline", "line", "last_line", "row", "inherited",
    ],
    "blocks.marks": ["kind", "note"],
    "problems": [
        "code", "severity", "message", "block", "line", "start", "end", "found", "suggestion", "safety",
    ],
}  # fmt: skip


def lacking(found, part=""):
    """Return the keys that the object of an issue should have and has not, each with where it should be."""
    keys = {each for each in KEYS.get(part, ()) if each not in found}
    wanting = {f"{part}.{each}".lstrip(".") for each in keys}
    for key, value in found.items():
        inner = f"{part}.{key}".lstrip(".")
        objects = [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]
        wanting.update(*(lacking(each, inner) for each in objects if inner in KEYS))
    return sorted(wanting)
