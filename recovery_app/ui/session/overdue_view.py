"""The word over the whole window that a step is over, and the one button that says it was done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button, ButtonKind
from recovery_app.ui.widgets.countdown import Countdown
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.scroll_page import ScrollPage

_BUTTON_PX: Final = 440
_LETTERS: Final = 1.2
_MIDDLE: Final = Qt.AlignmentFlag.AlignHCenter


class Word(Countdown):
    """Show a few words as large as the window is wide."""

    def sizeHint(self) -> QSize:
        """Leave room under the line for letters, which digits do not need."""
        size = super().sizeHint()
        return QSize(size.width(), round(self.font_px() * _LETTERS))

    def set_colour(self, colour: str) -> None:
        """Paint the words in the colour of another token."""
        self._colour = colour
        self.update()


class OverdueView(QWidget):
    """Say that the pack has to come off, or that the rest is over; `done_pressed` and `not_normal_pressed` tell.

    `in_time_pressed` tells that the pack came off at its end already.
    """

    done_pressed = Signal()
    in_time_pressed = Signal()
    not_normal_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scroll = ScrollPage(theme)
        self.word = Word(theme)
        self.over = Text(theme, "", "session_title", align=_MIDDLE)
        self.line = Text(theme, "", "session_text", align=_MIDDLE)
        self.done = Button(theme, "", "stop", "session", "check", wide_px=_BUTTON_PX)
        self.in_time = Button(theme, "It came off in time", "secondary")
        self.not_normal = Button(theme, "My skin is not normal", "quiet")
        self.in_time.clicked.connect(self.in_time_pressed)
        self.done.clicked.connect(self.done_pressed)
        self.not_normal.clicked.connect(self.not_normal_pressed)
        body = self._scroll.body
        body.addStretch(2)
        for words in (self.word, self.over, self.line):
            body.addWidget(words)
        body.addSpacing(metrics.SPACE_6)
        for button in (self.done, self.in_time, self.not_normal):
            body.addWidget(button, 0, _MIDDLE)
        body.addStretch(3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        theme.theme_changed.connect(self._fit)

    def show_pack(self, line: str) -> None:
        """Say that the pack has to come off."""
        self.word.set_text("Take it off now")
        self.line.set_text(line)
        self.done.set_text("It is off")
        self.done.set_icon("check")
        self.over.show()
        self.not_normal.hide()
        self.in_time.hide()
        self.set_loud(loud=False)
        self._fit()

    def show_rest(self, line: str, verb: str) -> None:
        """Say that the rest of the skin is over, with what the button does next."""
        if (line, verb) == (self.line.text(), self.done.text()):
            return
        self.word.set_text("Rest is over")
        self.line.set_text(line)
        self.done.set_text(verb)
        self.done.set_icon("play")
        self.over.hide()
        self.in_time.hide()
        self.not_normal.show()
        self._paint("text", "text", "primary")
        self._fit()

    def set_loud(self, *, loud: bool) -> None:
        """Paint for a pack that came to its end, or for one that has been on for far too long."""
        if loud:
            self.word.set_text("Take the pack off now")
            self._paint("on_band", "on_band", "hero")
        else:
            self._paint("stop", "text", "stop")
        self.in_time.focus_ring.colour = "on_band" if loud else "focus"
        self._fit()

    def show_over(self, text: str, *, is_long: bool) -> None:
        """Show for how long the step is over its time; after a while the pack may be off already."""
        self.over.set_text(text)
        self.in_time.setVisible(is_long)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the word as wide as the window."""
        super().resizeEvent(event)
        self._fit()

    def _paint(self, word: str, text: str, button: ButtonKind) -> None:
        self.word.set_colour(word)
        self.over.set_colour(text)
        self.line.set_colour(text)
        self.done.set_kind(button)
        self.done.focus_ring.colour = "on_band" if word == "on_band" else "focus"

    def _fit(self) -> None:
        self.word.set_room(self.width() - 2 * metrics.PAGE_SIDE - metrics.SPACE_8)
        self.word.updateGeometry()
