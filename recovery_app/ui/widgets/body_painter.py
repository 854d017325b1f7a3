"""The strokes of the body map."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, tick

_TAG_PAD = 10
_DISC, _DISC_SHARE = 30, 0.8


def paint_region(painter: QPainter, theme: Theme, shape: QPainterPath, *, chosen: bool, pointed: bool) -> None:
    """Paint a region: dashed when free, tinted under the pointer or keyboard, filled with a tick when chosen."""
    if chosen:
        painter.setBrush(_faded(theme.colour("pain"), 0.92))
        painter.setPen(QPen(theme.colour("pain"), 2.0))
        painter.drawPath(shape)
        box = shape.boundingRect()
        side = min(_DISC, _DISC_SHARE * max(box.width(), box.height()))
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("on_band"))
        painter.drawEllipse(disc)
        tick(painter, disc, theme.colour("stop_band"), 2.75 * side / _DISC)
    else:
        free = QPen(theme.colour("region_edge"), 1.5)
        free.setDashPattern([3.0, 2.5])
        painter.setBrush(_faded(theme.colour("surface"), 0.5))
        painter.setPen(free)
        painter.drawPath(shape)
    if pointed:
        painter.setBrush(Qt.BrushStyle.NoBrush if chosen else _faded(theme.colour("primary"), 0.25))
        painter.setPen(QPen(theme.colour("primary"), 2.5))
        painter.drawPath(shape)


def paint_name(painter: QPainter, theme: Theme, shape: QPainterPath, name: str, room: QRectF) -> None:
    """Paint the name of a region in a tag beside it, inside the map."""
    painter.setFont(theme.font("small_strong"))
    pad = theme.px(_TAG_PAD)
    wide = QFontMetricsF(painter.font()).horizontalAdvance(name) + 2 * pad
    high = theme.line_px("small") + theme.px(7)
    box, region = QRectF(0, 0, wide, high), shape.boundingRect()
    box.moveTo(region.right() + 5, region.center().y() - high / 2)
    if box.right() > room.right() - 4:
        box.moveLeft(region.left() - 5 - wide)
    if box.left() < room.left() + 4:
        box.moveTo(
            max(room.left() + 4, min(region.center().x() - wide / 2, room.right() - 4 - wide)), region.top() - high
        )
    box.moveTop(max(room.top() + 4, min(box.top(), room.bottom() - 4 - high)))
    rounded_box(painter, box, metrics.CORNER_TAG, theme.colour("surface"), theme.colour("primary"), 1.5)
    painter.setPen(theme.colour("text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)


def paint_side(painter: QPainter, theme: Theme, words: str, room: QRectF, *, at_right: bool) -> None:
    """Paint "Left" or "Right" in a corner at the foot of the map."""
    painter.setFont(theme.font("small_strong"))
    wide = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2 * theme.px(_TAG_PAD)
    high = theme.line_px("small") + theme.px(7)
    x = room.right() - 12 - wide if at_right else room.left() + 12
    box = QRectF(x, room.bottom() - 12 - high, wide, high)
    rounded_box(painter, box, metrics.CORNER_TAG, theme.colour("surface"))
    painter.setPen(theme.colour("muted"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _faded(colour: QColor, part: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(part)
    return faded
