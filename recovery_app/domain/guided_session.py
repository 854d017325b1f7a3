"""A guided session: how it begins, what is shown of it at a moment, and how an easier exercise takes over."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.guided_words import ShownKind, words_of
from recovery_app.domain.instant import Instant
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.session_state import state_at, with_event
from recovery_app.domain.timed_session import LEAST_REP_S, Event, Phase, SessionState, Side, Step, TimedSession, begin

Beat = Literal["", "there", "hold", "back"]


class GuidedView(msgspec.Struct, frozen=True):
    """Hold what a page shows of a guided session, a walk or a run at one moment.

    `kind` with `side` is what is done, `word` the same in words. `set` of `sets`, `rep` of `reps` and `exercise_number`
    of `exercises` count from 1; `reps` is 0 where seconds are counted. `share` is what is left of the step, 1 to 0.
    `place` is how far the present repetition or breath has come, 0 to 1 in time, and `beat` which part of it that is.
    """

    kind: ShownKind
    phase: Phase
    word: str
    exercise_id: str
    exercise_name: str
    exercise_number: int
    exercises: int
    side: Side
    set: int
    sets: int
    rep: int
    reps: int
    remaining_s: float
    elapsed_s: float
    duration_s: int
    share: float
    place: float
    beat: Beat
    total_remaining_s: float
    next_up: Step | None


def begin_guided(steps: tuple[Step, ...], session_id: str, at: Instant, protocol: str = "routine") -> TimedSession:
    """Return a guided session that begins now; raise ValueError without steps."""
    return begin(session_id, protocol, steps, _planned_s(steps), at, "guided", "pauses")


def guided_view(session: TimedSession, state: SessionState, knowledge: Knowledge) -> GuidedView:
    """Return what is shown of a session at a state; an exercise that only another version knows has its id as name."""
    step = session.steps[state.step_index]
    rep, place, beat = _within(step, state.elapsed_s)
    kind = _kind(step, state, beat)
    names = {one.id: one.name for one in knowledge.exercises}
    following = session.steps[state.step_index + 1 : state.step_index + 2]
    return GuidedView(
        kind=kind,
        phase=state.phase,
        word=words_of(kind, step.side),
        exercise_id=step.exercise,
        exercise_name=names.get(step.exercise, step.exercise),
        exercise_number=step.round,
        exercises=session.steps[-1].round,
        side=step.side,
        set=step.set,
        sets=step.sets,
        rep=rep,
        reps=step.reps,
        remaining_s=state.remaining_s,
        elapsed_s=state.elapsed_s,
        duration_s=state.step_duration_s,
        share=state.remaining_s / state.step_duration_s if state.step_duration_s else 0.0,
        place=place,
        beat=beat,
        total_remaining_s=state.total_remaining_s,
        next_up=following[0] if following and state.phase not in {"finished", "stopped"} else None,
    )


def without_exercise(session: TimedSession, now: Instant) -> TimedSession:
    """Return the session gone on past all that is left of its present exercise; what is left out was not done."""
    state = state_at(session, now)
    for _ in range(_end_of_exercise(session, state) - state.step_index):
        session = with_event(session, Event("next", now))
    return session


def with_easier(session: TimedSession, easier: tuple[Step, ...], now: Instant) -> TimedSession:
    """Return the session with easier steps in place of what is left of the present exercise, begun with reading."""
    state = state_at(session, now)
    end, number = _end_of_exercise(session, state), session.steps[state.step_index].round
    own = tuple(msgspec.structs.replace(step, round=number) for step in easier)
    grown = msgspec.structs.replace(
        session,
        steps=(*session.steps[:end], *own, *session.steps[end:]),
        hard_stop_s=session.hard_stop_s + _planned_s(own),
    )
    for _ in range(end - state.step_index):
        grown = with_event(grown, Event("next", now))
    return grown


def _planned_s(steps: tuple[Step, ...]) -> int:
    return sum(step.planned_s for step in steps)


def _end_of_exercise(session: TimedSession, state: SessionState) -> int:
    present = session.steps[state.step_index].exercise
    later = range(state.step_index + 1, len(session.steps))
    return next((place for place in later if session.steps[place].exercise != present), len(session.steps))


def _within(step: Step, elapsed_s: float) -> tuple[int, float, Beat]:
    """Return the repetition from 1, how far it has come, and its part; a hold is one repetition by itself."""
    if step.rep_s < LEAST_REP_S:
        return step.rep, 0.0, ""
    number = int(elapsed_s / step.rep_s)
    if step.reps and number >= step.reps:
        # What is left of the last whole second belongs to no repetition: the figure is back where it began.
        return step.reps, 1.0, "back"
    seconds = elapsed_s - number * step.rep_s
    is_back = seconds >= step.rep_s - step.back_s
    beat: Beat = "there" if seconds < step.there_s else "back" if is_back else "hold"
    return number + 1 if step.reps else 0, min(max(seconds / step.rep_s, 0.0), 1.0), beat


def _kind(step: Step, state: SessionState, beat: Beat) -> ShownKind:
    if state.phase in {"finished", "stopped"}:
        return "done"
    if step.kind == "breathe":
        return "breathe_in" if beat == "there" else "breathe_out"
    return step.kind
