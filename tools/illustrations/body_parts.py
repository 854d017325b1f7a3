"""The named places of the skin that touch something, and how each is found on a body.

A place is told in its segment's neutral frame (x left, y back, z up, from the joint): the same for both bodies.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from tools.illustrations.vectors import Array

Choose = Callable[[Array, float], Array]
FRONT, BACK, LEFT, RIGHT, UP, DOWN = (0, -1, 0), (0, 1, 0), (1, 0, 0), (-1, 0, 0), (0, 0, 1), (0, 0, -1)


class Cloud(NamedTuple):
    """Name the segment, the outward direction and the choice of skin points of one place."""

    segment: str
    normal: tuple[float, float, float]
    choose: Choose


def _along(low: float, high: float, way: tuple[float, float, float], share: float = 0.75) -> Choose:
    """Choose skin between two shares of a limb's length that faces one way (0,0,0 = all round)."""

    def choose(points: Array, length: float) -> Array:
        t = -points[:, 2] / length
        flat = points[:, :2]
        facing = (
            flat @ np.array(way[:2]) >= np.linalg.norm(flat, axis=1) * share
            if any(way)
            else np.ones(len(t), dtype=bool)
        )
        return (t >= low) & (t <= high) & facing

    return choose


def _extreme(
    way: tuple[float, float, float],
    depth: float,
    low: Array | tuple[float, ...] = (),
    high: Array | tuple[float, ...] = (),
) -> Choose:
    """Choose skin within `depth` metres of the farthest point that way, inside an optional box."""

    def choose(points: Array, _length: float) -> Array:
        inside = np.ones(len(points), dtype=bool)
        if len(low):
            inside &= (points >= np.array(low)).all(1)
        if len(high):
            inside &= (points <= np.array(high)).all(1)
        reach = points @ np.array(way)
        if not inside.any():
            box = f"{points.min(0).round(3)} to {points.max(0).round(3)}"
            raise ValueError(f"no skin inside the box; this segment spans {box}")
        return inside & (reach >= reach[inside].max() - depth)

    return choose


def _side(side: str) -> dict[str, Cloud]:
    out, inn = (LEFT, RIGHT) if side == "left" else (RIGHT, LEFT)
    sign = 1.0 if side == "left" else -1.0
    big = 9.0
    palm = inn
    low_out = (0.0, -big, -big) if side == "left" else (-big, -big, -big)
    high_out = (big, big, big) if side == "left" else (0.0, big, big)
    rows = {
        "heel": Cloud(f"{side} foot", DOWN, _extreme((0, 0.75, -0.66), 0.022)),
        "sole heel": Cloud(f"{side} foot", DOWN, _extreme(DOWN, 0.008, (-big, 0.0, -big))),
        "sole ball": Cloud(f"{side} foot", DOWN, _extreme(DOWN, 0.010, (-big, -big, -big), (big, -0.08, big))),
        "toes": Cloud(f"{side} toes", DOWN, _extreme(FRONT, 0.05)),
        "foot top": Cloud(
            f"{side} foot", FRONT, _extreme((0, -0.5, 0.86), 0.03, (-big, -big, -big), (big, -0.05, big))
        ),
        "toe tops": Cloud(f"{side} toes", UP, _extreme((0, -0.3, 0.95), 0.02)),
        "ankle front": Cloud(f"{side} shin", FRONT, _along(0.86, 0.97, FRONT)),
        "ankle outside": Cloud(f"{side} shin", out, _along(0.88, 1.05, out, 0.7)),
        "ankle inside": Cloud(f"{side} shin", inn, _along(0.88, 1.05, inn, 0.7)),
        "foot outside": Cloud(f"{side} foot", out, _extreme(out, 0.02)),
        "shin": Cloud(f"{side} shin", FRONT, _along(0.15, 0.85, FRONT)),
        "calf": Cloud(f"{side} shin", BACK, _along(0.15, 0.8, BACK)),
        "shin outside": Cloud(f"{side} shin", out, _along(0.15, 0.85, out)),
        "knee": Cloud(f"{side} shin", FRONT, _along(-0.06, 0.15, FRONT)),
        "knee inside": Cloud(f"{side} thigh", inn, _along(0.86, 1.0, inn)),
        "knee outside": Cloud(f"{side} thigh", out, _along(0.86, 1.0, out)),
        "thigh back": Cloud(f"{side} thigh", BACK, _along(0.3, 0.9, BACK)),
        "thigh front": Cloud(f"{side} thigh", FRONT, _along(0.2, 0.95, FRONT)),
        "thigh outside": Cloud(f"{side} thigh", out, _along(0.2, 0.95, out)),
        "buttock": Cloud("pelvis", BACK, _extreme((0, 0.8, -0.6), 0.03, low_out, high_out)),
        "hip side": Cloud("pelvis", out, _extreme(out, 0.02)),
        "hip bone": Cloud("pelvis", FRONT, _extreme(FRONT, 0.03, low_out, high_out)),
        "ribs": Cloud("thorax1", FRONT, _extreme(FRONT, 0.04, low_out, high_out)),
        "shoulder blade": Cloud("thorax2", BACK, _extreme(BACK, 0.03, low_out, high_out)),
        "shoulder back": Cloud(f"{side} upper_arm", BACK, _along(-0.2, 0.3, BACK, 0.5)),
        "shoulder outside": Cloud(f"{side} upper_arm", out, _along(-0.2, 0.35, out, 0.5)),
        "upper arm": Cloud(f"{side} upper_arm", BACK, _along(0.3, 0.9, (0, 0, 0))),
        "elbow": Cloud(f"{side} forearm", BACK, _along(-0.1, 0.12, BACK, 0.5)),
        "forearm": Cloud(f"{side} forearm", BACK, _along(0.12, 0.9, (0, 0, 0))),
        "wrist": Cloud(f"{side} forearm", inn, _along(0.85, 1.0, (0, 0, 0))),
        "palm heel": Cloud(f"{side} hand", palm, _extreme(palm, 0.012, (-big, -0.03, -0.055), (big, 0.04, -0.01))),
        "palm ball": Cloud(f"{side} hand", palm, _extreme(palm, 0.012, (-big, -0.03, -0.115), (big, 0.05, -0.075))),
        "fingers": Cloud(f"{side} hand", palm, _extreme(DOWN, 0.03)),
        "hand back": Cloud(f"{side} hand", out, _extreme(out, 0.015, (-big, -big, -0.12), (big, big, -0.01))),
        "hand little side": Cloud(f"{side} hand", BACK, _extreme(BACK, 0.02, (-big, -big, -0.12), (big, big, -0.01))),
        "head side": Cloud("head", out, _extreme(out, 0.015)),
        "cheek": Cloud("head", (sign * 0.7, -0.7, 0), _extreme((sign * 0.7, -0.7, 0), 0.02)),
    }
    return {f"{side} {name}": row for name, row in rows.items()}


MIDDLE = {
    "sacrum": Cloud("pelvis", BACK, _extreme(BACK, 0.03, (-0.07, -9, 0.0), (0.07, 9, 9))),
    "pelvis front": Cloud("pelvis", FRONT, _extreme(FRONT, 0.03)),
    "belly": Cloud("lumbar2", FRONT, _extreme(FRONT, 0.03)),
    "low back": Cloud("lumbar2", BACK, _extreme(BACK, 0.03)),
    "mid back": Cloud("thorax1", BACK, _extreme(BACK, 0.03)),
    "chest": Cloud("thorax2", FRONT, _extreme(FRONT, 0.05)),
    "head back": Cloud("head", BACK, _extreme(BACK, 0.02)),
    "head top": Cloud("head", UP, _extreme(UP, 0.02)),
    "forehead": Cloud("head", FRONT, _extreme(FRONT, 0.02, (-0.04, -9, 0.04), (0.04, 9, 0.10))),
    "chin": Cloud("head", FRONT, _extreme((0, -0.7, -0.7), 0.02)),
}
PARTS: dict[str, Cloud] = {**MIDDLE, **_side("left"), **_side("right")}
# A broad part touches when each of its places touches.
BROAD = {
    f"{side} {name}": tuple(f"{side} {one}" for one in places)
    for side in ("left", "right")
    for name, places in {
        "sole": ("sole heel", "sole ball"),
        "palm": ("palm heel", "palm ball"),
        "kneeling shin": ("knee", "foot top"),
    }.items()
}
SIDED_WHOLE = {
    "shoulders": ("left shoulder blade", "right shoulder blade"),
    "buttocks": ("left buttock", "right buttock"),
    "palms": ("left palm", "right palm"),
    "soles": ("left sole", "right sole"),
    "knees": ("left knee", "right knee"),
    "foot tops": ("left foot top", "right foot top"),
    "forearms": ("left forearm", "right forearm"),
    "heels": ("left heel", "right heel"),
    "thighs": ("left thigh back", "right thigh back"),
    "thigh fronts": ("left thigh front", "right thigh front"),
    "calves": ("left calf", "right calf"),
    "hip bones": ("left hip bone", "right hip bone"),
    "toes": ("left toes", "right toes"),
    "upper arms": ("left upper arm", "right upper arm"),
}


def places(name: str) -> tuple[str, ...]:
    """Return the measured places that a part's name stands for; empty when the name is not known."""
    if name in SIDED_WHOLE:
        return tuple(place for one in SIDED_WHOLE[name] for place in places(one))
    if name in BROAD:
        return BROAD[name]
    return (name,) if name in PARTS else ()


def part_names() -> list[str]:
    """Return every name a pose file may use for a part of the body."""
    return [*SIDED_WHOLE, *BROAD, *PARTS]
