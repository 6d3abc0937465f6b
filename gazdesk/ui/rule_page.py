"""The page of a rule as rich text: what it says of itself, and how often it was right."""

from __future__ import annotations

from html import escape

from gazdesk.desk.precision import Precision
from gazdesk.desk.rule_book import KeptRule
from gazdesk.desk.rule_pages import RulePage
from gazdesk.ui.names import name_of
from gazdesk.ui.words import tr

HEADINGS = ("Finds", "Why it matters", "Example", "When its correction may be wrong", "Source")
"""Of the parts of a page, in their order."""


def html(rule: KeptRule | RulePage) -> str:
    """Return the page of a rule."""
    return _own(rule) if isinstance(rule, KeptRule) else _built_in(rule)


def share(precision: Precision | None) -> str:
    """Return how often a rule was right, in a few characters."""
    if precision is None:
        return tr("not measured")
    return tr("{right} of {found}", right=precision.right, found=precision.found)


def _built_in(page: RulePage) -> str:
    rows = [(tr(heading), tr(text)) for heading, text in zip(HEADINGS, page.parts, strict=True)]
    rows.append((tr("How often it was right"), _measured(page.precision)))
    rows.append((tr("Its correction"), name_of(page.safety)))
    return _page(tr(page.title), f"{page.code} · {name_of(page.severity)}", tr(page.summary), rows)


def _own(kept: KeptRule) -> str:
    rule = kept.rule
    looks = tr("Regular expression") if rule.is_expression else tr("Text")
    where = "、".join(map(name_of, rule.kinds)) or tr("All text")
    rows = [
        (tr("Looks for"), f"{rule.pattern}  ({looks})"),
        (tr("Where it looks"), where),
        (tr("Example"), f"{rule.bad} → {rule.good}" if rule.replacement is not None else rule.bad),
        (tr("Its correction"), name_of(rule.safety)),
        (tr("Changed last"), f"{kept.who}, {kept.at[:16].replace('T', ' ')}"),
        (tr("Test"), tr("not tested") if kept.places is None else tr("{count} places", count=kept.places)),
    ]
    if rule.replacement is not None:
        rows.insert(1, (tr("Puts there instead"), rule.replacement or tr("nothing")))
    return _page(rule.code, name_of(rule.severity), rule.message, rows)


def _measured(precision: Precision | None) -> str:
    if precision is None:
        return tr("Not measured: it finds nothing in the annotated issues, or claims no error.")
    return tr(
        "In the annotated issues {texts}: {right} of {found} right ({percent} %), measured on {date}.",
        texts=precision.texts, right=precision.right, found=precision.found, percent=round(precision.share * 100),
        date=precision.measured,
    )  # fmt: skip


def _page(title: str, line: str, summary: str, rows: list[tuple[str, str]]) -> str:
    said = f"<p>{escape(summary)}</p>" if summary else ""
    listed = "".join(f"<p><b>{escape(heading)}</b><br>{escape(text)}</p>" for heading, text in rows)
    return f"<h3>{escape(title)}</h3><p><small>{escape(line)}</small></p>{said}{listed}"
