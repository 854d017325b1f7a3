"""Shows a session as it stands: each phase when it begins, and the time of it at every look."""

from __future__ import annotations

from typing import Final

from recovery_app.domain.duration_text import over_text
from recovery_app.domain.heat_ice import ProtocolId
from recovery_app.domain.heat_ice_session import session_steps, skin_check_due
from recovery_app.domain.heat_ice_start import start_access
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.domain.pack_alarm import is_louder, may_fall_asleep
from recovery_app.domain.session_state import following_step
from recovery_app.domain.timed_session import SessionState, TimedSession
from recovery_app.ui.accessibility import announce
from recovery_app.ui.services import PageServices
from recovery_app.ui.session.fill import fill_phase, fill_ready, fill_time, rest_over_words
from recovery_app.ui.session.session_frame import SessionFrame
from recovery_app.ui.session.words import (
    LOOKS,
    WHY_STOPPED,
    go_on_line,
    minute_reason,
    next_line,
    session_title,
    skip_reason,
    step_title,
)

LAST_SECONDS: Final = 10


class SessionShow:
    """Fill a frame, and tell screen readers what changed."""

    def __init__(self, services: PageServices, frame: SessionFrame) -> None:
        self._services = services
        self._rules = services.knowledge.heat_ice
        self._frame = frame
        self._fine = (-1, 0)
        self._told = -1

    def ready(self, protocol_id: ProtocolId) -> None:
        """Show a protocol before its start."""
        services, frame = self._services, self._frame
        protocol = self._rules.by_id(protocol_id)
        first = session_steps(protocol)[0]
        frame.set_title(protocol.name)
        frame.set_phase(first.kind)
        fill_ready(frame.run, self._rules, protocol, services.store.profile.log, services.clock.now())
        frame.foot.set_main("Start", "play", LOOKS[first.kind].button)
        frame.foot.set_parts(extras=False, stops=False)
        frame.foot.set_blocked()
        frame.show_view(frame.run, frame.foot.main, foot=True)

    def phase(self, session: TimedSession, state: SessionState) -> None:
        """Show a phase that has just begun."""
        step, frame = session.steps[state.step_index], self._frame
        frame.set_title(session_title(self._rules.used(session.protocol), step, session.steps))
        frame.set_phase(step.kind)
        if state.phase in {"running", "paused"}:
            self._run(session, state)
        elif state.phase == "overdue":
            self._overdue(session, state)
        else:
            self._skin(session, state)

    def time(self, session: TimedSession, state: SessionState) -> None:
        """Show the time of the present phase."""
        step, frame = session.steps[state.step_index], self._frame
        settings = self._services.store.profile.settings
        waits = self.check_waits(session, state)
        if state.phase == "overdue" and step.kind == "skin_rest":
            frame.overdue.show_rest(*rest_over_words(self._rules, session, state))
        elif state.phase == "overdue":
            over = over_text(state.overrun_s)
            words = f"at least {over}" if state.time_unknown else over
            frame.overdue.show_over(words, is_long=state.overrun_s >= self._rules.repeat_alarm_s)
            if is_louder(self._rules, state.overrun_s):
                frame.set_alarm()
                frame.overdue.set_loud(loud=True)
        elif state.phase in {"running", "paused"}:
            digits = frame.run.ring.digits.text()
            late = self.is_late(session)
            fill_time(frame.run, self._rules, session, state, check_waits=waits, late=late)
            if not settings.reduced_motion or digits != frame.run.ring.digits.text():
                frame.run.ring.set_left(state.remaining_s / state.step_duration_s)
        if state.phase == "running":
            frame.foot.set_blocked(minute=minute_reason(session, state), skip=skip_reason(step))
            self._tell_last_seconds(state)

    def ended(self, entry: HeatIceLogged) -> None:
        """Show what really happened."""
        services, frame, now = self._services, self._frame, self._services.clock.now()
        self._fine, self._told = (-1, 0), -1
        protocol = self._rules.used(entry.protocol)
        access = start_access(services.store.profile, services.knowledge, protocol.id, now)
        frame.set_title(protocol.name)
        frame.end.show_end(entry, next_line(access, now, skin_is_good=entry.outcome != "skin"))
        frame.set_phase(None)
        frame.foot.set_main("Done", "", "primary")
        frame.foot.set_parts(extras=False, stops=False)
        frame.foot.set_blocked()
        frame.show_view(frame.end, frame.foot.main, foot=True)
        announce(frame, ". ".join(line.rstrip(".") for line in frame.end.spoken()))

    def ask_why(self) -> None:
        """Ask why a session was stopped, once the skin is known to be normal."""
        why = self._frame.why
        why.ask("", "")
        self._frame.show_view(why, why, foot=False)
        announce(self._frame, WHY_STOPPED)

    def is_late(self, session: TimedSession) -> bool:
        """Tell whether the user may fall asleep over a session."""
        return may_fall_asleep(self._rules, session.events[0].at.wall, self._services.clock.now())

    def check_waits(self, session: TimedSession, state: SessionState) -> bool:
        """Tell whether a skin check is due that was not answered yet."""
        check = skin_check_due(self._rules, session, state)
        return check > 0 and self._fine < (state.step_index, check)

    def note_fine(self, session: TimedSession, state: SessionState) -> None:
        """Take note that the skin check that waits was answered."""
        self._fine = (state.step_index, skin_check_due(self._rules, session, state))

    def _run(self, session: TimedSession, state: SessionState) -> None:
        frame, step, paused = self._frame, session.steps[state.step_index], state.phase == "paused"
        fill_phase(frame.run, self._rules, session, state)
        frame.foot.set_main("Resume" if paused else "Pause", "play" if paused else "pause", LOOKS[step.kind].button)
        frame.foot.set_parts(extras=not paused, stops=True)
        frame.foot.set_blocked()
        frame.show_view(frame.run, frame.foot.main, foot=True)
        off = "Take the pack off." if step.kind != "skin_rest" else ""
        announce(frame, f"Paused. {off}".strip() if paused else step_title(self._rules, step), urgent=True)

    def _overdue(self, session: TimedSession, state: SessionState) -> None:
        overdue, step = self._frame.overdue, session.steps[state.step_index]
        line = self._rules.advice_for(step.kind).take_off
        if step.kind == "skin_rest":
            overdue.show_rest(*rest_over_words(self._rules, session, state))
        else:
            overdue.show_pack(line)
        self._frame.show_view(overdue, overdue.done, foot=False)
        announce(self._frame, f"{overdue.word.text()}. {line}", urgent=True)

    def _skin(self, session: TimedSession, state: SessionState) -> None:
        skin, step = self._frame.skin, session.steps[state.step_index]
        before = self._rules.advice_for(step.kind).take_off if step.kind != "skin_rest" else ""
        skin.ask(before, go_on_line(self._rules, following_step(session, state)) if state.phase == "changing" else "")
        self._frame.show_view(skin, skin, foot=False)
        announce(self._frame, self._rules.skin_question, urgent=True)

    def _tell_last_seconds(self, state: SessionState) -> None:
        if state.remaining_s <= LAST_SECONDS and self._told != state.step_index:
            self._told = state.step_index
            announce(self._frame, f"{LAST_SECONDS} seconds left")
