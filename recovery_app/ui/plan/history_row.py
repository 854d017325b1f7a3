"""One change of the plan with its way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.plan.history import HistoryItem
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.beside import lay_beside
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.label import Text

BESIDE_FROM_EM = 30


class HistoryRow(QWidget):
    """Say what changed and why; `button` undoes it or does it after all, None where neither is possible."""

    def __init__(self, theme: Theme, item: HistoryItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(metrics.SPACE_3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(theme, item.what, "body", "muted" if item.undone else "text"))
        words.addWidget(Text(theme, " ".join(one for one in (item.because, item.note) if one), "small", "muted"))
        self._line.addLayout(words, 1)
        self.button: Button | None = None
        if item.act:
            self.button = Button(theme, item.verb, "quiet", flush=True)
            self.button.setAccessibleName(f"{item.verb}: {item.what}")
            self._line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            theme.theme_changed.connect(self._judge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button under the words where it would squeeze them."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        beside = self.width() >= BESIDE_FROM_EM * self._theme.em()
        if lay_beside(self._line, beside=beside):
            self._line.setSpacing(metrics.SPACE_3 if beside else 0)
