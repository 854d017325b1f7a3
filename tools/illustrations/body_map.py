"""The body map of the wizard: its frame, its clothes, and its regions as signed fields on the body at rest.

Metres at rest: x to the figure's left, y to its back, z up from the hips. Fields are positive inside.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tools.illustrations.outlines import longest_outline, simple, smooth
from tools.illustrations.vectors import Array

# The drawing's units, as in the app: x from the midline to the right, y down from the top of the picture.
UNIT_M = 0.0016
WIDE, HIGH = 408, 516
WIDE_M, HIGH_M, MIDDLE_M = WIDE * UNIT_M, HIGH * UNIT_M, 0.137
PIXELS = (924, 1168)
POSE = {
    f"{side}_{name}": degrees
    for side in ("left", "right")
    for name, degrees in (("arm.abd", 13.0), ("arm.elbow", 8.0), ("leg.abd", 3.0))
}
# The mesh is coarse over hips and thighs, so their outlines are smoothed more.
SMOOTH_PX, EXACT_UNITS = {"buttock": 22, "thigh": 18}, 0.15
SMOOTH_OTHERS_PX = 7


@dataclass(frozen=True)
class Shots:
    """Hold what was rendered, rows from the top.

    `light` is how bright a white body would be, `cover` how much skin, clothes, line and anything at all a pixel holds,
    and `rest` where at rest its middle lies, in metres, with a last number above 0 where it met the body.
    """

    light: Array
    cover: Array
    rest: Array


def clothes(points: Array, along_leg: Array) -> dict[str, Array]:
    """Return how far each rest point is inside shorts and top, metres; the shorts end below the picture."""
    x, z = np.abs(points[:, 0]), points[:, 2]
    waist, leg_hem = 0.040 + 0.9 * x**2 - z, np.where(z < -0.05, (0.85 - along_leg) * 0.42, 9)
    scoop = 0.078 * (np.hypot(x / 0.078, (z - 0.565) / 0.14) - 1)
    armhole = 0.110 + 0.9 * np.maximum(0.385 - z, 0) - x
    return {
        "shorts": np.minimum.reduce([waist, leg_hem, 0.22 - x]),
        "top": np.minimum.reduce([z - 0.318, scoop, armhole]),
    }


def rounded(corner: float, *fields: Array) -> Array:
    """Return where all fields are positive, with corners of a radius in metres."""
    out: Array = corner - np.linalg.norm([np.maximum(corner - one, 0) for one in fields], axis=0)
    return out


def _disc(x: Array, z: Array, across: float, up: float, wide: float, high: float) -> Array:
    out: Array = wide * (1 - np.hypot((x - across) / wide, (z - up) / high))
    return out


# The back turns away from the viewer toward hips and thighs, so a least depth y ends a region before the body ends.
FIELDS: dict[str, Callable[[Array, Array, Array], Array]] = {
    "midline": lambda x, _y, z: rounded(0.0142, 0.0142 - np.abs(x), z - 0.107, 0.297 - z),
    "beside": lambda x, _y, z: rounded(0.016, x - 0.0235, 0.086 + 0.15 * (z - 0.19) - x, z - 0.190, 0.297 - z),
    "spot": lambda x, _y, z: _disc(x, z, 0.0525, 0.151, 0.0325, 0.0315),
    "dimple": lambda x, _y, z: _disc(x, z, 0.0525, 0.081, 0.0325, 0.034),
    "buttock": lambda x, y, z: rounded(0.03, x - 0.012, y - 0.031, 0.031 + 0.4 * x**2 - z, z + 0.107),
    "thigh": lambda x, y, z: rounded(
        0.022, y - np.interp(z, (-0.25, -0.19, -0.13), (-0.006, 0.005, 0.010)), -0.127 - z, z + 0.245
    ),
}


def outlines(rest: Array) -> dict[str, Array]:
    """Return the closed outline of every region in the drawing's units; left ones are the mirrored right ones."""
    even = _evened(rest)
    out: dict[str, Array] = {}
    for part, field in FIELDS.items():
        x, y, z = np.moveaxis(even[..., :3], -1, 0)
        value = np.where(even[..., 3] > 0, field(x, y, z), -1.0)
        # Beside the picture everything is outside, so that an outline closes.
        value[[0, -1]] = value[:, [0, -1]] = -1.0
        line = _units(smooth(longest_outline(value), SMOOTH_PX.get(part, SMOOTH_OTHERS_PX)))
        if part == "midline":
            out[part] = _mirrored_half(line)
        else:
            line = simple(line, EXACT_UNITS)
            out[f"{part}-left"], out[f"{part}-right"] = line, (line * [-1, 1])[::-1]
    return {name: line.round(1) for name, line in out.items()}


def _evened(rest: Array) -> Array:
    """Return the map made the same on both sides, so that a traced side stands for the other."""
    other = rest[:, ::-1] * [-1, 1, 1, 1]
    both = (rest[..., 3:] > 0) & (other[..., 3:] > 0)
    return np.where(both, (rest + other) / 2, 0.0)


def _units(line: Array) -> Array:
    wide, high = PIXELS
    out: Array = (line + 0.5) * [WIDE / wide, HIGH / high] - [WIDE / 2, 0]
    return out


def _mirrored_half(line: Array) -> Array:
    half = line[line[:, 0] > 0]
    gap = int(np.argmax(np.linalg.norm(half - np.roll(half, 1, axis=0), axis=1)))
    half = simple(np.roll(half, -gap, axis=0), EXACT_UNITS, closed=False)
    return np.concatenate([half, (half * [-1, 1])[::-1]])
