"""The field that searches while one types."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from recovery_app.ui.theme import Theme

_WIDTH = 360
_ICON = 22
_SIDE = 16
_GAP = 14


class SearchField(QLineEdit):
    """Take the words to search for; Escape empties the field."""

    def __init__(self, theme: Theme, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and the glass before its words."""
        super().paintEvent(event)
        size = self._theme.mark_px(_ICON)
        x = self.width() - _SIDE - size if self.isRightToLeft() else _SIDE
        painter = QPainter(self)
        glass = self._theme.pixmap("search", "muted", size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(x, (self.height() - size) / 2), glass)
        painter.end()

    def _restyle(self) -> None:
        room = self._theme.mark_px(_ICON) + _GAP
        self.setTextMargins(0 if self.isRightToLeft() else room, 0, room if self.isRightToLeft() else 0, 0)
        self.setMaximumWidth(self._theme.px(_WIDTH))
        self.updateGeometry()
