"""A small quiet toggle beside an answer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.pressable import Pressable

_PAD = 14


class TogglePill(Pressable):
    """Be a quiet word that can be switched on, such as "Not sure"; `toggled` tells when it is."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, metrics.TARGET / 2, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Round the ring to half the height."""
        self.focus_ring.corner = self.sizeHint().height() / 2

    def sizeHint(self) -> QSize:
        """Return the room for the word in bold, so that switching it on moves nothing."""
        width = QFontMetricsF(self._theme.font("small_strong")).horizontalAdvance(self.text())
        return QSize(round(width) + 2 * self._theme.px(_PAD) + 1, self._theme.px(metrics.TARGET))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter, theme, on = smooth_painter(self), self._theme, self.isChecked()
        rect = QRectF(self.rect())
        if on:
            rounded_box(painter, rect, rect.height() / 2, theme.colour("primary_soft"), theme.colour("primary"), 2.0)
        elif self.step():
            rounded_box(painter, rect, rect.height() / 2, theme.colour("inset"))
        painter.setFont(theme.font("small_strong" if on else "small"))
        painter.setPen(theme.colour("primary" if on else "muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
