"""The parts of Today and how they are laid out."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.gap import left_on
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.medicine_line import medicine_line
from recovery_app.domain.progress import DayEasing, PlanChange
from recovery_app.domain.settings import Region
from recovery_app.domain.timed_session import SessionKind
from recovery_app.ui import metrics
from recovery_app.ui.picture_loader import PictureLoader
from recovery_app.ui.pose_still import card_still
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.telling.words import sessions_of
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.also_card import AlsoCard
from recovery_app.ui.today.header import TodayHeader
from recovery_app.ui.today.hold_card import HoldCard
from recovery_app.ui.today.next_step import UNDO, NextStep, easing_in_hero, left_on_day, next_step
from recovery_app.ui.today.quiet_actions import QuietActions
from recovery_app.ui.today.rest_card import RestCard
from recovery_app.ui.today.stretches_card import StretchesCard
from recovery_app.ui.today.told_note import ToldNote
from recovery_app.ui.today.words import last_check_in
from recovery_app.ui.widgets.hero_card import HeroCard
from recovery_app.ui.widgets.position_figure import figure_of
from recovery_app.ui.widgets.reflow import Reflow
from recovery_app.ui.widgets.safety_line import SafetyLine
from recovery_app.ui.widgets.scroll_page import ScrollPage


class DayView(ScrollPage):
    """Show one day; `step` is what its hero says and `change` what its note tells, for whoever acts on them."""

    def __init__(
        self, theme: Theme, knowledge: Knowledge, pictures: PictureLoader, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._knowledge = knowledge
        self._pictures = pictures
        self.step = NextStep("done", "", "", "")
        self.change: PlanChange | None = None
        self.left: date | None = None
        self.header = TodayHeader(theme)
        self.hero = HeroCard(theme)
        self.hold = HoldCard(theme)
        self.actions_row = QuietActions(theme)
        self.easing = ToldNote(theme, "info")
        self.changed = ToldNote(theme, "refresh-cw")
        self.rest = RestCard(theme)
        self.stretches = StretchesCard(theme, knowledge, pictures)
        self.also = AlsoCard(theme, knowledge.heat_ice)
        self.safety = SafetyLine(theme)
        flow = Reflow(theme)
        flow.add(self.hero, "left", 0)
        flow.add(self.hold, "left", 1)
        flow.add(self.actions_row, "left", 2)
        flow.add(self.easing, "left", 3)
        flow.add(self.changed, "left", 4)
        flow.add(self.rest, "right", 5)
        flow.add(self.stretches, "left", 6)
        flow.add(self.also, "right", 7)
        self.body.setContentsMargins(metrics.PAGE_SIDE, metrics.PAGE_TOP, metrics.PAGE_SIDE, 6)
        self.body.setSpacing(0)
        self.add(self.header)
        self.body.addSpacing(metrics.CARD_GAP)
        self.add(flow, 1)
        self.body.addSpacing(metrics.SPACE_1)
        self.add(self.safety)

    def show_day(
        self,
        day: Agenda,
        log: tuple[LogEntry, ...],
        region: Region,
        now: datetime,
        went_on_after: date | None,
        running: SessionKind | None = None,
    ) -> None:
        """Show a day; after a gap the user chooses how to go on, unless that was chosen for this gap already.

        The log must not hold entries that were taken back. `running` is the kind of the session that runs.
        """
        against = "" if day.morning_due is None else sessions_of(log, day.morning_due, day.day)
        self.header.show_day(day, self._knowledge.training.light.names)
        held = day.hold is not None
        for part in (self.hero, self.actions_row):
            part.setVisible(not held)
        # Exercises wait for the short safety questions, and there are none on a day of rest.
        self.stretches.setVisible(bool(day.exercises))
        self.hold.setVisible(held)
        # Once runs are part of the plan there is no rest from running to count.
        self.rest.setVisible(not held and day.rest is not None and day.run is None)
        self._show_notes(day)
        if day.hold is not None:
            self.hold.show_hold(day.hold, self._knowledge.safety)
            if day.next in {"check", "pain"}:
                self.hero.setVisible(True)
                self._show_step(next_step(day, now, None, against, running), day)
        else:
            self.left = left_on(log, day.day - timedelta(days=day.day_number - 1), day.day)
            gap = None if self.left == went_on_after else left_on_day(self.left, day)
            self._show_step(next_step(day, now, gap, against, running), day)
            self.rest.show_day(day)
            self.stretches.show_day(day)
            self.actions_row.run.setVisible(day.run is None or day.run.state != "today")
        self.also.setVisible(day.walk is not None)
        medicine = medicine_line(self._knowledge.medicines, log, region, now)
        self.also.show_day(day, last_check_in(log), against, medicine, now)
        order_tabs(
            self.header,
            self.hero,
            self.hold,
            self.actions_row,
            self.easing,
            self.changed,
            self.rest,
            self.stretches,
            self.also,
            self.safety,
        )

    def _show_step(self, step: NextStep, day: Agenda) -> None:
        self.step = step
        if step.button or step.second:
            self.hero.set_next(
                step.kicker,
                step.title,
                step.line,
                step.button,
                icon=step.icon,
                second_text=step.second,
                third_text=step.third,
            )
        else:
            self.hero.set_done(step.title, step.line)
        if step.kind == "stretches":
            first = day.exercises_left[0].exercise
            self.hero.set_picture(figure_of(first), card_still(self._knowledge, self._pictures, first.id))
        else:
            self.hero.set_icon(step.icon)

    def _show_notes(self, day: Agenda) -> None:
        easing = day.easing
        self.easing.setVisible(easing is not None and easing_in_hero(day) is None and day.hold is None)
        if easing is not None:
            self.easing.tell(f"{easing.title.rstrip('.')}.", " ".join(easing.lines), UNDO if easing.undo else "")
        fresh = day.day - timedelta(days=1)
        self.change = next((one for one in day.changes if one.day >= fresh and not one.undone), None)
        told = self.change is not None and _told_already(self.change, easing)
        self.changed.setVisible(self.change is not None and not told and day.hold is None)
        if self.change is not None:
            keep = "Keep as it was" if self.change.can_undo else ""
            self.changed.tell(self.change.what, self.change.because, keep, "See your plan")


def _told_already(change: PlanChange, easing: DayEasing | None) -> bool:
    """Tell whether what eased the day gives the reason of a change that nobody can undo anyway."""
    return easing is not None and not change.can_undo and change.because in easing.lines
