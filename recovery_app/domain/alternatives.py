"""What could be done instead of an exercise."""

from __future__ import annotations

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.planner import Situation, block_of, is_suitable


def alternatives(
    exercise: Exercise, library: tuple[Exercise, ...], situation: Situation, most: int = 4
) -> tuple[Exercise, ...]:
    """Return suitable exercises to do instead, the closest first: its easier or harder form, then by area and position.

    They are of the same block, and share at least an area with the exercise, unless they are a form of it.
    """
    close = [
        other
        for other in library
        if other.id != exercise.id
        and block_of(other) == block_of(exercise)
        and (_is_form(exercise, other) or _shared_areas(exercise, other))
        and is_suitable(other, situation)
    ]
    return tuple(sorted(close, key=lambda other: _distance(exercise, other))[:most])


def _distance(exercise: Exercise, other: Exercise) -> tuple[bool, int, bool]:
    return (
        not _is_form(exercise, other),
        -_shared_areas(exercise, other),
        exercise.position_group != other.position_group,
    )


def _is_form(exercise: Exercise, other: Exercise) -> bool:
    return other.id in {exercise.easier_id, exercise.harder_id} or exercise.id in {other.easier_id, other.harder_id}


def _shared_areas(exercise: Exercise, other: Exercise) -> int:
    return len(set(exercise.areas) & set(other.areas))
