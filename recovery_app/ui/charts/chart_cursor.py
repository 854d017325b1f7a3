"""The cursor of a chart: which day is read off, by pointer or by key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from recovery_app.ui.charts.chart_content import ChartContent
from recovery_app.ui.charts.chart_shape import ChartShape
from recovery_app.ui.charts.chart_values import Stop, nearest
from recovery_app.ui.charts.value_tag import ValueTag
from recovery_app.ui.theme import Theme

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -7, Qt.Key.Key_PageDown: 7}
_ENDS: Final = (Qt.Key.Key_Home, Qt.Key.Key_End)
_SIDEWAYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class ChartCursor:
    """Show the words of one day in a tag over a chart."""

    def __init__(self, theme: Theme, chart: QWidget) -> None:
        self._chart = chart
        self.tag = ValueTag(theme, chart)
        self.at: Stop | None = None

    def leave(self) -> None:
        """Read nothing off."""
        self.at = None
        self.tag.hide()

    def step(self, key: Qt.Key, content: ChartContent, shape: ChartShape) -> bool:
        """Go where a key leads, by a day, a week or to an end; tell whether the key leads anywhere."""
        stops = content.stops
        if not stops or not (key in _STEPS or key in _ENDS):
            return False
        place = stops.index(self.at) if self.at in stops else len(stops)
        if key in _STEPS:
            mirrored = key in _SIDEWAYS and self._chart.isRightToLeft()
            place += -_STEPS[key] if mirrored else _STEPS[key]
        else:
            place = 0 if key == Qt.Key.Key_Home else len(stops) - 1
        self._read(stops[min(max(place, 0), len(stops) - 1)], content, shape)
        return True

    def point(self, x: int, content: ChartContent, shape: ChartShape) -> None:
        """Read off the day nearest to an x in pixels, or nothing beside the plot."""
        inside = shape.plot.left() <= x <= shape.plot.right()
        day = content.span.day(shape.place_at(x) - content.middle)
        stop = nearest(content.stops, day) if inside else None
        if stop is None:
            self.leave()
        else:
            self._read(stop, content, shape)

    def _read(self, stop: Stop, content: ChartContent, shape: ChartShape) -> None:
        self.at = stop
        x = shape.x_at(content.span.place(stop.day) + content.middle)
        y = None if stop.value is None else shape.y_at(stop.value)
        self.tag.setGeometry(self._chart.rect())
        self.tag.show_at(shape.plot, x, y, stop.words)
