"""Where the props stand for a solved exercise, as simple shapes for the preview and the render."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from tools.illustrations.body_parts import places
from tools.illustrations.figure import Figure
from tools.illustrations.pose_file import Exercise
from tools.illustrations.surfaces import HEIGHTS, ROLLER_RADIUS, SEAT_DEPTH, WAYS
from tools.illustrations.vectors import Array

MAT_WIDTH, MAT_ROOM, SEAT_WIDTH, BACK_HEIGHT = 0.72, 0.08, 0.44, 0.46
SIZES = {"pillow": (0.32, 0.46), "cushion": (0.36, 0.40), "towel": (0.14, 0.44), "step": (0.34, 0.50)}
WALL_WIDTH, WALL_ROOM, LOWEST_WALL, POST = 1.0, 0.10, 1.1, (0.10, 0.14)


@dataclass(frozen=True)
class Box:
    """Hold one box: its kind, middle of the base, half sizes along its own axes, height and forward direction."""

    kind: str
    base: Array
    half: tuple[float, float]
    height: float
    forward: Array

    def corners(self) -> Array:
        """Return the eight corners, base first."""
        side = np.cross([0, 0, 1], self.forward)
        low = [
            self.base + self.forward * self.half[0] * a + side * self.half[1] * b
            for a, b in ((1, 1), (-1, 1), (-1, -1), (1, -1))
        ]
        return np.array(low + [corner + np.array([0, 0, self.height]) for corner in low])


def mat_box(figures: list[Figure]) -> Box:
    """Return the mat under everything the figures ever do on the floor."""
    skin = np.concatenate([f.points(s, local) for f in figures for s, local in f.body.skin.items()])
    low, high = skin[:, 0].min() - MAT_ROOM, skin[:, 0].max() + MAT_ROOM
    middle = np.array([(low + high) / 2, float((skin[:, 1].max() + skin[:, 1].min()) / 2), -0.014])
    return Box("mat", middle, ((high - low) / 2, MAT_WIDTH / 2), 0.013, np.array([1.0, 0, 0]))


def boxes_of(exercise: Exercise, figures: list[Figure]) -> list[Box]:
    """Return the boxes of an exercise; a prop `under` a part lies below where that part is in the first pose."""
    out: list[Box] = []
    for prop in exercise.props:
        kind = prop["kind"]
        if kind == "mat":
            out.append(mat_box(figures))
        elif kind in SIZES:
            half = (SIZES[kind][0] / 2, SIZES[kind][1] / 2)
            height = float(prop.get("height", HEIGHTS[kind]))
            out.append(Box(kind, _spot(prop, figures[0]), half, height, np.array([1.0, 0, 0])))
        elif kind in {"wall", "doorway"}:
            way = np.array(WAYS[prop.get("faces", "right")])
            half = (0.03, WALL_WIDTH / 2) if kind == "wall" else (POST[0] / 2, POST[1] / 2)
            out.append(Box(kind, _spot(prop, figures[0]) - way * half[0], half, _wall_height(figures), way))
        elif kind == "chair":
            out += _chair(prop, _spot(prop, figures[0]))
        elif kind == "roller":
            out.append(_roller(prop, _spot(prop, figures[0])))
    return out


def _wall_height(figures: list[Figure]) -> float:
    """Return a height just over everything shown, so that a wall never makes its figure small."""
    places = [f.points(one, local)[:, 2].max() for f in figures for one, local in f.body.skin.items()]
    hands = [f.part(f"{side} fingers")[:, 2].max() for f in figures for side in ("left", "right")]
    return max(LOWEST_WALL, float(max(places + hands)) + WALL_ROOM)


def _roller(prop: dict[str, Any], spot: Array) -> Box:
    axis = np.array(WAYS[prop.get("along", "away")])
    return Box("roller", spot, (ROLLER_RADIUS, 0.30), 2 * ROLLER_RADIUS, np.cross(axis, [0, 0, 1]))


def _chair(prop: dict[str, Any], spot: Array) -> list[Box]:
    front, height = np.array(WAYS[prop.get("faces", "left")]), float(prop.get("height", HEIGHTS["chair"]))
    side = np.cross([0, 0, 1], front)
    up = np.array([0.0, 0, 1.0])
    half = (SEAT_DEPTH / 2, SEAT_WIDTH / 2)
    legs = [
        Box(
            "chair leg",
            spot + front * a * (half[0] - 0.025) + side * b * (half[1] - 0.025),
            (0.018, 0.018),
            height - 0.04,
            front,
        )
        for a in (1, -1)
        for b in (1, -1)
    ]
    seat = Box("chair seat", spot + up * (height - 0.04), half, 0.04, front)
    back = Box(
        "chair back", spot - front * (half[0] + 0.015) + up * (height - 0.04), (0.015, half[1]), BACK_HEIGHT, front
    )
    return [*legs, seat, back]


def _spot(prop: dict[str, Any], figure: Figure) -> Array:
    if "at" in prop:
        return np.array([*prop["at"], 0.0], dtype=float)
    names = places(prop.get("under", "head back"))
    middle = np.mean([figure.centre(one) for one in names], axis=0)
    return np.array([middle[0], middle[1], 0.0])


def strap_of(exercise: Exercise, figure: Figure) -> list[Array]:
    """Return the strap as world points from hand round the foot to hand, or nothing."""
    for prop in exercise.props:
        if prop["kind"] == "strap":
            foot = prop.get("around", "right sole ball")
            hands = [figure.centre(f"{side} palm ball") for side in ("left", "right")]
            loop = figure.part(foot)
            return [hands[0], loop.mean(0), hands[1]]
    return []
