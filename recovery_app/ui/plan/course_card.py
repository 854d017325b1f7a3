"""The expected course: a band of weeks with today on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.training_rules import CourseBand
from recovery_app.ui import metrics
from recovery_app.ui.origin import origin
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import line_pen, rounded_box, smooth_painter

BAND_PX = 18
POINTER_PX = 30
DAYS_A_WEEK = 7
NO_PROMISE = "A range, not a promise."
ROOM_BEYOND = 1.15
"""The axis goes a little beyond the band, so that its end does not look like the end of the way."""


class CourseBar(QWidget):
    """Draw the band of weeks on a line from day 1, and a pointer at today."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._band: CourseBand | None = None
        self._day = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def show_course(self, band: CourseBand, day: int) -> None:
        """Show a band with today at a day, counted from 1."""
        self._band, self._day = band, day
        self.setAccessibleName(f"{band.text} Today is day {day}.")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the band and the words above and below it."""
        return QSize(14 * self._theme.em(), 2 * self._theme.line_px("small") + POINTER_PX + metrics.SPACE_2)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the words still fit."""
        return QSize(10 * self._theme.em(), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, the band, the pointer and the words."""
        band, theme = self._band, self._theme
        if band is None:
            return
        painter, line = smooth_painter(self), theme.line_px("small")
        today = self._day / DAYS_A_WEEK
        weeks = max(band.to_weeks * ROOM_BEYOND, today * ROOM_BEYOND)
        top = line + metrics.SPACE_1 + (POINTER_PX - BAND_PX) / 2
        track = QRectF(0, top + BAND_PX / 2 - 4, self.width(), 8)
        rounded_box(painter, track, 4, theme.colour("track"))
        start, end = (week / weeks * self.width() for week in (band.from_weeks, band.to_weeks))
        if band.open_end:
            beyond = self._box(start, self.width(), top)
            rounded_box(painter, beyond, 6, theme.colour("primary_soft"), theme.colour("primary"), 1.4)
        rounded_box(painter, self._box(start, end, top), 6, theme.colour("primary"))
        middle = top + BAND_PX / 2
        x = min(max(today / weeks * self.width(), 2.0), self.width() - 2.0)
        x = self._mirrored(x)
        # A light line under the pointer keeps it apart from the band.
        for colour, wide in (("surface", 7.0), ("text", 3.0)):
            painter.setPen(line_pen(theme.colour(colour), wide))
            painter.drawLine(QPointF(x, middle - POINTER_PX / 2 + 2), QPointF(x, middle + POINTER_PX / 2 - 2))
        self._write(painter, f"Today, day {self._day}", x, 0, "small_strong", "text")
        below = line + POINTER_PX + 2 * metrics.SPACE_1
        for week, at in ((band.from_weeks, start), (band.to_weeks, end)):
            words = "1 week" if week == 1 else f"{week} weeks"
            self._write(painter, words, self._mirrored(at), below, "small", "muted")
        painter.end()

    def _box(self, start: float, end: float, top: float) -> QRectF:
        left = self.width() - end if self.isRightToLeft() else start
        return QRectF(left, top, end - start, BAND_PX)

    def _mirrored(self, x: float) -> float:
        return self.width() - x if self.isRightToLeft() else x

    def _write(self, painter: QPainter, words: str, x: float, y: float, role: str, colour: str) -> None:
        font = self._theme.font(role)
        wide = QFontMetricsF(font).horizontalAdvance(words) + 2
        left = min(max(x - wide / 2, 0.0), max(self.width() - wide, 0.0))
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        box = QRectF(left, y, wide, self._theme.line_px(role))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class CourseCard(Card):
    """Say how long the way to easy running often is, and where today is on it."""

    def __init__(self, theme: Theme, knowledge: Knowledge, parent: QWidget | None = None) -> None:
        super().__init__(theme, "How long it often takes", title_role="h3", parent=parent)
        self._knowledge = knowledge
        self.bar = CourseBar(theme)
        self._words = Text(theme, "")
        self._from = Text(theme, "", "small", "muted")
        for widget in (self._words, self.bar, self._from):
            self.add(widget)

    def show_course(self, band: CourseBand | None, day: int) -> None:
        """Show a band with today on it, or nothing."""
        self.setVisible(band is not None)
        if band is not None:
            self._words.set_text(f"{band.text} {NO_PROMISE}")
            self.bar.show_course(band, day)
            self._from.set_text(origin(self._knowledge, band.sources))
