"""When a dose was taken."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.field import Field
from recovery_app.ui.widgets.field_inset import inset_text


class WhenField(Field):
    """Ask for a moment, at the latest `now`; it is read in the zone of `now`."""

    def __init__(self, theme: Theme, label: str, now: datetime, parent: QWidget | None = None) -> None:
        self.edit = QDateTimeEdit(_shown(now))
        super().__init__(theme, label, self.edit, parent)
        self._now = now
        self.edit.setDisplayFormat("d MMM yyyy  HH:mm")
        self.edit.setMaximumDateTime(_shown(now))
        inset_text(self.edit)

    def moment(self) -> datetime:
        """Return the moment that is shown."""
        shown = self.edit.dateTime()
        day, clock = shown.date(), shown.time()
        return datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute(), tzinfo=self._now.tzinfo)

    def set_moment(self, moment: datetime) -> None:
        """Show another moment."""
        self.edit.setDateTime(_shown(moment.astimezone(self._now.tzinfo)))


def _shown(moment: datetime) -> QDateTime:
    return QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute))
