"""What to do now, in order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import smooth_painter

_DISC = 40


class Steps(QWidget):
    """Show each step behind its number, its title over its line; `tone` is "stop" or "care"."""

    def __init__(
        self, theme: Theme, title: str, steps: Sequence[tuple[str, str]], tone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        column.addWidget(Text(theme, title, "h2"))
        for number, (what, how) in enumerate(steps, start=1):
            column.addWidget(Divider(theme))
            row = QHBoxLayout()
            row.setContentsMargins(0, metrics.SPACE_1, 0, metrics.SPACE_1)
            row.setSpacing(metrics.SPACE_4)
            row.addWidget(_Disc(theme, str(number), tone), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            heading = Text(theme, what, "h2")
            heading.setAccessibleName(f"{number}. {what}")
            words.addWidget(heading)
            words.addWidget(Text(theme, how, "lead", "muted"))
            row.addLayout(words, 1)
            column.addLayout(row)


class _Disc(QWidget):
    def __init__(self, theme: Theme, number: str, tone: str) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        side = self._theme.mark_px(_DISC)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(f"{self._tone}_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(self._theme.font("h3"))
        painter.setPen(self._theme.colour(self._tone))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
