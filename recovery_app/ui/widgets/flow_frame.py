"""The frame of a page that takes the whole window: a bar above, a page that scrolls, a bar below."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme

TOP_PX: Final = 68
BOTTOM_PX: Final = 92
SIDE_PX: Final = 32


class Bar(QWidget):
    """Hold controls at the upper or lower edge of the window; put them in `row`, with stretches between."""

    def __init__(self, theme: Theme, *, top: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._top = top
        self._fill = "rail"
        self.row = QHBoxLayout(self)
        self.row.setSpacing(metrics.SPACE_6)
        # Not Fixed: a bar whose words wrap has to grow above its size hint.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.theme_changed.connect(self._restyle)
        self._restyle()

    def set_fill(self, token: str) -> None:
        """Paint the bar in the colour of another token."""
        self._fill = token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar and the line towards the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(self._fill))
        line_y = self.height() - 1 if self._top else 0
        painter.fillRect(0, line_y, self.width(), 1, self._theme.colour("border"))
        painter.end()

    def _restyle(self) -> None:
        self.setMinimumHeight(TOP_PX if self._top else BOTTOM_PX)
        above = metrics.SPACE_2 if self._top else 18
        self.row.setContentsMargins(SIDE_PX if not self._top else 20, above, SIDE_PX, above)
        self.updateGeometry()
        self.update()


class FlowFrame(QWidget):
    """Hold a bar above, content, and a bar below; the bars never scroll away."""

    def __init__(self, theme: Theme, content: QWidget, *, bottom: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top_bar = Bar(theme, top=True)
        self.bottom_bar = Bar(theme, top=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(content, 1)
        column.addWidget(self.bottom_bar)
        self.bottom_bar.setVisible(bottom)
