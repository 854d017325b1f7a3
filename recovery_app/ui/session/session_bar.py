"""The bar above a session: Leave, the title, and the sound."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import Bar
from recovery_app.ui.widgets.label import Text


class SessionBar(Bar):
    """Lead out of the session, which goes on, and switch its sound; both are told as signals."""

    leave_pressed = Signal()
    sound_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, top=True, parent=parent)
        self.leave = Button(theme, "Leave", "quiet", icon="x")
        self.title = Text(theme, "", "body_strong", align=Qt.AlignmentFlag.AlignCenter)
        self.sound = Button(theme, "Sound on", "quiet", icon="volume-2")
        self.leave.clicked.connect(self.leave_pressed)
        self.sound.clicked.connect(self.sound_pressed)
        for button in (self.leave, self.sound):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.row.addWidget(self.leave)
        self.row.addWidget(self.title, 1)
        self.row.addWidget(self.sound)

    def show_sound(self, *, is_on: bool) -> None:
        """Show whether the session may be heard."""
        self.sound.set_text("Sound on" if is_on else "Sound off")
        self.sound.set_icon("volume-2" if is_on else "volume-x")
