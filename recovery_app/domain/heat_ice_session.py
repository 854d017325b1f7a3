"""Heat and ice against the clock: the steps of a session, and what its log entry says."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from recovery_app.domain.day import day_of
from recovery_app.domain.heat_ice import HeatIceRules, Protocol
from recovery_app.domain.instant import Instant, earlier_by
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.domain.session_state import state_at, with_event
from recovery_app.domain.timed_session import Event, SessionState, Step, StepKind, TimedSession, begin


def session_steps(protocol: Protocol) -> tuple[Step, ...]:
    """Return the steps of a protocol at its default times; a rest of the skin at the very end is left out.

    Every step waits for the user, who has to move a pack before the next can begin.
    """
    steps = [
        Step(phase.medium, phase.default_s, min(phase.longest_s, protocol.longest_on_s), number, waits_for_user=True)
        for number in range(1, protocol.rounds_default + 1)
        for phase in protocol.round
    ]
    if steps[-1].kind == "skin_rest":
        steps.pop()
    return tuple(steps)


def begin_heat_ice(protocol: Protocol, session_id: str, at: Instant) -> TimedSession:
    """Return a session of a protocol that begins at `at`."""
    return begin(session_id, protocol.id, session_steps(protocol), protocol.hard_stop_s, at)


def off_in_time(session: TimedSession, now: Instant) -> TimedSession:
    """Return the session with its pack off at the end of its time; one that is not overdue stays as it is.

    It is for who took it off then and only now comes back to say so.
    """
    state = state_at(session, now)
    if state.phase != "overdue":
        return session
    return with_event(session, Event("off", earlier_by(now, state.overrun_s)))


WORN_FROM_S = 3_600
"""A step planned for at least this long is worn, not watched."""


class SkinTime(msgspec.Struct, frozen=True):
    """Hold the seconds the packs were on the skin, and how long past their time they stayed."""

    heat_s: int
    ice_s: int
    overrun_s: int


def skin_time(session: TimedSession, state: SessionState) -> SkinTime:
    """Return how long heat and ice were on up to a state; a step's overrun counts past its planned or extended end."""
    seconds: dict[StepKind, float] = {"heat": 0.0, "ice": 0.0}
    over = 0.0
    for step, ran_s, over_s in zip(session.steps, state.on_s, state.over_s, strict=False):
        seconds[step.kind] = seconds.get(step.kind, 0.0) + ran_s
        if step.kind != "skin_rest":
            over += over_s
    return SkinTime(round(seconds["heat"]), round(seconds["ice"]), round(over))


def skin_check_due(rules: HeatIceRules, session: TimedSession, state: SessionState) -> int:
    """Return the number of the skin check that is due within the present step, 0 for none (heat_ice.md 5).

    A wrap that is worn for hours is checked once, at five minutes.
    """
    step = session.steps[state.step_index]
    if step.kind == "skin_rest" or state.phase != "running":
        return 0
    due = int(state.elapsed_s // rules.skin_check_every_s)
    return min(due, 1) if step.planned_s >= WORN_FROM_S else due


def log_entry(
    session: TimedSession, entry_id: str, now: Instant, outcome: Literal["done", "stopped", "skin"], skin: str
) -> HeatIceLogged:
    """Return the log entry of a session that ended, with what really happened."""
    time = skin_time(session, state_at(session, now))
    started: datetime = session.events[0].at.wall
    return HeatIceLogged(
        id=entry_id,
        at=now.wall,
        day=day_of(started),
        protocol=session.protocol,
        started_at=started,
        planned_s=sum(step.planned_s for step in session.steps),
        heat_s=time.heat_s,
        ice_s=time.ice_s,
        overrun_s=time.overrun_s,
        outcome=outcome,
        skin=skin,
        because=session.events[-1].because,
    )
