"""The bar above a guided session: Leave, how far it is, floor mode and the sound."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.bar import SegmentBar
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import Bar
from recovery_app.ui.widgets.label import Text

_BAR_EM = 40


class GuidedBar(Bar):
    """Lead out of the session, into floor mode, and switch the sound."""

    leave_pressed = Signal()
    floor_pressed = Signal()
    sound_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, top=True, parent=parent)
        self._bar_theme = theme
        self._segments: SegmentBar | None = None
        self._count = 0
        self.leave = Button(theme, "Leave", "quiet", icon="x")
        self.title = Text(theme, "", "body_strong", wraps=False, align=Qt.AlignmentFlag.AlignVCenter)
        self.floor = Button(theme, "Floor mode", "quiet", icon="maximize-2")
        self.floor.setToolTip("F11")
        self.sound = Button(theme, "Sound on", "quiet", icon="volume-2")
        for button, told in (
            (self.leave, self.leave_pressed),
            (self.floor, self.floor_pressed),
            (self.sound, self.sound_pressed),
        ):
            button.clicked.connect(told)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(metrics.SPACE_4)
        self._middle.addWidget(self.title)
        self.row.addWidget(self.leave)
        self.row.addStretch(1)
        self.row.addLayout(self._middle)
        self.row.addStretch(1)
        self.row.addWidget(self.floor)
        self.row.addWidget(self.sound)

    def show_place(self, title: str, count: int, done: float) -> None:
        """Show the title, and of how many exercises how much is done."""
        self.title.set_text(title)
        if count != self._count:
            self._count = count
            if self._segments is not None:
                self._segments.hide()
                self._segments.deleteLater()
            self._segments = SegmentBar(self._bar_theme, count, 260) if count > 1 else None
            if self._segments is not None:
                self._middle.addWidget(self._segments)
            self._judge()
        if self._segments is not None:
            self._segments.set_done(done)

    def show_sound(self, *, is_on: bool) -> None:
        """Show whether the session may be heard."""
        self.sound.set_text("Sound on" if is_on else "Sound off")
        self.sound.set_icon("volume-2" if is_on else "volume-x")
        self._judge()

    def set_running(self, *, running: bool) -> None:
        """Offer the ways out of a session, or nothing of it where it is over."""
        self.leave.setVisible(running)
        self.floor.setVisible(running)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the room again."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        em = self._bar_theme.em()
        if self._segments is not None:
            self._segments.setVisible(self.width() >= (_BAR_EM + 12) * em)
        if self.width() < _BAR_EM * em:
            for button in (self.floor, self.sound):
                name = button.accessibleName()
                button.set_text("")
                button.setAccessibleName(name)
                button.setToolTip(name)
        elif not self.floor.text():
            for button in (self.floor, self.sound):
                button.set_text(button.accessibleName())
