"""The floor and the props as surfaces with a signed distance: positive outside, in metres."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from tools.illustrations.pose_file import Exercise, PoseFileError
from tools.illustrations.vectors import Array

WAYS = {"left": (-1.0, 0.0, 0.0), "right": (1.0, 0.0, 0.0), "camera": (0.0, -1.0, 0.0), "away": (0.0, 1.0, 0.0)}
HEIGHTS = {"pillow": 0.07, "cushion": 0.08, "towel": 0.06, "chair": 0.45, "step": 0.12}
SOFT = {"pillow": 0.02, "cushion": 0.015, "towel": 0.01}
ROLLER_RADIUS = 0.075
SEAT_DEPTH = 0.42


@dataclass(frozen=True)
class Surface:
    """Hold a plane, or a cylinder lying on the floor when it has a radius."""

    point: Array
    normal: Array
    radius: float = 0.0
    soft: float = 0.0
    solid: bool = False

    def distance(self, points: Array) -> Array:
        """Return the signed distance of each point."""
        if not self.radius:
            return (points - self.point) @ self.normal + self.soft
        return np.linalg.norm(self._across(points), axis=1) - self.radius

    def away(self, points: Array) -> Array:
        """Return the direction in which each point's distance grows fastest."""
        if not self.radius:
            return np.broadcast_to(self.normal, points.shape)
        across = self._across(points)
        return across / (np.linalg.norm(across, axis=1, keepdims=True) + 1e-9)

    def _across(self, points: Array) -> Array:
        offset = points - self.point
        return offset - np.outer(offset @ self.normal, self.normal)


def surfaces_of(exercise: Exercise) -> dict[str, Surface]:
    """Return the surfaces of an exercise by name; a roller's `normal` is its long axis."""
    up = np.array([0.0, 0.0, 1.0])
    out = {"floor": Surface(np.zeros(3), up, solid=True)}
    for prop in exercise.props:
        kind = prop["kind"]
        if kind in {"pillow", "cushion", "towel", "step"}:
            out[kind] = Surface(up * prop.get("height", HEIGHTS[kind]), up, soft=SOFT.get(kind, 0.0))
        elif kind in {"wall", "doorway"}:
            # A limb may go through the opening of a doorway.
            place, way = _place(prop, exercise), np.array(WAYS[prop.get("faces", "right")])
            out[kind] = Surface(place, way, solid=kind == "wall")
        elif kind == "chair":
            front = np.array(WAYS[prop.get("faces", "left")])
            seat = _place(prop, exercise) + up * prop.get("height", HEIGHTS[kind])
            out["chair seat"] = Surface(seat, up)
            out["chair back"] = Surface(seat - front * SEAT_DEPTH / 2, front)
        elif kind == "roller":
            axis = np.array(WAYS[prop.get("along", "away")])
            out[kind] = Surface(_place(prop, exercise) + up * ROLLER_RADIUS, axis, ROLLER_RADIUS)
    return out


def _place(prop: dict[str, Any], exercise: Exercise) -> Array:
    if "at" not in prop:
        raise PoseFileError(
            f"{exercise.id}: prop {prop['kind']} needs at = [x, y] in metres; the figure's pelvis begins near [0, 0]"
        )
    return np.array([*prop["at"], 0.0], dtype=float)
