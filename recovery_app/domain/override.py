"""Choosing what the plan holds: swapping an exercise for another, leaving one out, pinning one."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from recovery_app.domain.change import with_entry
from recovery_app.domain.day import day_of
from recovery_app.domain.exercise import Exercise
from recovery_app.domain.fit import standing
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import PlanOverride
from recovery_app.domain.planner import Situation, block_of, forbidding_rule, is_suitable
from recovery_app.domain.profile import Profile


class ChoiceError(Exception):
    """Say in one sentence why the plan does not take a choice."""


class NoPlanError(ChoiceError):
    """Say that there is no plan to change right now."""


class UnknownExerciseError(ChoiceError):
    """Say that the library has no such exercise."""


class SameExerciseError(ChoiceError):
    """Say that an exercise cannot be swapped for itself."""


class OtherBlockError(ChoiceError):
    """Say that a stretch and a strength exercise cannot stand in for each other."""


class NotSuitableError(ChoiceError):
    """Say why an exercise may not be in the plan now."""


def swap_exercise(
    profile: Profile, knowledge: Knowledge, exercise_id: str, instead: str, entry_id: str, now: datetime
) -> Profile:
    """Return the profile with one exercise swapped for another; raise a ChoiceError where the plan refuses it."""
    situation = _situation(profile, knowledge, now)
    exercise, other = _known(knowledge, exercise_id), _known(knowledge, instead)
    if exercise_id == instead:
        message = f"{exercise.name} cannot be swapped for itself."
        raise SameExerciseError(message)
    if block_of(exercise) != block_of(other):
        message = f"{other.name} is a {block_of(other)} exercise, and {exercise.name} is not."
        raise OtherBlockError(message)
    _refuse_unsuitable(other, situation)
    return _with_override(profile, "swap", exercise_id, instead, entry_id, now)


def drop_exercise(profile: Profile, knowledge: Knowledge, exercise_id: str, entry_id: str, now: datetime) -> Profile:
    """Return the profile with an exercise left out of the plan; raise a ChoiceError where there is none."""
    _situation(profile, knowledge, now)
    _known(knowledge, exercise_id)
    return _with_override(profile, "drop", exercise_id, "", entry_id, now)


def pin_exercise(profile: Profile, knowledge: Knowledge, exercise_id: str, entry_id: str, now: datetime) -> Profile:
    """Return the profile with an exercise pinned to the plan; raise a ChoiceError where the plan refuses it."""
    situation = _situation(profile, knowledge, now)
    _refuse_unsuitable(_known(knowledge, exercise_id), situation)
    return _with_override(profile, "pin", exercise_id, "", entry_id, now)


def _situation(profile: Profile, knowledge: Knowledge, now: datetime) -> Situation:
    place = standing(profile, knowledge, now)
    situation = place.situation if place.can_choose else None
    if situation is None:
        message = "There is no plan to change right now."
        raise NoPlanError(message)
    return situation


def _known(knowledge: Knowledge, exercise_id: str) -> Exercise:
    try:
        return knowledge.exercise(exercise_id)
    except KeyError:
        message = f"The library has no exercise {exercise_id}."
        raise UnknownExerciseError(message) from None


def _refuse_unsuitable(exercise: Exercise, situation: Situation) -> None:
    rule = forbidding_rule(exercise, situation)
    if rule is not None:
        message = f"{exercise.name} is not for you right now: {rule.text}"
        raise NotSuitableError(message)
    if not is_suitable(exercise, situation):
        message = f"{exercise.name} does not suit your plan right now."
        raise NotSuitableError(message)


def _with_override(
    profile: Profile,
    action: Literal["swap", "drop", "pin"],
    exercise_id: str,
    instead: str,
    entry_id: str,
    now: datetime,
) -> Profile:
    return with_entry(profile, PlanOverride(entry_id, now, day_of(now), action, exercise_id, instead))
