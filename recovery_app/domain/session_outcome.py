"""What is logged when a session of moving ends: what was planned, what was done, and the ticks that follow."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from typing import Final, Literal

from recovery_app.domain.day import day_of
from recovery_app.domain.duration_text import DAY_S
from recovery_app.domain.instant import Instant
from recovery_app.domain.log_entry import ExerciseMarked, LogEntry
from recovery_app.domain.log_session import MoveDone, SessionLogged
from recovery_app.domain.session_state import state_at
from recovery_app.domain.timed_session import SessionState, StepKind, StopReason, TimedSession
from recovery_app.domain.walk_session import moving_time

ACTIVE: Final[frozenset[StepKind]] = frozenset({"hold", "work", "breathe", "walk", "run"})
"""The kinds of steps in which something is done."""
MOST_OF_IT: Final = 0.9
"""An exercise counts as done from this share of its seconds: who is a breath early did not leave it out."""


def moves_done(session: TimedSession, state: SessionState) -> tuple[MoveDone, ...]:
    """Return how much of each exercise was done up to a state, in the order of the session."""
    planned: dict[str, int] = {}
    done: dict[str, float] = {}
    for step, ran_s in zip_longest(session.steps, state.on_s[: len(session.steps)], fillvalue=0.0):
        if not isinstance(step, float) and step.kind in ACTIVE and step.exercise:
            planned[step.exercise] = planned.get(step.exercise, 0) + step.planned_s
            done[step.exercise] = done.get(step.exercise, 0.0) + min(ran_s, float(step.planned_s))
    return tuple(
        MoveDone(name, planned_s, round(done[name]), _outcome(planned_s, done[name]))
        for name, planned_s in planned.items()
    )


def session_entries(session: TimedSession, now: Instant, new_id: Callable[[], str]) -> tuple[LogEntry, ...]:
    """Return the log entries of a guided session, walk or run that ended: itself, and a tick for each exercise done.

    All belong to the day on which it began. One of which nothing was done is no done one, and no session is longer than
    a day: who walks for longer forgot to end it. Raise ValueError for heat and ice, whose skin is asked about first.
    """
    if session.kind == "heat_ice":
        message = "A session of heat or ice is logged with the answer about the skin."
        raise ValueError(message)
    state, began = state_at(session, now), session.events[0].at.wall
    day, moves = day_of(began), moves_done(session, state)
    active = [(ran_s, step) for ran_s, step in zip(state.on_s, session.steps, strict=False) if step.kind in ACTIVE]
    done_s = min(round(sum(ran_s for ran_s, _ in active)), DAY_S)
    planned_s = sum(step.planned_s for step in session.steps if step.kind in ACTIVE)
    entry = SessionLogged(
        id=new_id(),
        at=now.wall,
        day=day,
        session=session.kind,
        protocol=session.protocol,
        started_at=began,
        planned_s=planned_s,
        done_s=done_s,
        paused_s=round(state.paused_s),
        overrun_s=min(round(sum(state.over_s)), max(DAY_S - planned_s, 0)),
        outcome="done" if state.phase == "finished" and done_s else "abandoned",
        because=_because(session),
        moves=moves,
        run_s=min(moving_time(session, state).run_s, DAY_S),
    )
    ticks = (ExerciseMarked(new_id(), now.wall, day, one.exercise_id, done=True) for one in moves if _is_done(one))
    return (entry, *ticks)


def end_title(entry: SessionLogged) -> str:
    """Return what a session came to, in a word or two."""
    if entry.outcome == "done":
        return "Done" if all(_is_done(one) for one in entry.moves) else "Done in part"
    was_stopped = bool(entry.because) or any(one.outcome != "skipped" for one in entry.moves) or not entry.moves
    return "Stopped" if was_stopped else "Nothing done"


def _outcome(planned_s: int, done_s: float) -> Literal["done", "part", "skipped"]:
    if done_s >= planned_s * MOST_OF_IT:
        return "done"
    return "part" if done_s >= 1 else "skipped"


def _is_done(move: MoveDone) -> bool:
    return move.outcome == "done"


def _because(session: TimedSession) -> StopReason:
    last = session.events[-1]
    return last.because if last.kind == "stop" else ""
