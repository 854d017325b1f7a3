"""Steps in order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import smooth_painter

_DISC = 26


class NumberedList(QWidget):
    """Show steps under each other, each behind its number on a soft disc."""

    def __init__(self, theme: Theme, steps: Sequence[str], role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        for number, step in enumerate(steps, start=1):
            row = QHBoxLayout()
            row.setSpacing(metrics.SPACE_3)
            row.addWidget(_Disc(theme, str(number)), 0, Qt.AlignmentFlag.AlignTop)
            words = Text(theme, step, role)
            words.setAccessibleName(f"{number}. {step}")
            row.addWidget(words, 1)
            column.addLayout(row)


class _Disc(QWidget):
    def __init__(self, theme: Theme, number: str) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        side = self._theme.px(_DISC)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("primary_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(self._theme.font("small_strong"))
        painter.setPen(self._theme.colour("primary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
