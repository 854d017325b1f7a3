"""What the user can do again: the activities they named, from where they started."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.domain.goal_course import GoalCourse, GoalProgress
from recovery_app.ui import metrics
from recovery_app.ui.charts.date_labels import said_date
from recovery_app.ui.charts.number_table import NumberTable
from recovery_app.ui.progress.card_foot import CardFoot
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.bar import Bar
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import smooth_painter

_TITLE: Final = "What you can do"
_SCALE: Final = "0 cannot, 10 as before"
_TOP: Final = 10
_NO_GOALS: Final = "Name up to three things you want to do again. You rate them once a week."
_UNRATED: Final = "You rate these in the check at the end of each week."


class GoalsCard(Card):
    """Show each goal as a bar with a tick where it started; `goals_requested` asks to name or change them."""

    goals_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _TITLE, _SCALE, parent=parent)
        self._rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(metrics.SPACE_4)
        self.change = Button(theme, "Change your goals", "quiet", flush=True)
        self.change.clicked.connect(self.goals_requested)
        self.start = _StartLine(theme)
        self.about = Text(theme, "", "small", "muted")
        self.foot = CardFoot(theme, _TITLE, self.change)
        self.body.addSpacing(metrics.SPACE_1)
        self.add_layout(self._list)
        self.add(self.start)
        self.add(self.about)
        self.foot.end(self)

    def show_goals(self, progress: GoalProgress, today: date) -> None:
        """Show the goals as they were rated."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_GoalRow(self._theme, goal) for goal in progress.goals]
        for row in self._rows:
            self._list.addWidget(row)
        begun = [goal.start_day for goal in progress.goals if goal.start_day is not None]
        self.set_fact(_SCALE if progress.goals else "")
        self.change.set_text("Change your goals" if progress.goals else "Name your goals")
        self.start.setVisible(bool(begun))
        self.start.words.set_text(f"Start, {said_date(min(begun), today)}." if begun else "")
        about = progress.text if begun else _UNRATED if progress.goals else _NO_GOALS
        self.about.set_text(about)
        self.about.setVisible(bool(about))
        rated = any(goal.points for goal in progress.goals)
        self.foot.table.offer(partial(_table, progress, today) if rated else None)


class _GoalRow(QWidget):
    def __init__(self, theme: Theme, goal: GoalCourse) -> None:
        super().__init__()
        scores = "not rated yet"
        if goal.start is not None and goal.latest is not None:
            moved = goal.start_day != goal.latest_day
            scores = f"{goal.start} to {goal.latest}" if moved else f"{goal.latest}"
        bar = Bar(theme, f"{goal.goal}: {scores}, of 10", has_mark=True)
        if goal.start is not None and goal.latest is not None:
            bar.set_value(goal.latest / _TOP, goal.start / _TOP)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        number = Text(theme, scores, "body", "muted", align=side, wraps=False)
        if goal.latest is not None:
            number.set_text(scores, str(goal.latest) if not scores.startswith(f"{goal.latest} to") else "")
        line = QHBoxLayout()
        line.setSpacing(metrics.SPACE_4)
        line.addWidget(Text(theme, goal.goal), 1)
        line.addWidget(number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_1)
        column.addLayout(line)
        column.addWidget(bar)


class _StartLine(QWidget):
    """Say what the tick on the bars means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = Text(theme, "", "small", "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.SPACE_3)
        line.addWidget(_Tick(theme), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)


class _Tick(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(10, self._theme.line_px("small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.fillRect(QRectF(3, (self.height() - 16) / 2, 3, 16), self._theme.colour("text"))
        painter.end()


def _table(progress: GoalProgress, today: date) -> NumberTable:
    days = sorted({point.day for goal in progress.goals for point in goal.points})
    scores = [{point.day: point.score for point in goal.points} for goal in progress.goals]
    rows = tuple((said_date(day, today), *(str(of.get(day, "")) for of in scores)) for day in days)
    return NumberTable(_TITLE, f"{_SCALE}.", ("Day", *(goal.goal for goal in progress.goals)), rows)
