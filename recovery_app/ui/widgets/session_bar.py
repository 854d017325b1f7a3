"""The bar above a session: Leave, the title, floor mode and the sound."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import Bar
from recovery_app.ui.widgets.label import Text

_WORDS_FROM_EM: Final = 40


class SessionBar(Bar):
    """Lead out of the session or into floor mode, and switch its sound; all are told as signals."""

    leave_pressed = Signal()
    floor_pressed = Signal()
    sound_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, top=True, parent=parent)
        self._bar_theme = theme
        self.leave = Button(theme, "Leave", "quiet", icon="x")
        self.title = Text(theme, "", "body_strong", align=Qt.AlignmentFlag.AlignCenter)
        self.floor = Button(theme, "Floor mode", "quiet", icon="maximize-2")
        self.sound = Button(theme, "Sound on", "quiet", icon="volume-2")
        self.leave.clicked.connect(self.leave_pressed)
        self.sound.clicked.connect(self.sound_pressed)
        self.floor.clicked.connect(self.floor_pressed)
        for button in (self.leave, self.floor, self.sound):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.row.addWidget(self.leave)
        self.row.addWidget(self.title, 1)
        self.row.addWidget(self.floor)
        self.row.addWidget(self.sound)
        self._words = {self.floor: "Floor mode", self.sound: "Sound on"}
        theme.theme_changed.connect(self._judge)

    def show_sound(self, *, is_on: bool) -> None:
        """Show whether the session may be heard."""
        self._words[self.sound] = "Sound on" if is_on else "Sound off"
        self.sound.set_icon("volume-2" if is_on else "volume-x")
        self._judge()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        """Leave the icons alone where the words have no room."""
        wide = self.width() >= _WORDS_FROM_EM * self._bar_theme.em()
        for button, words in self._words.items():
            button.set_text(words if wide else "")
            button.setAccessibleName(words)
            button.setToolTip(words)
