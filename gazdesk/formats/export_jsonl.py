"""Export as JSON Lines: one gazdesk/1 object an issue."""

from __future__ import annotations

import json
from collections.abc import Iterable

from gazdesk.formats.export import ExportIssue, ExportOptions, ExportReport, exported, written
from gazdesk.formats.interchange import Object


def write(issues: Iterable[ExportIssue], out: str, options: ExportOptions) -> ExportReport:
    """Write issues to a file, or to stdout ("-")."""
    report = ExportReport()
    with written(out) as file:
        for issue in issues:
            result, left_out = exported(issue, options)
            file.write(line(result))
            report += left_out
    return report


def line(value: Object) -> bytes:
    """Return a JSON object as a line of UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
