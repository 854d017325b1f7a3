"""What the user can do again: the activities they named, from where they started."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.goal_course import NO_GOALS, EpisodeGoals, GoalProgress
from recovery_app.ui import metrics
from recovery_app.ui.charts.date_labels import said_date
from recovery_app.ui.charts.number_table import NumberTable
from recovery_app.ui.progress.card_foot import CardFoot
from recovery_app.ui.progress.goal_rows import EarlierGoals, GoalRow, StartLine, begun_days, start_words
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text

_TITLE: Final = "What you can do"
_SCALE: Final = "0 cannot, 10 as before"
_NO_GOALS: Final = "Name up to three things you want to do again. You rate them once a week."
_UNRATED: Final = "You rate these in the check at the end of each week."
_FURTHER: Final = "The report has the goals of earlier episodes too."


class GoalsCard(Card):
    """Show each goal as a bar with a tick where it started.

    `goals_requested` asks to name or change them, and `week_requested` to tell how the week went, which rates them.
    """

    goals_requested = Signal()
    week_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _TITLE, _SCALE, parent=parent)
        self._rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(metrics.SPACE_4)
        self.change = Button(theme, "Change your goals", "quiet", flush=True)
        self.change.clicked.connect(self.goals_requested)
        self.week = Button(theme, "Tell how the week went", "quiet", flush=True)
        self.week.clicked.connect(self.week_requested)
        self.start = StartLine(theme)
        self.about = Text(theme, "", "small", "muted")
        self.foot = CardFoot(theme, _TITLE, self.week, self.change)
        self.body.addSpacing(metrics.SPACE_1)
        self.add_layout(self._list)
        self.add(self.start)
        self.add(self.about)
        self._earlier = QVBoxLayout()
        self.add_layout(self._earlier)
        self.foot.end(self)

    def show_goals(self, episodes: tuple[EpisodeGoals, ...], today: date) -> None:
        """Show the goals of the present episode as they were rated, and those of the one before it with its days."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        progress = next((one.progress for one in episodes if not one.ended), NO_GOALS)
        over = [one for one in episodes if one.ended and begun_days(one.progress)]
        self._rows = [GoalRow(self._theme, goal) for goal in progress.goals]
        for row in self._rows:
            self._list.addWidget(row)
        for one in over[:1]:
            earlier = EarlierGoals(self._theme, one, today, _FURTHER if len(over) > 1 else "")
            self._earlier.addWidget(earlier)
            self._rows.append(earlier)
        begun = begun_days(progress)
        self.set_fact(_SCALE if self._rows else "")
        self.change.set_text("Change your goals" if progress.goals else "Name your goals")
        self.start.setVisible(bool(begun))
        self.start.words.set_text(start_words(begun, today))
        about = progress.text if begun else _UNRATED if progress.goals else _NO_GOALS
        self.about.set_text(about)
        self.about.setVisible(bool(about))
        shown = (progress, *(one.progress for one in over[:1]))
        rated = any(goal.points for one in shown for goal in one.goals)
        self.foot.table.offer(partial(_table, shown, today) if rated else None)


def _table(shown: tuple[GoalProgress, ...], today: date) -> NumberTable:
    scores: dict[str, dict[date, int]] = {}
    for progress in shown:
        for goal in progress.goals:
            scores.setdefault(goal.goal, {}).update((point.day, point.score) for point in goal.points)
    days = sorted({day for told in scores.values() for day in told})
    rows = tuple((said_date(day, today), *(str(told.get(day, "")) for told in scores.values())) for day in days)
    return NumberTable(_TITLE, f"{_SCALE}.", ("Day", *scores), rows)
