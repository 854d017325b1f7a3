"""What stands around the exercises on each page: the day, the headings, when to stop and whom to call."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from recovery_app.domain.exercise_sheet import ExerciseSheet
from recovery_app.ui.paper import MM, POINT
from recovery_app.ui.paper_text import Column, Paragraph, lead_lines
from recovery_app.ui.sheet.measures import SMALLEST_PT

_TITLE_PT: Final = 22
_NEXT_TITLE_PT: Final = 15
_PHASE_PT: Final = 11
_HEADING_PT: Final = 13
_LINE_GAP_MM: Final = 1.2
_UNDER_HEAD_MM: Final = 5.0
_OVER_FOOT_MM: Final = 4.0
_PAD_MM: Final = 2.5
_HEAVY_PT: Final = 1.5
_BOX_PT: Final = 1.0
_ONLY_TODAY: Final = "This sheet is for this day only. Your plan can change tomorrow."


class PageHead:
    """Hold the title and the day, and on the first page the phase and what is special today, over a heavy line."""

    def __init__(self, sheet: ExerciseSheet, width: float, *, is_first: bool) -> None:
        bold, size = QFont.Weight.Bold, _TITLE_PT if is_first else _NEXT_TITLE_PT
        self._width = width
        self._date = Paragraph(sheet.date_text, width, size, weight=bold)
        left = width - self._date.width - 4 * MM
        self._words = Column()
        self._words.add(Paragraph(sheet.title, left, size, weight=bold))
        if is_first:
            self._words.add(Paragraph(sheet.phase, width, _PHASE_PT), gap=_LINE_GAP_MM * MM)
            for note in sheet.notes:
                self._words.add(Paragraph(note.text, width, _PHASE_PT, lead=note.lead), gap=_LINE_GAP_MM * MM)
        self._line_at = self._words.height + 2 * MM
        self.height = self._line_at + _UNDER_HEAD_MM * MM

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the head with its upper left corner at a point."""
        self._words.draw(painter, x, y)
        self._date.draw(painter, x + self._width - self._date.width, y)
        pen = QPen(painter.pen())
        painter.setPen(QPen(pen.color(), _HEAVY_PT * POINT))
        painter.drawLine(QPointF(x, y + self._line_at), QPointF(x + self._width, y + self._line_at))
        painter.setPen(pen)


class BlockHeading:
    """Hold the name of a block of exercises."""

    def __init__(self, name: str, width: float) -> None:
        self._words = Paragraph(name, width, _HEADING_PT, weight=QFont.Weight.Bold)
        self.height = self._words.height + 2 * MM

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the heading with its upper left corner at a point."""
        self._words.draw(painter, x, y)


class PageFoot:
    """Hold when to stop and whom to call in a box, and under it the number of the page."""

    def __init__(self, sheet: ExerciseSheet, width: float) -> None:
        pad = _PAD_MM * MM
        self._width = width
        lines = [(line.lead, line.text) for line in sheet.safety]
        self._words = lead_lines(lines, width - 2 * pad, SMALLEST_PT, _LINE_GAP_MM * MM)
        self._today = Paragraph(_ONLY_TODAY, width, SMALLEST_PT)
        self._box_height = self._words.height + 2 * pad
        self._line_at = _OVER_FOOT_MM * MM + self._box_height + 2 * MM
        self.height = self._line_at + self._today.height

    def draw(self, painter: QPainter, x: float, y: float, page: int, of: int) -> None:
        """Draw the foot of a page with its upper left corner at a point."""
        top, pad = y + _OVER_FOOT_MM * MM, _PAD_MM * MM
        pen = QPen(painter.pen())
        painter.setPen(QPen(pen.color(), _BOX_PT * POINT))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x, top, self._width, self._box_height))
        painter.setPen(pen)
        self._words.draw(painter, x + pad, top + pad)
        self._today.draw(painter, x, y + self._line_at)
        number = Paragraph(f"Page {page} of {of}", self._width, SMALLEST_PT)
        number.draw(painter, x + self._width - number.width, y + self._line_at)
