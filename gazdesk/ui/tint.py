"""Colours between two of the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from gazdesk.ui.theme import Role, Theme

SHARE = 0.3


def selected_text(theme: Theme) -> QColor:
    """Return what lies behind a selected range, so that it shows within a block that is lit as a whole."""
    lit, strong = theme.color(Role.SELECTION), theme.color(Role.WARNING)
    return QColor(
        _between(lit.red(), strong.red()), _between(lit.green(), strong.green()), _between(lit.blue(), strong.blue())
    )


def _between(first: int, second: int) -> int:
    return round(first + (second - first) * SHARE)


def text_palette(theme: Theme) -> QPalette:
    """Return the palette of a text in which ranges are selected."""
    palette = theme.palette()
    palette.setColor(QPalette.ColorRole.Highlight, selected_text(theme))
    return palette
