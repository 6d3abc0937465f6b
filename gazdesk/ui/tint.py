"""What is laid on text in both panes: selected ranges and the squiggles of problems."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat

from gazdesk.model.kinds import MarkKind, Severity
from gazdesk.ui.theme import Role, Theme

MARK_ROLES = {MarkKind.DOUBTFUL: Role.WARNING, MarkKind.GARBLED: Role.ACCENT, MarkKind.CHECKED: Role.GOOD}
"""The colour of an editor's mark."""
SHARE = 0.3
SEVERITY_ROLES = {Severity.ERROR: Role.ACCENT, Severity.WARNING: Role.WARNING, Severity.STYLE: Role.MUTED}


def squiggle(theme: Theme, severity: Severity) -> QTextCharFormat:
    """Return what marks a problem in a text."""
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    made.setUnderlineColor(theme.color(SEVERITY_ROLES[severity]))
    return made


def selected_text(theme: Theme) -> QColor:
    """Return what lies behind a selected range, so that it shows within a block that is lit as a whole."""
    lit, strong = theme.color(Role.SELECTION), theme.color(Role.WARNING)
    return QColor(
        _between(lit.red(), strong.red()), _between(lit.green(), strong.green()), _between(lit.blue(), strong.blue())
    )


def _between(first: int, second: int) -> int:
    return round(first + (second - first) * SHARE)


def text_sheet(theme: Theme, name: str) -> str:
    """Return the style sheet of a text by its objectName; a palette would be lost when the window's sheet changes."""
    paper, ink, chosen = theme.color(Role.PAPER), theme.color(Role.INK), selected_text(theme)
    return f"""#{name} {{
        background: {paper.name()}; color: {ink.name()};
        selection-background-color: {chosen.name()}; selection-color: {ink.name()};
    }}"""
