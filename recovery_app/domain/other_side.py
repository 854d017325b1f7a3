"""The other side of an exercise: its pictures are turned round, so their words are too."""

from __future__ import annotations

import re
from typing import Final

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.pictures import ExercisePictures

# A right angle has no left one.
_SIDE: Final = re.compile(r"\b(left|right)\b(?! angle)", re.IGNORECASE)
_OTHER: Final = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}


def mirrored_words(text: str) -> str:
    """Return a text with left and right exchanged."""
    return _SIDE.sub(lambda side: _OTHER[side.group()], text)


def has_other_side(exercise: Exercise, pictures: ExercisePictures) -> bool:
    """Tell whether the pictures show one side of an exercise that is done on the other, too.

    So it is where each side has its dose, or where only the sore side is exercised. A movement that leads to both
    sides shows both already.
    """
    told = {pose.alt for pose in pictures.poses}
    one_sided = {mirrored_words(alt) for alt in told} != told
    return one_sided and (exercise.dose.sides > 1 or _tints_one_side(pictures))


def side_names(pictures: ExercisePictures) -> tuple[str, str]:
    """Return what the side in the pictures is called, which is the right one in all of them, and then the other one.

    Where an arm moves together with the leg of the other side, it is called by the arm.
    """
    told = pictures.card_pose.alt.lower()
    crossed = "right arm" in told and "left leg" in told
    return ("Right arm", "Left arm") if crossed else ("Right side", "Left side")


def _tints_one_side(pictures: ExercisePictures) -> bool:
    sides = {part.partition(" ")[0] for part in pictures.tint} & {"left", "right"}
    return len(sides) == 1
