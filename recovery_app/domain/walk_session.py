"""Walks and walk-run intervals of the plan against the clock."""

from __future__ import annotations

from typing import Final

import msgspec

from recovery_app.domain.duration_text import MINUTE_S
from recovery_app.domain.instant import Instant
from recovery_app.domain.progress import RunGoal
from recovery_app.domain.timed_session import SessionState, Step, StepKind, TimedSession, begin
from recovery_app.domain.walk import WalkGoal

DAY_S: Final = 86_400
"""The longest that a walk can be logged for."""


class MovingTime(msgspec.Struct, frozen=True):
    """Hold the seconds walked and run."""

    walk_s: int
    run_s: int


def walk_steps(goal: WalkGoal) -> tuple[Step, ...]:
    """Return the next walk of the day; it goes on past its minutes until the user says that it is over."""
    bouts = goal.step.bouts_min
    seconds = bouts[min(goal.walks_done, len(bouts) - 1)] * MINUTE_S
    return (Step("walk", seconds, seconds, 1, waits_for_user=True),)


def run_steps(goal: RunGoal) -> tuple[Step, ...]:
    """Return a session of the walk-run ladder: walking, the runs with their walks, walking (plan.md 6)."""
    steps = [_step("walk", goal.warm_up_min, 1)]
    for number in range(1, goal.repeats + 1):
        steps.append(_interval("run", goal.run_min, number, goal.repeats))
        if goal.walk_min:
            steps.append(_interval("walk", goal.walk_min, number, goal.repeats))
    steps.append(_step("walk", goal.warm_up_min, goal.repeats))
    return tuple(steps)


def begin_walk(goal: WalkGoal, session_id: str, at: Instant) -> TimedSession:
    """Return a walk that begins now; its time counts on while the machine sleeps."""
    return begin(session_id, "walk", walk_steps(goal), DAY_S, at, "walk", "counts")


def begin_run(goal: RunGoal, session_id: str, at: Instant) -> TimedSession:
    """Return a walk-run session that begins now; a gap pauses it."""
    steps = run_steps(goal)
    return begin(session_id, "walk_run", steps, sum(step.planned_s for step in steps), at, "run", "pauses")


def moving_time(session: TimedSession, state: SessionState) -> MovingTime:
    """Return how long was walked and run up to a state, pauses left out."""
    ran = list(zip(session.steps, state.on_s, strict=False))
    walk_s, run_s = (sum(on_s for step, on_s in ran if step.kind == kind) for kind in ("walk", "run"))
    return MovingTime(round(walk_s), round(run_s))


def _interval(kind: StepKind, minutes: int, number: int, count: int) -> Step:
    return msgspec.structs.replace(_step(kind, minutes, number), set=number, sets=count)


def _step(kind: StepKind, minutes: int, number: int) -> Step:
    return Step(kind, minutes * MINUTE_S, minutes * MINUTE_S, number, waits_for_user=False)
