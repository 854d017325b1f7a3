"""Paints what stands around and behind the data of a chart."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from recovery_app.ui.charts.chart_content import ChartContent
from recovery_app.ui.charts.chart_shape import ChartShape
from recovery_app.ui.charts.date_labels import date_labels
from recovery_app.ui.theme import Theme

_GAP: Final = 10
_BORROWED: Final = 6


def paint_frame(
    painter: QPainter, theme: Theme, content: ChartContent, shape: ChartShape, width: int, *, mirrored: bool
) -> None:
    """Paint the bands with their names, the lines of the values, and the labels of both axes."""
    _paint_bands(painter, theme, content, shape, mirrored=mirrored)
    _paint_values(painter, theme, content, shape, width, mirrored=mirrored)
    _paint_dates(painter, theme, content, shape, width)


def _paint_bands(painter: QPainter, theme: Theme, content: ChartContent, shape: ChartShape, *, mirrored: bool) -> None:
    plot, span, line = shape.plot, content.span, theme.line_px("small")
    metrics = QFontMetricsF(theme.font("small"))
    painter.setFont(theme.font("small"))
    for number, band in enumerate(content.bands):
        # The drawing ends on whole pixels, so that neighbours neither overlap nor leave a gap.
        ends = sorted(round(shape.x_at(span.place(day) + side)) for day, side in ((band.first, -0.5), (band.last, 0.5)))
        box = QRectF(ends[0], plot.top(), ends[1] - ends[0], plot.height())
        painter.fillRect(box, theme.colour(band.fill))
        begins = box.right() if mirrored else box.left()
        gap = _GAP if number else 0
        if number:
            painter.setPen(QPen(theme.colour("outline"), 1))
            painter.drawLine(QPointF(begins + 0.5, 0), QPointF(begins + 0.5, plot.bottom() + 1))
        name = QRectF(box.left() if mirrored else box.left() + gap, 0, box.width() - gap, line)
        side = Qt.AlignmentFlag.AlignLeading
        if not number and metrics.horizontalAdvance(band.name) > name.width():
            # A short first band may borrow the empty room before it.
            name = name.adjusted(0, 0, plot.right() - box.right(), 0) if mirrored else name.adjusted(-begins, 0, 0, 0)
            name = name.adjusted(_BORROWED, 0, -_BORROWED, 0)
            side = Qt.AlignmentFlag.AlignTrailing
        if metrics.horizontalAdvance(band.name) <= name.width():
            painter.setPen(theme.colour("muted"))
            painter.drawText(name, side | Qt.AlignmentFlag.AlignVCenter, band.name)


def _paint_values(
    painter: QPainter, theme: Theme, content: ChartContent, shape: ChartShape, width: int, *, mirrored: bool
) -> None:
    plot, line = shape.plot, theme.line_px("small")
    painter.setFont(theme.font("small"))
    left = width - shape.label_room if mirrored else 0.0
    side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
    for step in content.values.steps:
        y = round(shape.y_at(step)) + 0.5
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right() + 1, y))
        painter.setPen(theme.colour("muted"))
        box = QRectF(left, y - line / 2, shape.label_room, line)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, str(step))


def _paint_dates(painter: QPainter, theme: Theme, content: ChartContent, shape: ChartShape, width: int) -> None:
    strong = QFontMetricsF(theme.font("small_strong"))
    line = theme.line_px("small")
    top = shape.height - line
    labels = date_labels(content.span, content.today, strong.horizontalAdvance, shape.px_a_day, content.slot_days)
    for label in labels:
        painter.setFont(theme.font("small_strong" if label.is_today else "small"))
        painter.setPen(theme.colour("text" if label.is_today else "muted"))
        room = strong.horizontalAdvance(label.words) + 2
        left = shape.x_at(content.span.place(label.day) + content.middle) - room / 2
        left = min(max(left, 0.0), width - room)
        painter.drawText(QRectF(left, top, room, line), Qt.AlignmentFlag.AlignCenter, label.words)
