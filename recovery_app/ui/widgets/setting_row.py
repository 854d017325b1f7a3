"""One setting: its name at the left, its control at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.breaking_text import BreakingText
from recovery_app.ui.widgets.label import Text

_NAME_EM = 10


class SettingRow(QWidget):
    """Lay a setting's name and explanation beside its control, or above it where there is no room."""

    def __init__(self, theme: Theme, name: str, detail: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._control = control
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.SPACE_3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(BreakingText(theme, name, "body_strong"))
        if detail:
            words.addWidget(Text(theme, detail, "small", "muted"))
        words.addStretch(1)
        self._row.addLayout(words, 1)
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.theme_changed.connect(self._judge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        needs = _NAME_EM * self._theme.em() + metrics.SPACE_3 + self._control.sizeHint().width()
        wide = self.width() >= needs
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        side = Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag.AlignLeading
        self._row.setAlignment(self._control, side)
