"""Two short fields in one row, where there is room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.widgets.beside import lay_beside


class Halves(QWidget):
    """Give each of two fields half of the width, or put them one above the other."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._fields = (first, second)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.SPACE_3)
        for field in self._fields:
            self._row.addWidget(field, 1)

    def minimumSizeHint(self) -> QSize:
        """Return the room for one field: two side by side must never hold the form wide."""
        return QSize(max(field.minimumSizeHint().width() for field in self._fields), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        widest = max(field.sizeHint().width() for field in self._fields)
        lay_beside(self._row, beside=self.width() >= 2 * widest + metrics.SPACE_3)
