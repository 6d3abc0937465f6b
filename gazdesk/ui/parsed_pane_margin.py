"""The margins of the corrected text: what each block is, where a document begins, and who is responsible."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from gazdesk.model.attribution_values import AttributionValues
from gazdesk.model.blocks import Block
from gazdesk.model.kinds import AttributionRole, BlockKind, BoundaryKind, MarkKind
from gazdesk.ui.names import name_of
from gazdesk.ui.parsed_pane_formats import BEGINNING, BETWEEN, CHIPS, MARGIN, RIGHT, left_margin, setting
from gazdesk.ui.parsed_pane_view import ParsedView
from gazdesk.ui.session import Session
from gazdesk.ui.theme import Role
from gazdesk.ui.tint import MARK_ROLES
from gazdesk.ui.words import tr

BAND = 3
GAP = 6
CHIP_HEIGHT = 20
CHIP_PADDING = 8

LEVELS = ("", "Level 1", "Level 2", "Level 3", "Level 4", "Level 5", "Level 6", "Level 7")
_BOUNDARIES = {
    BoundaryKind.ATTACHMENT: "Attachment ▸",
    BoundaryKind.ENCLOSURE: "Enclosure ▸",
    BoundaryKind.END_INNER: "Document ▸",
    BoundaryKind.END_DOCUMENT: "No document ▸",
}


class Chip(NamedTuple):
    """One unit, leader or deadline under a paragraph; the role "" stands for those that have no room."""

    rect: QRectF
    role: str
    text: str


class Margins:
    """Paints beside and under the blocks that a view shows. Attribute `lit`: the id of the selected block."""

    def __init__(self, view: ParsedView, session: Session) -> None:
        self.lit = ""
        self._view = view
        self._session = session

    def paint(self, painter: QPainter, under: bool) -> None:
        """Paint what lies under the text, or what stands beside it."""
        desk = self._session.desk
        if desk is None:
            return
        for _, rect, identity in self._view.visible_blocks():
            block = desk.issue.blocks.get(identity)
            if block is not None and under:
                self._paint_ground(painter, rect, block)
            elif block is not None:
                self._paint_beside(painter, rect, block)

    def chips(self, block: Block, rect: QRectF) -> Iterator[Chip]:
        """Yield the chips under a block that has its place at `rect`."""
        desk, theme = self._session.desk, self._session.theme
        if desk is None or block.table is not None:
            return
        stated = [each for values in desk.attributions(block.id) for each in _stated(values)]
        metrics = QFontMetricsF(theme.small_font())
        left = rect.left() + left_margin(theme, block.level)
        right = self._view.viewport().width() - theme.scaled(RIGHT) - theme.scaled(40)
        top = rect.bottom() + theme.scaled(5)
        for number, (role, text) in enumerate(stated):
            inner = metrics.horizontalAdvance(f"{role} {text}") + theme.scaled(CHIP_PADDING) * 2
            if left + inner > right:
                yield Chip(
                    QRectF(left, top, theme.scaled(36), theme.scaled(CHIP_HEIGHT)), "", f"+{len(stated) - number}"
                )
                return
            yield Chip(QRectF(left, top, inner, theme.scaled(CHIP_HEIGHT)), role, text)
            left += inner + theme.scaled(GAP)

    def _paint_ground(self, painter: QPainter, rect: QRectF, block: Block) -> None:
        theme = self._session.theme
        under = theme.scaled(CHIPS if _has_chips(block) else BETWEEN)
        whole = QRectF(0, rect.top() - theme.scaled(BETWEEN), self._view.viewport().width(), rect.height())
        whole.setBottom(rect.bottom() + under)
        if block.id == self.lit:
            painter.fillRect(whole, theme.color(Role.SELECTION))
        elif any(mark.kind is MarkKind.GARBLED for mark in block.marks):
            painter.fillRect(whole, theme.color(Role.GARBLED))
        color = theme.kind_color(block.kind)
        if color is not None:
            painter.fillRect(QRectF(0, whole.top(), theme.scaled(BAND), whole.height()), color)

    def _paint_beside(self, painter: QPainter, rect: QRectF, block: Block) -> None:
        theme = self._session.theme
        painter.setFont(theme.small_font())
        if _starts_document(block):
            self._paint_beginning(painter, rect)
        if block.pieces or block.table:
            self._paint_names(painter, rect, block)
        if _has_chips(block):
            for chip in self.chips(block, rect):
                self._paint_chip(painter, chip)

    def _paint_beginning(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._session.theme
        y = rect.top() - theme.scaled(BEGINNING)
        painter.setPen(QPen(theme.color(Role.HAIRLINE)))
        painter.drawLine(QPointF(0, y), QPointF(self._view.viewport().width(), y))

    def _paint_names(self, painter: QPainter, rect: QRectF, block: Block) -> None:
        """Say in the left margin what a block is, what it starts and how it is marked, one under the other."""
        theme, metrics = self._session.theme, painter.fontMetrics()
        step, width = theme.scaled(15), theme.scaled(MARGIN - 14)
        top = rect.top() + (theme.scaled(setting(block.kind).line) - step) / 2 + theme.scaled(2)
        for text, role in self._names(block, rect.height()):
            painter.setPen(theme.color(role))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - theme.scaled(GAP))
            place = QRectF(0, top, width, step)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
            top += step

    def _names(self, block: Block, height: float) -> list[tuple[str, Role]]:
        names = [(kind_name(block), Role.MUTED)]
        if block.table is not None:
            rows, columns = len(block.table.live_rows), sum(not column.dropped for column in block.table.columns)
            names.append((f"{rows} × {columns}", Role.MUTED))
        boundary = _BOUNDARIES.get(block.boundary.kind) if block.boundary else None
        if boundary is not None:
            names.append((tr(boundary), Role.WARNING))
        names += [(name_of(mark.kind), MARK_ROLES[mark.kind]) for mark in block.marks]
        names += [(tr("Comment"), Role.WARNING)] if block.comments else []
        return _fitting(names, int(height // self._session.theme.scaled(15)))

    def _paint_chip(self, painter: QPainter, chip: Chip) -> None:
        theme = self._session.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(Role.HAIRLINE)))
        painter.setBrush(theme.color(Role.PAPER))
        radius = chip.rect.height() / 2
        painter.drawRoundedRect(chip.rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        inner = chip.rect.adjusted(theme.scaled(CHIP_PADDING), 0, 0, 0)
        painter.setPen(theme.color(Role.WARNING))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, chip.role)
        if chip.role:
            inner.setLeft(inner.left() + QFontMetricsF(painter.font()).horizontalAdvance(f"{chip.role} "))
        painter.setPen(theme.color(Role.INK))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, chip.text)


def kind_name(block: Block) -> str:
    """Return what the margin calls a block: the level of a heading, the number of a clause, or its kind."""
    if block.kind is BlockKind.HEADING and block.level:
        return tr(LEVELS[block.level])
    if block.kind is BlockKind.PARAGRAPH and block.level:
        return block.label or tr(LEVELS[block.level])
    return name_of(block.kind)


def _has_chips(block: Block) -> bool:
    return bool(block.attributions) and block.table is None


def _starts_document(block: Block) -> bool:
    return block.boundary is not None and block.boundary.kind is BoundaryKind.DOCUMENT


def _fitting(names: list[tuple[str, Role]], room: int) -> list[tuple[str, Role]]:
    """Return the names for which there is room: of a single line the one that says most."""
    if len(names) <= max(room, 1):
        return names
    return names[-1:] if room <= 1 else [*names[: room - 1], names[-1]]


def _stated(values: AttributionValues) -> Iterator[tuple[str, str]]:
    for role in AttributionRole:
        stated = getattr(values, role.value)
        for text in (stated,) if isinstance(stated, str) else stated or ():
            yield name_of(role), text
