"""The legend under the pain chart on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from recovery_app.ui.paper import MM, POINT
from recovery_app.ui.paper_text import Paragraph
from recovery_app.ui.report.look import SMALLEST_PT
from recovery_app.ui.report.marks import draw_day, draw_flare, draw_median, draw_run
from recovery_app.ui.theme import Theme

LINE_MM: Final = 4.2
_MARK_MM: Final = 4.0
_AFTER_MM: Final = 1.2
_BETWEEN_MM: Final = 4.0


class _Entry(NamedTuple):
    draw: Callable[[QPainter, QRectF], object]
    words: Paragraph
    at: QPointF


class PainLegend:
    """Hold each mark of the chart with its word, in as many lines as a width in tenths of a point asks for.

    `fills` are the colours of the phases that have no name in the chart.
    """

    def __init__(self, theme: Theme, width: float, fills: Mapping[str, QColor]) -> None:
        marks: list[tuple[str, Callable[[QPainter, QRectF], object]]] = [
            ("back pain of a day", lambda painter, box: draw_day(painter, theme, box.center())),
            ("7-day median", lambda painter, box: draw_median(painter, theme, _line(box))),
            ("run, calm", lambda painter, box: draw_run(painter, box.center(), filled=False)),
            ("run, sore", lambda painter, box: draw_run(painter, box.center(), filled=True)),
            ("flare-up", lambda painter, box: draw_flare(painter, box.center())),
            *((name, _patch(colour)) for name, colour in fills.items()),
        ]
        self._entries: list[_Entry] = []
        x = y = 0.0
        for words, draw in marks:
            text = Paragraph(words, width, SMALLEST_PT)
            if x and x + (_MARK_MM + _AFTER_MM) * MM + text.width > width:
                x, y = 0.0, y + LINE_MM * MM
            self._entries.append(_Entry(draw, text, QPointF(x, y)))
            x += (_MARK_MM + _AFTER_MM + _BETWEEN_MM) * MM + text.width
        self.height = y + LINE_MM * MM

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the legend with its upper left corner at a point."""
        for one in self._entries:
            corner = one.at + QPointF(x, y)
            one.draw(painter, QRectF(corner, corner + QPointF(_MARK_MM * MM, LINE_MM * MM)))
            painter.setPen(QPen(Qt.GlobalColor.black, 0.5 * POINT))
            down = (LINE_MM * MM - one.words.height) / 2
            one.words.draw(painter, corner.x() + (_MARK_MM + _AFTER_MM) * MM, corner.y() + down)


def _line(box: QRectF) -> QLineF:
    return QLineF(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))


def _patch(colour: QColor) -> Callable[[QPainter, QRectF], object]:
    return lambda painter, box: painter.fillRect(box.adjusted(0, box.height() / 4, 0, -box.height() / 4), colour)
