"""The marks of the charts on paper, in black, so that a plain printer shows them too."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from recovery_app.domain.report_goals import GoalBar
from recovery_app.ui.paper import MM, POINT
from recovery_app.ui.theme import Theme

_LINE: Final = 0.5 * POINT
_HALF: Final = 0.8 * MM
_HIGHEST: Final = 10
DAY_MM: Final = 0.75
BAR_MM: Final = 40.0
_THIN: Final = 0.3 * POINT
_HEAVY: Final = 1.5 * POINT


def draw_day(painter: QPainter, theme: Theme, at: QPointF, radius_mm: float = DAY_MM) -> None:
    """Draw the pain of a day: an open circle."""
    painter.setPen(QPen(theme.on_paper("muted"), _LINE))
    painter.setBrush(QBrush(Qt.GlobalColor.white))
    painter.drawEllipse(at, radius_mm * MM, radius_mm * MM)


def draw_median(painter: QPainter, theme: Theme, line: QLineF) -> None:
    """Draw a piece of the median."""
    painter.setPen(QPen(theme.on_paper("primary"), _HEAVY, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(line)


def draw_run(painter: QPainter, at: QPointF, *, filled: bool) -> None:
    """Draw a run: a triangle, filled where it was sore."""
    painter.setPen(QPen(Qt.GlobalColor.black, _LINE))
    painter.setBrush(QBrush(Qt.GlobalColor.black) if filled else QBrush(Qt.GlobalColor.white))
    corners = (QPointF(0, -_HALF), QPointF(_HALF, _HALF), QPointF(-_HALF, _HALF))
    painter.drawPolygon(QPolygonF([at + corner for corner in corners]))


def draw_tick(painter: QPainter, theme: Theme, at: QPointF, *, filled: bool) -> None:
    """Draw a run among very many: a line, long and black where it was sore."""
    painter.setPen(QPen(Qt.GlobalColor.black if filled else theme.on_paper("outline"), _THIN))
    half = QPointF(0, _HALF if filled else _HALF / 2)
    painter.drawLine(QLineF(at - half, at + half))


def draw_flare(painter: QPainter, at: QPointF) -> None:
    """Draw a flare-up: a cross."""
    painter.setPen(QPen(Qt.GlobalColor.black, 1.2 * POINT))
    for slope in (1, -1):
        corner = QPointF(_HALF, slope * _HALF)
        painter.drawLine(QLineF(at - corner, at + corner))


def draw_goal(painter: QPainter, bar: GoalBar, theme: Theme, box: QRectF) -> None:
    """Draw a goal on a scale from 0 to 10: an open circle where it began, and a filled one where it is."""

    def place(score: int) -> QPointF:
        return QPointF(box.left() + score / _HIGHEST * box.width(), box.center().y())

    painter.setPen(QPen(theme.on_paper("outline"), 0.4 * POINT))
    painter.drawLine(QLineF(place(0), place(_HIGHEST)))
    for score in (0, 5, _HIGHEST):
        painter.drawLine(QLineF(place(score) - QPointF(0, _HALF), place(score) + QPointF(0, _HALF)))
    painter.setPen(QPen(Qt.GlobalColor.black, 1.2 * POINT))
    painter.drawLine(QLineF(place(bar.start), place(bar.latest)))
    painter.setPen(QPen(Qt.GlobalColor.black, _LINE))
    for score, colour in ((bar.start, Qt.GlobalColor.white), (bar.latest, Qt.GlobalColor.black)):
        painter.setBrush(QBrush(colour))
        painter.drawEllipse(place(score), _HALF, _HALF)
