"""The band across the safety page: what it is, in one line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.domain.flag import Level
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

_ICON = 52
# fill, text, icon colour, icon
_LOOKS: Final = {
    Level.EMERGENCY: ("stop_band", "on_band", "on_band", "octagon-alert"),
    Level.SAME_DAY: ("care_band", "on_band", "on_band", "triangle-alert"),
    Level.CLINICIAN: ("care_soft", "text", "care", "triangle-alert"),
}


class Band(QWidget):
    """Show the title and the one line of a level on its colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill = ""
        self._icon = Icon(theme, "octagon-alert", "on_band", _ICON)
        self.title = Text(theme, "", "h1", "on_band")
        self.line = Text(theme, "", "lead", "on_band")
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_1)
        words.addWidget(self.title)
        words.addWidget(self.line)
        across = QHBoxLayout(self)
        across.setContentsMargins(metrics.SPACE_8, metrics.SPACE_5, metrics.SPACE_8, metrics.SPACE_5)
        across.setSpacing(metrics.SPACE_6)
        across.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.theme_changed.connect(self.update)

    def show_level(self, level: Level, title: str, line: str) -> None:
        """Say another thing in the look of a level."""
        self._fill, text, icon_colour, icon = _LOOKS[level]
        self._icon.set_icon(icon, icon_colour)
        for words, said in ((self.title, title), (self.line, line)):
            words.set_text(said)
            words.set_colour(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the band."""
        if self._fill:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._theme.colour(self._fill))
            painter.end()
