"""Beside the stage: what is done, how much is left of it, and how far each side is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.guided_session import GuidedView
from recovery_app.ui import metrics
from recovery_app.ui.guided.set_dots import SideCard
from recovery_app.ui.guided.side_sets import SideSets
from recovery_app.ui.guided.words import digits_of, place_line
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.digit_ring import DigitRing
from recovery_app.ui.widgets.fitted_text import FittedText
from recovery_app.ui.widgets.floor_look import LOOKS, PAUSED
from recovery_app.ui.widgets.floor_shape import ShapeMark
from recovery_app.ui.widgets.label import Text

_WORD_ROLES: Final = ("hero", "h2", "body_strong")
_SHAPE_PX: Final = 24
_FLAT: Final = 1.6
_LOW_PX: Final = 300
_READABLE_PX: Final = 190


class SidePanel(QWidget):
    """Show the phase in a word and a shape, the ring with its digits, and the marks of each side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = 0
        self.shape = ShapeMark(theme, _SHAPE_PX)
        self.word = FittedText(theme, "", _WORD_ROLES, "primary")
        self.phase = Card(theme, look="primary", padding=metrics.SPACE_3)
        across = QHBoxLayout()
        across.setSpacing(metrics.SPACE_3)
        across.addWidget(self.shape)
        across.addWidget(self.word, 1)
        self.phase.add_layout(across)
        self.line = Text(theme, "", "body", "muted", align=Qt.AlignmentFlag.AlignHCenter)
        self.ring = DigitRing(theme, "countdown")
        self.sides = (SideCard(theme), SideCard(theme))
        marks = QHBoxLayout()
        marks.setSpacing(metrics.SPACE_3)
        for side in self.sides:
            marks.addWidget(side, 1)
        self._words = QVBoxLayout()
        self._words.setSpacing(metrics.SPACE_2)
        self._words.addWidget(self.phase)
        self._words.addWidget(self.line)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._flow = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(metrics.SPACE_3)
        self._flow.addLayout(self._words)
        self._flow.addWidget(self.ring, 1)
        self._flow.addLayout(marks)

    def show_phase(self, view: GuidedView, sides: tuple[SideSets, ...]) -> None:
        """Show a phase that has just begun."""
        paused = view.phase == "paused"
        look = PAUSED if paused else LOOKS[view.kind]
        rests = paused or view.kind in {"rest", "read"}
        ink = "text" if rests else "primary"
        self.phase.set_look("inset" if rests else "primary")
        self.shape.show_shape(look.shape, ink)
        self.word.set_text("Paused" if paused else view.word)
        self.word.set_colour(ink)
        self.line.set_text(place_line(view))
        self._shown = len(sides)
        for card, side in zip(self.sides, sides, strict=False):
            card.show_side(side)
        self._judge()

    def show_time(self, view: GuidedView, *, in_steps: bool) -> None:
        """Show the time; the ring moves on with the digits alone where nothing is to glide."""
        digits, caption = digits_of(view)
        changed = digits != self.ring.digits.text()
        self.ring.show_time(digits, caption)
        # A breath changes its word in the middle of a step.
        if view.kind in {"breathe_in", "breathe_out"} and view.phase == "running":
            self.word.set_text(view.word)
            self.shape.show_shape(LOOKS[view.kind].shape, "primary")
        if changed or not in_steps:
            self.ring.set_left(view.share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ring beside the rest where there is more width than height."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        """Let the line go first and then the marks where the digits would become small."""
        flat = self.height() < _LOW_PX and self.width() > self.height() * _FLAT
        direction = QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom
        if direction != self._flow.direction():
            self._flow.setDirection(direction)
        gap = self._flow.spacing()
        room = self.height() - self.phase.sizeHint().height() - gap
        line, marks = self.line.sizeHint().height() + gap, self.sides[0].sizeHint().height() + gap
        keeps_marks = flat or room - marks >= _READABLE_PX
        for place, card in enumerate(self.sides):
            card.setVisible(place < self._shown and keeps_marks)
        left = room - (marks if self._shown and keeps_marks else 0)
        self.line.setVisible(bool(self.line.text()) and (flat or left - line >= _READABLE_PX))
