"""One day of the week strip."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.light_mark import draw_light
from recovery_app.ui.widgets.painting import line_pen, rounded_box, smooth_painter, tick
from recovery_app.ui.widgets.pressable import Pressable

DayMark = Literal["green", "amber", "red", "done", "part", "rest", "none", "today"]

_WIDTH = 52
_HEIGHT = 64
_MARK = 22


class DayCell(Pressable):
    """Show a weekday and how the day went; `clicked` asks for that day's log and `spoken` is what is read aloud."""

    def __init__(
        self,
        theme: Theme,
        weekday: str,
        mark: DayMark,
        spoken: str,
        *,
        is_today: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, weekday, metrics.CORNER_FIELD, parent)
        self._mark: DayMark = mark
        self._is_today = is_today
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_day(self, weekday: str, mark: DayMark, spoken: str, *, is_today: bool) -> None:
        """Show another day."""
        self.setText(weekday)
        self._mark = mark
        self._is_today = is_today
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a cell."""
        mark = self._theme.mark_px(_MARK) - _MARK
        return QSize(self._theme.px(_WIDTH), _HEIGHT + mark + self._theme.line_px("small") - 21)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the weekday, and never less than a finger needs."""
        word = QFontMetricsF(self._theme.font("small_strong")).horizontalAdvance(self.text())
        return QSize(max(metrics.TARGET, round(word) + 2), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the weekday and its mark."""
        painter, theme, rect = smooth_painter(self), self._theme, QRectF(self.rect())
        if self._is_today:
            rounded_box(painter, rect, metrics.CORNER_FIELD, theme.colour("surface"), theme.colour("primary"), 1.5)
        elif self.step():
            rounded_box(painter, rect, metrics.CORNER_FIELD, theme.colour("inset"))
        painter.setFont(theme.font("small_strong" if self._is_today else "small"))
        painter.setPen(theme.colour("text" if self._is_today else "muted"))
        line, size = theme.line_px("small"), theme.mark_px(_MARK)
        top = (rect.height() - line - size - 3) / 2
        painter.drawText(QRectF(0, top, rect.width(), line), Qt.AlignmentFlag.AlignCenter, self.text())
        day_mark(painter, theme, QRectF((rect.width() - size) / 2, top + line + 3, size, size), self._mark)
        painter.end()


def day_mark(painter: QPainter, theme: Theme, box: QRectF, mark: DayMark) -> None:
    """Draw the mark of a day in a square box: its light, or without one a ring that tells how much was done."""
    middle, side = box.center(), box.width()
    if mark in {"green", "amber", "red"}:
        draw_light(painter, theme, box, mark)
        return
    if mark == "today":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        painter.drawEllipse(middle, side * 0.2, side * 0.2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("primary"), side * 2 / 22))
        painter.drawEllipse(box.adjusted(2, 2, -2, -2))
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = QPen(theme.colour("outline"), 1.4)
    if mark == "none":
        edge.setDashPattern([2.0, 2.0])
    painter.setPen(edge)
    painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
    if mark == "done":
        tick(painter, box, theme.colour("text"), side * 2 / 22)
    elif mark == "part":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("outline"))
        painter.drawEllipse(middle, side * 0.14, side * 0.14)
    elif mark == "rest":
        painter.setPen(line_pen(theme.colour("outline"), 1.75))
        painter.drawLine(QPointF(middle.x() - side * 0.2, middle.y()), QPointF(middle.x() + side * 0.2, middle.y()))
