"""What a running session says outside of its page: in the title of the window, and in a note on the desktop."""

from __future__ import annotations

from typing import Final

import msgspec

from recovery_app.domain.duration_text import clock_text, minutes_text, over_text
from recovery_app.domain.guided_session import guided_view
from recovery_app.domain.heat_ice_session import skin_check_due
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged, LogEntry
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.pack_alarm import alarm_number
from recovery_app.domain.timed_session import SessionState, StepKind, TimedSession

LOOK: Final = "Look at your skin"
_LONG: Final[frozenset[StepKind]] = frozenset({"walk", "run"})
_MINUTE_S: Final = 60


class SessionNote(msgspec.Struct, frozen=True):
    """Hold a note for who does not see the window; the same mark again means that nothing is new."""

    mark: tuple[str, int, str, int]
    title: str
    text: str
    urgent: bool = False


def session_name(session: TimedSession, state: SessionState, knowledge: Knowledge) -> str:
    """Return what is done at this moment, such as "Ice" or "Hold, left side"."""
    if session.kind == "heat_ice":
        return knowledge.heat_ice.advice_for(session.steps[state.step_index].kind).name
    return guided_view(session, state, knowledge).word


def title_line(session: TimedSession, state: SessionState, knowledge: Knowledge) -> str:
    """Return how a session stands in a few words, such as "4:12 left - Ice"."""
    name, step = session_name(session, state, knowledge), session.steps[state.step_index]
    match state.phase:
        case "running":
            return f"{clock_text(state.remaining_s)} left - {name}"
        case "overdue" if step.kind == "skin_rest":
            return f"{name} is over"
        case "overdue" if session.kind == "heat_ice":
            return f"Take it off, {over_text(state.overrun_s)} - {name}"
        case "overdue":
            return f"{over_text(state.overrun_s)} - {name}"
        case "paused":
            return f"Paused - {name}"
        case "reading":
            return f"{name} - {guided_view(session, state, knowledge).exercise_name}"
        case _:
            return LOOK if session.kind == "heat_ice" else name


def minutes_left(state: SessionState) -> int:
    """Return the minutes left of the present step, one that has begun counted whole; 0 while nothing runs."""
    return -int(-state.remaining_s // _MINUTE_S) if state.phase == "running" else 0


def note_of(session: TimedSession, state: SessionState, knowledge: Knowledge) -> SessionNote | None:
    """Return what who does not see the window has to know at a state, None for nothing."""
    step, name = session.steps[state.step_index], session_name(session, state, knowledge)
    if session.kind == "heat_ice":
        return _pack_note(session, state, knowledge)
    if state.phase == "reading":
        view = guided_view(session, state, knowledge)
        return _note(session, state, "read", 0, f"Next: {view.exercise_name}", "Read first, then start.")
    if state.phase == "overdue":
        return _note(session, state, "over", 0, f"{name}: the time is over", "End it in the window when you are back.")
    if state.phase == "running" and step.kind in _LONG and len(session.steps) > 1:
        return _note(session, state, "begin", 0, name, f"For {minutes_text(step.planned_s)}.")
    return None


def away_note(session: TimedSession, state: SessionState) -> SessionNote:
    """Return what is said of a session that a gap has paused."""
    number = sum(1 for event in session.events if event.kind == "pause")
    return _note(session, state, "away", number, "Paused", "Your session waits where you stopped.")


def end_note(entry: LogEntry) -> SessionNote | None:
    """Return what is said of a session that came to its end by itself; heat and ice end only in the window."""
    if isinstance(entry, HeatIceLogged) or not isinstance(entry, SessionLogged) or entry.outcome != "done":
        return None
    return SessionNote((entry.id, 0, "end", 0), "Done", "Your session is over.")


def _pack_note(session: TimedSession, state: SessionState, knowledge: Knowledge) -> SessionNote | None:
    rules, step = knowledge.heat_ice, session.steps[state.step_index]
    advice = rules.advice_for(step.kind)
    if state.phase == "overdue" and step.kind == "skin_rest":
        return _note(session, state, "over", 0, f"{advice.name} is over", advice.take_off)
    if state.phase == "overdue":
        number = alarm_number(rules, state.overrun_s)
        title = "Take it off now" if number == 1 else f"Take it off now, {over_text(state.overrun_s)}"
        return _note(session, state, "over", number, title, advice.take_off, urgent=True)
    check = skin_check_due(rules, session, state)
    return _note(session, state, "check", check, LOOK, advice.check) if check else None


def _note(
    session: TimedSession, state: SessionState, what: str, number: int, title: str, text: str, *, urgent: bool = False
) -> SessionNote:
    return SessionNote((session.id, state.step_index, what, number), title, text, urgent)
