"""The number of a step on a soft disc."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import smooth_painter


class NumberDisc(QWidget):
    """Draw a number; the words beside it carry it for screen readers. `tone` is "primary", "stop" or "care"."""

    def __init__(
        self, theme: Theme, number: int, tone: str = "primary", *, size_px: int = 26, role: str = "small_strong"
    ) -> None:
        super().__init__()
        self._theme = theme
        self._number = str(number)
        self._tone = tone
        self._size_px = size_px
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Return a square that has room for the number."""
        side = max(self._theme.mark_px(self._size_px), self._theme.line_px(self._role) + 4)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the disc and the number."""
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(f"{self._tone}_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(self._theme.font(self._role))
        painter.setPen(self._theme.colour(self._tone))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
