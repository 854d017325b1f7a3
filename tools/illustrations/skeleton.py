"""The joints of a figure: which segment hangs on which, and what each number of a pose turns.

Canonical frame of every segment in neutral standing: x to the figure's left, y to its back, z up.
"""

from __future__ import annotations

from typing import NamedTuple

SIDES = ("left", "right")
TRUNK = ("pelvis", "lumbar1", "lumbar2", "lumbar3", "thorax1", "thorax2", "neck1", "neck2", "neck3", "head")
ARM = ("clavicle", "upper_arm", "forearm", "hand")
LEG = ("thigh", "shin", "foot", "toes")
SEGMENTS = TRUNK + tuple(f"{side} {one}" for side in SIDES for one in ARM + LEG)
X, Y, Z = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)


class Number(NamedTuple):
    """Hold one solved number: its limits in degrees and how loosely an unsaid value is held at zero."""

    low: float
    high: float
    loose: float


class Hinge(NamedTuple):
    """Turn a segment about an axis of its own frame by `share` times a number."""

    segment: str
    axis: tuple[float, float, float]
    number: str
    share: float


PARENT: dict[str, str | None] = {"pelvis": None}
PARENT.update({TRUNK[k]: TRUNK[k - 1] for k in range(1, len(TRUNK))})
for _side in SIDES:
    PARENT.update({f"{_side} clavicle": "thorax2", f"{_side} upper_arm": f"{_side} clavicle"})
    PARENT.update({f"{_side} forearm": f"{_side} upper_arm", f"{_side} hand": f"{_side} forearm"})
    PARENT.update({f"{_side} thigh": "pelvis", f"{_side} shin": f"{_side} thigh"})
    PARENT.update({f"{_side} foot": f"{_side} shin", f"{_side} toes": f"{_side} foot"})
# The shoulder angle is told against the rib cage, so the collar bone moves the arm without turning it.
TURNS_WITH = {**PARENT, **{f"{side} upper_arm": "thorax2" for side in SIDES}}

ROOT = ("x", "y", "z")
SPINE_NUMBERS: dict[str, Number] = {
    "pelvis": Number(-179, 179, 6),
    "lean_right": Number(-120, 120, 4),
    "turn_right": Number(-120, 120, 4),
    "lumbar": Number(-50, 60, 5),
    "lumbar_bend_right": Number(-30, 30, 4),
    "lumbar_rot_right": Number(-25, 25, 4),
    "thorax": Number(-35, 45, 5),
    "thorax_bend_right": Number(-25, 25, 4),
    "thorax_rot_right": Number(-60, 60, 4),
    "neck": Number(-60, 60, 8),
    "neck_bend_right": Number(-40, 40, 5),
    "neck_rot_right": Number(-85, 85, 5),
}
ARM_NUMBERS: dict[str, Number] = {
    "shrug": Number(-12, 35, 6),
    "round": Number(-25, 30, 6),
    "shoulder": Number(-70, 185, 15),
    "abd": Number(-60, 180, 12),
    "er": Number(-100, 100, 30),
    "elbow": Number(0, 152, 12),
    "pronation": Number(-110, 110, 40),
    "wrist_ext": Number(-85, 95, 25),
    "wrist_radial": Number(-40, 30, 12),
}
LEG_NUMBERS: dict[str, Number] = {
    "hip": Number(-30, 150, 8),
    "abd": Number(-45, 75, 6),
    "er": Number(-50, 85, 8),
    "knee": Number(0, 160, 8),
    "shin_turn_out": Number(-25, 35, 8),
    "ankle": Number(-85, 40, 10),
    "inversion": Number(-25, 45, 10),
    "toe_ext": Number(-40, 75, 8),
}
NUMBERS: dict[str, Number] = {
    **SPINE_NUMBERS,
    **{f"{side}_arm.{name}": number for side in SIDES for name, number in ARM_NUMBERS.items()},
    **{f"{side}_leg.{name}": number for side in SIDES for name, number in LEG_NUMBERS.items()},
}


def _minus(axis: tuple[float, float, float]) -> tuple[float, float, float]:
    return (-axis[0], -axis[1], -axis[2])


def _spread(segments: tuple[str, ...], name: str) -> list[Hinge]:
    share = 1 / len(segments)
    return [
        hinge
        for one in segments
        for hinge in (
            Hinge(one, _minus(Z), f"{name}_rot_right", share),
            Hinge(one, _minus(Y), f"{name}_bend_right", share),
            Hinge(one, X, name, share),
        )
    ]


def _limbs(side: str) -> list[Hinge]:
    out, back = (Y, _minus(Y)) if side == "right" else (_minus(Y), Y)
    outward, inward = (Z, _minus(Z)) if side == "left" else (_minus(Z), Z)
    arm, leg = f"{side}_arm.", f"{side}_leg."
    return [
        Hinge(f"{side} clavicle", inward, arm + "round", 1),
        Hinge(f"{side} clavicle", out, arm + "shrug", 1),
        Hinge(f"{side} upper_arm", _minus(X), arm + "shoulder", 1),
        Hinge(f"{side} upper_arm", out, arm + "abd", 1),
        Hinge(f"{side} upper_arm", outward, arm + "er", 1),
        Hinge(f"{side} forearm", _minus(X), arm + "elbow", 1),
        Hinge(f"{side} hand", inward, arm + "pronation", 1),
        Hinge(f"{side} hand", out, arm + "wrist_ext", 1),
        Hinge(f"{side} hand", _minus(X), arm + "wrist_radial", 1),
        Hinge(f"{side} thigh", _minus(X), leg + "hip", 1),
        Hinge(f"{side} thigh", out, leg + "abd", 1),
        Hinge(f"{side} thigh", outward, leg + "er", 1),
        Hinge(f"{side} shin", X, leg + "knee", 1),
        Hinge(f"{side} shin", outward, leg + "shin_turn_out", 1),
        Hinge(f"{side} foot", _minus(X), leg + "ankle", 1),
        Hinge(f"{side} foot", back, leg + "inversion", 1),
        Hinge(f"{side} toes", _minus(X), leg + "toe_ext", 1),
    ]


HINGES: list[Hinge] = [
    Hinge("pelvis", _minus(Z), "turn_right", 1),
    Hinge("pelvis", _minus(Y), "lean_right", 1),
    Hinge("pelvis", _minus(X), "pelvis", 1),
    *_spread(TRUNK[1:4], "lumbar"),
    *_spread(TRUNK[4:6], "thorax"),
    *_spread(TRUNK[6:10], "neck"),
    *_limbs("left"),
    *_limbs("right"),
]
