from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.move_pace import (
    frame_at,
    is_at_pose,
    moves,
    pace_of,
    part_at,
    part_of_pose,
    place_words,
    pose_at,
    pose_marks,
)
from recovery_app.domain.pictures import ExercisePictures, KeyPose, Play


def drawn(*poses: str, play: Play = "to and fro", seconds: tuple[float, float, float] = (4, 30, 2)) -> ExercisePictures:
    """Return pictures whose positions are reached at even times."""
    legs = len(poses) if play == "cycle" else max(len(poses) - 1, 1)
    keys = tuple(KeyPose(name, f"It is {name}.", place / legs) for place, name in enumerate(poses))
    there_s, hold_s, back_s = seconds
    return ExercisePictures("one", "man", (), keys, poses[-1], play, there_s, hold_s, back_s, 9)


STRETCH = drawn("start", "hold")
BEND = drawn("start", "half-bent", "bent", seconds=(4, 2, 4))
WALK = drawn("right-heel", "left-heel", play="cycle", seconds=(2, 0, 0))
BREATH = drawn("rest", play="breathe", seconds=(4, 0, 6))


@pytest.mark.parametrize(
    ("elapsed_s", "frame"),
    [(0, 0), (2, 4), (4, 8), (5.5, 8), (7, 8), (8, 4), (8.5, 2), (9, 0), (11, 4), (9 * 100 + 4, 8)],
)
def test_a_movement_goes_there_waits_and_comes_back_at_its_own_pace_again_and_again(
    elapsed_s: float, frame: int
) -> None:
    pace = pace_of(STRETCH)
    assert frame_at(STRETCH, pace, part_at(pace, elapsed_s), 9) == frame


def test_a_long_hold_is_short_for_who_only_looks_and_true_for_who_asks() -> None:
    assert pace_of(STRETCH).hold_s == 3
    assert pace_of(BEND).hold_s == 2
    assert pace_of(STRETCH, most_hold_s=60).hold_s == 30


@pytest.mark.parametrize(("elapsed_s", "frame"), [(0, 0), (0.5, 2), (1, 4), (1.75, 7), (2, 0), (2.5, 2), (101, 4)])
def test_a_cycle_begins_again_after_its_last_picture(elapsed_s: float, frame: int) -> None:
    pace = pace_of(WALK)
    assert frame_at(WALK, pace, part_at(pace, elapsed_s), 8) == frame


@pytest.mark.parametrize(
    ("elapsed_s", "frame", "words"), [(0, 0, "breathing in"), (4, 8, "breathing out"), (7, 4, "breathing out")]
)
def test_breathing_out_takes_its_own_time(elapsed_s: float, frame: int, words: str) -> None:
    pace = pace_of(BREATH)
    part = part_at(pace, elapsed_s)
    assert frame_at(BREATH, pace, part, 9) == frame
    assert place_words(BREATH, pace, part) == words
    assert pose_at(BREATH, pace, part) == "rest"
    assert part_of_pose(BREATH, pace, "rest") == 0


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (0, "start"),
        (0.1, "half way to half bent"),
        (0.05, "on the way to half bent"),
        (0.2, "half bent"),
        (0.4, "bent"),
        (0.5, "bent"),
        (0.6, "bent"),
        (0.7, "half way back to half bent"),
        (0.8, "half bent"),
        (0.95, "on the way back to start"),
        (1, "start"),
    ],
)
def test_every_place_has_a_name(part: float, words: str) -> None:
    assert place_words(BEND, pace_of(BEND), part) == words


def test_a_cycle_never_comes_back() -> None:
    pace = pace_of(WALK)
    assert [mark.name for mark in pose_marks(WALK, pace)] == ["right heel", "left heel", "right heel"]
    assert place_words(WALK, pace, 0.75) == "half way to right heel"


@pytest.mark.parametrize(("part", "pose"), [(0, "start"), (0.15, "half-bent"), (0.45, "bent"), (0.97, "start")])
def test_the_position_told_is_the_nearest_one(part: float, pose: str) -> None:
    assert pose_at(BEND, pace_of(BEND), part) == pose


def test_a_position_can_be_gone_to_and_is_then_shown_exactly() -> None:
    pace = pace_of(BEND)
    place = part_of_pose(BEND, pace, "half-bent")
    assert place == pytest.approx(0.2)
    assert is_at_pose(BEND, pace, place)
    assert is_at_pose(BEND, pace, 0.5)
    assert not is_at_pose(BEND, pace, 0.25)


@pytest.mark.parametrize("part", [-1, 0, 0.33, 1, 2])
def test_a_place_outside_of_a_pass_is_one_of_its_ends(part: float) -> None:
    for one in (STRETCH, WALK, BREATH):
        assert 0 <= frame_at(one, pace_of(one), part, 9) <= 8


def test_a_position_that_is_reached_late_is_named_late() -> None:
    late = KeyPose("half-bent", "It is half bent.", 0.75)
    bend = msgspec.structs.replace(BEND, poses=(BEND.poses[0], late, BEND.poses[2]))
    pace = pace_of(bend)
    assert [mark.part for mark in pose_marks(bend, pace)] == pytest.approx([0, 0.3, 0.4, 0.7, 1])
    assert frame_at(bend, pace, 0.3, 9) == frame_at(bend, pace, 0.7, 9) == 6


def test_lying_still_is_no_movement() -> None:
    assert not moves(drawn("rest", seconds=(1, 180, 1)))
    assert moves(BREATH)
    assert moves(STRETCH)
