"""Keeps the one running session, which lives in the profile: what happened to it, and when it was last looked at."""

from __future__ import annotations

from typing import Final, Literal

from recovery_app.domain import change
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.instant import Instant, seconds_between
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.session_gap import last_seen, left_over_night, without_gap
from recovery_app.domain.session_limits import within_limits
from recovery_app.domain.session_state import state_at, with_event
from recovery_app.domain.timed_session import Event, EventKind, SessionState, StopReason, TimedSession
from recovery_app.state.clock import Clock
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.pulse import Pulse

BEAT_EVERY_S: Final = 1.0
Settled = Literal["as_it_was", "away", "day_over"]
"""What a gap made of a session: nothing, a pause, or its end because its day is over."""


class SessionKeep:
    """Hold the session with its gaps settled: each look asks the clock once and first sees whether one lies before it.

    A session that pauses in gaps leaves a pulse at most once a second, and is saved at each of its steps.
    """

    def __init__(self, store: ProfileStore, clock: Clock, pulse: Pulse, rules: HeatIceRules) -> None:
        self._store = store
        self._rules = rules
        self._cut: tuple[TimedSession, TimedSession] | None = None
        self._clock = clock
        self._pulse = pulse
        self._seen: tuple[str, Instant] | None = None
        self._beat: Instant | None = None
        self._step = -1

    @property
    def session(self) -> TimedSession | None:
        """Return the session as it is saved, within the limits of its protocol: a file may claim longer ones."""
        saved = self._store.profile.active_session
        if saved is None:
            return None
        if self._cut is None or self._cut[0] is not saved:
            self._cut = (saved, within_limits(saved, self._rules))
        return self._cut[1]

    def state(self) -> SessionState | None:
        """Return how the session stands now, a gap before now settled but not saved yet."""
        now, session = self._clock.instant(), self.session
        return None if session is None else state_at(self._settled(session, now), now)

    def begin(self, session: TimedSession) -> None:
        """Put a new session into the profile."""
        self._seen, self._step = (session.id, session.events[-1].at), 0
        self._save(session)

    def settle(self) -> Settled:
        """Save what a gap before now makes of the session, and tell what that is."""
        session = self.session
        if session is None:
            return "as_it_was"
        now = self._clock.instant()
        settled = self._settled(session, now)
        # From here on it was looked at, so that the same gap is not found again.
        self._seen = (session.id, now)
        if settled is session:
            return "as_it_was"
        self._save(settled)
        return "day_over" if settled.events[-1].kind == "stop" else "away"

    def look(self) -> SessionState | None:
        """Return how the session stands now, and leave a sign that somebody looked; call `settle` first."""
        now, session = self._clock.instant(), self.session
        if session is None:
            return None
        state = state_at(session, now)
        self._seen = (session.id, now)
        if session.gap == "pauses" and state.phase in {"running", "reading"}:
            if state.step_index != self._step:
                self._step = state.step_index
                self._save(with_event(session, Event("seen", now)))
            if self._beat is None or seconds_between(self._beat, now) >= BEAT_EVERY_S:
                self._beat = now
                self._pulse.beat(session.id, now)
        return state

    def add(self, kind: EventKind, seconds: int = 0, because: StopReason = "") -> None:
        """Add what the user did, unless it makes no sense now; call `settle` first."""
        session = self.session
        if session is not None:
            self.put(with_event(session, Event(kind, self._clock.instant(), seconds, because)))

    def put(self, session: TimedSession) -> None:
        """Save the session as it was changed, if it was."""
        if session is not self.session:
            self._save(session)

    def end(self, *entries: LogEntry) -> None:
        """Log the session and let go of it."""
        self._store.apply(lambda profile: change.end_session(profile, *entries))
        self._seen = self._beat = None
        self._step = -1
        self._pulse.clear()

    def _settled(self, session: TimedSession, now: Instant) -> TimedSession:
        if self._seen is not None and self._seen[0] == session.id:
            settled = without_gap(session, self._seen[1], now, restarted=False)
        else:
            seen = last_seen(session, self._pulse.last(session.id), now)
            settled = without_gap(session, seen, now, restarted=True)
        return left_over_night(settled, now)

    def _save(self, session: TimedSession) -> None:
        self._store.apply(lambda profile: change.keep_session(profile, session))
