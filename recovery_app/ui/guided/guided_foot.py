"""The buttons of a guided session; This hurts keeps its place whatever the phase."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.pose_still import PoseStill
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button, IconButton
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.picture import Picture

_MAIN_PX: Final = 290
_GAP: Final = 14
_NEXT_EM: Final = 13


class GuidedFoot(QWidget):
    """Hold previous, the main button, skip, what comes next, and This hurts alone at the end.

    In a narrow row what comes next goes first, then previous and skip, which keep their keys.
    """

    previous_pressed = Signal()
    main_pressed = Signal()
    skip_pressed = Signal()
    back_pressed = Signal()
    hurts_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._around, self._walks = True, False
        self.previous = IconButton(theme, "skip-back", "Previous", "secondary", "session")
        self.main = Button(theme, "Pause", "primary", "session", "pause")
        self.skip = IconButton(theme, "skip-forward", "Skip", "secondary", "session")
        self.back = Button(theme, "I am back", "secondary", "session", "check")
        self.hurts = Button(theme, "This hurts", "hurts", "session", "hand")
        self.next = NextUp(theme)
        for button, told in (
            (self.previous, self.previous_pressed),
            (self.main, self.main_pressed),
            (self.skip, self.skip_pressed),
            (self.back, self.back_pressed),
            (self.hurts, self.hurts_pressed),
        ):
            button.clicked.connect(told)
            button.takes_second_click = False
        # A click must not leave the keyboard on these: Space has to go on meaning Pause.
        for button in (self.previous, self.skip, self.back, self.hurts):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.SPACE_8, metrics.SPACE_5, metrics.SPACE_8, 26)
        row.setSpacing(_GAP)
        for button in (self.previous, self.main, self.skip, self.back):
            row.addWidget(button)
        row.addSpacing(_GAP)
        row.addWidget(self.next)
        row.addStretch(1)
        row.addWidget(self.hurts)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._judge)

    def set_main(self, text: str, icon: str) -> None:
        """Put another verb on the main button."""
        if self.main.text() != text:
            self.main.set_text(text)
            self.main.set_icon(icon)
            self._judge()

    def set_parts(self, *, around: bool, walks: bool) -> None:
        """Offer previous and skip, or for a walk the way to end it."""
        self._around, self._walks = around, walks
        self._judge()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        room = self.width() - 2 * metrics.SPACE_8
        around = [self.previous, self.skip] if self._around else []
        walks = [self.back] if self._walks else []
        must = [self.main, self.hurts, *walks]
        if self._needs([*must, *around]) > room:
            around = []
        for button in (self.previous, self.skip):
            button.setVisible(button in around)
        self.back.setVisible(self._walks)
        spare = room - self._needs([*must, *around])
        natural = self.main.sizeHint().width()
        fits_next = spare >= _NEXT_EM * self._theme.em() + self.next.picture.sizeHint().width()
        self.next.setVisible(self.next.is_filled and fits_next)
        if fits_next:
            spare -= _NEXT_EM * self._theme.em() + self.next.picture.sizeHint().width()
        self.main.setMinimumWidth(max(natural, min(self._theme.px(_MAIN_PX), natural + max(spare, 0))))

    def _needs(self, buttons: list[Button]) -> int:
        # Stretch and the place of what comes next have gaps of their own.
        self.main.setMinimumWidth(0)
        return sum(button.sizeHint().width() + _GAP for button in buttons) + 3 * _GAP


class NextUp(QWidget):
    """Show what comes next with its picture."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_filled = False
        self.picture = Picture(theme, width_px=96, height_px=64, corner=metrics.CORNER_THUMBNAIL)
        self.caption = Text(theme, "Next", "small", "muted")
        self.name = Text(theme, "", "small_strong")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.caption)
        words.addWidget(self.name)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(self.picture)
        row.addLayout(words, 1)
        self.setMaximumWidth(320)

    def show_next(self, name: str, figure: str, still: PoseStill | None) -> None:
        """Show what comes next; without a figure there is no picture, and without a name nothing."""
        self.is_filled = bool(name)
        self.name.set_text(name)
        self.setAccessibleName(f"Next: {name}" if name else "")
        self.picture.setVisible(bool(figure))
        if figure:
            self.picture.show_exercise(figure, still)
