"""The days on which pain medicine was taken."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.medicine_days import MedicineDays
from recovery_app.ui import metrics
from recovery_app.ui.charts.date_labels import said_day
from recovery_app.ui.charts.number_table import NumberTable
from recovery_app.ui.charts.number_words import counted
from recovery_app.ui.progress.card_foot import CardFoot
from recovery_app.ui.progress.day_strip import MOST_DAYS, DayStrip
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text

_TITLE: Final = "Days with pain medicine"
_EMPTY: Final = "No pain medicine was noted in these days."


class MedicineDaysCard(Card):
    """Show which days had medicine, and how many each product."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _TITLE, parent=parent)
        self._rows: list[QWidget] = []
        self.strip = DayStrip(theme, _TITLE)
        self.about = Text(theme, _EMPTY, "small", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(metrics.SPACE_1)
        self.foot = CardFoot(theme, _TITLE)
        self.add(self.strip)
        self.add(self.about)
        self.add_layout(self._list)
        self.foot.end(self)

    def show_days(self, medicine: MedicineDays, days: DateRange, of: int, today: date) -> None:
        """Show the days of another range, of which so many may be counted."""
        fact = f"{len(medicine.days)} of {counted(of, 'day')}"
        self.set_fact(fact if medicine.days else "")
        self.strip.setVisible(bool(medicine.days) and len(days) <= MOST_DAYS)
        self.strip.show_days(days, frozenset((day - days.first).days for day in medicine.days), fact)
        self.about.setVisible(not medicine.days)
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(one.name, counted(len(one.days), "day")) for one in medicine.products]
        for row in self._rows:
            self._list.addWidget(row)
        self.foot.table.offer(partial(_table, medicine, fact, today) if medicine.days else None)

    def _row(self, name: str, count: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.SPACE_4)
        line.addWidget(Text(self._theme, name), 1)
        line.addWidget(Text(self._theme, count, "body", "muted", wraps=False), 0, Qt.AlignmentFlag.AlignTop)
        return row


def _table(medicine: MedicineDays, about: str, today: date) -> NumberTable:
    names: dict[date, list[str]] = {day: [] for day in medicine.days}
    for one in medicine.products:
        for day in one.days:
            names.setdefault(day, []).append(one.name)
    rows = tuple((said_day(day, today), ", ".join(of)) for day, of in sorted(names.items()))
    return NumberTable(_TITLE, f"{about}.", ("Day", "Medicine"), rows)
