"""An icon beside words, and the tile an icon stands on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter


class Icon(QWidget):
    """Draw an icon in the colour of a token; the words beside it say the same, so screen readers pass over it."""

    def __init__(
        self, theme: Theme, name: str, colour: str = "muted", size_px: int = 22, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._colour = colour
        self._size_px = size_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def set_icon(self, name: str, colour: str) -> None:
        """Draw another icon."""
        self._name = name
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the icon."""
        side = self._theme.mark_px(self._size_px)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon in the middle."""
        painter = smooth_painter(self)
        size = self._theme.mark_px(self._size_px)
        at = QPointF((self.width() - size) / 2, (self.height() - size) / 2)
        painter.drawPixmap(at, self._theme.pixmap(self._name, self._colour, size, self.devicePixelRatioF()))
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class IconTile(Icon):
    """Draw an icon on a soft tile; `look` is "primary", "heat", "ice", "good", "care" or "stop"."""

    def __init__(
        self, theme: Theme, name: str, look: str = "primary", tile_px: int = 44, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, look, round(tile_px * 24 / 44), parent)
        self._tile_px = tile_px

    def sizeHint(self) -> QSize:
        """Return the size of the tile."""
        side = self._theme.mark_px(self._tile_px)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile under the icon."""
        painter = smooth_painter(self)
        edge = self._theme.colour(self._colour) if self._theme.is_high_contrast else None
        fill = self._theme.colour(f"{self._colour}_soft")
        rounded_box(painter, QRectF(self.rect()), metrics.CORNER_FIELD, fill, edge, 2.0)
        painter.end()
        super().paintEvent(event)
