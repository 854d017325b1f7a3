"""Telling a run of today or of an earlier day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from recovery_app.domain.distance import DistanceUnit
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.light import light_during
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import MorningRated
from recovery_app.domain.run_spike import spike_of, spike_words
from recovery_app.ui.telling.form_dialog import FormDialog
from recovery_app.ui.telling.light_line import LightLine
from recovery_app.ui.telling.run_line import RunLine
from recovery_app.ui.telling.spike_line import SpikeLine
from recovery_app.ui.theme import Theme

LINE_EM = 62


class RunLineDialog(FormDialog):
    """Ask for a run in one line; a run that is much longer than those before it is said to be, and can be saved."""

    def __init__(
        self,
        theme: Theme,
        log: tuple[LogEntry, ...],
        knowledge: Knowledge,
        day: date,
        today: date,
        unit: DistanceUnit,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "Log a run", "Minutes are enough. Tell more if you know it.", "Save run", parent=parent)
        self.wide_em = LINE_EM
        self._log = log
        self._knowledge = knowledge
        self._today = today
        told = {entry.about for entry in live(log) if isinstance(entry, MorningRated)}
        self._morning_open: Callable[[date], bool] = lambda one: one < today and one not in told
        self.line = RunLine(theme, day, today, unit)
        self.body.addWidget(self.line)
        self.spike = SpikeLine(theme)
        self.body.addWidget(self.spike)
        self.light_line = LightLine(theme, knowledge.training.light)
        self.keep_in_sight(self.light_line)
        self.first = self.line.minutes
        self.require(self._minutes_missing, self.line.minutes.setFocus)
        self.require(self._signs_missing, self.line.noticed.setFocus)
        self.line.changed.connect(self._on_change)
        self._on_change()

    def open(self) -> None:
        """Open over the window; the fields of the line know their height only once they are shown."""
        super().open()
        self.fit()

    def fit(self) -> None:
        """Take the size that the line needs once its fields are level."""
        self.line.level()
        super().fit()

    def _on_change(self) -> None:
        line, training = self.line, self._knowledge.training
        shown = self._asked()
        line.ask_morning(asked=self._morning_open(line.day()))
        self.light_line.show_light(light_during(training.light, line.worst.pain(), line.signs()))
        spike = spike_of(training.run, self._log, line.day(), line.minutes.value())
        self.spike.say("" if spike is None else spike_words(training.words, training.run, spike))
        self.judge()
        if self.isVisible() and shown != self._asked():
            self.fit()

    def _asked(self) -> tuple[bool, ...]:
        return tuple(one.isHidden() for one in (self.spike, self.line.that_night, self.line.morning))

    def _minutes_missing(self) -> str:
        return "" if self.line.minutes.value() else "Give the minutes of running."

    def _signs_missing(self) -> str:
        open_signs = self.line.worst.pain() is not None and not self.line.signs_told()
        return "Say what you noticed, or Nothing else." if open_signs else ""
