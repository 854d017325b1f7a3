"""A word over the whole window, in the colour and with the shape of its phase."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.fitted_text import FittedText
from recovery_app.ui.widgets.floor_look import FloorLook
from recovery_app.ui.widgets.floor_shape import ShapeMark

_SHAPE_PX: Final = 120
_WORD_ROLES: Final = ("floor_word", "call_number", "session_title", "hero", "h2")
_LINE_ROLES: Final = ("session_title", "hero", "session_text", "lead", "body")


class WordView(QWidget):
    """Show one word large, and a line under it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill = "bg"
        middle = Qt.AlignmentFlag.AlignHCenter
        self.shape = ShapeMark(theme, _SHAPE_PX)
        self.word = FittedText(theme, "", _WORD_ROLES, align=middle)
        self.line = FittedText(theme, "", _LINE_ROLES, align=middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.SPACE_8, metrics.SPACE_3, metrics.SPACE_8, metrics.SPACE_3)
        column.setSpacing(metrics.SPACE_3)
        column.addStretch(1)
        column.addWidget(self.shape, 0, middle)
        column.addWidget(self.word)
        column.addWidget(self.line)
        column.addStretch(1)
        theme.theme_changed.connect(self.update)

    def show_word(self, look: FloorLook, word: str, line: str) -> None:
        """Show a word in a look."""
        self._fill = look.fill
        self.shape.show_shape(look.shape, look.ink)
        for text, words in ((self.word, word), (self.line, line)):
            text.set_text(words)
            text.set_colour(look.ink)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the whole view in the colour of the phase."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(self._fill))
        painter.end()
