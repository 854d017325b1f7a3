"""Floor mode: a session over the whole window, to be read by somebody who lies three metres away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.digit_ring import DigitRing
from recovery_app.ui.widgets.fitted_text import FittedText
from recovery_app.ui.widgets.floor_look import FloorLook
from recovery_app.ui.widgets.floor_shape import ShapeMark

PRESENTER: Final = (
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_B,
    Qt.Key.Key_Period,
    Qt.Key.Key_F5,
)
"""What the buttons of a presenter send."""
_GO_ON: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WORD_ROLES: Final = ("floor_word", "call_number", "session_title", "hero", "h2")
_LINE_ROLES: Final = ("session_title", "hero", "session_text", "lead", "body")
_SHAPE_PX: Final = 84
_EDGE: Final = metrics.SPACE_8
_WORD_SHARE: Final = 0.135
_LINE_SHARE: Final = 0.075
_LOW_PX: Final = 460
_LEAVE: Final = "Leave floor mode"
_LEAVE_SHORT: Final = "Leave"


class FloorView(QWidget):
    """Show a phase by the colour of the whole window, a word and a shape, its time, and an optional figure beside it.

    There are three controls: the main one, the one that stops, and the way out. `toggled` comes from the main one, any
    click, Space, Enter and a presenter's keys; `stop_pressed` from the second one and H; `left` from the third one and
    Escape. The widget `figure` takes half of the room while it is not hidden.
    """

    toggled = Signal()
    stop_pressed = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        stop_words: str = "This hurts",
        stop_icon: str = "hand",
        figure: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = FloorLook("bg", "text", "disc")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.shape = ShapeMark(theme, _SHAPE_PX)
        self.word = FittedText(theme, "", _WORD_ROLES)
        self.line = FittedText(theme, "", _LINE_ROLES)
        self.ring = DigitRing(theme, "floor_digits")
        self.main = Button(theme, "Pause", "hero", "session", "pause", wide_px=200)
        self.stop = Button(theme, stop_words, "hurts", "session", stop_icon)
        self.leave = Button(theme, _LEAVE, "secondary", "session", "x")
        self._lay_out(figure)
        self.main.clicked.connect(self.toggled)
        self.stop.clicked.connect(self.stop_pressed)
        self.leave.clicked.connect(self.left)
        for button in (self.main, self.stop, self.leave):
            # A click must not leave the keyboard on one of these: Space has to go on meaning Pause.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for keys, told in ((PRESENTER, self.toggled), ((Qt.Key.Key_H,), self.stop_pressed)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(told)
        theme.theme_changed.connect(self._judge)
        theme.theme_changed.connect(self.update)

    @property
    def look(self) -> FloorLook:
        """Return how the present phase looks."""
        return self._look

    def show_phase(self, look: FloorLook, word: str, line: str, main: str, icon: str) -> None:
        """Show a phase, a line about it, and the verb of the main control."""
        self._look = look
        self.shape.show_shape(look.shape, look.ink)
        self.ring.set_ink(look.ink)
        for text, words in ((self.word, word), (self.line, line)):
            text.set_text(words)
            text.set_colour(look.ink)
        self.main.set_kind("primary" if look.ink == "text" else "hero")
        self.setAccessibleName(word)
        self.setAccessibleDescription(line)
        for button in (self.main, self.stop, self.leave):
            button.focus_ring.colour = look.ink
        if self.main.text() != main:
            self.main.set_text(main)
            self.main.set_icon(icon)
        self._judge()
        self.update()

    def show_time(self, digits: str, caption: str, share: float) -> None:
        """Show the digits with a caption, and the share that is left, 1 to 0; without digits there is no ring."""
        self.ring.setVisible(bool(digits))
        self.ring.show_time(digits, caption)
        self.ring.set_left(share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the way out where the three controls have no room beside each other."""
        super().resizeEvent(event)
        self._judge()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on or pause on any click."""
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton}:
            self.toggled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on or pause on Space and Enter, and leave on Escape."""
        if event.isAutoRepeat():
            return
        if event.key() in _GO_ON:
            self.toggled.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the whole window in the colour of the phase."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(self._look.fill))
        painter.end()

    def _judge(self) -> None:
        self.leave.set_text(_LEAVE)
        controls = (self.main, self.leave, self.stop)
        if sum(one.sizeHint().width() + metrics.SPACE_4 for one in controls) + 2 * _EDGE > self.width():
            self.leave.set_text(_LEAVE_SHORT)
        self.leave.setAccessibleName(_LEAVE)
        # Words that are large already do not grow so far that the digits have no room.
        self.word.set_most(round(self.height() * _WORD_SHARE))
        self.line.set_most(round(self.height() * _LINE_SHARE))
        low = self.height() - self.main.sizeHint().height() < _LOW_PX
        self.line.setVisible(bool(self.line.text()) and not low)

    def _lay_out(self, figure: QWidget | None) -> None:
        top = QHBoxLayout()
        top.setSpacing(metrics.SPACE_6)
        top.addWidget(self.shape)
        top.addWidget(self.word, 1)
        middle = QHBoxLayout()
        middle.setSpacing(_EDGE)
        if figure is not None:
            middle.addWidget(figure, 1)
        middle.addWidget(self.ring, 1)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.SPACE_4)
        foot.addWidget(self.main)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, metrics.SPACE_5, _EDGE, metrics.SPACE_6)
        column.setSpacing(metrics.SPACE_3)
        column.addLayout(top)
        column.addLayout(middle, 1)
        column.addWidget(self.line)
        column.addLayout(foot)
