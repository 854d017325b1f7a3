"""What closing the window means for the session that runs, and what the next start says of it."""

from __future__ import annotations

import msgspec

from recovery_app.domain.duration_text import MINUTE_S, minutes_text
from recovery_app.domain.timed_session import SessionState, TimedSession

NO_SOUND = "Nothing sounds while Recovery is closed."
TIME_UNKNOWN = "The computer's clock was set back, so nobody can say how long the pack was on."
WAITS = "The session waits. The next start offers to go on."


class ClosingWords(msgspec.Struct, frozen=True):
    """Hold the question that is asked before the window closes."""

    title: str
    text: str


def closing_words(session: TimedSession, state: SessionState) -> ClosingWords:
    """Return what to ask before the window closes on a session: whether its time goes on, and what is then missing."""
    if session.kind == "heat_ice" and state.phase in {"changing", "stopped"}:
        return ClosingWords("Close before your answer?", "The question about your skin waits for the next start.")
    if state.phase == "paused":
        return ClosingWords("Close during a pause?", WAITS)
    if session.kind == "heat_ice" and session.steps[state.step_index].kind == "skin_rest":
        return ClosingWords("Close during the rest?", f"The rest of your skin goes on. {NO_SOUND}")
    if session.kind == "heat_ice":
        text = f"The pack stays on and its time counts on. {NO_SOUND} The next start tells how long it was on."
        return ClosingWords("Close with the pack on?", text)
    if session.gap == "counts":
        return ClosingWords("Close during the session?", f"Its time counts on. {NO_SOUND}")
    return ClosingWords("Close during the session?", f"It pauses where you are. {WAITS}")


def missed_line(session: TimedSession, state: SessionState) -> str:
    """Return what a start says of a pack whose time ended while nobody was told, or nothing."""
    is_pack = session.kind == "heat_ice" and session.steps[state.step_index].kind != "skin_rest"
    if state.phase != "overdue" or not is_pack:
        return ""
    if state.time_unknown:
        return f"{TIME_UNKNOWN} Take it off and look at your skin."
    over = int(state.overrun_s)
    # Whole minutes that have passed, as everywhere else where a pack is over its time.
    passed = minutes_text(over // MINUTE_S * MINUTE_S if over >= MINUTE_S else over)
    late = f"The pack has been on {passed} too long."
    return f"{late} Recovery was closed when its time ended. Take it off and look at your skin."
