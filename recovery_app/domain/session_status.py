"""How the running session stands, for whoever asks from outside: as values, and as one line to read."""

from __future__ import annotations

from typing import Final

from recovery_app.domain.duration_text import clock_text, over_text
from recovery_app.domain.guided_session import GuidedView, guided_view
from recovery_app.domain.guided_words import words_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.remote import SessionStatus
from recovery_app.domain.timed_session import SessionState, TimedSession

NO_SESSION: Final = "No session is running."
SKIN_FIRST: Final = "Answer the question about your skin in the window."


def status_of(session: TimedSession, state: SessionState, knowledge: Knowledge) -> SessionStatus:
    """Return how a session stands at a state."""
    step = session.steps[state.step_index]
    rep = 0 if session.kind == "heat_ice" else guided_view(session, state, knowledge).rep
    return SessionStatus(
        running=True,
        kind=session.kind,
        protocol=session.protocol,
        phase=state.phase,
        step=step.kind,
        side=step.side or None,
        set=step.set or None,
        rep=rep or None,
        remaining_s=round(state.remaining_s, 1),
        elapsed_s=round(state.elapsed_s, 1),
        overrun_s=round(state.overrun_s, 1),
        paused=state.phase == "paused",
    )


def status_line(session: TimedSession, state: SessionState, knowledge: Knowledge) -> str:
    """Return how a session stands in one line, such as "Clamshell: Move, left side, 0:14 left."."""
    if session.kind == "heat_ice":
        name = knowledge.heat_ice.used(session.protocol).name
        return f"{name}: {_pack(name, session, state)}"
    view = guided_view(session, state, knowledge)
    name = view.exercise_name or words_of("run" if session.kind == "run" else "walk", "")
    return f"{name}: {_moving(name, view, state)}"


def _pack(name: str, session: TimedSession, state: SessionState) -> str:
    kind = session.steps[state.step_index].kind
    left = f"{clock_text(state.remaining_s)} left"
    match state.phase:
        case "running":
            word = words_of(kind, "")
            return f"{left}." if word == name else f"{word}, {left}."
        case "paused":
            return f"paused, {left}."
        case "overdue" if kind == "skin_rest":
            return "the rest is over. Go on in the window."
        case "overdue":
            return f"take the pack off now, {over_text(state.overrun_s)}."
        case _:
            return SKIN_FIRST


def _moving(name: str, view: GuidedView, state: SessionState) -> str:
    match state.phase:
        case "reading":
            return "read it first. The clock waits."
        case "overdue":
            return f"its time is over, {over_text(state.overrun_s)}."
        case _:
            parts = [view.word] if view.word != name else []
            parts += [f"set {view.set} of {view.sets}"] if view.sets > 1 else []
            parts += [f"repetition {view.rep} of {view.reps}"] if view.reps and view.rep else []
            parts.append(f"{clock_text(state.remaining_s)} left")
            return ("paused. " if state.phase == "paused" else "") + ", ".join(parts) + "."
