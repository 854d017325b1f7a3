"""Watches the day for what the user wants to be reminded of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile
from recovery_app.domain.reminders import due_reminders, settle_reminders, unsettled
from recovery_app.state.clock import Clock
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.ticker import TimerTicker

LOOK_EVERY_MS: Final = 60_000
WAIT_EVERY_MS: Final = 600_000
"""With nothing left today it is enough to notice, some time, that another day has begun."""


class ReminderWatch(QObject):
    """Tell `due(tuple[DueReminder, ...])` when something is to be told and `may_tell` allows it; else it stays queued.

    The heartbeat runs only while a reminder is set, and slowly once today has none left.
    """

    due = Signal(object)

    def __init__(
        self,
        store: ProfileStore,
        knowledge: Knowledge,
        clock: Clock,
        ticker: TimerTicker,
        may_tell: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._knowledge = knowledge
        self._clock = clock
        self._ticker = ticker
        self._may_tell = may_tell
        self._every_ms = 0
        ticker.ticked.connect(self.look)
        store.profile_changed.connect(self._on_profile_changed)

    def look(self) -> None:
        """Tell what is due now, and choose when to look again."""
        profile, now = self._store.profile, self._clock.now()
        found = due_reminders(profile, self._knowledge, now)
        told = found if found and self._may_tell() else ()
        settled = settle_reminders(profile, self._knowledge, told, now)
        if settled is not profile:
            self._store.apply(lambda _profile: settled)
        self._beat()
        if told:
            self.due.emit(told)

    def _beat(self) -> None:
        reminders, now = self._store.profile.settings.reminders, self._clock.now()
        every_ms = 0
        if reminders:
            every_ms = LOOK_EVERY_MS if unsettled(reminders, now) else WAIT_EVERY_MS
        if every_ms != self._every_ms:
            self._every_ms = every_ms
            self._ticker.stop()
            if every_ms:
                self._ticker.start(every_ms)

    def _on_profile_changed(self, new: Profile, old: Profile) -> None:
        if new.settings.reminders != old.settings.reminders:
            self._beat()
