"""What all tellings share: one dialog at a time over a page, and the way into the profile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from recovery_app.domain import telling
from recovery_app.domain.day import day_of
from recovery_app.domain.distance import DistanceUnit, unit_of
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import Profile
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.dialog import Dialog

Told = Callable[[Profile, str, datetime], Profile]
"""A change of the profile by an entry with an id, told at a moment."""


class Desk(QObject):
    """Open dialogs over `page` and write down what they tell."""

    def __init__(self, services: PageServices, page: QWidget) -> None:
        super().__init__(page)
        self.services = services
        self.page = page
        self.dialog: Dialog | None = None

    def open(self, dialog: Dialog) -> None:
        """Open a dialog in the place of the last one."""
        if self.dialog is not None:
            self.dialog.hide()
            self.dialog.deleteLater()
        self.dialog = dialog
        dialog.open()

    def write(self, told: Told, corrects: LogEntry | None = None) -> None:
        """Add what was told at this moment, or put it in the place of the entry that it corrects."""
        services, entry_id, now = self.services, self.services.new_id(), self.services.clock.now()
        if corrects is None:
            services.store.apply(lambda profile: told(profile, entry_id, now))
            return
        old, withdrawal = corrects.id, services.new_id()
        services.store.apply(
            lambda profile: telling.correct(profile, old, withdrawal, now, lambda one: told(one, entry_id, now))
        )

    def today(self) -> date:
        """Return the diary day."""
        return day_of(self.services.clock.now())

    def unit(self) -> DistanceUnit:
        """Return the unit of distances in the user's region."""
        return unit_of(self.services.store.profile.settings.region)

    def log(self) -> tuple[LogEntry, ...]:
        """Return the whole log, with what was taken back."""
        return self.services.store.profile.log

    def entry(self, entry_id: str) -> LogEntry | None:
        """Return an entry that counts, or None."""
        return next((one for one in live(self.log()) if one.id == entry_id), None)
