"""The questions that Today opens over the page, and what their answers change."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain import change, plan_change
from recovery_app.domain.agenda import Agenda
from recovery_app.domain.exercise import Exercise
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.planner import Block, block_of
from recovery_app.domain.progress import PlanChange
from recovery_app.domain.timed_telling import waits_to_be_told
from recovery_app.ui.services import PageServices
from recovery_app.ui.telling.day_teller import DayTeller
from recovery_app.ui.today.easy_day_dialog import EasyDayDialog
from recovery_app.ui.today.felt_dialog import FeltDialog
from recovery_app.ui.today.flare_dialog import FlareDialog
from recovery_app.ui.today.signs_dialog import SignsDialog


class Asks(QObject):
    """Open what Today asks, one dialog at a time, and write down what it tells.

    `check_requested` asks for the symptom check, after a day was told as ill.
    """

    check_requested = Signal()

    def __init__(self, services: PageServices, page: QWidget) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._days = DayTeller(services, page)

    def walk(self, day: Agenda) -> None:
        """Ask about a walk, first about one against the clock of which only the minutes are known."""
        waits = waits_to_be_told(self._services.store.profile.log, "walk", day.day)
        if waits is not None:
            self._days.timed.ask_later(waits)
        elif day.walk is not None:
            self._days.teller.walk(day.walk)

    def timed(self, day: Agenda, session: SessionLogged) -> None:
        """Ask how a walk or run against the clock felt."""
        self._days.timed.ask(session, day.walk, day.run)

    def run(self, day: Agenda, *, planned: bool) -> None:
        """Ask about the run of the day, or about one that the plan did not ask for, as `walk` does."""
        waits = waits_to_be_told(self._services.store.profile.log, "run", day.day)
        if waits is not None:
            self._days.timed.ask_later(waits)
        elif planned:
            self._days.teller.run(day.run)
        else:
            self._days.teller.run_line()

    def rate(self, day: Agenda) -> None:
        """Ask how the block of exercises felt that is to be rated."""
        if day.rating_due is not None:
            self._felt(day.rating_due, tuple(one.exercise for one in day.exercises if one.block == day.rating_due))

    def pain(self, session: SessionLogged) -> None:
        """Ask how the exercises felt of a session that pain ended."""
        done = {one.exercise_id for one in session.moves if one.done_s} or {one.exercise_id for one in session.moves}
        moves = tuple(one for one in self._services.knowledge.exercises if one.id in done)
        if moves:
            self._felt(block_of(moves[0]), moves)

    def morning(self, about: date, against: str) -> None:
        """Ask about the morning after a day."""
        self._days.teller.morning(about, against)

    def check_in(self) -> None:
        """Ask how the back is today."""
        self._days.teller.check_in()

    def flare(self) -> None:
        """Ask about a flare-up, and say what it changes."""
        self._days.desk.open(
            dialog := FlareDialog(self._services.theme, self._services.knowledge.training.flare, self._page)
        )
        dialog.accepted.connect(partial(self._on_flare, dialog))

    def easy_day(self) -> None:
        """Ask how far from well the user is."""
        levels = self._services.knowledge.training.easy_day
        self._days.desk.open(dialog := EasyDayDialog(self._services.theme, levels, self._page))
        dialog.accepted.connect(partial(self._on_easy_day, dialog))

    def day(self, day: date) -> None:
        """Show what was done on a day."""
        self._days.day(day)

    def signs(self, day: Agenda) -> None:
        """Show all signs that running may be tried."""
        if day.rest is None:
            return
        allowed = self._services.knowledge.plan.rest_allowed
        self._days.desk.open(dialog := SignsDialog(self._services.theme, day.signs, day.rest.plan, allowed, self._page))
        dialog.sign_marked.connect(self._on_sign)

    def take_step_back(self) -> None:
        """Make today easier by one step, after a time away."""
        self._days.desk.write(partial(plan_change.ease_day, reason="tired"))

    def take_back(self, entry: str) -> None:
        """Take an entry back."""
        self._days.take_back(entry)

    def keep_as_it_was(self, made: PlanChange) -> None:
        """Undo a change that the plan made."""
        self._days.desk.write(lambda profile, entry_id, now: plan_change.undo_change(profile, made, entry_id, now))

    def _felt(self, block: Block, moves: tuple[Exercise, ...]) -> None:
        rule = self._services.knowledge.training.light
        self._days.desk.open(dialog := FeltDialog(self._services.theme, rule, block, moves, self._page))
        dialog.accepted.connect(partial(self._on_rated, dialog))

    def _on_rated(self, dialog: FeltDialog) -> None:
        sore, clean, felt = dialog.sore_exercise(), dialog.clean(), dialog.felt
        self._days.desk.write(
            partial(
                plan_change.rate_block,
                block=dialog.block,
                pain_during=felt.pain(),
                signs=felt.signs(),
                sore_exercise=sore,
                clean=clean,
            )
        )

    def _on_flare(self, dialog: FlareDialog) -> None:
        self._days.desk.write(partial(plan_change.mark_flare, pain=dialog.slider.pain()))

    def _on_easy_day(self, dialog: EasyDayDialog) -> None:
        asks_check = dialog.asks_check()
        self._days.desk.write(partial(plan_change.ease_day, reason=dialog.reason()))
        if asks_check:
            self.check_requested.emit()

    def _on_sign(self, sign: str, met: bool) -> None:  # noqa: FBT001 - a signal carries it
        self._days.desk.write(lambda profile, entry_id, now: change.mark_sign(profile, sign, entry_id, now, met=met))
