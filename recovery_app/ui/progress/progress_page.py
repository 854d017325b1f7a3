"""How it went: pain, the plan, the user's own goals, walking, running, medicine, and what days can tell."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, Literal, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.date_range import RangeChoice
from recovery_app.domain.day import day_of
from recovery_app.ui.accessibility import announce
from recovery_app.ui.charts.pain_chart import pain_chart
from recovery_app.ui.charts.runs_chart import runs_chart
from recovery_app.ui.charts.walking_chart import walking_chart
from recovery_app.ui.progress.chart_card import ChartCard
from recovery_app.ui.progress.figures import Figures, Story, figures, story_of
from recovery_app.ui.progress.goals_card import GoalsCard
from recovery_app.ui.progress.head import FIRST_RANGE, RANGES, ProgressHead
from recovery_app.ui.progress.helped_card import HelpedCard
from recovery_app.ui.progress.medicine_card import MedicineDaysCard
from recovery_app.ui.progress.plan_card import PlanCard
from recovery_app.ui.progress.words import NO_RUNS, NO_WALKS, empty_pain, is_better, runs_words, walking_words
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.reflow import Reflow
from recovery_app.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from recovery_app.ui.telling.day_teller import DayTeller

_PAIN_PX: Final = 208
_SMALL_PX: Final = 150


class ProgressPage(QWidget):
    """Show the days of a range; everything is worked out anew only when the log, the range or the day changed."""

    report_requested = Signal()
    data_requested = Signal()
    goals_requested = Signal()
    week_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._choice: RangeChoice = FIRST_RANGE
        self._story: Story | None = None
        self._shown: RangeChoice | Literal[""] = ""
        theme, progress = services.theme, services.knowledge.progress
        self._teller: DayTeller | None = None
        self.setAccessibleName("Progress")
        self.head = ProgressHead(theme)
        self.pain = ChartCard(theme, "Back pain, 0 to 10", _PAIN_PX)
        self.plan = PlanCard(theme, progress.weeks.text)
        self.goals = GoalsCard(theme)
        self.log_run = Button(theme, "Log a run", "quiet", flush=True)
        self.runs = ChartCard(theme, "Runs, minutes of running", _SMALL_PX, self.log_run)
        self.walking = ChartCard(theme, "Walking, minutes a week", _SMALL_PX)
        self.walking.say(walking_words(progress.walking))
        self.medicine = MedicineDaysCard(theme)
        self.helped = HelpedCard(theme, progress.helped)
        self.data = Button(theme, "Your data", "quiet", icon="folder-open", flush=True)
        self._flow = Reflow(theme)
        for order, card in enumerate((self.plan, self.runs, self.helped)):
            self._flow.add(card, "left", 2 * order)
        for order, card in enumerate((self.goals, self.walking, self.medicine)):
            self._flow.add(card, "right", 2 * order + 1)
        scroll = ScrollPage(theme)
        for part in (self.head, self.pain, self._flow):
            scroll.add(part)
        scroll.body.addWidget(self.data, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.body.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        self._connect()

    def bring_up_to_date(self) -> None:
        """Work the numbers out again if what they come from has changed."""
        services, story = self._services, self._story
        profile, now = services.store.profile, services.clock.now()
        if story is None or not story.is_of(profile, day_of(now)):
            story, self._shown = story_of(profile, services.knowledge, now), ""
        if self._shown != self._choice:
            self._story, self._shown = story, self._choice
            self._show(figures(story, services.knowledge, self._choice, now))

    def draw_now(self) -> None:
        """Draw the data of the charts without waiting for their axes to be seen."""
        for card in (self.pain, self.walking, self.runs):
            card.chart.draw_now()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the page up to date when it comes to the front."""
        self.bring_up_to_date()
        super().showEvent(event)

    def _show(self, shown: Figures) -> None:
        services, today = self._services, shown.today
        knowledge = services.knowledge
        empty = empty_pain(services.store.profile, shown.pain)
        lights = knowledge.training.light.names
        change = shown.change
        self.pain.show_change("" if change is None else change.text, is_better=is_better(change))
        self.pain.show_parts(pain_chart(shown.pain, shown.bands, shown.marks, shown.days, today, lights, empty))
        self.plan.show_plan(shown.plan, today)
        self.goals.show_goals(shown.goals, today)
        self.runs.show_parts(runs_chart(shown.runs, shown.days, today, NO_RUNS))
        self.runs.say(runs_words(knowledge.progress.runs, knowledge.training.run) if shown.runs else "")
        target = knowledge.progress.walking.week_min
        self.walking.show_parts(walking_chart(shown.walking, shown.days, target, today, NO_WALKS))
        self.medicine.show_days(shown.medicine, shown.medicine_range, shown.medicine_of, today)
        self.helped.show_effects(shown.helped)
        self._order_tabs()

    def _connect(self) -> None:
        self.head.range_chosen.connect(self._on_range)
        self.head.report_requested.connect(self.report_requested)
        self.plan.day_requested.connect(self._on_day)
        self.goals.goals_requested.connect(self.goals_requested)
        self.goals.week_requested.connect(self.week_requested)
        self.log_run.clicked.connect(self._on_run)
        self.data.clicked.connect(self.data_requested)
        self._flow.reflowed.connect(self._order_tabs)
        self._services.store.profile_changed.connect(self._on_profile_changed)
        self.setFocusProxy(self.head)

    def _on_range(self, choice: str) -> None:
        self._choice = cast("RangeChoice", choice)
        self.bring_up_to_date()
        announce(self, f"{dict(RANGES)[self._choice]}. {self.pain.chart.accessibleDescription()}")

    def _on_run(self) -> None:
        self._day_teller().teller.run_line()

    def _on_day(self, day: date) -> None:
        self._day_teller().day(day)

    def _day_teller(self) -> DayTeller:
        # Its dialogs are many, and no visit needs them before one is asked for.
        from recovery_app.ui.telling.day_teller import DayTeller  # noqa: PLC0415

        if self._teller is None:
            self._teller = DayTeller(self._services, self)
        return self._teller

    def _on_profile_changed(self, _new: object, _old: object) -> None:
        if self.isVisible():
            self.bring_up_to_date()

    def _order_tabs(self) -> None:
        left = (self.plan, self.runs, self.helped)
        right = (self.goals, self.walking, self.medicine)
        pairs = (card for pair in zip(left, right, strict=True) for card in pair)
        order = (*left, *right) if self._flow.is_wide() else tuple(pairs)
        order_tabs(self.head, self.pain, *order, self.data)
