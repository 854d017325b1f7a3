"""The tinted areas as soft balls around joints of the rest body, and the belly that breathing lifts."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from tools.illustrations.source_mesh import SourceMesh
from tools.illustrations.vectors import Array

STRENGTH = 0.9


class Ball(NamedTuple):
    """Hold a middle as a share of the way between two rig bones' heads plus an offset, and three radii in metres."""

    first: str
    second: str
    share: float
    offset: tuple[float, float, float]
    radii: tuple[float, float, float]


MIDDLE: dict[str, tuple[Ball, ...]] = {
    "low back": (Ball("spine05", "spine03", 0.75, (0, 0.085, 0), (0.14, 0.10, 0.085)),),
    "upper back": (Ball("spine01", "neck01", 0.25, (0, 0.09, 0), (0.16, 0.10, 0.11)),),
    "belly": (Ball("spine05", "spine03", 0.7, (0, -0.12, 0), (0.12, 0.08, 0.10)),),
    "chest": (Ball("spine01", "neck01", 0.3, (0, -0.13, 0), (0.16, 0.08, 0.09)),),
    "whole spine": (
        Ball("spine05", "spine03", 0.6, (0, 0.095, 0), (0.075, 0.10, 0.12)),
        Ball("spine02", "spine01", 0.6, (0, 0.095, 0), (0.07, 0.10, 0.14)),
        Ball("spine01", "neck01", 0.5, (0, 0.09, 0), (0.065, 0.10, 0.13)),
    ),
}
SIDED: dict[str, tuple[Ball, ...]] = {
    "low back": (Ball("spine05", "spine03", 0.75, (0.06, 0.085, 0), (0.075, 0.10, 0.085)),),
    "buttock": (Ball("upperleg01", "lowerleg01", 0.08, (-0.01, 0.11, 0.02), (0.09, 0.10, 0.09)),),
    "outer hip": (Ball("upperleg01", "lowerleg01", 0.02, (0.085, 0.02, 0.03), (0.06, 0.09, 0.11)),),
    "front hip": (Ball("upperleg01", "lowerleg01", 0.10, (0, -0.10, 0), (0.08, 0.08, 0.11)),),
    "hamstring": (Ball("upperleg01", "lowerleg01", 0.60, (0, 0.075, 0), (0.08, 0.065, 0.17)),),
    "front thigh": (Ball("upperleg01", "lowerleg01", 0.55, (0, -0.085, 0), (0.08, 0.065, 0.17)),),
    "inner thigh": (Ball("upperleg01", "lowerleg01", 0.38, (-0.075, 0, 0), (0.055, 0.09, 0.15)),),
    "calf": (Ball("lowerleg01", "foot", 0.33, (0, 0.065, 0), (0.07, 0.06, 0.13)),),
    "waist": (Ball("spine05", "spine03", 0.85, (0.12, -0.02, 0), (0.085, 0.14, 0.10)),),
    "shoulder": (Ball("upperarm01", "lowerarm01", 0.1, (0, 0, 0), (0.09, 0.09, 0.09)),),
}
BELLY_BREATH = Ball("spine05", "spine03", 0.75, (0, -0.12, 0), (0.13, 0.12, 0.10))
BACK_BREATH = Ball("spine03", "spine02", 0.5, (0, 0.10, 0), (0.15, 0.12, 0.14))


def _soft(ball: Ball, side: str, mesh: SourceMesh, points: Array) -> Array:
    tag = {"left": ".L", "right": ".R", "": ""}[side]

    def head(bone: str) -> Array:
        return mesh.heads[bone + tag] if bone + tag in mesh.heads else mesh.heads[bone]

    mirror = np.array([-1.0 if side == "right" else 1.0, 1.0, 1.0])
    middle = head(ball.first) * (1 - ball.share) + head(ball.second) * ball.share + np.array(ball.offset) * mirror
    out: Array = np.exp(-(((points - middle) / np.array(ball.radii)) ** 2).sum(1))
    return out


def tint_of(areas: list[str], mesh: SourceMesh, points: Array) -> Array:
    """Return each rest point's tint from 0 to 1."""
    out = np.zeros(len(points))
    for area in areas:
        side, _, name = area.partition(" ")
        balls = MIDDLE[area] if area in MIDDLE else SIDED[name]
        for ball in balls:
            out = np.maximum(out, _soft(ball, "" if area in MIDDLE else side, mesh, points))
    return out * STRENGTH


def breath_of(mesh: SourceMesh, points: Array, *, back: bool) -> Array:
    """Return the way each rest point goes with a full breath, 0 to 1 long: the belly forward, or the back backward.

    Someone who lies on the belly breathes into the back.
    """
    ball, way = (BACK_BREATH, 1.0) if back else (BELLY_BREATH, -1.0)
    return _soft(ball, "", mesh, points)[:, None] * np.array([0, way, 0])
