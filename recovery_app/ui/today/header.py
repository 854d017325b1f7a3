"""Where the user stands: the day, the phase, and the week."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.training_rules import Light
from recovery_app.domain.week import DayMark
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.words import WEEKDAYS, spoken_day
from recovery_app.ui.widgets.beside import lay_beside
from recovery_app.ui.widgets.day_cell import DayCell
from recovery_app.ui.widgets.day_cell import DayMark as CellMark
from recovery_app.ui.widgets.label import Text

CELL_MARKS: dict[str, CellMark] = {
    "done": "done",
    "part": "part",
    "none": "none",
    "today": "today",
    "ahead": "none",
    "before": "none",
}
BESIDE_FROM_EM = 44
LARGE_FROM_EM = 54


class WeekStrip(QWidget):
    """Show the seven days of this week; `day_requested(date)` asks for what was done on one."""

    day_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[DayMark, ...] = ()
        self.cells = [DayCell(theme, name, "none", name) for name in WEEKDAYS]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        presses = QButtonGroup(self)
        presses.setExclusive(False)
        presses.idClicked.connect(self._on_pressed)
        for index, cell in enumerate(self.cells):
            row.addWidget(cell, 1)
            presses.addButton(cell, index)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_week(self, days: tuple[DayMark, ...], lights: Mapping[Light, str]) -> None:
        """Show the light of each day, or what was done where it has none; `lights` has the words of the lights."""
        self._days = days
        for cell, day in zip(self.cells, days, strict=True):
            name = WEEKDAYS[day.day.weekday()]
            mark = day.light or CELL_MARKS[day.mark]
            cell.set_day(name, mark, spoken_day(day, lights), is_today=day.mark == "today")

    def _on_pressed(self, index: int) -> None:
        self.day_requested.emit(self._days[index].day)


class TodayHeader(QWidget):
    """Show the day, the phase and the week, side by side where there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = Text(theme, "", "h1")
        self.subtitle = Text(theme, "", "body", "muted")
        self.strip = WeekStrip(theme)
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_1)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.SPACE_4)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignTop)
        theme.theme_changed.connect(self._judge)

    def show_day(self, day: Agenda, lights: Mapping[Light, str]) -> None:
        """Show the day and its week."""
        self.title.set_text(f"Day {day.day_number} of your recovery")
        self.subtitle.set_text(day.phase.headline)
        self.strip.show_week(day.week, lights)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the week under the words where both do not fit."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        ems = self.width() / self._theme.em()
        beside = ems >= BESIDE_FROM_EM
        self.title.set_role("h1" if ems >= LARGE_FROM_EM else "h1_small")
        lay_beside(self._row, beside=beside)
