"""The look: colours by what they mean, fonts by what they set, in three schemes (paper, dark, high contrast)."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from gazdesk.model.kinds import BlockKind


class Role(StrEnum):
    """What a colour means."""

    PAPER = "paper"
    """Behind text."""
    CHROME = "chrome"
    """Behind the panes: menu, toolbar, status bar."""
    SIDE = "side"
    """Behind library and inspector, and in the heads of the panes."""
    HAIRLINE = "hairline"
    INK = "ink"
    MUTED = "muted"
    ACCENT = "accent"
    """Errors, the active tab and the brand, nowhere else."""
    WARNING = "warning"
    GOOD = "good"
    SELECTION = "selection"
    """What belongs together with what is selected, in every pane."""
    INSERTED = "inserted"
    GARBLED = "garbled"
    HEADER = "header"
    """Behind the header row of a table."""
    KIND_TITLE = "kind_title"
    KIND_FIELD = "kind_field"
    KIND_ADDRESS = "kind_address"
    KIND_HEADING = "kind_heading"
    KIND_TABLE = "kind_table"
    KIND_ATTACHMENT = "kind_attachment"
    KIND_CLOSE = "kind_close"
    KIND_NOISE = "kind_noise"


class Scheme(StrEnum):
    """A set of colours; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_LIGHT = (
    "#FFFFFF #F4F2EE #FAF9F6 #E3DFD8 #23211E #8A847A #B3261E #A86A00 #2E7D32 #FFF4E0 #E2F0DF #FDE9E7 #F2F0EB "
    "#C96F68 #BFA46F #9DB1D6 #7C97CC #7DBBA8 #B48EC4 #C9B79C #CFCBC4"
)
_DARK = (
    "#1F1E1C #171614 #242320 #3A3733 #E6E1D8 #9A9388 #F2786E #E0A64A #7CC47F #4A3E27 #27402A #55302D #2C2A27 "
    "#C96F68 #BFA46F #7F98C8 #7C97CC #5FA894 #A57FB8 #A8967A #5B5750"
)
_CONTRAST = (
    "#000000 #000000 #000000 #FFFFFF #FFFFFF #D8D8D8 #FF6B5E #FFD24A #5CFF6E #3A3A00 #004A10 #5A0000 #1A1A1A "
    "#FF8A80 #FFD180 #9FC0FF #82B1FF #64FFDA #EA80FC #FFE57F #B0B0B0"
)
_COLOURS = {
    scheme: dict(zip(Role, map(QColor, values.split()), strict=True))
    for scheme, values in ((Scheme.LIGHT, _LIGHT), (Scheme.DARK, _DARK), (Scheme.CONTRAST, _CONTRAST))
}

_KINDS = {
    Role.KIND_TITLE: (BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE, BlockKind.MASTHEAD),
    Role.KIND_FIELD: (BlockKind.DOC_NUMBER,),
    Role.KIND_ADDRESS: (BlockKind.ADDRESSEE, BlockKind.ROSTER, BlockKind.CC),
    Role.KIND_HEADING: (BlockKind.HEADING, BlockKind.TOC_HEADING, BlockKind.TOC_ENTRY),
    Role.KIND_TABLE: (BlockKind.TABLE, BlockKind.TABLE_TITLE, BlockKind.TABLE_NOTE, BlockKind.BOX_TITLE),
    Role.KIND_ATTACHMENT: (BlockKind.ATTACHMENT_NOTE, BlockKind.ATTACHMENT_LABEL),
    Role.KIND_CLOSE: (BlockKind.SIGNATURE, BlockKind.DATE, BlockKind.NOTE, BlockKind.COLOPHON),
    Role.KIND_NOISE: (BlockKind.NOISE,),
}
_ROLE_OF_KIND = {kind: role for role, kinds in _KINDS.items() for kind in kinds}

SERIF = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "STSong", "SimSun", "NSimSun")
SANS = ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", "SimHei")

TEXT_PIXELS = 15
TEXT_LINE_PIXELS = 25
UI_PIXELS = 13
SMALL_PIXELS = 11
ROW_HEIGHT = 27
ZOOMS = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Steps of the zoom of the texts, in percent."""


def kind_role(kind: BlockKind) -> Role | None:
    """Return the colour that stands for a kind of block in the margins; None for a paragraph."""
    return _ROLE_OF_KIND.get(kind)


def has_han_font() -> bool:
    """Say whether any installed font has simplified Chinese characters."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


class Theme(QObject):
    """The colours and fonts in use. Signal `changed(Theme)`: scheme or zoom is another; ask again for all."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = Scheme.SYSTEM
        self._zoom = 100
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def scheme(self) -> Scheme:
        """Return the scheme chosen, which may be SYSTEM."""
        return self._scheme

    @property
    def zoom(self) -> int:
        """Return the zoom of the texts in percent."""
        return self._zoom

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose a scheme."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self.changed.emit(self)

    def set_zoom(self, percent: int) -> None:
        """Set the zoom of the texts, within the steps' bounds."""
        percent = max(ZOOMS[0], min(ZOOMS[-1], percent))
        if percent != self._zoom:
            self._zoom = percent
            self.changed.emit(self)

    def color(self, role: Role) -> QColor:
        """Return the colour of a role in the scheme in use."""
        return _COLOURS[self._effective()][role]

    def kind_color(self, kind: BlockKind) -> QColor | None:
        """Return the colour of a kind of block in the margins; None for a paragraph."""
        role = kind_role(kind)
        return self.color(role) if role else None

    def text_font(self) -> QFont:
        """Return the serif font of the corrected text, zoomed; its lines are TEXT_LINE_PIXELS apart, zoomed."""
        return _font(SERIF, self.scaled(TEXT_PIXELS), QFont.StyleHint.Serif)

    def source_font(self) -> QFont:
        """Return the sans font of the original, zoomed."""
        return _font(SANS, self.scaled(UI_PIXELS + 1), QFont.StyleHint.SansSerif)

    def ui_font(self) -> QFont:
        """Return the sans font of the interface."""
        return _font(SANS, UI_PIXELS, QFont.StyleHint.SansSerif)

    def small_font(self) -> QFont:
        """Return the small sans font of what stands in the margins, zoomed."""
        return _font(SANS, self.scaled(SMALL_PIXELS), QFont.StyleHint.SansSerif)

    def scaled(self, pixels: int) -> int:
        """Return a length of the texts, zoomed."""
        return round(pixels * self._zoom / 100)

    def palette(self) -> QPalette:
        """Return Qt's palette of the scheme in use."""
        palette = QPalette()
        for group, role in _PALETTE.items():
            palette.setColor(group, self.color(role))
        for group in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, group, self.color(Role.MUTED))
        return palette

    def styled(self, sheet: str, icons: str) -> str:
        """Return a style sheet with each `@role` replaced by its colour, and `@icons` by the folder of icons."""
        sheet = sheet.replace("@icons", icons)
        for role in sorted(Role, key=len, reverse=True):
            sheet = sheet.replace(f"@{role}", self.color(role).name())
        return sheet

    def _effective(self) -> Scheme:
        if self._scheme is not Scheme.SYSTEM:
            return self._scheme
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT

    def _follow_system(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self.changed.emit(self)


_PALETTE = {
    QPalette.ColorRole.Window: Role.CHROME,
    QPalette.ColorRole.WindowText: Role.INK,
    QPalette.ColorRole.Base: Role.PAPER,
    QPalette.ColorRole.AlternateBase: Role.SIDE,
    QPalette.ColorRole.Text: Role.INK,
    QPalette.ColorRole.Button: Role.PAPER,
    QPalette.ColorRole.ButtonText: Role.INK,
    QPalette.ColorRole.PlaceholderText: Role.MUTED,
    QPalette.ColorRole.ToolTipBase: Role.PAPER,
    QPalette.ColorRole.ToolTipText: Role.INK,
    QPalette.ColorRole.Highlight: Role.SELECTION,
    QPalette.ColorRole.HighlightedText: Role.INK,
    QPalette.ColorRole.Link: Role.ACCENT,
    QPalette.ColorRole.Mid: Role.HAIRLINE,
    QPalette.ColorRole.Light: Role.PAPER,
    QPalette.ColorRole.Dark: Role.HAIRLINE,
}


def _font(families: tuple[str, ...], pixels: int, hint: QFont.StyleHint) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setStyleHint(hint)
    font.setPixelSize(pixels)
    return font
