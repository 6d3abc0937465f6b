"""The history as rows, the newest first: when, what with before and after, who."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from gazdesk.desk.fixing import rule_title
from gazdesk.desk.said import BREAK
from gazdesk.ui.indexes import Index
from gazdesk.ui.names import NAMES
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.change import CorrectionSummary, HistoryEntry

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which a row holds its HistoryLine."""
LONGEST = 40
"""Code points of a text before or after that are shown."""
AROUND = 12
"""Code points that are shown on each side of a break that came or went."""


NAMED = frozenset({
    "set_kind", "set_boundary", "set_mark", "clear_mark", "set_row_kind", "set_column_role", "set_review",
    "make_table", "dissolve_table",
})  # fmt: skip
"""The kinds of correction whose before and after are values of a vocabulary."""
STATING = frozenset({"add_attribution", "change_attribution", "set_attribution_item", "remove_attribution"})
"""The kinds whose before and after are statements: roles, each with its units after a colon."""

_VALUE = re.compile(r"[a-z_]{3,}")
_ROLE = re.compile(r"\b([a-z]+): ")
_BEFORE_ROLE = re.compile(r" (?=[a-z]+: )")
_NAMES = {str(value): name for names in NAMES.values() for value, name in names.items()}


class Standing(StrEnum):
    """What has become of a gesture."""

    LIVE = "live"
    GONE = "gone"
    STEP = "step"
    """An undo or a redo: told, but nothing that could be reverted."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What one row says; `broken` is the text about the break where a paragraph was only split or merged.

    `remark` is by which rules and why, where neither this nor before and after say what it was about.
    """

    gesture: int
    when: str
    what: str
    before: str
    after: str
    broken: str
    remark: str
    who: str
    standing: Standing
    block: str


class HistoryModel(QAbstractListModel):
    """Shows the entries of a journal; what a row says is made up when it is shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: tuple[HistoryEntry, ...] = ()

    def show(self, entries: tuple[HistoryEntry, ...]) -> None:
        """Show a history, given the oldest first."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def line(self, row: int) -> HistoryLine:
        """Return what a row says."""
        return history_line(self._entry(row))

    def _entry(self, row: int) -> HistoryEntry:
        return self._entries[-1 - row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == LINE_ROLE:
            return self.line(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _read_out(self.line(index.row()))
        return tip(self._entry(index.row())) if role == Qt.ItemDataRole.ToolTipRole else None


def history_line(entry: HistoryEntry) -> HistoryLine:
    """Return what the history says of a gesture."""
    first = entry.corrections[0] if entry.corrections else None
    alone = first if len(entry.corrections) == 1 else None
    broken = about_break(alone.before, alone.after) if alone else ""
    before, after = _sides(alone) if alone and not broken else ("", "")
    what = _what(entry)
    return HistoryLine(
        entry.id,
        local_time(entry.when),
        what,
        before,
        "" if after == what else after,
        broken,
        "" if before or after or broken else _remark(entry),
        entry.who,
        _standing(entry),
        first.block if first else "",
    )


def _read_out(line: HistoryLine) -> str:
    change = f"{line.before} → {line.after}" if line.before or line.after else ""
    return " · ".join(filter(None, (line.when, line.what, change, line.broken, line.remark, line.who)))


def local_time(when: str) -> str:
    """Return a time (ISO, UTC) in the clock of this place: the hour if it is of today, else the day too."""
    then = datetime.fromisoformat(when).astimezone()
    today = datetime.now().astimezone().date()
    return then.strftime("%H:%M" if then.date() == today else "%Y-%m-%d %H:%M")


def _what(entry: HistoryEntry) -> str:
    name = tr(entry.name)
    match entry.kind:
        case "undo":
            return tr("Undo: {gesture}", gesture=name)
        case "redo":
            return tr("Redo: {gesture}", gesture=name)
        case "revert":
            return tr("Taken back: {gesture}", gesture=name)
    if len(entry.corrections) > 1:
        return tr("{gesture} · {count} places", gesture=name, count=len(entry.corrections))
    return name


def _remark(entry: HistoryEntry) -> str:
    rules = "、".join(tr(rule_title(code)) for code in entry.rule.split())
    return " · ".join(filter(None, (_short(rules), _short(entry.why))))


def _standing(entry: HistoryEntry) -> Standing:
    if entry.kind != "edit":
        return Standing.STEP
    return Standing.LIVE if entry.live else Standing.GONE


def _sides(correction: CorrectionSummary) -> tuple[str, str]:
    """Return what was said before and after; a statement from the first role on that differs."""
    before, after = correction.before, correction.after
    if correction.kind in STATING:
        was, now = _BEFORE_ROLE.split(before), _BEFORE_ROLE.split(after)
        same = next((at for at, (old, new) in enumerate(zip(was, now, strict=False)) if old != new), 0)
        before, after = " ".join(was[same:]), " ".join(now[same:])
    return said(correction, before), said(correction, after)


def about_break(before: str, after: str) -> str:
    """Return the text about the first break that came or went, "" where more than breaks differs."""
    if before == after or before.replace(BREAK, "") != after.replace(BREAK, ""):
        return ""
    pairs = enumerate(zip(before, after, strict=False))
    at = next((index for index, (was, now) in pairs if was != now), min(len(before), len(after)))
    whole = max(before, after, key=len)
    start, end = max(0, at - AROUND), at + len(BREAK) + AROUND
    return f"{'…' if start else ''}{whole[start:end]}{'…' if end < len(whole) else ''}"


def said(correction: CorrectionSummary, text: str) -> str:
    """Return a text before or after a correction in a few words, values of vocabularies by their names."""
    if correction.kind in NAMED:
        text = _VALUE.sub(lambda match: tr(_NAMES[match[0]]) if match[0] in _NAMES else match[0], text)
    elif correction.kind in STATING:
        text = _ROLE.sub(lambda match: f"{tr(_NAMES.get(match[1], match[1]))}: ", text)
    return _short(text)


def _short(text: str) -> str:
    # More words than are shown need not be told apart: a text may be a whole table.
    line = " ".join(text.split(maxsplit=LONGEST))
    return line if len(line) <= LONGEST else line[:LONGEST] + "…"


def tip(entry: HistoryEntry) -> str:
    """Return what is told of a gesture at length: its places, why, and by which rule."""
    lines = [f"{local_time(entry.when)} · {entry.who}", _what(entry)]
    if entry.why:
        lines.append(tr("Why: {why}", why=entry.why))
    if entry.rule:
        lines.append(tr("Rule: {rule}", rule=entry.rule))
    for each in entry.corrections[:10]:
        place = tr("line {line}", line=each.line) if each.line else ""
        lines.append(" ".join(filter(None, (place, f"{said(each, each.before)} → {said(each, each.after)}"))))
    return "\n".join(lines)
