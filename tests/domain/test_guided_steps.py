"""Each exercise of the library against the clock, with the doses of stretches.md and plan.md 8."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.exercise import Dose, Exercise
from recovery_app.domain.guided_steps import READY_S, SWITCH_S, guided_steps, routine_steps, step_pace
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pictures import ExercisePictures, KeyPose
from recovery_app.domain.planner import PlannedExercise
from recovery_app.domain.session_outcome import ACTIVE
from recovery_app.domain.timed_session import Step
from tests.domain.guided import HOLDS, REPEATS, steps_of

Pictures = ExercisePictures


def pictures(play: str = "to and fro", there_s: float = 2.7, hold_s: float = 1, back_s: float = 3.1) -> Pictures:
    poses = (KeyPose("start", "Start."), KeyPose("end", "End."))
    return ExercisePictures("any", "woman", (), poses, "end", play, there_s, hold_s, back_s, 10)  # type: ignore[arg-type]


def doses_of(knowledge: Knowledge, exercise: Exercise) -> list[Dose]:
    """Return every dose that the plan may give an exercise: its own, each strength level's, and their halves."""
    levels = knowledge.training.strength.level
    moves = [move for level in levels for move in (*level.trunk, *level.hip_and_leg) if move.exercise == exercise.id]
    found = [exercise.dose, *(move.dose_of(exercise.dose) for move in moves)]
    return [*found, *(dose.halved for dose in found)]


def active_s(steps: tuple[Step, ...], side: str) -> float:
    return sum(step.planned_s for step in steps if step.kind in ACTIVE and step.side == side)


def kinds(steps: tuple[Step, ...]) -> list[tuple[str, int, str, int]]:
    return [(step.kind, step.planned_s, step.side, step.set) for step in steps]


@pytest.mark.parametrize("drawn", [None, pictures(), pictures(there_s=1.35)], ids=["no pictures", "drawn", "quick"])
def test_both_sides_of_every_exercise_and_dose_are_equal_to_a_tenth_of_a_second(
    knowledge: Knowledge, drawn: Pictures | None
) -> None:
    assert len(knowledge.exercises) == 38
    for exercise in knowledge.exercises:
        for dose in doses_of(knowledge, exercise):
            steps = guided_steps(exercise, dose, pictures=drawn)
            assert abs(active_s(steps, "left") - active_s(steps, "right")) < 0.1
            assert bool(active_s(steps, "left")) == (dose.sides > 1)
            assert active_s(steps, "left") + active_s(steps, "") > 0


def test_every_exercise_is_read_first_then_made_ready_and_nothing_else_waits(knowledge: Knowledge) -> None:
    for exercise in knowledge.exercises:
        steps = guided_steps(exercise, exercise.dose)
        assert [step.kind for step in steps[:2]] == ["read", "ready"]
        assert [step.kind for step in steps if step.waits_for_user] == ["read"]
        assert (steps[0].planned_s, steps[1].planned_s) == (0, READY_S)
        assert {step.exercise for step in steps} == {exercise.id}


def test_every_second_and_repetition_of_the_dose_is_there(knowledge: Knowledge) -> None:
    for exercise in knowledge.exercises:
        for dose in doses_of(knowledge, exercise):
            steps = guided_steps(exercise, dose)
            holds = [step for step in steps if step.kind in ACTIVE and step.kind != "work"]
            counted = sum(step.reps for step in steps if step.kind == "work")
            if exercise.kind == "roller":
                continue
            assert len(holds) + counted == dose.reps * dose.sides * dose.sets
            assert all(step.planned_s == dose.hold_s for step in holds)
            for step in steps:
                if step.reps and step.rep_s:
                    assert step.reps * step.rep_s <= step.planned_s < step.reps * step.rep_s + 1
                    assert step_pace(step).hold_s == pytest.approx(dose.hold_s)


def test_holds_rest_between_them_and_every_set_goes_over_both_sides(knowledge: Knowledge) -> None:
    once = [("hold", 20), ("rest", 10), ("hold", 20)]
    assert kinds(steps_of(knowledge, "figure-4", HOLDS)) == [
        ("read", 0, "left", 1),
        ("ready", 5, "left", 1),
        *((kind, seconds, "left", 1) for kind, seconds in once),
        ("switch", 10, "right", 1),
        *((kind, seconds, "right", 1) for kind, seconds in once),
        ("rest", 10, "left", 2),
        *((kind, seconds, "left", 2) for kind, seconds in once),
        ("switch", 10, "right", 2),
        *((kind, seconds, "right", 2) for kind, seconds in once),
    ]


def test_repetitions_of_a_set_are_one_step_at_the_true_tempo(knowledge: Knowledge) -> None:
    steps = guided_steps(knowledge.exercise("clamshell"), REPEATS, first_side="right", pictures=pictures())
    work = [step for step in steps if step.kind == "work"]
    assert [(step.side, step.set, step.reps) for step in work] == [
        ("right", 1, 3),
        ("left", 1, 3),
        ("right", 2, 3),
        ("left", 2, 3),
    ]
    assert work[0].rep_s == pytest.approx(7.8)
    assert work[0].planned_s == 24


def test_without_a_rest_in_the_dose_there_is_still_time_to_change_sides(knowledge: Knowledge) -> None:
    dose = msgspec.structs.replace(REPEATS, rest_s=0)
    both = steps_of(knowledge, "seated-rotation", dose)
    assert [(step.kind, step.planned_s) for step in both if step.kind in {"switch", "rest"}] == [
        ("switch", SWITCH_S),
        ("rest", SWITCH_S),
        ("switch", SWITCH_S),
    ]
    one = steps_of(knowledge, "cat-cow", msgspec.structs.replace(dose, sides=1))
    assert [step.kind for step in one] == ["read", "ready", "work", "work"]


def test_breathing_goes_in_for_four_seconds_and_out_for_six(knowledge: Knowledge) -> None:
    exercise = knowledge.exercise("breathing-90-90")
    for drawn in (None, pictures("breathe", 4, 0, 6)):
        breathe = guided_steps(exercise, exercise.dose, pictures=drawn)[-1]
        assert (breathe.kind, breathe.planned_s, breathe.there_s, breathe.rep_s) == ("breathe", 240, 4, 10)


def test_a_roller_moves_by_the_seconds_and_a_walk_is_walked(knowledge: Knowledge) -> None:
    roll = next(step for step in steps_of(knowledge, "glute-roller") if step.kind in ACTIVE)
    assert (roll.kind, roll.planned_s, roll.reps) == ("work", 45, 0)
    assert [step.kind for step in steps_of(knowledge, "walking")] == ["read", "ready", "walk"]


def test_a_step_without_repetitions_has_no_pace(knowledge: Knowledge) -> None:
    with pytest.raises(ValueError, match="no repetitions"):
        step_pace(steps_of(knowledge)[0])


def test_the_routine_holds_what_is_not_ticked_with_the_doses_of_the_day(knowledge: Knowledge) -> None:
    one, two, three = (knowledge.exercise(name) for name in ("pelvic-tilt", "figure-4", "childs-pose"))
    planned = (
        PlannedExercise(one, done=False, dose_text="", own_dose=one.dose.halved),
        PlannedExercise(two, done=True, dose_text=""),
        PlannedExercise(three, done=False, dose_text=""),
    )
    steps = routine_steps(planned)
    assert [(step.exercise, step.round) for step in steps if step.kind == "read"] == [
        ("pelvic-tilt", 1),
        ("childs-pose", 2),
    ]
    assert next(step.reps for step in steps if step.kind == "work") == one.dose.halved.reps
    assert next(step.planned_s for step in steps if step.kind == "hold") == three.dose.hold_s


@pytest.mark.parametrize(
    ("reps", "hold_s", "halved"), [(8, 3, (4, 3)), (3, 25, (2, 25)), (1, 45, (1, 23)), (1, 180, (1, 90))]
)
def test_half_a_dose_is_half_the_repeats_or_half_the_time(reps: int, hold_s: int, halved: tuple[int, int]) -> None:
    half = msgspec.structs.replace(HOLDS, reps=reps, hold_s=hold_s).halved
    assert (half.reps, half.hold_s) == halved
