"""One page in the navigation rail."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.pressable import Pressable

_HEIGHT = 68
_ICON = 26
_ICON_TOP = 10
_LABEL_SIDE = 16
_BOX_SIDE = 8


class RailItem(Pressable):
    """Name a page with an icon over a label; the current one has an edge, bold text and a bar at the window edge."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, page: str, label: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, label, metrics.CORNER_FIELD, parent)
        self.page = page
        self.icon_name = icon
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        """Return the room for the label in bold."""
        width = QFontMetricsF(self._theme.font("small_strong")).horizontalAdvance(self.text())
        extra = self._theme.mark_px(_ICON) - _ICON
        height = _HEIGHT + extra + self._theme.line_px("small") - 21
        return QSize(round(width) + 2 * _LABEL_SIDE, height)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the item."""
        painter, theme, current = smooth_painter(self), self._theme, self.isChecked()
        mirrored = self.isRightToLeft()
        box = QRectF(self.rect()).adjusted(_BOX_SIDE, 0, -_BOX_SIDE, 0)
        if current:
            rounded_box(painter, box, metrics.CORNER_FIELD, theme.colour("surface"), theme.colour("border"))
            bar = QRectF(self.width() - 5 if mirrored else 1, self.height() / 4, 4, self.height() / 2)
            rounded_box(painter, bar, 2, theme.colour("primary"))
        elif self.step():
            rounded_box(painter, box, metrics.CORNER_FIELD, theme.colour("inset"))
        token, size = ("primary" if current else "muted"), theme.mark_px(_ICON)
        painter.drawPixmap(QPointF((self.width() - size) / 2, _ICON_TOP), self.pixmap(self.icon_name, token, size))
        painter.setFont(theme.font("small_strong" if current else "small"))
        painter.setPen(theme.colour(token))
        label = QRectF(0, _ICON_TOP + size + 3, self.width(), theme.line_px("small"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _on_clicked(self) -> None:
        self.chosen.emit(self.page)
