"""Export as JSON Lines: one gazdesk/1 object an issue."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from gazdesk.formats.export import ExportIssue, ExportOptions, ExportReport, converter, exported, written
from gazdesk.formats.interchange import Object

AS_FOUND = ("source", "problems", "corrections")
"""Said of the source as it is, so never converted to simplified characters."""


def write(issues: Iterable[ExportIssue], out: str, options: ExportOptions) -> ExportReport:
    """Write issues to a file, or to stdout ("-")."""
    report = ExportReport()
    convert = converter(options)
    with written(out) as file:
        for issue in issues:
            result, left_out = exported(issue, options)
            file.write(line({key: value if key in AS_FOUND else _in(value, convert) for key, value in result.items()}))
            report += left_out
    return report


def line(value: Object) -> bytes:
    """Return a JSON object as a line of UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _in(value: Any, convert: Callable[[str], str]) -> Any:
    """Return a JSON value with every string in it converted."""
    if isinstance(value, str):
        return convert(value)
    if isinstance(value, list):
        return [_in(each, convert) for each in value]
    if isinstance(value, dict):
        return {key: _in(each, convert) for key, each in value.items()}
    return value
