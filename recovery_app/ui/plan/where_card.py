"""Where the user is: the phases, and what the present one is for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui import metrics
from recovery_app.ui.plan.phase_track import PhaseTrack
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text


class WhereCard(Card):
    """Show the four phases with the present one marked, and its aim, running and exercises."""

    def __init__(self, theme: Theme, knowledge: Knowledge, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Where you are", parent=parent)
        self.track = PhaseTrack(theme, knowledge.plan.phase)
        self.add(self.track)
        self.body.addSpacing(metrics.SPACE_2)
        self._aim, self._running, self._moves = Text(theme), Text(theme), Text(theme)
        for line in (self._aim, self._running, self._moves):
            self.add(line)

    def show_day(self, day: Agenda) -> None:
        """Show the phase of a day."""
        self.set_fact(f"Day {day.day_number}")
        self.track.show_phase(day.phase.id)
        self._aim.set_text(f"Aim: {day.phase.aim}", "Aim:")
        self._running.set_text(f"Running: {day.phase.running}", "Running:")
        names = "; ".join(one.exercise.name for one in day.exercises)
        self._moves.set_text(f"Exercises today: {names}.", "Exercises today:")
        self._moves.setVisible(bool(names))
