"""The frames between key poses: every number eased, and every frame solved again so that contacts hold."""

from __future__ import annotations

import numpy as np

from tools.illustrations.base import base_of
from tools.illustrations.figure import NAMES, Figure
from tools.illustrations.goals import Goal, Outside, Pin, Touch
from tools.illustrations.pose_file import Exercise, Pose
from tools.illustrations.solve import BETWEEN_DEG, STAYING, Solved, fit
from tools.illustrations.surfaces import Surface, surfaces_of
from tools.illustrations.targets import Reach
from tools.illustrations.vectors import Array

BETWEEN_M = 0.05


def eased(share: float) -> float:
    """Return smoothstep of a share of the way: slow at both ends."""
    return share * share * (3 - 2 * share)


def pose_shares(exercise: Exercise) -> list[float]:
    """Return how far along the frames each key pose lies, from 0 to 1."""
    legs = len(exercise.poses) - (exercise.timing["play"] != "cycle")
    return [k / max(1, legs) for k in range(len(exercise.poses))]


def path_of(exercise: Exercise, solved: list[Solved], count: int) -> list[Figure]:
    """Return `count` one-way frames through the key poses; a cycle comes back to its first pose's doorstep."""
    if len(solved) == 1:
        return [solved[0].figure] * count
    poses = list(zip(exercise.poses, solved, strict=True))
    cycle = exercise.timing["play"] == "cycle"
    if cycle:
        poses.append(poses[0])
    legs = len(poses) - 1
    surfaces = surfaces_of(exercise)
    places = np.arange(count) * legs / (count if cycle else count - 1)
    frames = []
    for place in places:
        leg = min(int(place), legs - 1)
        share = place - leg if cycle else eased(place - leg)
        frames.append(_between(exercise, poses[leg], poses[leg + 1], share, surfaces))
    return frames


def _between(
    exercise: Exercise,
    first: tuple[Pose, Solved],
    last: tuple[Pose, Solved],
    share: float,
    surfaces: dict[str, Surface],
) -> Figure:
    if share <= 0 or share >= 1:
        return (first if share <= 0 else last)[1].figure
    one, two = first[1].figure, last[1].figure
    wanted = one.numbers * (1 - share) + two.numbers * share
    base = _between_axes(base_of(first[0].root), base_of(last[0].root), share)
    allowance = np.array([BETWEEN_M] * 3 + [BETWEEN_DEG] * (len(NAMES) - 3))
    goals: list[Goal] = [Outside(name, surface) for name, surface in surfaces.items() if surface.solid]
    for place, name in first[0].contacts:
        if (place, name) in last[0].contacts:
            goals.append(Touch(place, name, surfaces[name]))
            if any(word in place for word in STAYING):
                goals.append(Pin(place, one.centre(place) * (1 - share) + two.centre(place) * share))
    goals += [Reach(row) for row in first[0].reach if row in last[0].reach]
    return fit(exercise.body, base, wanted, allowance, goals, wanted)


def _between_axes(first: Array, last: Array, share: float) -> Array:
    """Return the axes a share of the shortest turn from the first to the last."""
    turn = last @ first.T
    angle = float(np.arccos(np.clip((np.trace(turn) - 1) / 2, -1, 1)))
    if angle < 1e-6:
        return first
    cross = (turn - turn.T) / (2 * np.sin(angle))
    part = angle * share
    return (np.eye(3) + np.sin(part) * cross + (1 - np.cos(part)) * cross @ cross) @ first
