"""How the parsed pane sets each kind of block, and each kind of run within it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind, BoundaryKind
from gazdesk.ui.parsed_pane_runs import RunKind
from gazdesk.ui.theme import SANS, TEXT_LINE_PIXELS, Role, Theme

MARGIN = 88
"""Pixels at the left for what a block is, before zoom."""
RIGHT = 20
INDENT = 12
"""Pixels a level."""
DEEPEST_INDENT = 5
BETWEEN = 3
"""Pixels above and below each block."""
BEFORE_DOCUMENT = 44
"""Pixels above a document: the chips of the block above, which reach into them, and the line at which it begins."""
BEGINNING = 14
"""Pixels between that line and the document."""
CHIPS = 30
"""Pixels under a block that says who is responsible."""
EMPTY_LINE = 4

TABLE_OBJECT = int(QTextFormat.ObjectTypes.UserObject) + 1
TABLE_ID = int(QTextFormat.Property.UserProperty) + 1
"""The property of the character that stands for a table: its block's id."""

CENTRE, RIGHT_SIDE = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Setting:
    """How a kind of block is set: pixels of its type and of its lines, weight, alignment, ink, pixels above."""

    size: int = 15
    line: int = TEXT_LINE_PIXELS
    bold: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ink: Role = Role.INK
    above: int = BETWEEN


_PLAIN = Setting()
_SMALL = Setting(size=13, line=22, ink=Role.MUTED)
_SETTINGS = {
    BlockKind.MASTHEAD: Setting(size=14, align=CENTRE, ink=Role.MUTED),
    BlockKind.TOC_HEADING: Setting(bold=True, align=CENTRE, above=12),
    BlockKind.TITLE: Setting(size=20, line=33, bold=True, align=CENTRE, above=16),
    BlockKind.ENCLOSURE_TITLE: Setting(size=18, line=30, bold=True, align=CENTRE, above=12),
    BlockKind.DOC_NUMBER: Setting(align=CENTRE),
    BlockKind.HEADING: Setting(bold=True, above=6),
    BlockKind.ATTACHMENT_LABEL: Setting(bold=True, above=12),
    BlockKind.TABLE: Setting(size=13, above=8),
    BlockKind.TABLE_TITLE: Setting(bold=True, align=CENTRE, above=8),
    BlockKind.BOX_TITLE: Setting(bold=True, align=CENTRE, above=8),
    BlockKind.TABLE_NOTE: Setting(size=13, line=22),
    BlockKind.SIGNATURE: Setting(align=RIGHT_SIDE),
    BlockKind.DATE: Setting(align=RIGHT_SIDE),
    BlockKind.NOTE: Setting(size=13, line=22),
    BlockKind.CC: Setting(size=13, line=22),
    BlockKind.COLOPHON: Setting(size=13, line=22),
    BlockKind.NOISE: _SMALL,
}


def setting(kind: BlockKind) -> Setting:
    """Return how a kind of block is set."""
    return _SETTINGS.get(kind, _PLAIN)


def left_margin(theme: Theme, level: int | None) -> int:
    """Return how many pixels at the left a block of a level leaves free."""
    return theme.scaled(MARGIN) + theme.scaled(INDENT) * min(max((level or 0) - 1, 0), DEEPEST_INDENT)


class Formats:
    """The formats of one theme and zoom; made once for each combination that occurs."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._block_format = cache(self._make_block_format)
        self.character = cache(self._make_character_format)

    def block(self, block: Block) -> QTextBlockFormat:
        """Return the format of a block."""
        starts = block.boundary is not None and block.boundary.kind is BoundaryKind.DOCUMENT
        nothing = not block.pieces or (block.kind is BlockKind.NOISE and not block.text.strip())
        empty = block.table is None and nothing
        return self._block_format(block.kind, block.level or 0, starts, bool(block.attributions) and not empty, empty)

    def table(self, identity: str) -> QTextCharFormat:
        """Return the format of the character that stands for a table."""
        made = QTextCharFormat()
        made.setObjectType(TABLE_OBJECT)
        made.setProperty(TABLE_ID, identity)
        return made

    def _make_block_format(
        self, kind: BlockKind, level: int, starts: bool, chips: bool, empty: bool
    ) -> QTextBlockFormat:
        set_as, scaled = setting(kind), self._theme.scaled
        made = QTextBlockFormat()
        made.setAlignment(set_as.align)
        made.setLeftMargin(left_margin(self._theme, level))
        made.setRightMargin(scaled(RIGHT))
        made.setTopMargin(scaled(BEFORE_DOCUMENT if starts else set_as.above))
        made.setBottomMargin(scaled(CHIPS if chips and kind is not BlockKind.TABLE else BETWEEN))
        if empty:
            made.setLineHeight(scaled(EMPTY_LINE), int(QTextBlockFormat.LineHeightTypes.FixedHeight.value))
            made.setTopMargin(0)
            made.setBottomMargin(0)
        elif kind is not BlockKind.TABLE:
            made.setLineHeight(scaled(set_as.line), int(QTextBlockFormat.LineHeightTypes.FixedHeight.value))
        return made

    def _make_character_format(self, kind: BlockKind, run: RunKind) -> QTextCharFormat:
        set_as = setting(kind)
        made = QTextCharFormat()
        font = self._theme.text_font()
        font.setPixelSize(self._theme.scaled(set_as.size))
        font.setBold(set_as.bold)
        made.setFont(font)
        made.setForeground(self._theme.color(set_as.ink))
        self._vary(made, run)
        return made

    def _vary(self, made: QTextCharFormat, run: RunKind) -> None:
        mark_run(made, run, self._theme)
        if run in {RunKind.NOTE, RunKind.KEY}:
            self._make_small(made)

    def _make_small(self, made: QTextCharFormat) -> None:
        font = QFont()
        font.setFamilies(list(SANS))
        font.setPixelSize(self._theme.scaled(11))
        made.setFont(font)
        made.setForeground(self._theme.color(Role.MUTED))


def mark_run(made: QTextCharFormat, run: RunKind, theme: Theme) -> None:
    """Let a format show what a run is: put in or suggested on a green ground, struck in the accent."""
    if run in {RunKind.INSERTED, RunKind.HINT}:
        made.setBackground(theme.color(Role.INSERTED))
    elif run is RunKind.STRUCK:
        made.setFontStrikeOut(True)
        made.setForeground(theme.color(Role.ACCENT))
