"""The weeks after the first days: what the plan asks, how it adapts, and how it leads back to running."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog

from recovery_app.domain import change, plan_change
from recovery_app.domain.agenda import agenda
from recovery_app.domain.check_change import log_partial_check
from recovery_app.domain.dose_change import log_dose
from recovery_app.domain.flag import FlagAnswer
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.named_goals import name_goals
from recovery_app.domain.profile import Profile
from recovery_app.domain.recheck_rules import CheckKind
from recovery_app.tour import progress, telling
from recovery_app.tour.camera import Camera, View, settle
from recovery_app.tour.guide import TourError
from recovery_app.tour.report import report
from recovery_app.tour.walk import FIRST_DAY, Walker, begin_plan
from recovery_app.ui.plan.plan_page import PlanPage

Change = Callable[[Profile, str, datetime], Profile]

FIRST_SORE_DAY = 9
GATE_DAY = 24


class Weeks:
    """Hold a runner whose days pass in a moment."""

    def __init__(self, walker: Walker) -> None:
        self.walker = walker
        self._services = walker.window.services

    def tell(self, told: Change) -> None:
        """Enter something at this moment."""
        entry_id = self._services.new_id()
        now = self._services.clock.now()
        self._services.store.apply(lambda profile: told(profile, entry_id, now))
        settle()

    def go_to_day(self, number: int) -> None:
        """Let time pass up to the morning of a day of the plan, and look at it."""
        moment = FIRST_DAY.replace(hour=9, minute=10) + timedelta(days=number - 1)
        self.walker.clock.advance((moment - self.walker.clock.now()).total_seconds())
        self.walker.go_to("today")
        self.walker.today.refresh()
        settle()

    def live_calmly(self, first: int, last: int) -> None:
        """Walk as planned on each day up to one, with calm mornings, and answer what safety asks."""
        for number in range(first, last + 1):
            self.go_to_day(number)
            self.answer_checks()
            day = agenda(self._services.store.profile, self._services.knowledge, self._services.clock.now())
            if day is None or day.walk is None:
                message = f"there is no walk on day {number}."
                raise TourError(message)
            yesterday = day.day - timedelta(days=1)
            if number > first:
                self.tell(_morning(yesterday))
            self.tell(_walk(day.walk.minutes, brisk=day.walk.step.pace == "brisk"))

    def answer_checks(self) -> None:
        """Answer no to whatever safety questions are due."""
        knowledge = self._services.knowledge
        kinds: tuple[CheckKind, ...] = ("mini", "weekly")
        for kind in kinds:
            self.tell(partial(_no_to_all, knowledge, kind))

    def shoot_dialog(self, name: str) -> None:
        """Take a picture of the dialog that is open, and close it."""
        self.look_at_dialog(name).reject()
        settle()

    def look_at_dialog(self, name: str) -> QDialog:
        """Take a picture of the dialog that is open, and return it."""
        dialog = next((one for one in self.walker.window.findChildren(QDialog) if one.isVisible()), None)
        if dialog is None:
            message = f"no dialog opened for {name}."
            raise TourError(message)
        self.walker.camera.take(dialog, name, self._services.pictures)
        return dialog


def later_weeks(app: QApplication, data_dir: Path, view: View, camera: Camera) -> None:
    """Walk through the weeks after the first days; raise TourError where a page cannot be reached."""
    walker = Walker(app, data_dir, view, camera)
    begin_plan(walker)
    weeks = Weeks(walker)
    progress.first_day(walker)
    weeks.live_calmly(1, FIRST_SORE_DAY - 1)
    _a_sore_day(weeks)
    weeks.live_calmly(FIRST_SORE_DAY + 1, GATE_DAY)
    _the_signs(weeks)
    _the_first_run(weeks)
    telling.days(weeks)
    _the_week(weeks)
    _medicines(weeks)
    progress.after_weeks(walker, FIRST_DAY)
    report(walker)
    walker.close()


def _a_sore_day(weeks: Weeks) -> None:
    walker = weeks.walker
    weeks.go_to_day(FIRST_SORE_DAY)
    walker.press("Not feeling 100 %")
    weeks.shoot_dialog("easy_day")
    walker.press("Flare-up")
    weeks.shoot_dialog("flare_up")
    weeks.tell(lambda profile, entry, now: change.log_walk(profile, entry, now, minutes=20, brisk=False, pain_during=6))
    walker.shoot("today_questions_first")
    walker.press("Answer them")
    walker.shoot("short_check")
    walker.press("None of these")
    walker.go_to("today")
    walker.shoot("today_sore_day")
    plan = _plan(walker)
    walker.shoot("plan")
    plan.open_part("history")
    walker.shoot("plan_history")
    plan.open_part("walk")
    walker.shoot("plan_walks")


def _the_signs(weeks: Weeks) -> None:
    walker, knowledge = weeks.walker, weeks.walker.window.services.knowledge
    for sign in knowledge.plan.sign:
        if sign.answered_by == "user":
            weeks.tell(partial(_ready, sign.id))
    _plan(walker).open_part("signs")
    walker.shoot("plan_signs")
    walker.go_to("plan")
    walker.press("Begin short runs")


def _the_first_run(weeks: Weeks) -> None:
    walker = weeks.walker
    walker.go_to("today")
    walker.shoot("today_first_run")
    walker.press("Log the run")
    weeks.shoot_dialog("log_a_run")
    weeks.tell(lambda profile, entry, now: plan_change.log_run(profile, entry, now, run_min=5, stage=1, pain_during=1))
    weeks.go_to_day(GATE_DAY + 1)
    walker.shoot("today_morning_after")
    walker.press("Answer")
    weeks.shoot_dialog("morning_after")
    _plan(walker).open_part("run")
    walker.shoot("plan_runs")


def _the_week(weeks: Weeks) -> None:
    walker = weeks.walker
    weeks.go_to_day(GATE_DAY + 8)
    walker.window.assessment.ask_again("weekly")
    settle()
    walker.shoot("weekly_review")
    walker.press("None of these")
    walker.shoot("weekly_check_in")
    walker.press("Skip")
    walker.shoot("week_in_short")
    walker.press("Go on")
    goals = walker.window.services.knowledge.week.goals.suggestions
    weeks.tell(lambda profile, entry, now: name_goals(profile, goals, entry, now))
    walker.go_to("progress")
    walker.press("Tell how the week went")
    walker.shoot("weekly_goals")
    walker.press("Yes")
    walker.press("Save")
    walker.shoot("week_reply")
    walker.press("Go on")


def _medicines(weeks: Weeks) -> None:
    walker = weeks.walker
    knowledge = walker.window.services.knowledge
    weeks.go_to_day(GATE_DAY + 8)
    walker.press("Open")
    walker.shoot("medicine")
    walker.press("Answer")
    walker.shoot("medicine_questions")
    walker.press("Close")
    weeks.tell(
        lambda profile, entry, now: log_dose(profile, knowledge, "apap-500-uk", 1000, now, entry, now, as_planned=False)
    )
    walker.shoot("medicine_after_a_dose")


def _no_to_all(knowledge: Knowledge, kind: CheckKind, profile: Profile, entry: str, now: datetime) -> Profile:
    noes: dict[str, FlagAnswer] = {flag.id: "no" for flag in knowledge.safety.asked_again(kind)}
    return log_partial_check(profile, knowledge, kind, noes, entry, now)


def _ready(sign: str, profile: Profile, entry: str, now: datetime) -> Profile:
    return change.mark_sign(profile, sign, entry, now, met=True)


def _plan(walker: Walker) -> PlanPage:
    walker.go_to("plan")
    return walker.window.shelf.page("plan", PlanPage)


def _walk(minutes: int, *, brisk: bool) -> Change:
    return lambda profile, entry, now: change.log_walk(profile, entry, now, minutes=minutes, brisk=brisk, pain_during=1)


def _morning(about: date) -> Change:
    return lambda profile, entry, now: plan_change.rate_morning(
        profile, entry, now, about=about, feel="same", night_pain=False
    )
