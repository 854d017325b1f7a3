"""What follows when an exercise hurts in the middle of it: its light, and the easier one that may take over."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import msgspec

from recovery_app.domain.day import day_of
from recovery_app.domain.exercise import Exercise
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.light import light_of
from recovery_app.domain.log_training import BlockRated, BodySign, HurtPlace
from recovery_app.domain.moving_access import guided_access
from recovery_app.domain.planner import block_of
from recovery_app.domain.profile import Profile
from recovery_app.domain.training_rules import Light

SIGN_OF: Final[dict[HurtPlace, BodySign]] = {"down_leg": "down_leg", "tingling": "tingling"}


class Hurt(msgspec.Struct, frozen=True):
    """Hold the exercise that hurt, its light, and the id of the easier one that may take over, empty for none.

    A red light ends the session: no exercise takes over.
    """

    exercise_id: str
    light: Light | None
    easier_id: str = ""


def hurt_entry(
    knowledge: Knowledge, exercise_id: str, entry_id: str, now: datetime, where: HurtPlace, pain: int
) -> BlockRated:
    """Return the log entry; the plan reads it as the rating of the block, with this exercise as the sore one.

    What hurt counts even where the exercise is not known, as with a file of another version. Raise ValueError for pain
    outside of 0 to 10.
    """
    if not 0 <= pain <= 10:
        message = "Pain goes from 0 to 10."
        raise ValueError(message)
    sign, exercise = SIGN_OF.get(where), _known(knowledge, exercise_id)
    return BlockRated(
        id=entry_id,
        at=now,
        day=day_of(now),
        block=block_of(exercise) if exercise is not None else "stretch",
        pain_during=pain,
        signs=(sign,) if sign else (),
        sore_exercise=exercise_id,
        where=where,
    )


def hurt_of(profile: Profile, knowledge: Knowledge, entry: BlockRated, now: datetime) -> Hurt:
    """Return what follows from an entry that is in the profile's log already."""
    light = light_of(knowledge.training.light, entry)
    exercise = _known(knowledge, entry.sore_exercise)
    easier = exercise.easier_id if exercise is not None else ""
    if light == "red" or not easier or guided_access(profile, knowledge, (easier,), now).state != "ready":
        easier = ""
    return Hurt(entry.sore_exercise, light, easier)


def _known(knowledge: Knowledge, exercise_id: str) -> Exercise | None:
    return next((one for one in knowledge.exercises if one.id == exercise_id), None)
