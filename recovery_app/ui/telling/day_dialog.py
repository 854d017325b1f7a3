"""What was done and told on one day."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.day_offers import DayOffer, day_offers, first_day
from recovery_app.domain.distance import DistanceUnit
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.ui import metrics
from recovery_app.ui.telling.day_lines import DayLine, day_lines
from recovery_app.ui.telling.day_row import DayRow
from recovery_app.ui.telling.day_stepper import DayStepper
from recovery_app.ui.telling.words import NOTHING_DONE, long_day
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text

_WIDE_EM = 40
_OFFERS: dict[DayOffer, str] = {
    "check_in": "Tell how your back was",
    "morning": "Tell the morning after",
    "walk": "Log a walk",
    "run": "Log a run",
}


class DayDialog(Dialog):
    """List a day in the order of the clock, with a step to the days before and after.

    `take_back_requested(id)` asks to take an entry back, after one question, `change_requested(id)` to tell it again,
    `felt_requested(id)` to tell how a session against the clock felt, and `tell_requested(DayOffer)` for more of the
    day. Show the log again with `show_log` once it changed.
    """

    take_back_requested = Signal(str)
    change_requested = Signal(str)
    felt_requested = Signal(str)
    tell_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        day: date,
        today: date,
        log: tuple[LogEntry, ...],
        knowledge: Knowledge,
        unit: DistanceUnit = "km",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, long_day(day), NOTHING_DONE, "", "Close", parent=parent)
        self.wide_em = _WIDE_EM
        self.title.set_text("Your day")
        self._today = today
        self._log = log
        self._knowledge = knowledge
        self._unit = unit
        self._parts: list[QWidget] = []
        self._question: Dialog | None = None
        self.stepper = DayStepper(theme, day, min(day, first_day(log, today)), max(day, today))
        self.stepper.day_changed.connect(self._on_day)
        self._list = QVBoxLayout()
        self._list.setSpacing(metrics.SPACE_2)
        self.body.addWidget(self.stepper)
        self.body.addWidget(self.text)
        self.body.addLayout(self._list)
        self.show_log(log)

    def day(self) -> date:
        """Return the day that is shown."""
        return self.stepper.day()

    def show_log(self, log: tuple[LogEntry, ...]) -> None:
        """Show what the log says of the day."""
        self._log = log
        for part in self._parts:
            self._list.removeWidget(part)
            part.hide()
            part.deleteLater()
        lines = day_lines(self.day(), log, self._knowledge, self._unit)
        self.text.setVisible(not lines)
        lights = any(line.light is not None for line in lines)
        offers = day_offers(log, self.day(), self._today)
        self._parts = [self._row(line, lights) for line in lines] + ([self._offers(offers)] if offers else [])
        for part in self._parts:
            self._list.addWidget(part)
        if self.isVisible():
            self.fit()
            self.safe.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_day(self, day: date) -> None:
        self.setWindowTitle(long_day(day))
        self.setAccessibleName(long_day(day))
        stepped_with = self.focusWidget()
        self.show_log(self._log)
        if stepped_with is not None and stepped_with.isEnabled():
            stepped_with.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, line: DayLine, beside_lights: bool) -> QWidget:  # noqa: FBT001 - private, and one of two
        row = DayRow(self._theme, line, self._knowledge.training.light, beside_lights=beside_lights)
        row.take_back_requested.connect(partial(self._ask, line))
        row.change_requested.connect(partial(self.change_requested.emit, line.entry))
        row.felt_requested.connect(partial(self.felt_requested.emit, line.untold))
        return row

    def _offers(self, offers: tuple[DayOffer, ...]) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, metrics.SPACE_2, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(self._theme, "More of this day", "small_strong", "muted"))
        links = QWidget()
        flow = FlowLayout(links, metrics.SPACE_5, 0)
        for offer, words in _OFFERS.items():
            if offer in offers:
                button = Button(self._theme, words, "quiet", flush=True)
                button.clicked.connect(partial(self.tell_requested.emit, offer))
                flow.addWidget(button)
        column.addWidget(links)
        return part

    def _ask(self, line: DayLine) -> None:
        text = (
            f"{line.clock}  {line.text}\nYour plan then goes on as if it had not been told. "
            "If it brought safety questions, they are still asked."
        )
        self._question = Dialog(self._theme, "Take this entry back?", text, "Take it back", "Keep it", parent=self)
        self._question.accepted.connect(partial(self.take_back_requested.emit, line.entry))
        self._question.open()
