"""The four phases in a row, with the present one marked."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.exercise import Phase
from recovery_app.domain.plan_rules import PhaseCard
from recovery_app.ui import metrics
from recovery_app.ui.plan.place_row import HERE
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.beside import lay_beside
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.tag import Tag

BAR_PX = 8
BESIDE_FROM_EM = 34


class PhaseCell(QWidget):
    """Show one phase with its typical days under a bar, or behind it where the phases stand under each other."""

    def __init__(self, theme: Theme, card: PhaseCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = card
        self._upright = False
        self._reached = False
        self._name = Text(theme, card.name, "small_strong")
        self._days = Text(theme, card.days_text, "small", "muted")
        self._tag = Tag(theme, HERE, "primary")
        self._words = QVBoxLayout(self)
        self._words.setSpacing(metrics.SPACE_1)
        self._words.addWidget(self._name)
        self._words.addWidget(self._days)
        held = QHBoxLayout()
        held.addWidget(self._tag)
        held.addStretch(1)
        self._words.addLayout(held)
        self._words.addStretch(1)
        theme.theme_changed.connect(self.update)
        self.set_upright(upright=False)

    def set_upright(self, *, upright: bool) -> None:
        """Stand the bar at the side instead of above."""
        self._upright = upright
        if upright:
            self._words.setContentsMargins(BAR_PX + metrics.SPACE_3, 0, 0, 0)
        else:
            self._words.setContentsMargins(0, BAR_PX + metrics.SPACE_2, 0, 0)
        self.update()

    def show_place(self, *, reached: bool, here: bool) -> None:
        """Show whether the phase has begun, and whether it is the present one."""
        self._reached = reached
        self._tag.setVisible(here)
        self._name.set_colour("primary" if here else "text")
        place = HERE.lower() if here else "behind you" if reached else "still to come"
        self.setAccessibleName(f"{self._card.name}, {place}. {self._card.days_text}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = smooth_painter(self)
        box = QRectF(0, 0, BAR_PX, self.height()) if self._upright else QRectF(0, 0, self.width(), BAR_PX)
        if self._upright and self.isRightToLeft():
            box.moveRight(self.width())
        colour = self._theme.colour("primary" if self._reached else "track")
        rounded_box(painter, box, BAR_PX / 2, colour)
        painter.end()


class PhaseTrack(QWidget):
    """Show all phases beside each other, or under each other where there is little room."""

    def __init__(self, theme: Theme, phases: tuple[PhaseCard, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phases = phases
        self.cells = [PhaseCell(theme, card) for card in phases]
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(metrics.SPACE_3)
        for cell in self.cells:
            self._line.addWidget(cell, 1)
        theme.theme_changed.connect(self._judge)

    def show_phase(self, present: Phase) -> None:
        """Mark the present phase and those before it."""
        place = next(index for index, card in enumerate(self._phases) if card.id == present)
        for index, cell in enumerate(self.cells):
            cell.show_place(reached=index <= place, here=index == place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        beside = self.width() >= BESIDE_FROM_EM * self._theme.em()
        if lay_beside(self._line, beside=beside):
            for cell in self.cells:
                cell.set_upright(upright=not beside)
