"""Makes a session of heat or ice heard, whatever page is shown."""

from __future__ import annotations

from recovery_app.domain.cues import Cue, hearing
from recovery_app.domain.log_entry import HeatIceLogged, LogEntry
from recovery_app.domain.pack_alarm import may_fall_asleep
from recovery_app.domain.pack_cues import Mark, pack_cue
from recovery_app.domain.timed_session import SessionState, TimedSession
from recovery_app.ui.services import PageServices


class PackSound:
    """Play each cue of a session once, as loud as the user wants it; late in the evening the alarm always sounds."""

    def __init__(self, services: PageServices) -> None:
        self._services = services
        self._heard: set[Mark] = set()

    def look(self, session: TimedSession, state: SessionState) -> None:
        """Play what is due and was not heard yet."""
        rules = self._services.knowledge.heat_ice
        due = pack_cue(rules, session, state)
        if due is None or due.mark in self._heard:
            return
        self._heard.add(due.mark)
        late = may_fall_asleep(rules, session.events[0].at.wall, self._services.clock.now())
        self._play(due.cue, late=late)

    def end(self, entry: LogEntry) -> None:
        """Tell that a session of packs came to its end."""
        self._heard.clear()
        if isinstance(entry, HeatIceLogged) and entry.outcome == "done":
            self._play(Cue("done"), late=False)

    def hush(self) -> None:
        """Silence what still sounds: it belongs to the phase before."""
        if self._heard:
            self._services.devices.cues.stop()

    def _play(self, cue: Cue, *, late: bool) -> None:
        how = hearing(self._services.store.profile.settings, cue, late=late)
        if how.sounds or how.voice:
            self._services.devices.cues.play(cue, how)
