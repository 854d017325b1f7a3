"""The ring of a session: the phase in a word, the digits, and how long the phase is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.countdown import Countdown
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.ring import Ring

LEAST_PX: Final = 150
_STROKE_PART: Final = 18
_ICON_PX: Final = 36
_WORD_ROLES: Final = ("session_title", "hero", "h2", "body_strong")
_CAPTION_ROLES: Final = ("session_text", "lead", "body", "small")
_CHORD: Final = 0.74
_TALLEST: Final = 0.84


class PhaseRing(Ring):
    """Show what is left of a phase; the words shrink with the ring, and the caption goes where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, stroke_part=_STROKE_PART, least_px=LEAST_PX, parent=parent)
        self._ring_theme = theme
        middle = Qt.AlignmentFlag.AlignHCenter
        self.icon = Icon(theme, "flame", "heat", _ICON_PX)
        self.word = Text(theme, "", _WORD_ROLES[0], "heat", wraps=False)
        self.digits = Countdown(theme)
        self.caption = Text(theme, "", _CAPTION_ROLES[0], "muted", align=middle, wraps=False)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(self.icon)
        row.addWidget(self.word)
        self.centre.addWidget(line, 0, middle)
        self.add_countdown(self.digits)
        self.centre.addWidget(self.caption, 0, middle)
        theme.theme_changed.connect(self._fit)

    def show_phase(self, icon: str, word: str, colour: str) -> None:
        """Show a phase with its icon and word in the colour of a token."""
        self.set_colour(colour)
        self.icon.set_icon(icon, colour)
        self.word.set_text(word)
        self.word.set_colour(colour)
        self._fit()

    def show_time(self, digits: str, caption: str) -> None:
        """Show the time that is left; the same digits repaint nothing."""
        longer = len(digits) != len(self.digits.text())
        self.digits.set_text(digits)
        if longer:
            self.digits.updateGeometry()
        if caption != self.caption.text() or longer:
            self.caption.set_text(caption)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words into the ring."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.inner_diameter() * _CHORD
        icon = self.icon.sizeHint().width() + metrics.SPACE_3
        word = self._role_that_fits(_WORD_ROLES, self.word.text(), room - icon)
        self.word.set_role(word)
        caption = self._role_that_fits(_CAPTION_ROLES, self.caption.text(), room)
        self.caption.set_role(caption)
        line_px = self._ring_theme.line_px
        used = line_px(word) + self.digits.sizeHint().height() + line_px(caption)
        fits = self._width(caption, self.caption.text()) <= room and used <= self.inner_diameter() * _TALLEST
        self.caption.setVisible(fits)

    def _role_that_fits(self, roles: tuple[str, ...], text: str, room: float) -> str:
        for role in roles:
            if self._width(role, text) <= room:
                return role
        return roles[-1]

    def _width(self, role: str, text: str) -> float:
        return QFontMetricsF(self._ring_theme.font(role)).horizontalAdvance(text)
