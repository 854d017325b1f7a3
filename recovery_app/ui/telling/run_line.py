"""A run that is told in one line."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.distance import DistanceUnit
from recovery_app.domain.log_training import BodySign, MorningFeel
from recovery_app.domain.told_when import MOST_DAYS_BACK
from recovery_app.ui import metrics
from recovery_app.ui.telling.distance_box import DistanceBox
from recovery_app.ui.telling.minutes_box import MinutesBox
from recovery_app.ui.telling.pain_box import PainBox
from recovery_app.ui.telling.signs_select import SignsSelect
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.check_box import CheckBox
from recovery_app.ui.widgets.date_field import DateField
from recovery_app.ui.widgets.field import Field
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.select import Select

_OPEN = "Not told"
_FEELS = (("", _OPEN), ("better", "Better"), ("same", "The same"), ("worse", "Worse"))


class RunLine(QWidget):
    """Ask for day, distance, minutes, pain, what was noticed and the next morning, side by side where there is room.

    `changed` tells each change. The morning is asked only for a day before today of which it was not told yet.
    """

    changed = Signal()

    def __init__(self, theme: Theme, day: date, today: date, unit: DistanceUnit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        first = today - timedelta(days=MOST_DAYS_BACK)
        self.when = DateField(theme, "Day of the run", today)
        self.when.edit.setMinimumDate(QDate(first.year, first.month, first.day))
        self.when.set_day(day)
        self.distance = DistanceBox(unit)
        self.minutes = MinutesBox("Minutes of running")
        self.minutes.setMinimum(0)
        self.minutes.setSpecialValueText("Choose")
        self.minutes.setValue(0)
        self.worst = PainBox("The most pain while running, 0 to 10")
        self.noticed = SignsSelect(theme)
        self.feel_choice = _select(theme, _FEELS)
        self.night = CheckBox(theme, "Pain woke me")
        self.night.setAccessibleName("Pain woke me that night")
        flow = FlowLayout(self, metrics.SPACE_3)
        flow.addWidget(self.when)
        flow.addWidget(_named(theme, "Distance", self.distance))
        flow.addWidget(_named(theme, "Minutes", self.minutes))
        flow.addWidget(_named(theme, "Most pain, 0 to 10", self.worst))
        flow.addWidget(Field(theme, "Noticed", self.noticed))
        self.morning = Field(theme, "Next morning", self.feel_choice)
        flow.addWidget(self.morning)
        self.that_night = _named(theme, "That night", self.night)
        flow.addWidget(self.that_night)
        self.when.day_changed.connect(self.changed)
        for box in (self.distance, self.minutes, self.worst):
            box.valueChanged.connect(self.changed)
        self.noticed.changed.connect(self.changed)
        self.feel_choice.currentIndexChanged.connect(self.changed)
        self.ask_morning(asked=False)

    def level(self) -> None:
        """Make all fields of the line as high as the highest."""
        boxes = (self.when.edit, self.distance, self.minutes, self.worst)
        height = max(box.sizeHint().height() for box in boxes)
        for other in (self.noticed, self.feel_choice, self.night):
            other.setMinimumHeight(height)

    def day(self) -> date:
        """Return the day of the run."""
        return self.when.day()

    def signs(self) -> tuple[BodySign, ...]:
        """Return what was noticed."""
        return self.noticed.signs()

    def signs_told(self) -> bool:
        """Tell whether it was said what was noticed, or that nothing was."""
        return self.noticed.is_told()

    def feel(self) -> MorningFeel | None:
        """Return how the next morning was, or None where it was not asked or left open."""
        return cast("MorningFeel | None", self.feel_choice.currentData() or None) if self._asks_morning else None

    def night_pain(self) -> bool:
        """Tell whether pain woke the user."""
        return self.night.isChecked()

    def ask_morning(self, *, asked: bool) -> None:
        """Ask for the next morning, or do not."""
        self._asks_morning = asked
        self.morning.setVisible(asked)
        told = asked and bool(self.feel_choice.currentData())
        self.that_night.setVisible(told)
        if not told:
            # What is out of sight would be dropped without a word.
            self.night.setChecked(False)


def _named(theme: Theme, label: str, control: QWidget) -> Field:
    """Return a field with a short label that keeps the longer spoken name of its control."""
    name = control.accessibleName()
    field = Field(theme, label, control)
    control.setAccessibleName(name)
    return field


def _select(theme: Theme, options: tuple[tuple[str, str], ...]) -> Select:
    select = Select(theme, "")
    for option, words in options:
        select.addItem(words, option)
    return select
