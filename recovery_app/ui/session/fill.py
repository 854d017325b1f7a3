"""Fills the views of a session from its state."""

from __future__ import annotations

from datetime import datetime

from recovery_app.domain.duration_text import clock_text, minutes_text
from recovery_app.domain.heat_ice import HeatIceRules, Protocol
from recovery_app.domain.heat_ice_notes import notes_for, start_warnings
from recovery_app.domain.heat_ice_session import session_steps
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.pack_alarm import is_late
from recovery_app.domain.session_state import following_step
from recovery_app.domain.timed_session import SessionState, Step, TimedSession
from recovery_app.ui.session.run_view import RunView
from recovery_app.ui.session.words import LOOKS, PACKS, seconds_in_all, step_title

LAST_STEP = "A question about your skin comes last."


def fill_ready(
    view: RunView, rules: HeatIceRules, protocol: Protocol, log: tuple[LogEntry, ...], now: datetime
) -> None:
    """Show a protocol before its start: the ring full, and the checklist."""
    steps = session_steps(protocol)
    get_ready, checklist = start_warnings(rules, protocol)
    advice, look = rules.advice_for(steps[0].kind), LOOKS[steps[0].kind]
    in_all = sum(step.planned_s for step in steps)
    view.ring.show_phase(look.icon, advice.name, look.colour)
    view.ring.set_left(1.0)
    view.ring.show_time(clock_text(steps[0].planned_s), f"of {minutes_text(steps[0].planned_s)}")
    view.steps.show_steps(steps, 0, in_all)
    care = list(notes_for(rules, protocol.kind, log))
    if is_late(rules, now):
        care.insert(0, rules.sleep_warning)
    view.show_note(look.soft, advice.note_title, advice.note)
    view.show_ready(get_ready, checklist, care)


def fill_phase(view: RunView, rules: HeatIceRules, session: TimedSession, state: SessionState) -> None:
    """Show the step that runs or pauses, and the one after it."""
    step = session.steps[state.step_index]
    look, advice = LOOKS[step.kind], rules.advice_for(step.kind)
    paused = state.phase == "paused"
    view.ring.show_phase("pause" if paused else look.icon, "Paused" if paused else advice.name, look.colour)
    view.steps.show_steps(session.steps, state.step_index, seconds_in_all(session))
    following = following_step(session, state)
    if following is None:
        view.next.show_end(LAST_STEP)
    else:
        view.next.show_step(following, step_title(rules, following), _next_line(rules, session, following))
    view.show_running()


def fill_time(
    view: RunView,
    rules: HeatIceRules,
    session: TimedSession,
    state: SessionState,
    *,
    check_waits: bool,
    late: bool,
) -> None:
    """Show the time of the present step, and the skin check where one waits for an answer."""
    step = session.steps[state.step_index]
    look, advice = LOOKS[step.kind], rules.advice_for(step.kind)
    paused, pack_on = state.phase == "paused", step.kind != "skin_rest"
    off = paused and pack_on
    caption = "Take the pack off." if off else f"of {minutes_text(state.step_duration_s)}"
    view.ring.show_time(clock_text(state.remaining_s), caption)
    view.steps.show_time(seconds_in_all(session), state.total_remaining_s)
    if off:
        view.show_note(look.soft, "Paused. Take the pack off.", "Put it back on when you press Resume.")
    elif check_waits:
        view.show_note(look.soft, "Check your skin now", advice.check, asks=True)
    else:
        sleep = f" {rules.sleep_warning}" if late and pack_on else ""
        view.show_note(look.soft, advice.note_title, f"{advice.note}{sleep}")


def rest_over_words(rules: HeatIceRules, session: TimedSession, state: SessionState) -> tuple[str, str]:
    """Return the line and the verb for a rest that is over."""
    following = following_step(session, state)
    if following is None:
        return "The time for this session is over.", "End the session"
    return rules.advice_for("skin_rest").take_off, f"The {PACKS[following.kind]} is on"


def _next_line(rules: HeatIceRules, session: TimedSession, following: Step) -> str:
    get_ready = rules.advice_for(following.kind).get_ready
    is_first = next(step for step in session.steps if step.round == following.round).kind == following.kind
    if following.round == 1 or not is_first:
        return get_ready
    return f"Round {following.round} of {session.steps[-1].round}. {get_ready}"
