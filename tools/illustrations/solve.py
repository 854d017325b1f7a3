"""Find the joint numbers that meet a pose's goals while staying near the wanted angles (damped least squares)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tools.illustrations.base import base_of
from tools.illustrations.figure import INDEX, NAMES, Figure, read_body
from tools.illustrations.goals import Clinical, Goal, Outside, Pin, Touch
from tools.illustrations.pose_file import Exercise, Pose
from tools.illustrations.skeleton import NUMBERS
from tools.illustrations.surfaces import Surface, surfaces_of
from tools.illustrations.targets import Aim, Gap, Reach
from tools.illustrations.trunk_line import TrunkLine
from tools.illustrations.vectors import Array

WANTED_DEG, LOOSE_DEG, BETWEEN_DEG = 2.5, 20.0, 1.5
ROOT_M, FREE_M = 0.25, 3.0
GOOD_COST = 40.0
STEPS, LONGEST_DEG, LONGEST_M = 240, 15.0, 0.15
LOW = np.array([-9.0] * 3 + [one.low for one in NUMBERS.values()])
HIGH = np.array([9.0] * 3 + [one.high for one in NUMBERS.values()])
# Trunk and head places roll where they lie; these carry weight and stay.
STAYING = ("palm", "sole", "knee", "shin", "foot", "toe", "forearm", "elbow", "heel", "calf", "fingers")


@dataclass(frozen=True)
class Solved:
    """Hold a solved figure with the goals it was solved for."""

    figure: Figure
    goals: list[Goal]

    def misses(self) -> list[tuple[Goal, float]]:
        """Return each goal with how far it is missed."""
        return [(goal, goal.miss(self.figure)) for goal in self.goals]


def fit(body_name: str, base: Array, wanted: Array, loose: Array, goals: list[Goal], start: Array) -> Figure:
    """Return the figure whose numbers meet the goals best; `loose` is each number's allowance."""
    body = read_body(body_name)
    numbers, damping = np.clip(start, LOW, HIGH), 1e-2
    figure = Figure(body, numbers, base)
    residual, slope = _rows(figure, wanted, loose, goals)
    longest = np.array([LONGEST_M] * 3 + [LONGEST_DEG] * (len(NAMES) - 3))
    for _ in range(STEPS):
        square = slope.T @ slope
        step = -np.linalg.solve(square + damping * np.diag(np.diag(square)), slope.T @ residual)
        too_long = float((np.abs(step) / longest).max())
        if too_long > 4 and damping < 1:
            # One number far from its goal would shrink the step of all others to nothing.
            damping *= 4
            continue
        step /= max(1.0, too_long)
        candidate = Figure(body, np.clip(numbers + step, LOW, HIGH), base)
        new_residual, new_slope = _rows(candidate, wanted, loose, goals)
        if new_residual @ new_residual < residual @ residual:
            moved = np.abs(candidate.numbers - numbers)
            figure, numbers, residual, slope = candidate, candidate.numbers, new_residual, new_slope
            damping = max(damping / 4, 1e-6)
            if too_long <= 1 and (moved[:3] < 2e-5).all() and (moved[3:] < 5e-3).all():
                break
        else:
            damping *= 6
            if damping > 1e6:
                break
    return figure


def _rows(figure: Figure, wanted: Array, loose: Array, goals: list[Goal]) -> tuple[Array, Array]:
    parts = [((figure.numbers - wanted) / loose, np.diag(1 / loose)), *(goal.rows(figure) for goal in goals)]
    return np.concatenate([one[0] for one in parts]), np.concatenate([one[1] for one in parts])


def wanted_numbers(pose: Pose) -> tuple[Array, Array]:
    """Return each number's wanted value and allowance from the pose's geometry and guide."""
    wanted = np.zeros(len(NAMES))
    loose = np.array([FREE_M] * 3 + [one.loose for one in NUMBERS.values()])
    for name, value in {**pose.geometry, **pose.guide}.items():
        wanted[INDEX[name]], loose[INDEX[name]] = value, WANTED_DEG
    for name in NAMES:
        if name in pose.loose or name.partition(".")[0] in pose.loose:
            loose[INDEX[name]] = LOOSE_DEG
    for side in ("left", "right"):
        shrug = INDEX[f"{side}_arm.shrug"]
        if f"{side}_arm.shrug" not in pose.guide:
            wanted[shrug] = _shoulder_blade(wanted[INDEX[f"{side}_arm.shoulder"]], wanted[INDEX[f"{side}_arm.abd"]])
    return wanted, loose


def _shoulder_blade(flexion: float, abd: float) -> float:
    """Return how far the collar bone rises with a lifted arm, degrees."""
    cosine = np.cos(np.radians(flexion)) * np.cos(np.radians(abd))
    return float(max(0.0, np.degrees(np.arccos(np.clip(cosine, -1, 1))) - 45) * 0.15)


def goals_of(pose: Pose, surfaces: dict[str, Surface]) -> list[Goal]:
    """Return the goals a pose file states, without the pins that hold places between poses."""
    goals: list[Goal] = [Touch(place, name, surfaces[name]) for place, name in pose.contacts]
    goals += [Reach(row) for row in pose.reach]
    goals += [Aim(row["what"], tuple(row["toward"])) for row in pose.aim]
    goals += [Gap(*row["between"], row["metres"]) for row in pose.gap]
    goals += [Clinical(name, degrees) for name, degrees in pose.geometry.items() if name not in pose.exceptions]
    goals += [TrunkLine(kind, degrees, base_of(pose.root)) for kind, degrees in pose.trunk.items()]
    return goals + [Outside(name, one) for name, one in surfaces.items() if one.solid]


def pins(pose: Pose, earlier: Pose | None, figure: Figure | None) -> list[Goal]:
    """Return the places that stay put from the earlier pose."""
    if earlier is None or figure is None:
        return []
    both = [row for row in pose.contacts if row in earlier.contacts and row[0] not in pose.slides]
    return [Pin(place, figure.centre(place)) for place, _ in both if any(word in place for word in STAYING)]


def solve_poses(exercise: Exercise) -> list[Solved]:
    """Solve the key poses in order; what touches in two poses running stays where it was."""
    surfaces, out = surfaces_of(exercise), []
    earlier: Pose | None = None
    for pose in exercise.poses:
        wanted, loose = wanted_numbers(pose)
        last = out[-1].figure if out else None
        held = pins(pose, earlier, last)
        goals = goals_of(pose, surfaces) + held
        base = base_of(pose.root)
        if not held:
            loose[:2] = ROOT_M if any(row[1] != "floor" for row in pose.contacts) else 0.02
        start = wanted.copy()
        start[:3] = _first_place(exercise.body, base, wanted, pose, surfaces, last)
        wanted[:2] = start[:2] if last is not None else 0.0
        starts = (
            [start]
            if last is None
            else [start, _from_last(start, last.numbers, 1.0), _from_last(start, last.numbers, 0.5)]
        )
        out.append(Solved(_best(exercise.body, base, wanted, loose, goals, starts), goals))
        earlier = pose
    return out


def _from_last(start: Array, last: Array, share: float) -> Array:
    return start * (1 - share) + last * share


def _best(body: str, base: Array, wanted: Array, loose: Array, goals: list[Goal], starts: list[Array]) -> Figure:
    """Return the best figure over some starts; a good one ends the search, for goals can trap a start."""
    found: list[tuple[float, Figure]] = []
    for start in starts:
        figure = fit(body, base, wanted, loose, goals, start)
        residual, _ = _rows(figure, wanted, loose, goals)
        found.append((float(residual @ residual), figure))
        if found[-1][0] < GOOD_COST:
            break
    return min(found, key=lambda one: one[0])[1]


def _first_place(
    body: str, base: Array, wanted: Array, pose: Pose, surfaces: dict[str, Surface], last: Figure | None
) -> Array:
    """Return a root place that puts the lowest touching skin near its surface."""
    place = np.zeros(3) if last is None else last.numbers[:3].copy()
    place[2] = 0.0
    figure = Figure(read_body(body), np.concatenate([place, wanted[3:]]), base)
    level = [row for row in pose.contacts if not surfaces[row[1]].radius and surfaces[row[1]].normal[2] > 0.5]
    heights = [surfaces[name].distance(figure.part(one)).min() for one, name in level]
    place[2] = -float(np.median(heights)) if heights else 0.5
    return place
