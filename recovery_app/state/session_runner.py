"""Runs the one heat or ice session: it asks the clock, saves at every step, and tells the page."""

from __future__ import annotations

import uuid
from typing import Literal

from PySide6.QtCore import QObject, Signal

from recovery_app.domain import change
from recovery_app.domain.heat_ice import Protocol, ProtocolId, SkinAnswer
from recovery_app.domain.heat_ice_access import Access
from recovery_app.domain.heat_ice_session import begin_heat_ice, log_entry
from recovery_app.domain.heat_ice_start import start_access
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.timed_session import Event, EventKind, SessionState, TimedSession, state_at, with_event
from recovery_app.state.clock import Clock
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.ticker import TimerTicker

TICK_MS = 250


class SessionRunner(QObject):
    """Hold the running session, which lives in the profile, and do what its buttons ask for."""

    ticked = Signal(object)
    phase_changed = Signal(object)
    ended = Signal(str)

    def __init__(
        self,
        store: ProfileStore,
        knowledge: Knowledge,
        clock: Clock,
        ticker: TimerTicker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._knowledge = knowledge
        self._clock = clock
        self._ticker = ticker
        self._last: tuple[str, int] | None = None
        ticker.ticked.connect(self.look)

    @property
    def session(self) -> TimedSession | None:
        """Return the running session."""
        return self._store.profile.active_session

    @property
    def protocol(self) -> Protocol | None:
        """Return the protocol of the running session."""
        return self._knowledge.heat_ice.used(self.session.protocol) if self.session else None

    def state(self) -> SessionState | None:
        """Return how the session stands now."""
        return state_at(self.session, self._clock.instant()) if self.session else None

    def start(self, protocol: ProtocolId) -> Access:
        """Begin a session if it may begin now, and return whether it may; one that runs already goes on instead."""
        allowed = start_access(self._store.profile, self._knowledge, protocol, self._clock.now())
        if self.session is None and allowed.state == "ready":
            rules = self._knowledge.heat_ice.by_id(protocol)
            session = begin_heat_ice(rules, uuid.uuid4().hex, self._clock.instant())
            self._store.apply(lambda profile: change.keep_session(profile, session))
        self.take_up()
        return allowed

    def take_up(self) -> None:
        """Follow the session that is in the profile, for example after a restart."""
        self._last = None
        self.look()

    def look(self) -> None:
        """Ask the clock and tell the page; the heartbeat stops while nothing moves."""
        state = self.state()
        if state is None:
            self._ticker.stop()
            return
        if state.phase in {"running", "overdue"}:
            self._ticker.start(TICK_MS)
        else:
            self._ticker.stop()
        mark = (state.phase, state.step_index)
        if mark != self._last:
            self._last = mark
            self.phase_changed.emit(state)
        self.ticked.emit(state)

    def pause(self) -> None:
        """Pause: the pack comes off and the clock stands."""
        self._add("pause")

    def resume(self) -> None:
        """Go on after a pause."""
        self._add("resume")

    def take_off(self) -> None:
        """Record that the pack is off the skin; the skin question comes next."""
        self._add("off")

    def next_step(self) -> None:
        """Begin the next step, or end the session after its last one; never before the skin was looked at."""
        before, session = self.state(), self.session
        if before is None or session is None:
            return
        if before.phase != "changing" and session.steps[before.step_index].kind != "skin_rest":
            return
        self._add("next")
        state = self.state()
        if state is not None and state.phase == "finished":
            self._end("done", "ok")

    def extend(self, seconds: int) -> None:
        """Give the present step more time, within its limit."""
        self._add("extend", seconds)

    def stop(self) -> None:
        """Stop the session; the skin question comes before it is logged."""
        self._add("stop")

    def answer_skin(self, answer: SkinAnswer) -> None:
        """Take the answer to the skin question: go on, or end the session where it is not good."""
        state = self.state()
        if state is None:
            return
        if state.phase == "stopped":
            self._end("stopped" if answer.good else "skin", answer.code)
        elif answer.good:
            self.next_step()
        else:
            self._add("stop")
            self._end("skin", answer.code)

    def _add(self, kind: EventKind, seconds: int = 0) -> None:
        session = self.session
        if session is None:
            return
        grown = with_event(session, Event(kind, self._clock.instant(), seconds))
        if grown is not session:
            self._store.apply(lambda profile: change.keep_session(profile, grown))
        self.look()

    def _end(self, outcome: Literal["done", "stopped", "skin"], skin: str) -> None:
        session = self.session
        if session is None:
            return
        entry = log_entry(session, uuid.uuid4().hex, self._clock.instant(), outcome, skin)
        self._store.apply(lambda profile: change.end_session(profile, entry))
        self._ticker.stop()
        self.ended.emit(skin)
