"""Judge solved poses: contacts, targets, joints that cannot bend backward, clinical angles, left and right."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from tools.illustrations.figure import INDEX, Figure
from tools.illustrations.goals import Clinical, Goal, Outside
from tools.illustrations.pose_file import Exercise, Pose, near
from tools.illustrations.skeleton import SIDES
from tools.illustrations.solve import Solved
from tools.illustrations.targets import Aim
from tools.illustrations.trunk_line import TrunkLine
from tools.illustrations.vectors import Array, between, turn

CONTACT_M, ANGLE_DEG, AIM_DEG, INSIDE_M, BACKWARD_DEG = 0.01, 10.0, 20.0, 0.03, 1.0
ENDS = {
    "left arm": ("left hand",), "right arm": ("right hand",), "left leg": ("left foot", "left shin"),
    "right leg": ("right foot", "right shin"), "trunk": ("lumbar3", "thorax2", "head"),
}  # fmt: skip
MOVED_M = 0.03


@dataclass
class Findings:
    """Hold what is wrong with an exercise, what is excused with its reason, and how close the rest came."""

    faults: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    worst_m: float = 0.0
    worst_deg: float = 0.0


def judge(exercise: Exercise, solved: list[Solved]) -> Findings:
    """Return everything found in an exercise's key poses."""
    found = Findings()
    for pose, one in zip(exercise.poses, solved, strict=True):
        where = f"{exercise.id}, pose {pose.name}"
        _goals(where, one, found)
        _joints(where, one.figure, found)
        _angles(where, pose, one, found)
        if len(pose.alt.split()) < 6:
            found.faults.append(f"{where}: alt is too short to tell the position; say what lies where")
    _sides(exercise, solved, found)
    return found


def _goals(where: str, one: Solved, found: Findings) -> None:
    for goal, miss in one.misses():
        if isinstance(goal, TrunkLine | Clinical):
            continue
        if isinstance(goal, Aim):
            if miss > AIM_DEG:
                found.faults.append(
                    f"{where}: {goal.words} is {miss:.0f} degrees off; another wish pulls harder, ease one"
                )
            continue
        allowed = INSIDE_M if isinstance(goal, Outside) else CONTACT_M
        found.worst_m = max(found.worst_m, 0.0 if isinstance(goal, Outside) else miss)
        if miss > allowed:
            found.faults.append(f"{where}: {goal.words} is missed by {miss * 100:.1f} cm; {_advice(goal)}")


def _advice(goal: Goal) -> str:
    name = type(goal).__name__
    return {
        "Touch": "add the joint that must give to `loose`, or change root.head_up or the guide angles",
        "Pin": "the part slides between poses: name it in `slides`, or move it in the first pose",
        "Reach": "the limb is too short or an angle holds it: move the target or add the angle to `loose`",
        "Outside": "a part goes through the surface: lift it with a guide angle",
    }.get(name, "ease one of the wishes that disagree")


def bend(figure: Figure, side: str, joint: str) -> float:
    """Return a knee's or elbow's bend from the three joints' places; negative when it bends backward."""
    names = ("thigh", "shin", "foot") if joint == "knee" else ("upper_arm", "forearm", "hand")
    a, b, c = (figure.joint(f"{side} {one}") for one in names)
    axis = figure.frame_of(f"{side} {names[0]}")[:, 0] * (1 if joint == "knee" else -1)
    upper, lower = b - a, c - b
    return float(np.degrees(np.arctan2(np.cross(upper, lower) @ axis, upper @ lower)))


def _joints(where: str, figure: Figure, found: Findings) -> None:
    for side in SIDES:
        for joint in ("knee", "elbow"):
            angle = bend(figure, side, joint)
            if angle < -BACKWARD_DEG:
                found.faults.append(f"{where}: the {side} {joint} bends {-angle:.0f} degrees backward")


def _direction(first: float, second: float) -> Array:
    return np.asarray(turn([-1, 0, 0], first) @ turn([0, -1, 0], second) @ np.array([0.0, 0, -1]))


def differences(pose: Pose, one: Solved) -> dict[str, float]:
    """Return how far each clinical angle is from the solved one, degrees; hip and shoulder as one direction."""
    out: dict[str, float] = {}
    numbers = one.figure.numbers
    for name, wanted in pose.geometry.items():
        limb, _, joint = name.partition(".")
        if joint in {"hip", "shoulder", "abd"} and limb:
            lift = f"{limb}.{'hip' if limb.endswith('leg') else 'shoulder'}"
            now = [float(numbers[INDEX[key]]) for key in (lift, f"{limb}.abd")]
            want = [pose.geometry.get(key, now[k]) for k, key in enumerate((lift, f"{limb}.abd"))]
            out[name] = between(_direction(*now), _direction(*want))
        else:
            out[name] = abs(float(numbers[INDEX[name]]) - wanted)
    for goal in one.goals:
        if isinstance(goal, TrunkLine):
            out[f"trunk.{goal.kind}"] = goal.miss(one.figure)
    return out


def _angles(where: str, pose: Pose, one: Solved, found: Findings) -> None:
    measured = differences(pose, one)
    for name, off in measured.items():
        if name in pose.exceptions:
            found.excused.append(f"{where}: {name} is {off:.0f} degrees off: {pose.exceptions[name]}")
            continue
        found.worst_deg = max(found.worst_deg, off)
        if off > ANGLE_DEG:
            wanted = {**pose.geometry, **{f"trunk.{kind}": value for kind, value in pose.trunk.items()}}[name]
            now = f", solved {one.figure.numbers[INDEX[name]]:.0f}" if name in INDEX else ""
            found.faults.append(
                f"{where}: {name} is {off:.0f} degrees from the clinical {wanted:g}{now}; loosen what holds it, move a "
                f"target or contact, or name it under [pose.except] with a reason if the text cannot hold together"
            )
    for name in pose.exceptions:
        if name not in measured:
            found.faults.append(f"{where}: except names {name!r}, which the geometry does not; {near(name, measured)}")


def _sides(exercise: Exercise, solved: list[Solved], found: Findings) -> None:
    if not exercise.moves:
        return
    travel = {}
    for limb, segments in ENDS.items():
        first = solved[0].figure
        travel[limb] = max(
            float(np.linalg.norm(one.figure.joint(segment) - first.joint(segment)))
            for one in solved
            for segment in segments
        )
    for limb in exercise.moves:
        if travel[limb] < MOVED_M:
            found.faults.append(f"{exercise.id}: moves names the {limb}, which moves only {travel[limb] * 100:.0f} cm")
        side, _, kind = limb.partition(" ")
        other = f"{'left' if side == 'right' else 'right'} {kind}"
        if kind and other not in exercise.moves and travel[other] > travel[limb]:
            found.faults.append(
                f"{exercise.id}: moves names the {limb}, but the {other} moves more: are the sides swapped?"
            )
