"""Exercises against the clock: read, get ready, hold or repeat, change sides, rest, the other side, the next set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, Literal

import msgspec

from recovery_app.domain.exercise import Dose, Exercise
from recovery_app.domain.move_pace import MovePace
from recovery_app.domain.pictures import ExercisePictures
from recovery_app.domain.planner import PlannedExercise
from recovery_app.domain.timed_session import Side, Step, StepKind

READY_S: Final = 5
SWITCH_S: Final = 8
"""Room to turn over without hurry; a longer rest of the dose is taken instead."""
HOLD_FROM_S: Final = 10
"""A hold of at least this long is a step of its own; shorter ones are part of a repetition."""
USUAL_PACE: Final = MovePace(2.0, 0.0, 2.0)
"""The way there and back where no pictures tell it."""
USUAL_BREATH: Final = MovePace(4.0, 0.0, 6.0)
"""In for 4 s, out for 6 s (stretches.md 36)."""

PicturesOf = Callable[[str], ExercisePictures | None]


def guided_steps(
    exercise: Exercise,
    dose: Dose,
    *,
    first_side: Literal["left", "right"] = "left",
    pictures: ExercisePictures | None = None,
    number: int = 1,
) -> tuple[Step, ...]:
    """Return the steps of one exercise, which is the `number`th of its session; `pictures` tell its true pace.

    Reading comes first and waits for the user. Both sides get exactly the same steps; every set goes over both sides
    before the next one begins.
    """
    return tuple(_Course(exercise, dose, pictures, number).steps(first_side))


def routine_steps(planned: tuple[PlannedExercise, ...], pictures_of: PicturesOf = lambda _id: None) -> tuple[Step, ...]:
    """Return the steps of the exercises of a day that are not ticked yet, in their order and with the plan's doses."""
    left = [one for one in planned if not one.done]
    return tuple(
        step
        for number, one in enumerate(left, 1)
        for step in guided_steps(one.exercise, one.dose, pictures=pictures_of(one.exercise.id), number=number)
    )


def step_pace(step: Step) -> MovePace:
    """Return the true pace of one repetition of a step; raise ValueError for a step that has none."""
    if not step.rep_s:
        message = f"A step of kind {step.kind} has no repetitions."
        raise ValueError(message)
    return MovePace(step.there_s, step.rep_s - step.there_s - step.back_s, step.back_s)


class _Course:
    """Lay out the steps of one exercise."""

    def __init__(self, exercise: Exercise, dose: Dose, pictures: ExercisePictures | None, number: int) -> None:
        self._exercise = exercise
        self._dose = dose
        self._pictures = pictures
        self._number = number

    def steps(self, first_side: Literal["left", "right"]) -> Iterator[Step]:
        """Yield the steps in order."""
        other: Side = "right" if first_side == "left" else "left"
        sides: tuple[Side, ...] = (first_side, other) if self._dose.sides > 1 else ("",)
        yield self._step("read", 0, sides[0], 1)
        yield self._step("ready", READY_S, sides[0], 1)
        for set_ in range(1, self._dose.sets + 1):
            for side in sides:
                if side != sides[0]:
                    yield self._step("switch", max(self._dose.rest_s, SWITCH_S), side, set_)
                elif set_ > 1:
                    yield from self._rest(side, set_)
                yield from self._bout(side, set_)

    def _rest(self, side: Side, set_: int) -> Iterator[Step]:
        # Going back to the first side is a change of sides, too, and needs its time even where no rest is asked for.
        seconds = max(self._dose.rest_s, SWITCH_S if side else 0)
        if seconds:
            yield self._step("rest", seconds, side, set_)

    def _bout(self, side: Side, set_: int) -> Iterator[Step]:
        dose = self._dose
        if self._is_repeated:
            yield self._repeats(side, set_)
            return
        for rep in range(1, dose.reps + 1):
            if rep > 1 and dose.rest_s:
                yield msgspec.structs.replace(self._step("rest", dose.rest_s, side, set_), rep=rep, reps=dose.reps)
            step = self._step(self._kind, dose.hold_s, side, set_)
            yield msgspec.structs.replace(step, rep=rep, **self._pace_of_step())

    @property
    def _is_repeated(self) -> bool:
        return self._kind == "hold" and self._dose.hold_s < HOLD_FROM_S

    @property
    def _kind(self) -> StepKind:
        if self._exercise.kind == "aerobic":
            return "walk"
        if self._pictures.play == "breathe" if self._pictures else self._exercise.kind == "rest":
            return "breathe"
        return "work" if self._exercise.kind == "roller" else "hold"

    def _repeats(self, side: Side, set_: int) -> Step:
        pace = self._pace(USUAL_PACE)
        rep_s = pace.there_s + self._dose.hold_s + pace.back_s
        # Whole seconds, rounded up: the last repetition is never cut.
        seconds = -int(-self._dose.reps * rep_s // 1)
        return msgspec.structs.replace(
            self._step("work", seconds, side, set_),
            reps=self._dose.reps,
            rep_s=rep_s,
            there_s=pace.there_s,
            back_s=pace.back_s,
        )

    def _pace_of_step(self) -> dict[str, float]:
        """Return the pace of what moves all through its seconds: breaths or the strokes of a roller, uncounted."""
        if self._kind not in {"breathe", "work"}:
            return {"reps": self._dose.reps}
        pace = self._pace(USUAL_BREATH if self._kind == "breathe" else USUAL_PACE)
        return {"reps": 0, "rep_s": pace.pass_s, "there_s": pace.there_s, "back_s": pace.back_s}

    def _pace(self, usual: MovePace) -> MovePace:
        shown = self._pictures
        return usual if shown is None else MovePace(shown.there_s, shown.hold_s, shown.back_s)

    def _step(self, kind: StepKind, seconds: int, side: Side, set_: int) -> Step:
        waits = kind == "read"
        return Step(kind, seconds, seconds, self._number, waits, self._exercise.id, side, set_, self._dose.sets)
