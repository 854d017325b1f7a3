"""The buttons of a session; Pause and Stop keep their places whatever the phase."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button, ButtonKind
from recovery_app.ui.widgets.label import Text

_MAIN_PX: Final = 290
_GAP: Final = 14
_REASON_EM: Final = 9
_STOP: Final = "Stop, take it off"
_STOP_SHORT: Final = "Stop"


class SessionFoot(QWidget):
    """Hold the main button, 1 minute, Skip, and Stop apart at the end; each button tells of its press.

    Where the row is too narrow the main button gives way first, then words, then 1 minute and Skip, which keep their
    keys. A reason why a button is blocked stands in the row, or above it where there is no room.
    """

    main_pressed = Signal()
    minute_pressed = Signal()
    skip_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._extras = True
        self._stops = True
        self._why = ""
        self.main = Button(theme, "Pause", "primary", "session", "pause")
        self.minute = Button(theme, "1 minute", "secondary", "session", "plus")
        self.skip = Button(theme, "Skip", "secondary", "session", "skip-forward")
        self.stop = Button(theme, _STOP, "hurts", "session", "square")
        for button, told in (
            (self.main, self.main_pressed),
            (self.minute, self.minute_pressed),
            (self.skip, self.skip_pressed),
            (self.stop, self.stop_pressed),
        ):
            button.clicked.connect(told)
        # A click must not leave the keyboard on these: Space has to go on meaning Pause.
        for button in (self.minute, self.skip, self.stop):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.reason = Text(theme, "", "small", "muted", align=Qt.AlignmentFlag.AlignVCenter)
        self.reason_above = Text(theme, "", "small", "muted")
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        for button in (self.main, self.minute, self.skip):
            self._row.addWidget(button)
        self._row.addWidget(self.reason, 1)
        self._row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.SPACE_8, metrics.SPACE_3, metrics.SPACE_10, metrics.PAGE_SIDE)
        column.setSpacing(metrics.SPACE_2)
        column.addWidget(self.reason_above)
        column.addLayout(self._row)
        # The row never asks the window for room: it makes itself as narrow as it has to be.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._judge)

    def set_main(self, text: str, icon: str, kind: ButtonKind) -> None:
        """Put another verb on the main button."""
        self.main.set_text(text)
        self.main.set_icon(icon)
        self.main.set_kind(kind)
        self._judge()

    def set_parts(self, *, extras: bool, stops: bool) -> None:
        """Show or hide 1 minute and Skip, and Stop."""
        self._extras, self._stops = extras, stops
        self._judge()

    def set_blocked(self, main: str = "", minute: str = "", skip: str = "") -> None:
        """Block buttons with a reason each, or free them; the gravest reason is shown as a line."""
        for button, why in ((self.main, main), (self.minute, minute), (self.skip, skip)):
            if button.toolTip() != why or button.isEnabled() == bool(why):
                button.set_blocked(why)
        why = main or skip or minute
        if why != self._why:
            self._why = why
            self._judge()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        room = self.width() - metrics.SPACE_8 - metrics.SPACE_10
        wide_main = self._theme.px(_MAIN_PX)
        self._name(self.stop, _STOP, _STOP)
        self._name(self.skip, "Skip", "Skip")
        extras = self._extras
        if self._needed(0, extras=extras) > room:
            self._name(self.stop, _STOP_SHORT, _STOP)
        if self._needed(0, extras=extras) > room:
            self._name(self.skip, "", "Skip")
        if self._needed(0, extras=extras) > room:
            extras = False
        spare = room - self._needed(0, extras=extras)
        natural = self.main.sizeHint().width()
        self.main.setMinimumWidth(max(natural, min(wide_main, natural + max(spare, 0))))
        self.minute.setVisible(extras)
        self.skip.setVisible(extras)
        self.stop.setVisible(self._stops)
        beside = room - self._needed(self.main.minimumWidth(), extras=extras) >= _REASON_EM * self._theme.em()
        shown = self._why if self._extras or not self.main.isEnabled() else ""
        self.reason.set_text(shown if beside else "")
        self.reason_above.set_text("" if beside else shown)
        self.reason_above.setVisible(bool(self.reason_above.text()))

    def _needed(self, main_px: int, *, extras: bool) -> int:
        shown = [self.minute, self.skip] if extras else []
        shown += [self.stop] if self._stops else []
        width = max(main_px, self.main.sizeHint().width())
        # two gaps more than buttons stand beside: the reason has its own place in the row
        return width + sum(button.sizeHint().width() + _GAP for button in shown) + _GAP

    def _name(self, button: Button, text: str, spoken: str) -> None:
        if button.text() != text:
            button.set_text(text)
        button.setAccessibleName(spoken)
