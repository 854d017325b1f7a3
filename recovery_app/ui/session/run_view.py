"""A session that is about to run, runs or pauses: the ring, and beside it what comes and what to mind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.session.phase_ring import LEAST_PX, PhaseRing
from recovery_app.ui.session.safety_note import SafetyNote
from recovery_app.ui.session.side_cards import Checklist, NextCard, TimelineCard
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card, CardLook
from recovery_app.ui.widgets.scroll_page import ScrollPage

_SIDE_PX: Final = 460
_GAP: Final = 32
_NARROW_GAP: Final = 12
_ABOVE: Final = 26
_BELOW: Final = 14
_READABLE_PX: Final = 300


class RunView(QWidget):
    """Lay the ring and the cards out; in a small window only the phases and one line stay, under the ring.

    `fine_pressed` tells that the skin check was answered. `set_mode` says whether the session is still to start: then
    a checklist stands in place of what comes next, and in a small window in place of the ring.
    """

    fine_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_ready = True
        self.ring = PhaseRing(theme)
        self.steps = TimelineCard(theme)
        self.checklist = Checklist(theme)
        self.next = NextCard(theme)
        self.care = SafetyNote(theme, "triangle-alert")
        self.note = SafetyNote(theme)
        self.note.fine_pressed.connect(self.fine_pressed)
        self._side = ScrollPage(theme)
        self._side.body.setContentsMargins(0, 0, 0, 0)
        self._side.body.addStretch(1)
        for card in (self.steps, self.care, self.checklist, self.next, self.note):
            self._side.add(card)
        self._side.body.addStretch(1)
        self._flow = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._flow.addWidget(self.ring, 1)
        self._flow.addWidget(self._side)
        theme.theme_changed.connect(self.arrange)

    def show_ready(self, get_ready: str, lines: Sequence[str], care: Sequence[str]) -> None:
        """Show the checklist, and what to take care of where there is something."""
        self._is_ready = True
        self.checklist.show_lines(get_ready, lines)
        if care:
            self.care.show_note("care", care[0], "\n".join(care[1:]))
        self.care.setEnabled(bool(care))
        self.arrange()

    def show_running(self) -> None:
        """Show what comes next in place of the checklist."""
        self._is_ready = False
        self.arrange()

    def show_note(self, look: CardLook, lead: str, text: str, *, asks: bool = False) -> None:
        """Show what keeps the skin safe, or the skin check that waits."""
        if self.note.show_note(look, lead, text, asks=asks):
            self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the room again."""
        super().resizeEvent(event)
        self.arrange()

    def is_wide(self) -> bool:
        """Tell whether the cards stand beside the ring."""
        return self.width() >= metrics.WIDE_EM * self._theme.em()

    def arrange(self) -> None:
        """Give the ring what the cards leave, and leave cards out where the ring would be too small."""
        wide, ready = self.is_wide(), self._is_ready
        self.checklist.setVisible(ready)
        self.care.setVisible(ready and self.care.isEnabled())
        self.next.setVisible(not ready and wide)
        self.ring.setVisible(wide or not ready)
        slim = not wide and not ready
        self.steps.set_slim(slim=slim)
        self.note.set_slim(slim=slim)
        self.steps.show()
        self.note.show()
        side = metrics.SPACE_8
        above = _ABOVE if wide else metrics.SPACE_3
        self._flow.setContentsMargins(side, above, metrics.SPACE_10, _BELOW if wide else 0)
        self._flow.setSpacing(_GAP if wide else _NARROW_GAP)
        self._flow.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._side.setMinimumSize(0, 0)
        self._side.setMaximumSize(16_777_215, 16_777_215)
        if wide:
            self._side.setFixedWidth(_SIDE_PX)
        elif not ready:
            self._fit_under_ring()

    def _fit_under_ring(self) -> None:
        room = self.height() - metrics.SPACE_3 - _NARROW_GAP
        wide = self.width() - metrics.SPACE_8 - metrics.SPACE_10
        gap = self._side.body.spacing()
        note, steps = _height(self.note, wide), _height(self.steps, wide)
        self.steps.setVisible(not self.steps.timeline.isHidden() and room - note - steps - gap >= _READABLE_PX)
        self.note.setVisible(self.note.asks or room - note >= LEAST_PX)
        high = (note if not self.note.isHidden() else 0) + (steps + gap if not self.steps.isHidden() else 0)
        self._side.setFixedHeight(max(min(high, room - LEAST_PX), 0))
        self._side.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


def _height(card: Card, width: int) -> int:
    layout = card.body
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
