"""A small fact about a state."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter

TagLook = Literal["plain", "primary", "good", "care", "stop", "heat", "ice"]

_HEIGHT: Final = 28
_PAD: Final = 10
_ICON: Final = 18
_GAP: Final = 6


class Tag(QLabel):
    """Show a state in a few words on a soft fill; it is never clicked."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        look: TagLook = "plain",
        icon: str = "",
        *,
        role: str = "small_strong",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._look: TagLook = look
        self._icon = icon
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def set_text(self, text: str) -> None:
        """Show another state."""
        self.setText(text)
        self._restyle()

    def set_look(self, look: TagLook) -> None:
        """Give the tag the colours of another level."""
        self._look = look
        self.update()

    def set_icon(self, icon: str) -> None:
        """Stand another icon before the words; an empty name takes it away."""
        self._icon = icon
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return the room for the words and the icon."""
        width = QFontMetricsF(self._theme.font(self._role)).horizontalAdvance(self.text()) + 2 * self._theme.px(_PAD)
        if self._icon:
            width += self._theme.mark_px(_ICON) + _GAP
        height = max(_HEIGHT, self._theme.line_px(self._role) + self._theme.px(7))
        return QSize(round(width + 1), height)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tag."""
        painter, theme, rect = smooth_painter(self), self._theme, QRectF(self.rect())
        plain = self._look == "plain"
        token = "text" if plain else self._look
        edge = theme.colour("outline" if plain else token) if theme.is_high_contrast else None
        fill = theme.colour("inset" if plain else f"{self._look}_soft")
        rounded_box(painter, rect, metrics.CORNER_TAG, fill, edge, 2.0)
        pad = self._theme.px(_PAD)
        if self._icon:
            size = theme.mark_px(_ICON)
            x = rect.width() - pad - size if self.isRightToLeft() else pad
            drawn = theme.pixmap(self._icon, token, size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, (rect.height() - size) / 2), drawn)
            room = size + _GAP
            rect = rect.adjusted(0, 0, -room, 0) if self.isRightToLeft() else rect.adjusted(room, 0, 0, 0)
        painter.setFont(theme.font(self._role))
        painter.setPen(theme.colour(token))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
