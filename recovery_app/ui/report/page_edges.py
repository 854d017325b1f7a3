"""What stands above and below the parts on each page of a report."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF
from PySide6.QtGui import QFont, QPainter, QPen

from recovery_app.domain.report import ORIGIN, TITLE, ClinicianReport
from recovery_app.domain.report_parts import typed
from recovery_app.ui.paper import MM, POINT
from recovery_app.ui.paper_text import Column, Paragraph
from recovery_app.ui.report.look import SMALLEST_PT

_TITLE_PT: Final = 15
_NEXT_TITLE_PT: Final = 10
_TEXT_PT: Final = 9
_HEAVY_PT: Final = 1.2
_TABLES: Final = "The tables are files (CSV) that the patient can save from the program."


class ReportHead:
    """Hold the title, the days, where it all comes from and, where one was typed, the name; then a heavy line."""

    def __init__(self, report: ClinicianReport, name: str, width: float, *, is_first: bool) -> None:
        self._width = width
        self._words = Column()
        bold = QFont.Weight.Bold
        self._words.add(Paragraph(TITLE, width, _TITLE_PT if is_first else _NEXT_TITLE_PT, weight=bold))
        if shown := typed(name):
            self._words.add(Paragraph(shown, width, _TEXT_PT, lead="Name on the report:"), gap=1 * MM)
        self._words.add(Paragraph(report.about, width, _TEXT_PT), gap=1 * MM)
        if is_first:
            self._words.add(Paragraph(ORIGIN, width, _TEXT_PT), gap=0.4 * MM)
        self._line_at = self._words.height + 1.5 * MM
        self.height = self._line_at + 2.5 * MM

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the head with its upper left corner at a point."""
        self._words.draw(painter, x, y)
        pen = QPen(painter.pen())
        painter.setPen(QPen(pen.color(), _HEAVY_PT * POINT))
        painter.drawLine(QLineF(x, y + self._line_at, x + self._width, y + self._line_at))
        painter.setPen(pen)


class ReportFoot:
    """Hold the line under each page: what this is, where the rest of cut lists is, and the number of the page."""

    def __init__(self, width: float) -> None:
        self._width = width
        self._words = Paragraph(f"Self-reported. Not a diagnosis. {_TABLES}", width, SMALLEST_PT)
        self.height = self._words.height + 2 * MM

    def draw(self, painter: QPainter, x: float, y: float, page: int, of: int) -> None:
        """Draw the foot of a page with its upper left corner at a point."""
        self._words.draw(painter, x, y + 2 * MM)
        number = Paragraph(f"Page {page} of {of}", self._width, SMALLEST_PT)
        number.draw(painter, x + self._width - number.width, y + 2 * MM)
