"""A day that was, up to today."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QDateEdit, QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.field import Field
from recovery_app.ui.widgets.field_inset import inset_text


class DateField(Field):
    """Ask for a day, at the latest `latest`; `day_changed(date)` tells each change."""

    day_changed = Signal(object)

    def __init__(self, theme: Theme, label: str, latest: date, parent: QWidget | None = None) -> None:
        self.edit = QDateEdit(QDate(latest.year, latest.month, latest.day))
        super().__init__(theme, label, self.edit, parent)
        self.edit.setDisplayFormat("d MMM yyyy")
        self.edit.setMaximumDate(self.edit.date())
        self.edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inset_text(self.edit)
        self.edit.dateChanged.connect(self._on_changed)

    def day(self) -> date:
        """Return the day that is shown."""
        shown = self.edit.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show another day, without telling anybody."""
        with QSignalBlocker(self.edit):
            self.edit.setDate(QDate(day.year, day.month, day.day))

    def _on_changed(self) -> None:
        self.day_changed.emit(self.day())
