"""What was kept of the plan, day by day."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.week_targets import PlanDays, PlanWeek
from recovery_app.ui.charts.date_labels import said_day
from recovery_app.ui.charts.number_table import NumberTable
from recovery_app.ui.charts.number_words import plain
from recovery_app.ui.progress.card_foot import CardFoot
from recovery_app.ui.progress.plan_grid import PlanGrid
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text

_TITLE: Final = "Plan days"
_FIRST_WEEKS: Final = 7
_MORE_WEEKS: Final = 26
_PAUSED: Final = "Two bars mark such a day."
_MARKS: Final = {
    "kept": "kept",
    "part": "in part",
    "rest": "rest day",
    "none": "nothing noted",
    "today": "today",
    "frozen": "does not count",
}


class PlanCard(Card):
    """Show the latest weeks with a plan, and earlier ones when asked; `day_requested` carries a date."""

    day_requested = Signal(object)

    def __init__(self, theme: Theme, rule: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, _TITLE, parent=parent)
        self._rule = rule
        self._plan: PlanDays | None = None
        self._today = date.min
        self._count = _FIRST_WEEKS
        self.grid = PlanGrid(theme)
        self.grid.day_requested.connect(self.day_requested)
        self.about = Text(theme, "", "small", "muted")
        self.earlier = Button(theme, "Show earlier weeks", "quiet", flush=True)
        self.earlier.clicked.connect(self._show_more)
        self.foot = CardFoot(theme, _TITLE, self.earlier)
        self.add(self.grid)
        self.add(self.about)
        self.foot.end(self)

    def show_plan(self, plan: PlanDays, today: date) -> None:
        """Show the days of another range, or of a later day."""
        self._plan, self._today, self._count = plan, today, _FIRST_WEEKS
        self._show()

    def _show_more(self) -> None:
        self._count += _MORE_WEEKS
        self._show()

    def _show(self) -> None:
        if self._plan is None:
            return
        weeks = tuple(week for week in self._plan.weeks if not _is_before(week))
        shown, said = weeks[-self._count :], self._plan.adherence.text
        self.set_fact(said)
        self.grid.show_weeks(shown, said)
        paused = any(day.mark == "frozen" for week in shown for day in week.days)
        self.about.set_text(f"{self._rule} {_PAUSED}" if paused else self._rule)
        self.earlier.setVisible(len(shown) < len(weeks))
        self.foot.table.offer(partial(_table, weeks, said, self._today))


def _is_before(week: PlanWeek) -> bool:
    return all(day.mark == "before" for day in week.days)


def _table(weeks: tuple[PlanWeek, ...], about: str, today: date) -> NumberTable:
    days = [day for week in weeks for day in week.days if day.mark in _MARKS]
    rows = tuple(
        (
            said_day(day.day, today),
            day.why or _MARKS[day.mark],
            f"{day.exercises} of {day.planned}" if day.planned else plain(day.exercises or None),
            plain(day.walk_min or None),
            plain(day.run_min or None),
        )
        for day in days
    )
    return NumberTable(_TITLE, about, ("Day", "Plan", "Exercises", "Walked, min", "Ran, min"), rows)
