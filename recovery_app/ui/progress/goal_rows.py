"""The rows of goals: each as a bar with a tick where it started, and those of an episode that is over."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.domain.goal_course import EpisodeGoals, GoalCourse, GoalProgress
from recovery_app.ui import metrics
from recovery_app.ui.charts.date_labels import said_date
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.bar import Bar
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import smooth_painter

_TOP: Final = 10


def begun_days(progress: GoalProgress) -> list[date]:
    """Return the days of the first ratings."""
    return [goal.start_day for goal in progress.goals if goal.start_day is not None]


def start_words(begun: list[date], today: date) -> str:
    """Return since when there are ratings, empty where there are none."""
    return f"Start, {said_date(min(begun), today)}." if begun else ""


class EarlierGoals(QWidget):
    """Show the goals of an episode that is over, with its days, what came of them, and where there are more."""

    def __init__(self, theme: Theme, episode: EpisodeGoals, today: date, further: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_4)
        reach = f"{said_date(episode.days.first, today)} to {said_date(episode.days.last, today)}"
        column.addWidget(Text(theme, f"Earlier episode, {reach}", "body_strong"))
        for goal in episode.progress.goals:
            column.addWidget(GoalRow(theme, goal))
        start = StartLine(theme)
        start.words.set_text(start_words(begun_days(episode.progress), today))
        column.addWidget(start)
        if about := f"{episode.progress.text} {further}".strip():
            column.addWidget(Text(theme, about, "small", "muted"))


class GoalRow(QWidget):
    """Show one goal with its first and its latest rating."""

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


class StartLine(QWidget):
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
