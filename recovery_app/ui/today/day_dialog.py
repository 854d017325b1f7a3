"""What was done and told on one day."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.moment_text import short_date
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.day_lines import DayLine, day_lines
from recovery_app.ui.today.words import WEEKDAYS_LONG
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.light_mark import LightMark

_NOTHING = "Nothing noted for this day."


class DayDialog(Dialog):
    """List a day in the order of the clock; `take_back_requested(id)` asks to take an entry back, after one question.

    Show the log again with `show_log` once it changed.
    """

    take_back_requested = Signal(str)

    def __init__(
        self, theme: Theme, day: date, log: tuple[LogEntry, ...], knowledge: Knowledge, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, f"{WEEKDAYS_LONG[day.weekday()]}, {short_date(day)}", "", "", "Close", parent=parent)
        self.wide_em = 36
        self._day = day
        self._knowledge = knowledge
        self._rows: list[QWidget] = []
        self._question: Dialog | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(metrics.SPACE_2)
        self.body.addLayout(self._list)
        self.show_log(log)

    def show_log(self, log: tuple[LogEntry, ...]) -> None:
        """Show what the log says of the day."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        lines = day_lines(self._day, log, self._knowledge)
        self.text.set_text("" if lines else _NOTHING)
        self.text.setVisible(not lines)
        self._rows = [self._row(line) for line in lines]
        for row in self._rows:
            self._list.addWidget(row)
        if self.isVisible():
            self.safe.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, line: DayLine) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(metrics.SPACE_3)
        middle = Qt.AlignmentFlag.AlignVCenter
        across.addWidget(Text(self._theme, line.clock, "body", "muted", wraps=False), 0, middle)
        words = line.text
        if line.light is not None:
            across.addWidget(LightMark(self._theme, line.light), 0, middle)
            words = f"{words}. {self._knowledge.training.light.names[line.light]}."
        across.addWidget(Text(self._theme, words, align=middle | Qt.AlignmentFlag.AlignLeft), 1)
        if line.entry:
            button = Button(self._theme, "Take back", "quiet", flush=True)
            button.setAccessibleName(f"Take back: {line.clock} {line.text}")
            button.clicked.connect(partial(self._ask, line))
            across.addWidget(button, 0, middle)
        return row

    def _ask(self, line: DayLine) -> None:
        text = f"{line.clock}  {line.text}\nYour plan then goes on as if it had not been told."
        self._question = Dialog(self._theme, "Take this entry back?", text, "Take it back", "Keep it", parent=self)
        self._question.accepted.connect(partial(self.take_back_requested.emit, line.entry))
        self._question.open()
