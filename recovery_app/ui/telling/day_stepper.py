"""The day that something is told of, with a step to the day before and the day after."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.telling.words import near_day
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import IconButton
from recovery_app.ui.widgets.label import Text

_DAY = timedelta(days=1)


class DayStepper(QWidget):
    """Show a day from `first` to `today`; `day_changed(date)` tells each step."""

    day_changed = Signal(object)

    def __init__(self, theme: Theme, day: date, first: date, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = day
        self._first = first
        self._today = today
        self.before = IconButton(theme, "chevron-left", "The day before", "quiet")
        self.before.clicked.connect(self._step_back)
        self.after = IconButton(theme, "chevron-right", "The day after", "quiet")
        self.after.clicked.connect(self._step_on)
        self.words = Text(theme, "", "body_strong", align=Qt.AlignmentFlag.AlignCenter, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(self.before)
        row.addWidget(self.words)
        row.addWidget(self.after)
        row.addStretch(1)
        self._show()

    def day(self) -> date:
        """Return the day that is shown."""
        return self._day

    def _step_back(self) -> None:
        self._go_to(self._day - _DAY)

    def _step_on(self) -> None:
        self._go_to(self._day + _DAY)

    def _go_to(self, day: date) -> None:
        self._day = day
        self._show()
        announce(self, self.words.text())
        self.day_changed.emit(day)

    def _show(self) -> None:
        self.words.set_text(near_day(self._day, self._today))
        self.before.set_blocked("" if self._day > self._first else "There is nothing to tell before this day.")
        self.after.set_blocked("" if self._day < self._today else "The next day is still to come.")
