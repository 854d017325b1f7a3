"""The mark of one sign: a disc with a tick where it is met, an empty ring where it is not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import smooth_painter, tick

SIZE_PX = 20


class SignMark(QWidget):
    """Draw whether a sign is met; the words beside it say the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._met = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.updateGeometry)

    def set_met(self, *, met: bool) -> None:
        """Show a met or an unmet sign."""
        self._met = met
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = self._theme.mark_px(SIZE_PX)
        return QSize(side, max(side, self._theme.line_px("small")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark at the height of the first line beside it."""
        painter = smooth_painter(self)
        side = self._theme.mark_px(SIZE_PX)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        if self._met:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("good"))
            painter.drawEllipse(box)
            tick(painter, box, self._theme.colour("on_good"), 2.0)
        else:
            painter.setPen(QPen(self._theme.colour("outline"), 1.5))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        painter.end()
