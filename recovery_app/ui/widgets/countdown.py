"""Digits that change while somebody looks from across the room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.type_scale import TYPE_ROLES
from recovery_app.ui.widgets.painting import smooth_painter

_DIGIT_HEIGHT = 0.68
_LEAST_PX = 32


class Countdown(QLabel):
    """Show digits as large as the room allows, up to the size of a type role; they keep their places while counting."""

    def __init__(
        self, theme: Theme, text: str = "", role: str = "countdown", colour: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._role = role
        self._colour = colour
        self._room = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def set_text(self, text: str) -> None:
        """Show other digits; the same ones repaint nothing."""
        if text != self.text():
            self.setText(text)
            self.update()

    def set_colour(self, colour: str) -> None:
        """Draw the digits in the colour of another token."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def set_room(self, width: int) -> None:
        """Tell how many pixels of width the digits may take; 0 means the width of the widget."""
        if width != self._room:
            self._room = width
            self.updateGeometry()
            self.update()

    def font_px(self) -> int:
        """Return the size in pixels that the digits are drawn in."""
        font = self._theme.font(self._role)
        most = max(TYPE_ROLES[self._role].px, _LEAST_PX) if self._role == "countdown" else font.pixelSize()
        digits = "".join("0" if letter.isdigit() else letter for letter in self.text()) or "0"
        room = self._room or self.width()
        return max(
            _LEAST_PX, min(most, round(room / (QFontMetricsF(self._sized(100)).horizontalAdvance(digits) / 100)))
        )

    def sizeHint(self) -> QSize:
        """Return the room of the digits at their largest."""
        px = self.font_px()
        width = QFontMetricsF(self._sized(px)).horizontalAdvance(self.text())
        return QSize(round(width) + 1, round(px * (_DIGIT_HEIGHT + 0.2)))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the digits at their smallest."""
        width = QFontMetricsF(self._sized(_LEAST_PX)).horizontalAdvance(self.text())
        return QSize(round(width) + 1, _LEAST_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the digits in the middle, measured by their own height."""
        painter = smooth_painter(self)
        font = self._sized(self.font_px())
        painter.setFont(font)
        painter.setPen(self._theme.colour(self._colour))
        width = QFontMetricsF(font).horizontalAdvance(self.text())
        baseline = (self.height() + font.pixelSize() * _DIGIT_HEIGHT) / 2
        painter.drawText(round((self.width() - width) / 2), round(baseline), self.text())
        painter.end()

    def _sized(self, px: int) -> QFont:
        font = QFont(self._theme.font(self._role))
        font.setPixelSize(px)
        return font

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
