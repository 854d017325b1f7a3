"""Several scales of pain in one form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.pain_slider import PainSlider


class Scale(QWidget):
    """Put a question over its scale."""

    def __init__(self, theme: Theme, words: str, slider: PainSlider) -> None:
        super().__init__()
        self.words = Text(theme, words, "body_strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(slider)
        column.addStretch(1)


class Scales(QWidget):
    """Lay scales out two by two where there is room."""

    def __init__(self, parts: Sequence[Scale]) -> None:
        super().__init__()
        self._columns = 0
        self._parts = parts
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(metrics.SPACE_6)
        self._grid.setVerticalSpacing(metrics.SPACE_3)
        self._arrange(2)

    def minimumSizeHint(self) -> QSize:
        """Return the room for one scale: two side by side must never hold the form wide."""
        return QSize(self._parts[0].minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fall back to one column where two do not fit."""
        super().resizeEvent(event)
        both = 2 * self._parts[0].minimumSizeHint().width() + metrics.SPACE_6
        self._arrange(2 if self.width() >= both else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, part in enumerate(self._parts):
            self._grid.addWidget(part, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
