"""What a pose asks of hands, feet and directions: targets on limbs, at parts or in space, distances and aims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from tools.illustrations import body_parts, words
from tools.illustrations.figure import NAMES, Figure
from tools.illustrations.goals import Rows
from tools.illustrations.vectors import Array, between, unit

REACH_M = 0.0025
AIM, FACING = 0.06, 0.45


@dataclass(frozen=True)
class Reach:
    """Ask that a part comes to a place: on a limb, at another part, below a joint or at coordinates."""

    row: dict[str, Any]

    @property
    def words(self) -> str:
        """Tell the target."""
        key = next(key for key in ("on", "to", "below", "at") if key in self.row)
        return f"{self.row['part']} {key} {self.row[key]}"

    def _mask(self) -> list[int]:
        if "below" in self.row:
            return [0, 1]
        return [k for k, axis in enumerate("xyz") if axis in self.row["at"]] if "at" in self.row else [0, 1, 2]

    def _target(self, figure: Figure) -> tuple[Array, Array, Array | None]:
        """Return the place, its derivative, and the direction it faces."""
        row, still = self.row, np.zeros((3, len(NAMES)))
        if "at" in row:
            return np.array([float(row["at"].get(axis, 0.0)) for axis in "xyz"]), still, None
        if "below" in row:
            side, _, joint = str(row["below"]).partition(" ")
            segment = f"{side} {words.JOINT_SEGMENTS[joint]}"
            place = figure.joint(segment)
            return place, figure.moving(segment, place), None
        if "to" in row:
            segment, place, facing = part_at(figure, str(row["to"]))
        else:
            segment, place, facing = limb_at(
                figure, str(row["on"]), float(row.get("along", 0.5)), str(row.get("side", "front"))
            )
        place = place + facing * float(row.get("off", 0.0)) + np.array(row.get("shift", (0, 0, 0)), dtype=float)
        return place, figure.moving(segment, place), facing

    def _gap(self, figure: Figure) -> tuple[Array, Array]:
        segment, place, _ = part_at(figure, str(self.row["part"]))
        if "at" in self.row and "z" in self.row["at"]:
            lowest = min(
                (figure.part(one) for one in body_parts.places(str(self.row["part"]))), key=lambda p: p[:, 2].min()
            )
            place = np.array([place[0], place[1], lowest[:, 2].min()])
        target, moves, _ = self._target(figure)
        keep = self._mask()
        return (place - target)[keep], (figure.moving(segment, place) - moves)[keep]

    def rows(self, figure: Figure) -> Rows:
        """Return the way to the target, and for palms how they face it."""
        gap, moves = self._gap(figure)
        _, _, facing = self._target(figure)
        faces = self.row.get("faces", "palm" in str(self.row["part"]))
        if facing is None or not faces:
            return gap / REACH_M, moves / REACH_M
        segment, _, outward = part_at(figure, str(self.row["part"]))
        turning = figure.turning(segment, outward)
        return np.concatenate([gap / REACH_M, (outward + facing) / FACING]), np.concatenate(
            [moves / REACH_M, turning / FACING]
        )

    def miss(self, figure: Figure) -> float:
        """Return how far the part is from its target."""
        return float(np.linalg.norm(self._gap(figure)[0]))


@dataclass(frozen=True)
class Gap:
    """Ask for a distance between two places."""

    first: str
    second: str
    metres: float

    @property
    def words(self) -> str:
        """Tell the distance."""
        return f"{self.first} {self.metres:.2f} m from {self.second}"

    def rows(self, figure: Figure) -> Rows:
        """Return the distance's error."""
        away = figure.centre(self.first) - figure.centre(self.second)
        moves = self._moving(figure, self.first) - self._moving(figure, self.second)
        error = np.linalg.norm(away) - self.metres
        return np.array([error]) / REACH_M, (unit(away) @ moves)[None] / REACH_M

    @staticmethod
    def _moving(figure: Figure, place: str) -> Array:
        return figure.moving(figure.body.parts[place][0], figure.centre(place))

    def miss(self, figure: Figure) -> float:
        """Return the distance's error."""
        return abs(float(np.linalg.norm(figure.centre(self.first) - figure.centre(self.second))) - self.metres)


@dataclass(frozen=True)
class Aim:
    """Ask that a limb, a palm or the face points a way."""

    what: str
    toward: tuple[float, float, float]

    @property
    def words(self) -> str:
        """Tell the direction."""
        return f"{self.what} toward {list(self.toward)}"

    def rows(self, figure: Figure) -> Rows:
        """Return the difference of the two directions."""
        segment, local = aimed(self.what)
        way = figure.frame_of(segment) @ local
        return (way - unit(self.toward)) / AIM, figure.turning(segment, way) / AIM

    def miss(self, figure: Figure) -> float:
        """Return the angle between the two directions in degrees."""
        segment, local = aimed(self.what)
        return between(figure.frame_of(segment) @ local, self.toward)


def aimed(what: str) -> tuple[str, Array]:
    """Return the segment and its local direction that an aim's word stands for."""
    if what in {"trunk", "face"}:
        return ("lumbar3", np.array([0.0, 0, 1])) if what == "trunk" else ("head", np.array([0.0, -1, 0]))
    side, _, thing = what.partition(" ")
    inward = np.array([-1.0, 0, 0]) if side == "left" else np.array([1.0, 0, 0])
    table = {
        "fingers": ("hand", [0, 0, -1]),
        "palm": ("hand", inward),
        "toes": ("foot", [0, -1, 0]),
        "sole": ("foot", [0, 0, -1]),
    }
    table["kneecap"] = ("thigh", [0, -1, 0])
    segment, local = table.get(thing, (thing.replace(" ", "_"), [0, 0, -1]))
    return f"{side} {segment}", np.array(local, dtype=float)


def part_at(figure: Figure, part: str) -> tuple[str, Array, Array]:
    """Return the segment, the middle and the outward direction of a part."""
    names = body_parts.places(part)
    middle = np.mean([figure.centre(one) for one in names], axis=0)
    return figure.body.parts[names[0]][0], middle, figure.outward(names[0])


def limb_at(figure: Figure, limb: str, along: float, side: str) -> tuple[str, Array, Array]:
    """Return the segment, the skin place and the outward direction at a share of a limb's length."""
    segment = limb.replace("upper arm", "upper_arm")
    owner = segment.partition(" ")[0]
    out = {"left": "left", "right": "right"}[owner]
    inn = "right" if out == "left" else "left"
    way = {"front": "front", "back": "back", "inside": inn, "outside": out}[side]
    local = {"front": (0, -1, 0), "back": (0, 1, 0), "left": (1, 0, 0), "right": (-1, 0, 0)}[way]
    radius = float(np.interp(along, np.arange(11) / 10, figure.body.girths[segment][way]))
    end = {"thigh": "shin", "shin": "foot", "upper_arm": "forearm", "forearm": "hand"}[segment.partition(" ")[2]]
    length = float(np.linalg.norm(figure.body.offsets[f"{owner} {end}"]))
    place = figure.points(segment, np.array([0, 0, -along * length]) + np.array(local) * radius)
    return segment, place, figure.frame_of(segment) @ np.array(local, dtype=float)
