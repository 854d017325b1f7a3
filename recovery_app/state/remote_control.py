"""Carries out what is asked from outside; every rule of the engine holds for it as for a press in the window."""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtCore import QObject, Signal

from recovery_app.domain.heat_ice import Protocol
from recovery_app.domain.heat_ice_start import start_access
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.moment_text import at_moment
from recovery_app.domain.moving_access import ON_HOLD, PAIN_FIRST, RUNNING, MovingAccess
from recovery_app.domain.remote import Answer, Request, SessionStatus, Wish
from recovery_app.domain.session_status import NO_SESSION, SKIN_FIRST, status_line, status_of
from recovery_app.domain.timed_session import SessionState, TimedSession
from recovery_app.state.clock import Clock
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.session_runner import SessionRunner

CONFIRM: Final = "{name} is ready in the window. Check the list there, then press Start."
ANSWER_FIRST: Final = "{reason} Answer them in the window."
STOPPED: Final = "Stopped. What you did is kept."
OVER: Final = "The session is over."
TAKE_OFF: Final = "Take the pack off now. Then go on in the window."
GO_ON_THERE: Final = "The rest is over. Go on in the window."
WHOLE_REST: Final = "Your skin needs the whole rest."
IS_PAUSED: Final = "The session is paused. Resume it first."
READ_FIRST: Final = "The exercise is there to read. Resume begins it."
TIME_OVER: Final = "Its time is over. Skip ends it."
WAS_AWAY: Final = "You were away, so the session is paused. Ask once more to go on."
_SHOWN_NAME: Final = 40


class RemoteControl(QObject):
    """Answer requests with the runner.

    `heat_ice_requested(str)` asks for a protocol to be made ready: it begins only when it is confirmed in the window.
    `session_requested()` asks for the running session to be shown in front.
    """

    heat_ice_requested = Signal(str)
    session_requested = Signal()

    def __init__(
        self,
        runner: SessionRunner,
        store: ProfileStore,
        knowledge: Knowledge,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._store = store
        self._knowledge = knowledge
        self._clock = clock

    def answer(self, request: Request) -> Answer:
        """Carry out a request, and return what came of it."""
        if request.do == "start":
            return self._start(request.what)
        self._runner.is_busy()
        session, state = self._runner.session, self._runner.state()
        if session is None or state is None:
            return self._done(NO_SESSION) if request.do == "status" else self._refused(NO_SESSION)
        if request.do == "status":
            return self._done()
        refusal = _refusal(request.do, session, state)
        if refusal:
            return self._refused(refusal)
        if request.do in {"resume", "skip"} and session.kind != "heat_ice" and not self._runner.may_go_on():
            return self._refused(ON_HOLD)
        if request.do in {"resume", "skip"} and self._runner.asks_pain:
            return self._refused(PAIN_FIRST)
        return self._press(request.do, session, state)

    def _start(self, what: str) -> Answer:
        if self._runner.is_busy():
            return self._refused(RUNNING)
        protocol = next((one for one in self._knowledge.heat_ice.protocol if one.id == what), None)
        if protocol is not None:
            return self._make_ready(protocol)
        allowed = self._begin(what)
        if allowed is None:
            return self._refused(f'Nothing here is called "{what[:_SHOWN_NAME]}". The README lists what can start.')
        if allowed.state != "ready":
            return self._refused(allowed.reason)
        self.session_requested.emit()
        return self._done()

    def _make_ready(self, protocol: Protocol) -> Answer:
        now = self._clock.now()
        access = start_access(self._store.profile, self._knowledge, protocol.id, now)
        if access.state in {"ready", "ask_first"}:
            self.heat_ice_requested.emit(protocol.id)
        if access.state == "ready":
            return self._done(CONFIRM.format(name=protocol.name))
        if access.state == "ask_first":
            return self._refused(ANSWER_FIRST.format(reason=access.reason))
        until = f" Possible again {at_moment(access.until, now)}." if access.until is not None else ""
        return self._refused(f"{access.reason}{until}")

    def _begin(self, what: str) -> MovingAccess | None:
        match what:
            case "moves":
                return self._runner.start_guided()
            case "walk":
                return self._runner.start_walk()
            case "run":
                return self._runner.start_run()
            case _:
                is_known = any(one.id == what for one in self._knowledge.exercises)
                return self._runner.start_guided((what,)) if is_known else None

    def _press(self, do: Wish, session: TimedSession, before: SessionState) -> Answer:
        reads = before.phase == "reading"
        match do:
            case "pause":
                self._runner.pause()
            case "resume" if not reads:
                self._runner.resume()
            case "skip" if reads:
                self._runner.skip_exercise()
            case "skip" if session.kind == "heat_ice":
                self._runner.take_off()
            case "resume" | "skip":
                self._runner.next_step()
            case _:  # only stop is left
                self._runner.stop()
        state = self._runner.state()
        if state is None:
            return self._done(STOPPED if do == "stop" else OVER)
        if state.phase in {"changing", "stopped"}:
            self.session_requested.emit()
            return self._done(f"Take the pack off. {SKIN_FIRST}")
        return self._refused(WAS_AWAY) if do != "pause" and state.phase == "paused" else self._done()

    def _done(self, say: str = "") -> Answer:
        """Return that it was done; how the session stands says it where nothing else is to say."""
        session, state = self._runner.session, self._runner.state()
        if session is None or state is None:
            return Answer(ok=True, say=say, status=SessionStatus())
        status = status_of(session, state, self._knowledge)
        return Answer(ok=True, say=say or status_line(session, state, self._knowledge), status=status)

    def _refused(self, say: str) -> Answer:
        return msgspec.structs.replace(self._done(say), ok=False)


def _refusal(do: Wish, session: TimedSession, state: SessionState) -> str:
    """Return why a press makes no sense or would not be safe now, or nothing where it may be done."""
    if state.phase in {"changing", "stopped"}:
        return SKIN_FIRST
    if do == "stop":
        return ""
    if session.kind == "heat_ice":
        return _pack_refusal(do, session, state)
    if state.phase == "reading":
        return READ_FIRST if do == "pause" else ""
    return TIME_OVER if state.phase == "overdue" and do != "skip" else ""


def _pack_refusal(do: Wish, session: TimedSession, state: SessionState) -> str:
    is_rest = session.steps[state.step_index].kind == "skin_rest"
    if state.phase == "overdue":
        return GO_ON_THERE if is_rest else TAKE_OFF
    if do == "skip" and is_rest:
        return WHOLE_REST
    return IS_PAUSED if do == "skip" and state.phase == "paused" else ""
