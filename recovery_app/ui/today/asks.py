"""The questions that Today opens over the page, and what their answers change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain import change, plan_change
from recovery_app.domain.agenda import Agenda
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import PlanChange
from recovery_app.ui.services import PageServices
from recovery_app.ui.today.check_in_dialog import CheckInDialog
from recovery_app.ui.today.day_dialog import DayDialog
from recovery_app.ui.today.easy_day_dialog import EasyDayDialog
from recovery_app.ui.today.felt_dialog import FeltDialog
from recovery_app.ui.today.flare_dialog import FlareDialog
from recovery_app.ui.today.morning_dialog import MorningDialog
from recovery_app.ui.today.ran import Ran
from recovery_app.ui.today.run_dialog import RunDialog
from recovery_app.ui.today.signs_dialog import SignsDialog
from recovery_app.ui.today.walk_dialog import WalkDialog
from recovery_app.ui.widgets.dialog import Dialog


class Asks(QObject):
    """Open one dialog at a time over a page and write down what it tells.

    `check_requested` asks for the symptom check, after a day was told as ill.
    """

    check_requested = Signal()

    def __init__(self, services: PageServices, page: QWidget) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._dialog: Dialog | None = None

    def walk(self, day: Agenda, minutes: int | None = None) -> None:
        """Ask about a walk; `minutes` are those of one that was timed."""
        if day.walk is not None:
            rule = self._services.knowledge.training.light
            self._open(dialog := WalkDialog(self._services.theme, rule, day.walk, minutes, self._page))
            dialog.accepted.connect(partial(self._on_walk, dialog))

    def run(self, day: Agenda, *, planned: bool, ran: Ran | None = None) -> None:
        """Ask about the run of the day, or about one that the plan did not ask for; `ran` tells one that was timed."""
        rule = self._services.knowledge.training.light
        goal = day.run if planned else None
        self._open(dialog := RunDialog(self._services.theme, rule, goal, ran, self._page))
        dialog.accepted.connect(partial(self._on_run, dialog))

    def rate(self, day: Agenda) -> None:
        """Ask how the block of exercises felt that is to be rated."""
        if day.rating_due is not None:
            rule = self._services.knowledge.training.light
            moves = tuple(one.exercise for one in day.exercises if one.block == day.rating_due)
            self._open(dialog := FeltDialog(self._services.theme, rule, day.rating_due, moves, self._page))
            dialog.accepted.connect(partial(self._on_rated, dialog))

    def morning(self, about: date, against: str) -> None:
        """Ask about the morning after a day."""
        self._open(dialog := MorningDialog(self._services.theme, against, self._page))
        dialog.accepted.connect(partial(self._on_morning, dialog, about))

    def check_in(self) -> None:
        """Ask how the back is today."""
        self._open(dialog := CheckInDialog(self._services.theme, self._page))
        dialog.accepted.connect(partial(self._on_check_in, dialog))

    def flare(self) -> None:
        """Ask about a flare-up, and say what it changes."""
        self._open(dialog := FlareDialog(self._services.theme, self._services.knowledge.training.flare, self._page))
        dialog.accepted.connect(partial(self._on_flare, dialog))

    def easy_day(self) -> None:
        """Ask how far from well the user is."""
        levels = self._services.knowledge.training.easy_day
        self._open(dialog := EasyDayDialog(self._services.theme, levels, self._page))
        dialog.accepted.connect(partial(self._on_easy_day, dialog))

    def day(self, day: date) -> None:
        """Show what was done on a day."""
        services = self._services
        log = services.store.profile.log
        self._open(dialog := DayDialog(services.theme, day, log, services.knowledge, self._page))
        dialog.take_back_requested.connect(partial(self._on_taken_back, dialog))

    def signs(self, day: Agenda) -> None:
        """Show all signs that running may be tried."""
        if day.rest is None:
            return
        allowed = self._services.knowledge.plan.rest_allowed
        self._open(dialog := SignsDialog(self._services.theme, day.signs, day.rest.plan, allowed, self._page))
        dialog.sign_marked.connect(self._on_sign)

    def take_step_back(self) -> None:
        """Make today easier by one step, after a time away."""
        self._write(partial(plan_change.ease_day, reason="tired"))

    def take_back(self, entry: str) -> None:
        """Take an entry back."""
        self._write(lambda profile, entry_id, now: plan_change.withdraw(profile, entry, entry_id, now))

    def keep_as_it_was(self, made: PlanChange) -> None:
        """Undo a change that the plan made."""
        self._write(lambda profile, entry_id, now: plan_change.undo_change(profile, made, entry_id, now))

    def _open(self, dialog: Dialog) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = dialog
        dialog.open()

    def _write(self, told: Callable[[Profile, str, datetime], Profile]) -> None:
        """Change the profile by one new entry of this moment."""
        services, entry_id, now = self._services, self._services.new_id(), self._services.clock.now()
        services.store.apply(lambda profile: told(profile, entry_id, now))

    def _on_walk(self, dialog: WalkDialog) -> None:
        minutes, brisk, felt = dialog.minutes.value(), dialog.brisk.isChecked(), dialog.felt
        self._write(partial(change.log_walk, minutes=minutes, brisk=brisk, pain_during=felt.pain(), signs=felt.signs()))

    def _on_run(self, dialog: RunDialog) -> None:
        run_min, stage, felt = dialog.run_min(), dialog.stage(), dialog.felt
        self._write(
            partial(plan_change.log_run, run_min=run_min, stage=stage, pain_during=felt.pain(), signs=felt.signs())
        )

    def _on_rated(self, dialog: FeltDialog) -> None:
        sore, clean, felt = dialog.sore_exercise(), dialog.clean(), dialog.felt
        self._write(
            partial(
                plan_change.rate_block,
                block=dialog.block,
                pain_during=felt.pain(),
                signs=felt.signs(),
                sore_exercise=sore,
                clean=clean,
            )
        )

    def _on_morning(self, dialog: MorningDialog, about: date) -> None:
        feel, night_pain = dialog.feel(), dialog.night_pain()
        self._write(partial(plan_change.rate_morning, about=about, feel=feel, night_pain=night_pain))

    def _on_check_in(self, dialog: CheckInDialog) -> None:
        self._write(partial(plan_change.check_in, pain=dialog.pain(), sleep_broken=dialog.sleep_broken()))

    def _on_flare(self, dialog: FlareDialog) -> None:
        self._write(partial(plan_change.mark_flare, pain=dialog.slider.pain()))

    def _on_easy_day(self, dialog: EasyDayDialog) -> None:
        asks_check = dialog.asks_check()
        self._write(partial(plan_change.ease_day, reason=dialog.reason()))
        if asks_check:
            self.check_requested.emit()

    def _on_taken_back(self, dialog: DayDialog, entry: str) -> None:
        self.take_back(entry)
        dialog.show_log(self._services.store.profile.log)

    def _on_sign(self, sign: str, met: bool) -> None:  # noqa: FBT001 - a signal carries it
        self._write(lambda profile, entry_id, now: change.mark_sign(profile, sign, entry_id, now, met=met))
