"""Parts of a line side by side where there is room, and one above the other where there is not."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme

BESIDE_EM = 34


class Beside(QWidget):
    """Lay out a short field and a longer one, side by side where there are `from_em` body ems."""

    def __init__(
        self, theme: Theme, short: QWidget, long: QWidget, *, from_em: int = BESIDE_EM, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._from_em = from_em
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.SPACE_3)
        self._row.addWidget(short, 1)
        self._row.addWidget(long, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        lay_beside(self._row, beside=self.width() >= self._from_em * self._theme.em())


def lay_beside(line: QBoxLayout, *, beside: bool) -> bool:
    """Lay the parts side by side or one above the other; tell whether that is a change."""
    way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
    if line.direction() == way:
        return False
    line.setDirection(way)
    return True
