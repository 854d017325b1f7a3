"""Parts of a line side by side where there is room, and one above the other where there is not."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme

BESIDE_EM = 34


class Beside(QWidget):
    """Lay out a short field and a longer one."""

    def __init__(self, theme: Theme, short: QWidget, long: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.SPACE_3)
        self._row.addWidget(short, 1)
        self._row.addWidget(long, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        lay_beside(self._row, beside=self.width() >= BESIDE_EM * self._theme.em())


def lay_beside(line: QBoxLayout, *, beside: bool) -> bool:
    """Lay the parts side by side or one above the other; tell whether that is a change."""
    way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
    if line.direction() == way:
        return False
    line.setDirection(way)
    return True
