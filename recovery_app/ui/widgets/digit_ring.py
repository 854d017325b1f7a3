"""A ring around the digits of a session, which are as large as the ring allows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.countdown import Countdown
from recovery_app.ui.widgets.fitted_text import FittedText
from recovery_app.ui.widgets.painting import line_pen, smooth_painter
from recovery_app.ui.widgets.ring import Ring

_STROKE_PART: Final = 18
_LEAST_PX: Final = 140
_TINT: Final = 0.22
_WIDEST: Final = 0.8
_TALLEST: Final = 0.82
_DIGIT_TALL: Final = 0.88
_DIGIT_WIDTH: Final = 0.632
_CAPTION_WIDE: Final = 0.52
_CAPTION_TALL: Final = 0.19
_CAPTION_ROLES: Final = ("session_title", "hero", "session_text", "lead", "body")


class DigitRing(Ring):
    """Show what is left around digits of at most the size of a type role, with a caption under them."""

    def __init__(self, theme: Theme, role: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, stroke_part=_STROKE_PART, least_px=_LEAST_PX, parent=parent)
        self._ink, self._track = "primary", "track"
        middle = Qt.AlignmentFlag.AlignHCenter
        self.digits = Countdown(theme, role=role)
        self.caption = FittedText(theme, "", _CAPTION_ROLES, "muted", middle)
        self.centre.addWidget(self.digits, 0, middle)
        self.centre.addWidget(self.caption, 0, middle)

    def set_ink(self, ink: str) -> None:
        """Draw everything in the colour of one token, the track as a tint of it, for a filled window."""
        self._ink, self._track = ink, ""
        self.digits.set_colour(ink)
        self.caption.set_colour(ink)
        self.update()

    def show_time(self, digits: str, caption: str) -> None:
        """Show digits and a caption; the same ones repaint nothing."""
        longer = len(digits) != len(self.digits.text())
        self.digits.set_text(digits)
        self.caption.set_text(caption)
        if longer or bool(caption) == self.caption.isHidden():
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the digits into the ring."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track and what is left."""
        size = self.diameter()
        stroke = size / _STROKE_PART
        box = QRectF(0, 0, size - stroke, size - stroke)
        box.moveCenter(QRectF(self.rect()).center())
        ink = self._theme.colour(self._ink)
        track = QColor(self._theme.colour(self._track or self._ink))
        if not self._track:
            track.setAlphaF(_TINT)
        painter = smooth_painter(self)
        painter.setPen(line_pen(track, stroke))
        painter.drawEllipse(box)
        if self.left() > 0:
            painter.setPen(line_pen(ink, stroke))
            painter.drawArc(box, 90 * 16, -round(self.left() * 360 * 16))
        painter.end()

    def _fit(self) -> None:
        inner = self.inner_diameter()
        self.caption.set_most(max(round(inner * _CAPTION_TALL), 1))
        shown = bool(self.caption.text()) and self.caption.fits(inner * _CAPTION_WIDE)
        self.caption.setVisible(shown)
        self.caption.setFixedWidth(max(round(inner * _CAPTION_WIDE), 1))
        # The digits are bounded in height, too, so that one digit alone does not burst the ring.
        tall = inner * _TALLEST - (self.caption.sizeHint().height() if shown else 0)
        wide = tall / _DIGIT_TALL * _DIGIT_WIDTH * max(len(self.digits.text()), 1)
        self.digits.set_room(round(min(inner * _WIDEST, wide)))
        self.digits.updateGeometry()
