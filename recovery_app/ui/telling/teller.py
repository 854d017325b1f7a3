"""Telling what happened: the questions about walks, runs, mornings and evenings, and what their answers add."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject

from recovery_app.domain import change, plan_change, telling
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_training import MorningRated, RunLogged
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import RunGoal
from recovery_app.domain.run_spike import spike_of, spike_words
from recovery_app.domain.told_when import When, morning_after, on_day
from recovery_app.domain.walk import WalkGoal
from recovery_app.ui.telling.check_in_dialog import CheckInDialog
from recovery_app.ui.telling.desk import Desk
from recovery_app.ui.telling.morning_dialog import MorningDialog
from recovery_app.ui.telling.ran import Ran
from recovery_app.ui.telling.run_dialog import RunDialog
from recovery_app.ui.telling.run_line_dialog import RunLineDialog
from recovery_app.ui.telling.walk_dialog import WalkDialog
from recovery_app.ui.telling.words import long_day, sessions_of


class Teller(QObject):
    """Ask one thing at a time over `desk`.

    `told` is an entry that is told again, `corrects` one of bare minutes that is told for the first time, and `when` an
    earlier moment that is spoken of.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk

    def walk(
        self,
        goal: WalkGoal | None,
        minutes: int | None = None,
        *,
        told: WalkLogged | None = None,
        corrects: WalkLogged | None = None,
        when: When | None = None,
    ) -> None:
        """Ask about a walk; `minutes` are those of one that was timed."""
        desk, of_day = self.desk, self._of_day(told, when)
        theme, rule = desk.services.theme, desk.services.knowledge.training.light
        desk.open(dialog := WalkDialog(theme, rule, goal, minutes, told, of_day, desk.page))
        dialog.accepted.connect(partial(self._on_walk, dialog, told or corrects, when))

    def run(
        self,
        goal: RunGoal | None,
        ran: Ran | None = None,
        *,
        told: RunLogged | None = None,
        corrects: RunLogged | None = None,
        when: When | None = None,
    ) -> None:
        """Ask about the run of the day, or about one that was timed."""
        desk, of_day = self.desk, self._of_day(told, when)
        theme, rule = desk.services.theme, desk.services.knowledge.training.light
        spike = partial(self._spike, self._day(told or corrects, when), told or corrects)
        desk.open(dialog := RunDialog(theme, rule, spike, goal, ran, told, of_day, desk.unit(), desk.page))
        dialog.accepted.connect(partial(self._on_run, dialog, told or corrects, when))

    def run_line(self, day: date | None = None) -> None:
        """Ask in one line about a run of today, or of an earlier day; the day can be changed."""
        desk, today = self.desk, self.desk.today()
        services = desk.services
        desk.open(
            dialog := RunLineDialog(
                services.theme, desk.log(), services.knowledge, day or today, today, desk.unit(), desk.page
            )
        )
        dialog.accepted.connect(partial(self._on_run_line, dialog))

    def morning(
        self, about: date, against: str = "", *, told: MorningRated | None = None, when: When | None = None
    ) -> None:
        """Ask about the morning after a day; `against` names its sessions, which else are found in the log."""
        desk = self.desk
        against = against or sessions_of(live(desk.log()), about, desk.today())
        is_past = bool(self._of_day(told, when))
        desk.open(dialog := MorningDialog(desk.services.theme, against, told, is_past=is_past, parent=desk.page))
        dialog.accepted.connect(partial(self._on_morning, dialog, about, told, when))

    def late_morning(self, about: date) -> None:
        """Ask about the morning after an earlier day."""
        self.morning(about, when=morning_after(about, self.desk.services.clock.now()))

    def check_in(self, day: date | None = None) -> None:
        """Ask how the back is today, or was on an earlier day; the day can be changed."""
        desk, today = self.desk, self.desk.today()
        services = desk.services
        desk.open(
            dialog := CheckInDialog(services.theme, desk.log(), services.knowledge, day or today, today, desk.page)
        )
        dialog.accepted.connect(partial(self._on_check_in, dialog))

    def _of_day(self, told: LogEntry | None, when: When | None) -> str:
        day = self._day(told, when)
        return "" if day == self.desk.today() else f", {long_day(day)}"

    def _day(self, told: LogEntry | None, when: When | None) -> date:
        return told.day if told is not None else when.day if when is not None else self.desk.today()

    def _spike(self, day: date, told: RunLogged | None, run_min: int) -> str:
        """Return what to say of a run of so many minutes on a day; `told` is the entry whose place it takes."""
        training = self.desk.services.knowledge.training
        spike = spike_of(training.run, self.desk.log(), day, run_min, "" if told is None else told.id)
        return "" if spike is None else spike_words(training.words, training.run, spike)

    def _on_walk(self, dialog: WalkDialog, told: WalkLogged | None, when: When | None) -> None:
        self.desk.write(
            partial(
                change.log_walk,
                minutes=dialog.minutes.value(),
                brisk=dialog.brisk.isChecked(),
                pain_during=dialog.felt.pain(),
                signs=dialog.felt.signs(),
                when=when,
            ),
            told,
        )

    def _on_run(self, dialog: RunDialog, told: RunLogged | None, when: When | None) -> None:
        self.desk.write(
            partial(
                plan_change.log_run,
                run_min=dialog.run_min(),
                stage=dialog.stage(),
                pain_during=dialog.felt.pain(),
                signs=dialog.felt.signs(),
                distance_km=dialog.distance_km(),
                when=when,
            ),
            told,
        )

    def _on_run_line(self, dialog: RunLineDialog) -> None:
        line, morning_id = dialog.line, self.desk.services.new_id()
        day, feel, night_pain = line.day(), line.feel(), line.night_pain()

        def told(profile: Profile, entry_id: str, now: datetime) -> Profile:
            profile = plan_change.log_run(
                profile,
                entry_id,
                now,
                run_min=line.minutes.value(),
                stage=None,
                pain_during=line.worst.pain(),
                signs=line.signs(),
                distance_km=line.distance.km(),
                when=on_day(day, now),
            )
            if feel is None:
                return profile
            when = morning_after(day, now)
            return plan_change.rate_morning(
                profile, morning_id, now, about=day, feel=feel, night_pain=night_pain, when=when
            )

        self.desk.write(told)

    def _on_morning(self, dialog: MorningDialog, about: date, told: MorningRated | None, when: When | None) -> None:
        feel, night_pain = dialog.feel(), dialog.night_pain()
        write = partial(plan_change.rate_morning, about=about, feel=feel, night_pain=night_pain, when=when)
        self.desk.write(write, told)

    def _on_check_in(self, dialog: CheckInDialog) -> None:
        withdrawal = self.desk.services.new_id()
        day, pain, sleep_broken = dialog.day(), dialog.pain(), dialog.sleep_broken()
        self.desk.write(
            lambda profile, entry_id, now: telling.tell_check_in(
                profile, entry_id, withdrawal, now, day=day, pain=pain, sleep_broken=sleep_broken
            )
        )
