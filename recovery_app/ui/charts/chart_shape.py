"""Where the parts of a chart lie in pixels."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetricsF

from recovery_app.ui.charts.chart_content import ChartContent
from recovery_app.ui.theme import Theme

_BESIDE: Final = 12
_EDGE: Final = 14
_UNDER: Final = 10
_OVER: Final = 6


class ChartShape:
    """Measure a chart: the plot between its value labels, band names and dates; days run with the language."""

    def __init__(self, theme: Theme, content: ChartContent, size: QSize, plot_px: int, *, mirrored: bool) -> None:
        line = theme.line_px("small")
        metrics = QFontMetricsF(theme.font("small"))
        labels = max((metrics.horizontalAdvance(str(step)) for step in content.values.steps), default=0.0)
        beside = round(labels) + _BESIDE
        top = line + _OVER if content.bands else line // 2
        left = _EDGE if mirrored else beside
        self.plot = QRect(left, top, max(1, size.width() - beside - _EDGE), theme.mark_px(plot_px))
        self.height = self.plot.bottom() + 1 + _UNDER + line
        self.label_room = beside - _BESIDE
        self._content = content
        self._mirrored = mirrored

    @property
    def px_a_day(self) -> float:
        """Return the width of a day in pixels."""
        return self.plot.width() / self._content.span.days

    def x_at(self, place: float) -> float:
        """Return the x of a place, in days after the first; whole numbers are the middles of days."""
        along = (place + 0.5) * self.px_a_day
        return self.plot.right() + 1 - along if self._mirrored else self.plot.left() + along

    def y_at(self, value: float) -> float:
        """Return the y of a value."""
        values = self._content.values
        return self.plot.bottom() + 1 - (value - values.low) / (values.high - values.low) * self.plot.height()

    def place_at(self, x: float) -> int:
        """Return the day at an x, as days after the first, within the axis."""
        along = self.plot.right() + 1 - x if self._mirrored else x - self.plot.left()
        return min(max(int(along // self.px_a_day), 0), self._content.span.days - 1)
