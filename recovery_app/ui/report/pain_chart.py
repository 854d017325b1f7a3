"""Pain over the days on paper: a dot for each day, the 7-day median, the phases of the plan, runs and flare-ups."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from recovery_app.domain.moment_text import full_date, short_date
from recovery_app.domain.phase_bands import PhaseBand
from recovery_app.domain.report_pain import PainChart
from recovery_app.ui.paper import MM, POINT
from recovery_app.ui.paper_text import Paragraph, paper_font
from recovery_app.ui.report.look import SMALLEST_PT
from recovery_app.ui.report.marks import DAY_MM, draw_day, draw_flare, draw_median, draw_run, draw_tick
from recovery_app.ui.report.pain_legend import LINE_MM, PainLegend
from recovery_app.ui.theme import Theme

_LEFT_MM: Final = 5.0
_MARKS_MM: Final = 3.6
_HIGHEST: Final = 10
_GRID: Final = (0, 2, 4, 6, 8, 10)
_WIDE_GRID: Final = (0, 5, 10)
_GRID_FROM_MM: Final = 18.0
_MANY_DAYS: Final = 120
_DATES: Final = 5
_SMALL_DAY_MM: Final = 0.3
_FILLS: Final = {"P1": "track", "P2": "inset", "P3": "primary_soft", "P4": "good_soft"}


class PainChartBlock:
    """Hold the chart of a size in tenths of a point; draw it anywhere."""

    def __init__(self, chart: PainChart, theme: Theme, width: float, height_mm: float) -> None:
        self._chart = chart
        self._theme = theme
        self._width = width
        self.height = height_mm * MM
        self._plot = QRectF(_LEFT_MM * MM, LINE_MM * MM, width - (_LEFT_MM + 1) * MM, 0)
        self._names = {one.phase_id: Paragraph(one.name, width, SMALLEST_PT) for one in chart.bands}
        fitting = {one.phase_id for one in chart.bands if self._names[one.phase_id].width <= self._area(one).width()}
        unnamed = {one.name.lower(): self._fill(one) for one in chart.bands if one.phase_id not in fitting}
        self._legend = PainLegend(theme, self._plot.width(), unnamed)
        self._plot.setHeight(self.height - self._legend.height - (2 * LINE_MM + _MARKS_MM) * MM)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the chart with its upper left corner at a point."""
        painter.save()
        painter.translate(x, y)
        painter.setFont(paper_font(SMALLEST_PT))
        self._draw_bands(painter)
        self._draw_axes(painter)
        self._draw_days(painter)
        self._draw_median(painter)
        self._draw_marks(painter)
        self._legend.draw(painter, self._plot.left(), self.height - self._legend.height)
        painter.restore()

    def _x(self, day: date) -> float:
        days = max(len(self._chart.range) - 1, 1)
        return self._plot.left() + (day - self._chart.range.first).days / days * self._plot.width()

    def _y(self, pain: float) -> float:
        return self._plot.bottom() - pain / _HIGHEST * self._plot.height()

    def _fill(self, band: PhaseBand) -> QColor:
        return self._theme.on_paper(_FILLS[band.phase_id])

    def _area(self, band: PhaseBand) -> QRectF:
        half = self._plot.width() / max(len(self._chart.range) - 1, 1) / 2
        left = max(self._x(band.first) - half, self._plot.left())
        right = min(self._x(band.last) + half, self._plot.right())
        return QRectF(left, self._plot.top(), right - left, self._plot.height())

    def _draw_bands(self, painter: QPainter) -> None:
        painter.setPen(QPen(Qt.GlobalColor.black, 0.5 * POINT))
        for band in self._chart.bands:
            area, name = self._area(band), self._names[band.phase_id]
            painter.fillRect(area, self._fill(band))
            if name.width <= area.width():
                name.draw(painter, area.left(), area.top() - name.height)

    def _draw_axes(self, painter: QPainter) -> None:
        rule, black = QPen(self._theme.on_paper("outline"), 0.3 * POINT), QPen(Qt.GlobalColor.black, 0.5 * POINT)
        grid = _GRID if self._plot.height() >= _GRID_FROM_MM * MM else _WIDE_GRID
        for pain in grid:
            painter.setPen(rule if pain else black)
            painter.drawLine(QLineF(self._plot.left(), self._y(pain), self._plot.right(), self._y(pain)))
            number = Paragraph(str(pain), _LEFT_MM * MM, SMALLEST_PT)
            painter.setPen(black)
            number.draw(painter, self._plot.left() - 1.2 * MM - number.width, self._y(pain) - number.height / 2)
        days, reach = len(self._chart.range), self._chart.range
        shown = min(_DATES, days)
        for place in range(shown):
            day = date.fromordinal(reach.first.toordinal() + round(place * (days - 1) / max(shown - 1, 1)))
            words = full_date(day) if days > 2 * _MANY_DAYS or place in {0, shown - 1} else short_date(day)
            label = Paragraph(words, self._width, SMALLEST_PT)
            at = min(max(self._x(day) - label.width / 2, 0), self._width - label.width)
            painter.drawLine(QLineF(self._x(day), self._plot.bottom(), self._x(day), self._plot.bottom() + 0.8 * MM))
            label.draw(painter, at, self._plot.bottom() + _MARKS_MM * MM)

    def _draw_days(self, painter: QPainter) -> None:
        radius = DAY_MM if len(self._chart.range) <= _MANY_DAYS else _SMALL_DAY_MM
        for one in self._chart.days:
            if one.back is not None:
                draw_day(painter, self._theme, QPointF(self._x(one.day), self._y(one.back)), radius)

    def _draw_median(self, painter: QPainter) -> None:
        for before, one in pairwise(self._chart.median):
            if (one.day - before.day).days == 1:
                start = QPointF(self._x(before.day), self._y(before.value))
                draw_median(painter, self._theme, QLineF(start, QPointF(self._x(one.day), self._y(one.value))))

    def _draw_marks(self, painter: QPainter) -> None:
        middle = self._plot.bottom() + _MARKS_MM / 2 * MM
        is_many = len(self._chart.marks) > _MANY_DAYS
        for one in self._chart.marks:
            at, sore = QPointF(self._x(one.day), middle), one.light in {"amber", "red"}
            if one.kind != "run":
                draw_flare(painter, QPointF(at.x(), self._plot.top() + 1.2 * MM))
            elif is_many:
                draw_tick(painter, self._theme, at, filled=sore)
            else:
                draw_run(painter, at, filled=sore)
