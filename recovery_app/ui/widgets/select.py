"""A field that opens a list."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import smooth_painter

_CHEVRON = 18


class Select(QComboBox):
    """Choose one of a list; it is a combo box with the design's chevron."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        theme.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the room for the longest entry and the chevron."""
        return super().sizeHint() + QSize(self._theme.mark_px(_CHEVRON), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and the chevron over it."""
        super().paintEvent(event)
        painter, size = smooth_painter(self), self._theme.mark_px(_CHEVRON)
        x = metrics.SPACE_3 if self.isRightToLeft() else self.width() - metrics.SPACE_3 - size
        token = "text" if self.isEnabled() else "muted"
        chevron = self._theme.pixmap("chevron-down", token, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(x, (self.height() - size) / 2), chevron)
        painter.end()
