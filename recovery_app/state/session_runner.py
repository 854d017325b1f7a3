"""Runs the one session there is: it asks the clock, saves at every step, and tells the page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from recovery_app.domain.guided_session import GuidedView, guided_view
from recovery_app.domain.heat_ice import Protocol, ProtocolId, SkinAnswer
from recovery_app.domain.heat_ice_access import Access
from recovery_app.domain.hurt import Hurt
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import HurtPlace
from recovery_app.domain.moving_access import DAY_OVER, ON_HOLD, PAIN_FIRST, MovingAccess, may_go_on, must_end
from recovery_app.domain.profile import Profile
from recovery_app.domain.timed_session import EventKind, SessionState, StopReason, TimedSession
from recovery_app.state.clock import Clock
from recovery_app.state.heat_ice_run import HeatIceRun
from recovery_app.state.moving_run import MovingRun
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.pulse import NoPulse, Pulse
from recovery_app.state.session_keep import SessionKeep
from recovery_app.state.ticker import TimerTicker

TICK_MS: Final = 250
_GOES_ON: Final[frozenset[EventKind]] = frozenset({"resume", "next", "back", "extend"})


class SessionRunner(QObject):
    """Hold the running session, which lives in the profile, and do what its buttons ask for.

    `ticked(SessionState)` comes at each look, `phase_changed(SessionState)` where a step or its phase is another one
    or begins again, `away(SessionState)` after a gap that paused the session, and `ended(HeatIceLogged |
    SessionLogged)` with the log entry of what really happened. `refused(str)` says why a session may not go on: what
    was told of the body since it began counts at once, and ends or pauses what moves. A pack keeps its alarm.
    """

    ticked = Signal(object)
    phase_changed = Signal(object)
    away = Signal(object)
    ended = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        store: ProfileStore,
        knowledge: Knowledge,
        clock: Clock,
        ticker: TimerTicker,
        pulse: Pulse | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._knowledge = knowledge
        self._store = store
        self._clock = clock
        self._ticker = ticker
        self._keep = SessionKeep(store, clock, pulse or NoPulse(), knowledge.heat_ice)
        self._heat_ice = HeatIceRun(self._keep, store, knowledge, clock)
        self._moving = MovingRun(self._keep, store, knowledge, clock)
        self._last: tuple[str, int] | None = None
        self._pain_of = ""
        ticker.ticked.connect(self.look)
        store.profile_changed.connect(self._on_profile_changed)

    @property
    def session(self) -> TimedSession | None:
        """Return the running session."""
        return self._keep.session

    @property
    def protocol(self) -> Protocol | None:
        """Return the protocol of the running session, None where it is not one of heat or ice."""
        session = self.session
        if session is None or session.kind != "heat_ice":
            return None
        return self._knowledge.heat_ice.used(session.protocol)

    def state(self) -> SessionState | None:
        """Return how the session stands now."""
        return self._keep.state()

    def view(self) -> GuidedView | None:
        """Return what a page shows of a guided session, a walk or a run now; None where none of these runs."""
        session, state = self.session, self.state()
        if session is None or state is None or session.kind == "heat_ice":
            return None
        return guided_view(session, state, self._knowledge)

    def may_go_on(self) -> bool:
        """Tell whether the session may go on, or begin its next pack, under what is known of the body by now."""
        session = self.session
        return session is None or may_go_on(self._store.profile, self._knowledge, session, self._clock.now())

    @property
    def asks_pain(self) -> bool:
        """Tell whether the question is open what hurts: until its answer is acted on nothing goes on."""
        return self.session is not None and self.session.id == self._pain_of

    def ask_pain(self, *, ask: bool) -> None:
        """Open the question what hurts, which pauses the session, or close it."""
        session = self.session
        self._pain_of = session.id if ask and session is not None else ""
        if ask:
            self.pause()

    def is_busy(self) -> bool:
        """Tell whether a session is on; one whose day is over ends here and is none."""
        session, state = self.session, self.state()
        if session is not None and session.kind != "heat_ice" and state is not None and state.phase == "stopped":
            self.look()
        return self.session is not None

    def start(self, protocol: ProtocolId) -> Access:
        """Begin heat or ice if it may begin now, and return whether it may; one that runs already goes on instead."""
        self.is_busy()
        allowed = self._heat_ice.start(protocol)
        self.take_up()
        return allowed

    def start_guided(self, exercise_ids: tuple[str, ...] = ()) -> MovingAccess:
        """Begin exercises, or what is left of today's list without ids, if they may begin; return whether they may."""
        self.is_busy()
        allowed = self._moving.start_guided(exercise_ids)
        self.take_up()
        return allowed

    def start_walk(self) -> MovingAccess:
        """Begin the next walk of the plan if it may begin, and return whether it may."""
        self.is_busy()
        allowed = self._moving.start_walk()
        self.take_up()
        return allowed

    def start_run(self) -> MovingAccess:
        """Begin the walk-run session of the plan if it may begin, and return whether it may."""
        self.is_busy()
        allowed = self._moving.start_run()
        self.take_up()
        return allowed

    def take_up(self) -> None:
        """Follow the session that is in the profile, for example after a restart."""
        self._last = None
        self._heed_hold()
        self.look()

    def look(self) -> None:
        """Ask the clock and tell the page; the heartbeat stops while nothing moves."""
        was_away = self._settle()
        state = self._keep.look()
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
        if was_away:
            self.away.emit(state)
        self._tell_end(self._moving.end())

    def pause(self) -> None:
        """Pause: a pack comes off, an exercise is left, and the clock stands."""
        self._add("pause")

    def resume(self) -> None:
        """Go on after a pause."""
        self._add("resume")

    def take_off(self) -> None:
        """Record that the pack is off the skin; the skin question comes next."""
        self._heat_ice.take_off()
        self.look()

    def off_in_time(self) -> None:
        """Record that the pack came off at the end of its time, and not only now; the skin question comes next."""
        self._heat_ice.off_in_time()
        self.look()

    def next_step(self) -> None:
        """Go on to the next step, or end the session after its last one; after a pack the skin is looked at first."""
        if self.session is None or self.session.kind != "heat_ice":
            self._add("next")
            return
        entry = self._heat_ice.next_step()
        self.look()
        self._tell_end(entry)

    def previous(self) -> None:
        """Begin the present step again, or the one before it within its first 3 s; heat and ice never go back."""
        self._last = None
        self._add("back")

    def extend(self, seconds: int) -> None:
        """Give the present step more time, within its limit."""
        self._add("extend", seconds)

    def stop(self, because: StopReason = "") -> None:
        """Stop the session; the skin question comes before heat or ice is logged."""
        # Who ends it from outside in the middle of the question stopped because of pain all the same.
        self._add("stop", because=because or ("pain" if self.asks_pain else ""))

    def answer_skin(self, answer: SkinAnswer, because: StopReason = "") -> None:
        """Take the answer to the skin question: go on, or end the session where it is not good.

        `because` is why a session was stopped, where that was told.
        """
        entry = self._heat_ice.answer_skin(answer, because)
        self.look()
        self._tell_end(entry)

    def hurts(self, where: HurtPlace, pain: int, exercise_id: str = "") -> Hurt | None:
        """Log where and how much, 0 to 10, an exercise hurts, the present one without an id; return what may follow.

        The session pauses; a red light ends it. Call `take_easier`, `skip_exercise`, `resume` or `stop` next.
        """
        self._settle()
        hurt = self._moving.hurts(where, pain, exercise_id)
        if hurt is not None and hurt.light == "red":
            self._keep.add("stop", because="pain")
        self.look()
        return hurt

    def take_easier(self, exercise_id: str) -> MovingAccess:
        """Let an easier exercise take over from the present one, and return whether it may."""
        self._settle()
        allowed = self._moving.take_easier(exercise_id)
        self.look()
        return allowed

    def skip_exercise(self) -> None:
        """Leave what is left of the present exercise and go on with the next one."""
        if not self._is_free():
            return
        self._settle()
        self._moving.skip_exercise()
        self.look()

    def _settle(self) -> bool:
        """Save what a gap before now makes of the session; tell whether it was paused by one."""
        settled = self._keep.settle()
        if settled == "day_over":
            self.refused.emit(DAY_OVER)
        return settled == "away"

    def _is_free(self) -> bool:
        if self.may_go_on() and not self.asks_pain:
            return True
        self.refused.emit(PAIN_FIRST if self.asks_pain else ON_HOLD)
        self.look()
        return False

    def _on_profile_changed(self, new: Profile, old: Profile) -> None:
        if new.log is not old.log or new.episodes is not old.episodes:
            self._heed_hold()

    def _heed_hold(self) -> None:
        """End or pause what moves where the plan is on hold by now."""
        session, state = self.session, self.state()
        if session is None or state is None or session.kind == "heat_ice" or self.may_go_on():
            return
        if must_end(self._store.profile, self._knowledge, self._clock.now()):
            self.stop("other")
        elif state.phase == "running":
            self.pause()

    def _add(self, kind: EventKind, seconds: int = 0, because: StopReason = "") -> None:
        if kind in _GOES_ON and not self._is_free():
            return
        was_away = self._settle()
        # Whoever comes back and presses a key has not seen yet that the session paused, so the key only shows it.
        if not was_away or kind == "stop":
            self._keep.add(kind, seconds, because)
        self.look()
        state = self.state()
        if was_away and state is not None:
            self.away.emit(state)

    def _tell_end(self, entry: LogEntry | None) -> None:
        if entry is not None:
            self._ticker.stop()
            self.ended.emit(entry)
