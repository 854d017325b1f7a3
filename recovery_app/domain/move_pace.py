"""Which picture of a movement is seen at each moment of its play, and what that moment is called.

A pass is once through the movement: there, a hold, and back. A place on it is a `part` from 0 to 1, counted in time.
"""

from __future__ import annotations

from typing import Final

import msgspec

from recovery_app.domain.pictures import ExercisePictures

LOOK_HOLD_S: Final = 3.0
"""How long a hold lasts for somebody who only looks: long enough to see that nothing moves."""
_NEAR: Final = 0.02
_HALF_WAY: Final = (0.4, 0.6)


class MovePace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the seconds of each stretch of a pass, as it is shown."""

    there_s: float
    hold_s: float
    back_s: float

    @property
    def pass_s(self) -> float:
        """Return the seconds of one pass."""
        return self.there_s + self.hold_s + self.back_s


class PoseMark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold where a position is reached in a pass, until when it is held, and its name in words."""

    name: str
    part: float
    until: float


def moves(pictures: ExercisePictures) -> bool:
    """Tell whether there is a movement to be seen: staying in one position is none."""
    return len(pictures.poses) > 1 or pictures.play == "breathe"


def pace_of(pictures: ExercisePictures, most_hold_s: float = LOOK_HOLD_S) -> MovePace:
    """Return the true pace of a movement, with a hold of at most so many seconds."""
    if pictures.play == "cycle":
        return MovePace(pictures.there_s, 0, 0)
    return MovePace(pictures.there_s, min(pictures.hold_s, most_hold_s), pictures.back_s)


def part_at(pace: MovePace, elapsed_s: float) -> float:
    """Return the place after so many seconds of play; one pass follows the other."""
    return (elapsed_s % pace.pass_s) / pace.pass_s


def frame_at(pictures: ExercisePictures, pace: MovePace, part: float, count: int) -> int:
    """Return the number of the picture, of `count` that lead one way, that is seen at a place."""
    seconds = min(max(part, 0.0), 1.0) * pace.pass_s
    if pictures.play == "cycle":
        # The picture after the last one is the first again.
        return round(seconds / pace.there_s * count) % count
    way = 1.0
    if seconds < pace.there_s:
        way = seconds / pace.there_s
    elif seconds > pace.there_s + pace.hold_s:
        way = (pace.pass_s - seconds) / pace.back_s
    return round(way * (count - 1))


def pose_words(name: str) -> str:
    """Return the name of a position in words."""
    return name.replace("-", " ")


def pose_marks(pictures: ExercisePictures, pace: MovePace) -> tuple[PoseMark, ...]:
    """Return where a pass comes to each position, in order, and back to the first at its end."""
    if pictures.play == "breathe":
        turn = pace.there_s / pace.pass_s
        return (PoseMark("breathing in", 0, 0), PoseMark("breathing out", turn, turn))
    poses = [(pose_words(pose.name), pose.at) for pose in pictures.poses]
    if pictures.play == "cycle":
        return (*(_mark(name, at) for name, at in poses), _mark(poses[0][0], 1))
    there = [_mark(name, pace.there_s * at / pace.pass_s) for name, at in poses[:-1]]
    held = PoseMark(poses[-1][0], pace.there_s / pace.pass_s, (pace.there_s + pace.hold_s) / pace.pass_s)
    back = [_mark(name, 1 - pace.back_s * at / pace.pass_s) for name, at in reversed(poses[:-1])]
    return (*there, held, *back)


def place_words(pictures: ExercisePictures, pace: MovePace, part: float) -> str:
    """Return what a place in a pass is called, such as "start" or "half way to reach"."""
    marks = pose_marks(pictures, pace)
    if pictures.play == "breathe":
        return marks[0 if part < marks[1].part else 1].name
    for mark in marks:
        if mark.part - _NEAR <= part <= mark.until + _NEAR:
            return mark.name
    behind = next(mark for mark in reversed(marks) if mark.until < part)
    ahead = next(mark for mark in marks if mark.part > part)
    share = (part - behind.until) / (ahead.part - behind.until)
    to = "back to" if pictures.play == "to and fro" and part * pace.pass_s > pace.there_s else "to"
    return f"half way {to} {ahead.name}" if _HALF_WAY[0] <= share <= _HALF_WAY[1] else f"on the way {to} {ahead.name}"


def pose_at(pictures: ExercisePictures, pace: MovePace, part: float) -> str:
    """Return the name, as in the pictures, of the position that a place is nearest to."""
    if pictures.play == "breathe":
        return pictures.poses[0].name
    nearest = min(pose_marks(pictures, pace), key=lambda mark: _distance(mark, part)).name
    return next(pose.name for pose in pictures.poses if pose_words(pose.name) == nearest)


def part_of_pose(pictures: ExercisePictures, pace: MovePace, name: str) -> float:
    """Return where a pass comes to a position first; 0 where it has only one."""
    words = pose_words(name)
    return next((mark.part for mark in pose_marks(pictures, pace) if mark.name == words), 0.0)


def is_at_pose(pictures: ExercisePictures, pace: MovePace, part: float) -> bool:
    """Tell whether a position is shown exactly, not the way from one to the next."""
    return any(_distance(mark, part) < 1e-9 for mark in pose_marks(pictures, pace))


def _mark(name: str, part: float) -> PoseMark:
    return PoseMark(name, part, part)


def _distance(mark: PoseMark, part: float) -> float:
    return max(mark.part - part, part - mark.until, 0.0)
