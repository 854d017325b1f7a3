"""The rows that a report is laid out in: text, text with a bar beside it, and the pain chart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from recovery_app.domain.report import ClinicianReport
from recovery_app.domain.report_goals import GoalBar
from recovery_app.domain.report_parts import ReportSection
from recovery_app.domain.safety_summary import SummaryLine
from recovery_app.ui.paper import MM
from recovery_app.ui.paper_text import Paragraph
from recovery_app.ui.report.look import Look
from recovery_app.ui.report.marks import BAR_MM, draw_goal
from recovery_app.ui.report.pain_chart import PainChartBlock
from recovery_app.ui.theme import Theme

_BESIDE_MM: Final = 4.0


class Row(Protocol):
    """Be one row, which no page may part; `height` is what it takes in tenths of a point."""

    @property
    def height(self) -> float:
        """Return the height."""
        ...

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the row with its upper left corner at a point."""
        ...


class GoalRow:
    """Hold the line of a goal with its bar to the right."""

    def __init__(self, words: Paragraph, bar: GoalBar, theme: Theme, width: float) -> None:
        self._words = words
        self._bar = bar
        self._theme = theme
        self._box = QRectF(width - BAR_MM * MM - 1 * MM, 0, BAR_MM * MM, words.height)
        self.height = words.height

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the row with its upper left corner at a point."""
        self._words.draw(painter, x, y)
        painter.save()
        draw_goal(painter, self._bar, self._theme, self._box.translated(x, y))
        painter.restore()


class Typesetter:
    """Set the rows of a report for a width; a text is set once, since many looks have it in the same size."""

    def __init__(self, report: ClinicianReport, theme: Theme, width: float) -> None:
        self._report = report
        self._theme = theme
        self._width = width
        self._charts: dict[float, PainChartBlock] = {}
        self._set: dict[tuple[tuple[SummaryLine, ...], float, float], Paragraph] = {}

    def rows(self, section: ReportSection, look: Look, most: int) -> Iterator[Row]:
        """Yield the rows of a part with so many items of its list, the chart of the pain under its lines."""
        bars = {f"{one.goal}:": one for one in self._report.goals} if section.part == "goals" else {}
        for line in section.lines:
            bar = bars.get(line.lead)
            if bar is None:
                yield self._paragraph((line,), look.text_pt, self._width)
            else:
                words = self._paragraph((line,), look.text_pt, self._width - (BAR_MM + _BESIDE_MM) * MM)
                yield GoalRow(words, bar, self._theme, self._width)
        items = section.listed(most)
        for first in range(0, len(items), look.together):
            yield self._paragraph(items[first : first + look.together], look.text_pt, self._width)
        if section.part == "pain" and self._report.pain is not None:
            if look.chart_mm not in self._charts:
                chart = PainChartBlock(self._report.pain, self._theme, self._width, look.chart_mm)
                self._charts[look.chart_mm] = chart
            yield self._charts[look.chart_mm]

    def _paragraph(self, lines: tuple[SummaryLine, ...], size_pt: float, width: float) -> Paragraph:
        key = (lines, size_pt, width)
        if key not in self._set:
            first, *more = lines
            # A date that breaks at the end of a line reads as a number and a month without a day.
            further = [(line.lead.replace(" ", "\u00a0"), line.text) for line in more]
            self._set[key] = Paragraph(first.text, width, size_pt, lead=first.lead, more=further)
        return self._set[key]
