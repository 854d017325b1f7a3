"""The few strokes and fills that every painted widget is made of."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme


def smooth_painter(widget: QWidget) -> QPainter:
    """Open an antialiased painter on a widget; the caller ends it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def line_pen(colour: QColor, width: float) -> QPen:
    """Return a pen with round caps and joins."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def rounded_box(
    painter: QPainter, rect: QRectF, corner: float, fill: QColor | None, edge: QColor | None = None, line: float = 1.0
) -> None:
    """Fill a rounded box and draw its edge just inside the rectangle."""
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    painter.setPen(Qt.PenStyle.NoPen)
    if edge is not None:
        painter.setPen(QPen(edge, line))
        half = line / 2
        rect = rect.adjusted(half, half, -half, -half)
        corner = max(0.0, corner - half)
    painter.drawRoundedRect(rect, corner, corner)


def rounded_path(rect: QRectF, corner: float) -> QPainterPath:
    """Return a rounded box as a path to clip to."""
    path = QPainterPath()
    path.addRoundedRect(rect, corner, corner)
    return path


def tick(painter: QPainter, box: QRectF, colour: QColor, line: float) -> None:
    """Draw a tick in the middle of a square box."""
    side = box.width()
    points = ((0.29, 0.52), (0.44, 0.67), (0.72, 0.36))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(line_pen(colour, line))
    painter.drawPolyline(QPolygonF([QPointF(box.x() + x * side, box.y() + y * side) for x, y in points]))


def radio_mark(painter: QPainter, theme: Theme, box: QRectF, *, chosen: bool) -> None:
    """Draw the round mark of one answer among several."""
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        painter.drawEllipse(box)
        painter.setBrush(theme.colour("on_primary"))
        painter.drawEllipse(box.center(), box.width() * 0.21, box.width() * 0.21)
        return
    painter.setBrush(theme.colour("surface"))
    painter.setPen(QPen(theme.colour("outline"), 1.5))
    painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75))


def check_mark(painter: QPainter, theme: Theme, box: QRectF, *, chosen: bool, colour: str = "primary") -> None:
    """Draw the square mark of an answer that can be ticked; `colour` is "primary" or "good"."""
    corner = box.width() * 8 / 28
    if chosen:
        rounded_box(painter, box, corner, theme.colour(colour))
        tick(painter, box, theme.colour(f"on_{colour}"), box.width() * 2.25 / 28)
        return
    rounded_box(painter, box, corner, theme.colour("surface"), theme.colour("outline"), 1.5)


def one_step(theme: Theme, token: str, steps: int) -> QColor:
    """Return a fill moved towards the text colour: darker in the light theme, lighter in the dark one."""
    fill, towards, part = theme.colour(token), theme.colour("text"), 0.12 * steps
    return QColor(
        round(fill.red() + (towards.red() - fill.red()) * part),
        round(fill.green() + (towards.green() - fill.green()) * part),
        round(fill.blue() + (towards.blue() - fill.blue()) * part),
    )
