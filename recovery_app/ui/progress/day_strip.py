"""The days of a range in one row, with some of them marked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.moment_text import short_date
from recovery_app.ui.charts.date_labels import TODAY
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter

_HIGH: Final = 24
_UNDER: Final = 8
MOST_DAYS: Final = 60
"""More days than this are too narrow to be told apart."""


class DayStrip(QWidget):
    """Show a box for each day, filled on marked days; the dates of both ends stand below."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: DateRange | None = None
        self._marked: frozenset[int] = frozenset()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def show_days(self, days: DateRange, marked: frozenset[int], words: str) -> None:
        """Show other days; `marked` holds places after the first day, `words` what screen readers say."""
        self._days, self._marked = days, marked
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the boxes and the dates."""
        return QSize(300, self._high() + _UNDER + self._theme.line_px("small"))

    def minimumSizeHint(self) -> QSize:
        """Return the least width."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the boxes and the dates."""
        if self._days is None:
            return
        painter, theme, count = smooth_painter(self), self._theme, len(self._days)
        wide, mirrored = self.width() / count, self.isRightToLeft()
        for place in range(count):
            at = count - 1 - place if mirrored else place
            box = QRectF(at * wide + 1, 0, max(2.0, wide - 2), self._high())
            if place in self._marked:
                rounded_box(painter, box, 3, theme.colour("primary"))
            else:
                rounded_box(painter, box, 3, None, theme.colour("outline"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        words = QRectF(0, self._high() + _UNDER, self.width(), theme.line_px("small"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading, short_date(self._days.first))
        painter.drawText(words, Qt.AlignmentFlag.AlignTrailing, TODAY)
        painter.end()

    def _high(self) -> int:
        return self._theme.mark_px(_HIGH)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
