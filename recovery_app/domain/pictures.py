"""What the pictures of an exercise show and how they move."""

from __future__ import annotations

from typing import Literal

import msgspec

Play = Literal["to and fro", "cycle", "breathe"]


class KeyPose(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one position of an exercise; `alt` tells it in full to somebody who cannot see it.

    `at` is where on the way there it is reached, from 0 to 1, or where in a cycle.
    """

    name: str
    alt: str
    at: float = 0.0


class ExercisePictures(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what is drawn of one exercise: who does it, which parts of the body are tinted, and its positions.

    `card` names the position that tells the exercise best. The `frames` of the movement lead one way, which takes
    `there_s` seconds; a "cycle" begins again after them, and "breathe" is breathing in and out.
    """

    id: str
    body: Literal["woman", "man"]
    tint: tuple[str, ...]
    poses: tuple[KeyPose, ...]
    card: str
    play: Play
    there_s: float
    hold_s: float
    back_s: float
    frames: int

    def pose(self, name: str) -> KeyPose:
        """Return the position of this name; raise KeyError for an unknown one."""
        for pose in self.poses:
            if pose.name == name:
                return pose
        raise KeyError(name)

    @property
    def card_pose(self) -> KeyPose:
        """Return the position that tells the exercise best."""
        return self.pose(self.card)
