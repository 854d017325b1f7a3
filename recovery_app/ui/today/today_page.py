"""The home page: where the user stands, and the one obvious next thing."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain import change
from recovery_app.domain.agenda import Agenda
from recovery_app.domain.dose_change import STRICTEST_REGION
from recovery_app.domain.live_log import live
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.named_goals import unrated_goals
from recovery_app.domain.profile import Profile
from recovery_app.ui.services import PageServices
from recovery_app.ui.telling.words import sessions_of
from recovery_app.ui.today.day_view import DayView
from recovery_app.ui.today.next_step import UNDO, WELCOME

if TYPE_CHECKING:
    from recovery_app.ui.today.asks import Asks


class TodayPage(QWidget):
    """Show the day's plan; `refresh` brings it up to the hour.

    `recheck_requested(kind)` asks for the safety questions that are due, "mini" or "weekly"; `check_requested` for the
    whole symptom check; `plan_requested` for the plan page; `sheet_requested` for the day's exercises on paper.
    `week_requested` asks to tell how the week went, `goals_requested` to rate goals that were never rated.
    `guided_requested`, `walk_requested` and `run_requested` begin what is planned against the clock.
    """

    session_requested = Signal(str)
    reopen_requested = Signal()
    heat_ice_requested = Signal()
    stretch_requested = Signal(str)
    help_requested = Signal()
    clearance_requested = Signal()
    recheck_requested = Signal(str)
    check_requested = Signal()
    plan_requested = Signal()
    medicine_requested = Signal()
    sheet_requested = Signal()
    guided_requested = Signal()
    walk_requested = Signal()
    run_requested = Signal()
    week_requested = Signal()
    goals_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._day: Agenda | None = None
        self._shown_for = 0
        self._went_on_after: date | None = None
        self._opened: Asks | None = None
        self.setAccessibleName("Today")
        self.view = DayView(services.theme, services.knowledge, services.pictures)
        self.header, self.hero, self.hold = self.view.header, self.view.hero, self.view.hold
        self.rest, self.stretches, self.also = self.view.rest, self.view.stretches, self.view.also
        self.safety = self.view.safety
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()

    def bring_up_to_date(self) -> None:
        """Show the day anew if something changed or another minute began since it was shown."""
        if self._shown_for != self._services.day.stamp():
            self.refresh()

    def refresh(self) -> None:
        """Derive the day again and show it."""
        self._shown_for = self._services.day.stamp()
        self._day = self._services.day.agenda()
        if self._day is not None:
            self.show_day(self._day)

    def show_day(self, day: Agenda) -> None:
        """Show a day as it was derived."""
        self._day = day
        log = live(self._services.store.profile.log)
        region = self._services.store.profile.settings.region or STRICTEST_REGION
        session = self._services.store.profile.active_session
        running = session.kind if session is not None else None
        self.also.show_goals(unrated=bool(unrated_goals(self._services.store.profile)))
        self.view.show_day(day, log, region, self._services.clock.now(), self._went_on_after, running)

    def tell_about(self, entry: SessionLogged) -> None:
        """Ask how a session felt that has just ended, with its minutes filled in."""
        self.refresh()
        day = self._day
        if day is None:
            return
        if entry.session == "guided" and day.rating_due is not None:
            self._asks.rate(day)
        elif entry.session == "guided":
            self._asks.pain(entry)
        else:
            self._asks.timed(day, entry)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the day up to the hour whenever the page is shown."""
        self.bring_up_to_date()
        super().showEvent(event)

    def _connect(self) -> None:
        view = self.view
        self.hero.started.connect(self._on_started)
        self.hero.second_requested.connect(self._on_second)
        self.hero.third_requested.connect(self.check_requested)
        view.easing.first_requested.connect(self._undo_easing)
        view.changed.first_requested.connect(self._keep_as_it_was)
        view.changed.second_requested.connect(self.plan_requested)
        view.actions_row.flare_requested.connect(self._on_flare)
        view.actions_row.easy_day_requested.connect(self._on_easy_day)
        view.actions_row.week_requested.connect(self.week_requested)
        view.actions_row.run_requested.connect(partial(self._on_run, planned=False))
        self.hold.cleared_requested.connect(self.clearance_requested)
        self.rest.signs_requested.connect(self._on_signs)
        self.stretches.ticked.connect(self._on_ticked)
        self.stretches.opened.connect(self.stretch_requested)
        self.stretches.sheet_requested.connect(self.sheet_requested)
        self.stretches.start_requested.connect(self.guided_requested)
        self.also.walk_start_requested.connect(self.walk_requested)
        self.also.run_start_requested.connect(self.run_requested)
        self.also.session_requested.connect(self.session_requested)
        self.also.choice_requested.connect(self.heat_ice_requested)
        self.also.run_requested.connect(partial(self._on_run, planned=True))
        self.also.walk_requested.connect(self._on_walk)
        self.also.medicine_requested.connect(self.medicine_requested)
        self.also.morning_requested.connect(self._on_morning)
        self.also.goals_requested.connect(self.goals_requested)
        self.also.check_in_requested.connect(self._on_check_in)
        self.header.strip.day_requested.connect(self._on_day)
        self.safety.help_requested.connect(self.help_requested)
        self._services.theme.theme_changed.connect(self._on_theme_changed)
        self._services.store.profile_changed.connect(self._on_profile_changed)

    @property
    def _asks(self) -> Asks:
        """Return what opens the dialogs; it is built when the first one is asked for."""
        if self._opened is None:
            from recovery_app.ui.today.asks import Asks

            self._opened = Asks(self._services, self)
            self._opened.check_requested.connect(self.check_requested)
        return self._opened

    def _on_profile_changed(self, _new: Profile, _old: Profile) -> None:
        if self.isVisible():
            self.refresh()

    def _on_theme_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_started(self) -> None:
        day = self._day
        if day is None:
            return
        match self.view.step.kind:
            case "welcome":
                self._went_on_after = self.view.left
                self.show_day(day)
            case "session":
                self.reopen_requested.emit()
            case "check" | "weekly" if day.check_due is not None:
                self.recheck_requested.emit(day.check_due.kind)
            case "pain" if day.pain_untold is not None:
                self.tell_about(day.pain_untold)
            case "morning":
                self._on_morning()
            case "run":
                self.run_requested.emit()
            case "stretches":
                self.guided_requested.emit()
            case "rate":
                self._asks.rate(day)
            case "walk":
                self.walk_requested.emit()
            case "review":
                self._asks.signs(day)
            case "ready":
                self.plan_requested.emit()
            case _:
                pass

    def _on_second(self) -> None:
        step = self.view.step
        if step.kind == WELCOME:
            self._asks.take_step_back()
        elif step.second == UNDO:
            self._undo_easing()
        elif step.kind == "run":
            self._on_run(planned=True)
        else:
            self._on_walk()

    def _undo_easing(self) -> None:
        if self._day is not None and self._day.easing is not None and self._day.easing.undo:
            self._asks.take_back(self._day.easing.undo)

    def _keep_as_it_was(self) -> None:
        if self.view.change is not None:
            self._asks.keep_as_it_was(self.view.change)

    def _on_flare(self) -> None:
        self._asks.flare()

    def _on_easy_day(self) -> None:
        self._asks.easy_day()

    def _on_check_in(self) -> None:
        self._asks.check_in()

    def _on_day(self, day: date) -> None:
        self._asks.day(day)

    def _on_signs(self) -> None:
        if self._day is not None:
            self._asks.signs(self._day)

    def _on_morning(self) -> None:
        day = self._day
        if day is not None and day.morning_due is not None:
            log = live(self._services.store.profile.log)
            self._asks.morning(day.morning_due, sessions_of(log, day.morning_due, day.day))

    def _on_walk(self) -> None:
        if self._day is not None:
            self._asks.walk(self._day)

    def _on_run(self, *, planned: bool) -> None:
        if self._day is not None:
            self._asks.run(self._day, planned=planned)

    def _on_ticked(self, exercise_id: str, done: bool) -> None:  # noqa: FBT001 - a signal carries it
        services = self._services
        entry_id, now = services.new_id(), services.clock.now()
        services.store.apply(lambda profile: change.mark_exercise(profile, exercise_id, entry_id, now, done=done))
