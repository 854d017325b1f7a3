"""Every pose file solves and shows what the clinical text says, without Blender."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from tools.illustrations.check import bend, judge
from tools.illustrations.figure import INDEX, Figure
from tools.illustrations.goals import Touch
from tools.illustrations.motion import path_of
from tools.illustrations.pose_file import PoseFileError, read_pose_file
from tools.illustrations.pose_values import Exercise
from tools.illustrations.solve import Solved, solve_poses

POSES = Path(__file__).resolve().parents[2] / "tools" / "illustrations" / "poses"
FILES = sorted(POSES.glob("*.toml"))
BIRD_DOG = (POSES / "bird-dog.toml").read_text(encoding="utf-8")


@cache
def solved(path: Path) -> tuple[Exercise, list[Solved]]:
    """Return an exercise with its solved poses; each is solved once for all tests."""
    exercise = read_pose_file(path)
    return exercise, solve_poses(exercise)


@pytest.mark.parametrize("path", FILES, ids=lambda one: one.stem)
def test_every_pose_solves_touches_and_keeps_the_clinical_angles(path: Path) -> None:
    assert judge(*solved(path)).faults == []


@pytest.mark.parametrize("path", FILES, ids=lambda one: one.stem)
def test_nothing_bends_backward_or_jumps_between_the_key_poses(path: Path) -> None:
    frames = path_of(*solved(path), 7)
    assert (
        min(bend(one, side, joint) for one in frames for side in ("left", "right") for joint in ("knee", "elbow"))
        > -1.0
    )
    assert max(_jump(a, b) for a, b in pairwise(frames)) < 0.7


def _jump(first: Figure, second: Figure) -> float:
    return float(np.linalg.norm(first.at - second.at, axis=1).max())


def test_a_hand_that_holds_the_floor_in_both_poses_never_slides_on_the_way() -> None:
    exercise = read_pose_file(POSES / "bird-dog.toml")
    frames = path_of(exercise, solve_poses(exercise), 5)
    places = [one.centre("left palm heel") for one in frames]
    assert max(float(np.linalg.norm(one - places[0])) for one in places) < 0.01


def written(folder: Path, text: str) -> Path:
    path = folder / "bird-dog.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('floor = ["palms"', 'floor = ["plams"', "did you mean 'palms'"),
        ("legs = { hip = 80", "legs = { hipp = 80", "did you mean 'hip'"),
        ('lies = "hands and knees"', 'lies = "all fours"', "position 'all fours' is not known"),
        ('alt = "On hands', 'altt = "On hands', "did you mean 'alt'"),
        ('id = "bird-dog"', 'id = "bird"', "must be the file's name"),
        ('below = "left shoulder"', "along = 0.5", "say exactly one of on, to, below, at"),
        ("hip = 80, knee", 'hip = "80", knee', "must be a number in degrees"),
    ],
)
def test_a_mistake_in_a_pose_file_is_told_with_what_would_be_right(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    assert old in BIRD_DOG
    with pytest.raises(PoseFileError, match=told.replace("(", "\\(")):
        read_pose_file(written(tmp_path, BIRD_DOG.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('moves = ["right arm", "left leg"]', 'moves = ["left arm", "right leg"]', "are the sides swapped"),
        ('floor = ["left palm", "right knee"', 'floor = ["left palm", "forehead", "right knee"', "is missed by"),
        (
            "head_up = 10 }\nspine = { lumbar = 0, neck",
            "head_up = 45 }\nspine = { lumbar = 0, neck",
            "degrees from the clinical 45",
        ),
    ],
)
def test_a_pose_that_is_wrong_is_not_passed(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in BIRD_DOG
    exercise = read_pose_file(written(tmp_path, BIRD_DOG.replace(old, new, 1)))
    faults = judge(exercise, solve_poses(exercise)).faults
    assert any(told in one for one in faults)


def test_a_knee_that_is_bent_the_wrong_way_is_seen() -> None:
    figure = solve_poses(read_pose_file(POSES / "bird-dog.toml"))[0].figure
    numbers = figure.numbers.copy()
    numbers[INDEX["left_leg.knee"]] = -20.0
    assert bend(Figure(figure.body, numbers, figure.base), "left", "knee") == pytest.approx(-20.0, abs=0.5)


def test_a_contact_is_measured_at_the_skin_and_not_at_the_joint() -> None:
    solved = solve_poses(read_pose_file(POSES / "bird-dog.toml"))[0]
    palms = [goal for goal in solved.goals if isinstance(goal, Touch) and "palm" in goal.place]
    assert palms
    for goal in palms:
        assert solved.figure.part(goal.place)[:, 2].min() == pytest.approx(0.0, abs=0.01)
        assert solved.figure.joint(goal.place.partition(" ")[0] + " hand")[2] > 0.015
