"""What is special about heat and ice: when one may start, that no pack follows a pack unseen, and how it is logged."""

from __future__ import annotations

import uuid
from typing import Literal

import msgspec

from recovery_app.domain.heat_ice import ProtocolId, SkinAnswer
from recovery_app.domain.heat_ice_access import Access
from recovery_app.domain.heat_ice_session import begin_heat_ice, log_entry, off_in_time
from recovery_app.domain.heat_ice_start import start_access
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.domain.moving_access import may_go_on
from recovery_app.domain.session_state import following_step
from recovery_app.domain.timed_session import SessionState, StopReason, TimedSession
from recovery_app.state.clock import Clock
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.session_keep import SessionKeep

Outcome = Literal["done", "stopped", "skin"]


class HeatIceRun:
    """Do what the buttons of a heat or ice session ask for; what ends a session returns its log entry."""

    def __init__(self, keep: SessionKeep, store: ProfileStore, knowledge: Knowledge, clock: Clock) -> None:
        self._keep = keep
        self._store = store
        self._knowledge = knowledge
        self._clock = clock

    def start(self, protocol: ProtocolId) -> Access:
        """Begin a session if it may begin now and none is running, and return whether it may."""
        allowed = start_access(self._store.profile, self._knowledge, protocol, self._clock.now())
        if self._keep.session is None and allowed.state == "ready":
            rules = self._knowledge.heat_ice.by_id(protocol)
            self._keep.begin(begin_heat_ice(rules, uuid.uuid4().hex, self._clock.instant()))
        return allowed

    def next_step(self) -> HeatIceLogged | None:
        """Begin the step after a rest of the skin that is over; after a pack the answer about the skin leads on."""
        before, session = self._keep.state(), self._keep.session
        if before is None or session is None or before.phase != "overdue" or not _rests(session, before):
            return None
        return self._go_on(session, before)

    def take_off(self) -> None:
        """Record that the pack is off; there is none to take off while the skin rests."""
        state, session = self._keep.state(), self._keep.session
        if state is not None and session is not None and session.kind == "heat_ice" and not _rests(session, state):
            self._keep.add("off")

    def _go_on(self, session: TimedSession, before: SessionState) -> HeatIceLogged | None:
        if following_step(session, before) is not None and not self._may_go_on(session):
            # No further pack while the plan is on hold; the one that came off is logged.
            self._keep.add("stop")
            return self._end("stopped", "ok")
        self._keep.add("next")
        state = self._keep.state()
        return self._end("done", "ok") if state is not None and state.phase == "finished" else None

    def off_in_time(self) -> None:
        """Record that the pack came off at the end of its time, and not only now."""
        session = self._keep.session
        if session is not None and session.kind == "heat_ice":
            self._keep.put(off_in_time(session, self._clock.instant()))

    def answer_skin(self, answer: SkinAnswer, because: StopReason = "") -> HeatIceLogged | None:
        """Take the answer to the skin question: go on, or end the session where it is not good."""
        state, session = self._keep.state(), self._keep.session
        if state is None or session is None:
            return None
        if state.phase == "stopped":
            return self._end("stopped" if answer.good else "skin", answer.code, because)
        if answer.good:
            return self._go_on(session, state) if state.phase == "changing" else None
        self._keep.add("stop")
        return self._end("skin", answer.code)

    def _may_go_on(self, session: TimedSession) -> bool:
        return may_go_on(self._store.profile, self._knowledge, session, self._clock.now())

    def _end(self, outcome: Outcome, skin: str, because: StopReason = "") -> HeatIceLogged | None:
        session = self._keep.session
        if session is None:
            return None
        entry = log_entry(session, uuid.uuid4().hex, self._clock.instant(), outcome, skin)
        if because:
            entry = msgspec.structs.replace(entry, because=because)
        self._keep.end(entry)
        return entry


def _rests(session: TimedSession, state: SessionState) -> bool:
    return session.steps[state.step_index].kind == "skin_rest"
