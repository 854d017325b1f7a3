"""How far an exercise is on each side: one mark for each set or hold."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.session_outcome import ACTIVE
from recovery_app.domain.timed_session import SessionState, Step, TimedSession

Mark = Literal["done", "now", "todo"]


class SideSets(msgspec.Struct, frozen=True):
    """Hold the marks of one side in order, under its name."""

    name: str
    marks: tuple[Mark, ...]

    @property
    def done(self) -> int:
        """Return how many are done."""
        return self.marks.count("done")


def side_sets(session: TimedSession, state: SessionState) -> tuple[SideSets, ...]:
    """Return the sides of the present exercise, or the runs of a run; where there is only one thing to do, nothing."""
    present = session.steps[state.step_index]
    found: dict[str, list[Mark]] = {}
    holds = False
    for place, step in enumerate(session.steps):
        if not _counts(session, present, step):
            continue
        holds = holds or (step.reps > 1 and step.kind == "hold")
        found.setdefault(step.side, []).append(_mark(place, state))
    if sum(len(marks) for marks in found.values()) < 2:
        return ()
    return tuple(SideSets(_name(session, side, holds=holds), tuple(marks)) for side, marks in found.items())


def share_done(session: TimedSession, state: SessionState) -> float:
    """Return how much of the present exercise is behind, from 0 to 1, rests included."""
    present = session.steps[state.step_index]
    own = [place for place, step in enumerate(session.steps) if step.round == present.round]
    whole = sum(session.steps[place].planned_s for place in own)
    behind = sum(session.steps[place].planned_s for place in own if place < state.step_index)
    return min((behind + min(state.elapsed_s, present.planned_s)) / whole, 1.0) if whole else 0.0


def _counts(session: TimedSession, present: Step, step: Step) -> bool:
    if session.kind == "run":
        return step.kind == "run"
    return (
        session.kind == "guided"
        and step.kind in ACTIVE
        and (step.exercise, step.round)
        == (
            present.exercise,
            present.round,
        )
    )


def _mark(place: int, state: SessionState) -> Mark:
    if place == state.step_index:
        return "now"
    was_done = place < min(state.step_index, len(state.on_s)) and state.on_s[place] >= 1
    return "done" if was_done else "todo"


def _name(session: TimedSession, side: str, *, holds: bool) -> str:
    if session.kind == "run":
        return "Runs"
    return side.capitalize() if side else "Holds" if holds else "Sets"
