"""Logging a run."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.distance import DistanceUnit
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.progress import RunGoal
from recovery_app.domain.training_rules import LightRule
from recovery_app.ui.telling.choices import Choices
from recovery_app.ui.telling.distance_box import DistanceBox
from recovery_app.ui.telling.felt_parts import FeltParts
from recovery_app.ui.telling.form_dialog import FormDialog
from recovery_app.ui.telling.halves import Halves
from recovery_app.ui.telling.minutes_box import MinutesBox
from recovery_app.ui.telling.ran import Ran
from recovery_app.ui.telling.run_words import run_steps
from recovery_app.ui.telling.spike_line import SpikeLine, SpikeWords
from recovery_app.ui.theme import Theme

_PLANNED, _OTHER = "planned", "other"


class RunDialog(FormDialog):
    """Ask how much of a run was running and how it felt.

    `goal` is the session of today, or None for a run that the plan did not ask for. Only a session run as planned
    counts for its stage, so other minutes belong to no stage. `ran` tells a run that was timed, and
    `told` one that is to be changed. `spike` tells what to say of minutes that nobody planned.
    """

    def __init__(
        self,
        theme: Theme,
        rule: LightRule,
        spike: SpikeWords,
        goal: RunGoal | None,
        ran: Ran | None = None,
        told: RunLogged | None = None,
        of_day: str = "",
        unit: DistanceUnit = "km",
        parent: QWidget | None = None,
    ) -> None:
        title = f"{'Log' if told is None else 'Change'} a run{of_day}"
        super().__init__(theme, title, "", "Save run", parent=parent)
        self._goal = goal if goal is not None and goal.stage is not None and goal.state == "today" else None
        self._spike_words = spike
        self._told = told
        self.minutes = MinutesBox("Minutes of running")
        self.minutes.setMinimum(0)
        self.minutes.setSpecialValueText("Choose the minutes")
        self.minutes.setValue(0)
        self.choices = Choices(
            theme,
            "How much did you run?",
            (
                (_PLANNED, "As planned", "" if self._goal is None else run_steps(self._goal)),
                (_OTHER, "Other minutes", "Less, more, or a run of your own"),
            ),
        )
        if self._goal is not None:
            self.ask("How much did you run?", self.choices)
            self.first = next(iter(self.choices.cards.values()))
            self.require(self._choice_missing, self.choices.focus_first)
        else:
            self.first = self.minutes
        self.distance = DistanceBox(unit)
        self._minutes_part = self.ask(
            "How many minutes of running were in it, and how far was it?", Halves(self.minutes, self.distance)
        )
        self.require(self._minutes_missing, self.minutes.setFocus)
        self.spike = SpikeLine(theme)
        self.body.addWidget(self.spike)
        self.felt = FeltParts(self, theme, rule, "The most pain while running")
        self.felt.show_light()
        self.choices.changed.connect(self._on_choice)
        self.choices.accepted.connect(self.save)
        self.minutes.valueChanged.connect(self._on_minutes)
        self._minutes_part.setVisible(self._goal is None)
        if ran is not None:
            self._fill_in(ran)
        if told is not None:
            self.minutes.setValue(told.run_min)
            self.distance.set_km(told.distance_km)
            self.felt.fill_in(told.pain_during, told.signs)
        self._on_minutes()

    def run_min(self) -> int:
        """Return the minutes of running; 0 while not told."""
        if self._goal is not None and self._as_planned():
            return self._goal.run_total_min
        return self.minutes.value()

    def distance_km(self) -> float | None:
        """Return how far the run was in kilometres, None where it was not asked or left open."""
        return None if self._goal is not None and self._as_planned() else self.distance.km()

    def stage(self) -> int | None:
        """Return the stage that was run as planned, or None for any other run."""
        if self._goal is None or self._goal.stage is None or not self._as_planned():
            return None
        return self._goal.stage.stage

    def _fill_in(self, ran: Ran) -> None:
        self.minutes.setValue(ran.run_min)
        if self._goal is not None:
            self.choices.choose(_PLANNED if ran.as_planned else _OTHER)
            self._minutes_part.setVisible(not ran.as_planned)

    def _as_planned(self) -> bool:
        return self.choices.chosen() == (_PLANNED,)

    def _on_choice(self) -> None:
        other = self.choices.chosen() == (_OTHER,)
        if other != self._minutes_part.isVisible():
            self._minutes_part.setVisible(other)
            self.fit()
        self._on_minutes()

    def _on_minutes(self) -> None:
        was_silent = self.spike.isHidden()
        self.spike.say("" if self._is_planned() else self._spike_words(self.run_min()))
        self.judge()
        if self.isVisible() and was_silent != self.spike.isHidden():
            self.fit()

    def _is_planned(self) -> bool:
        """Tell whether the plan asked for these minutes: its steps follow their own rule."""
        if self._goal is not None and self._as_planned():
            return True
        told = self._told
        return told is not None and told.stage is not None and told.run_min == self.run_min()

    def _choice_missing(self) -> str:
        return "" if self.choices.answered() else "Choose how much you ran first."

    def _minutes_missing(self) -> str:
        return (
            ""
            if self.run_min() or (self._goal is not None and not self.choices.answered())
            else "Give the minutes of running."
        )
