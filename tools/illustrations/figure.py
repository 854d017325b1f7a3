"""A measured body and where its parts are for a set of joint numbers, with the exact derivative of every place."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from tools.illustrations.skeleton import HINGES, NUMBERS, PARENT, ROOT, SEGMENTS, TURNS_WITH
from tools.illustrations.vectors import Array

BODIES = Path(__file__).parent / "bodies"
NAMES: list[str] = [*ROOT, *NUMBERS]
INDEX = {name: k for k, name in enumerate(NAMES)}
_AT = {one: k for k, one in enumerate(SEGMENTS)}


def _ancestors(segment: str, up: dict[str, str | None]) -> set[str]:
    out: set[str] = set()
    one: str | None = segment
    while one:
        out.add(one)
        one = up[one]
    return out


_MOVES = np.array([[h.segment in _ancestors(one, PARENT) for h in HINGES] for one in SEGMENTS])
_TURNS = np.array([[h.segment in _ancestors(one, TURNS_WITH) for h in HINGES] for one in SEGMENTS])
_SHARES = np.zeros((len(HINGES), len(NAMES)))
for _row, _hinge in enumerate(HINGES):
    _SHARES[_row, INDEX[_hinge.number]] = _hinge.share
_AXES = np.array([hinge.axis for hinge in HINGES])
_CROSS = np.array([[[0, -z, y], [z, 0, -x], [-y, x, 0]] for x, y, z in _AXES])
_SQUARE = _CROSS @ _CROSS
_ROWS = [[k for k, hinge in enumerate(HINGES) if hinge.segment == one] for one in SEGMENTS]


def _cross(first: Array, second: Array) -> Array:
    """Return row-wise cross products; several times faster than numpy's own for a few rows."""
    (a, b, c), (x, y, z) = first.T, second.T
    return np.stack([b * z - c * y, c * x - a * z, a * y - b * x], axis=1)


@dataclass(frozen=True)
class Body:
    """Hold one measured body: offsets between joints, skin places and limb girths, in metres."""

    name: str
    height: float
    turns: dict[str, Array]
    offsets: dict[str, Array]
    parts: dict[str, tuple[str, Array, Array]]
    girths: dict[str, dict[str, list[float]]]
    skin: dict[str, Array]


@functools.cache
def read_body(name: str) -> Body:
    """Read a measured body by name: woman or man."""
    row = json.loads((BODIES / f"{name}.json").read_text(encoding="utf-8"))
    return Body(
        name,
        row["height"],
        {one: np.array(value) for one, value in row["turns"].items()},
        {one: np.array(value) for one, value in row["offsets"].items()},
        {
            one: (part["segment"], np.array(part["points"]), np.array(part["normal"], dtype=float))
            for one, part in row["parts"].items()
        },
        row["girths"],
        {one: np.array(value) for one, value in row["skin"].items()},
    )


@dataclass
class Figure:
    """Place every segment of a body for given numbers (metres and degrees, in the order of NAMES)."""

    body: Body
    numbers: Array
    base: Array
    at: Array = field(init=False)
    turned: Array = field(init=False)
    _axes: Array = field(init=False)
    _centres: Array = field(init=False)

    def __post_init__(self) -> None:
        count = len(SEGMENTS)
        self.at, self.turned = np.zeros((count, 3)), np.zeros((count, 3, 3))
        self._axes, self._centres = np.zeros((len(HINGES), 3)), np.zeros((len(HINGES), 3))
        angles = np.radians(_SHARES @ self.numbers)[:, None, None]
        turns = np.eye(3) + np.sin(angles) * _CROSS + (1 - np.cos(angles)) * _SQUARE
        for k, one in enumerate(SEGMENTS):
            up, way = PARENT[one], TURNS_WITH[one]
            if up is None:
                self.at[k] = self.numbers[:3]
            else:
                self.at[k] = self.at[_AT[up]] + self.turned[_AT[up]] @ self.body.offsets[one]
            now = self.base if way is None else self.turned[_AT[way]]
            for row in _ROWS[k]:
                self._axes[row], self._centres[row] = now @ _AXES[row], self.at[k]
                now = now @ turns[row]
            self.turned[k] = now

    def joint(self, segment: str) -> Array:
        """Return the place of the joint where a segment begins."""
        return self.at[_AT[segment]]

    def frame_of(self, segment: str) -> Array:
        """Return the segment's own axes as columns: left, back, up when standing."""
        return self.turned[_AT[segment]]

    def points(self, segment: str, local: Array) -> Array:
        """Return world places of points told in a segment's frame."""
        return self.at[_AT[segment]] + local @ self.turned[_AT[segment]].T

    def part(self, name: str) -> Array:
        """Return the world places of a measured part's skin points."""
        segment, local, _ = self.body.parts[name]
        return self.points(segment, local)

    def centre(self, name: str) -> Array:
        """Return the middle of a measured part."""
        return self.part(name).mean(0)

    def outward(self, name: str) -> Array:
        """Return the direction a measured part faces."""
        segment, _, normal = self.body.parts[name]
        return self.turned[_AT[segment]] @ normal

    def moving(self, segment: str, place: Array) -> Array:
        """Return the 3 x n derivative of a place that rides on a segment, per metre and per degree."""
        k = _AT[segment]
        # The collar bone carries the shoulder joint but does not turn the arm, so its lever ends at that joint.
        lever = np.where(_TURNS[k][:, None], place, self._shoulder(segment, place)) - self._centres
        keep = _MOVES[k]
        out = np.radians(1.0) * (_cross(self._axes[keep], lever[keep]).T @ _SHARES[keep])
        out[:, :3] = np.eye(3)
        return out

    def _shoulder(self, segment: str, place: Array) -> Array:
        side = segment.partition(" ")[0]
        return self.at[_AT[f"{side} upper_arm"]] if side in {"left", "right"} else place

    def turning(self, segment: str, direction: Array) -> Array:
        """Return the 3 x n derivative of a direction fixed in a segment, per degree."""
        keep = _TURNS[_AT[segment]]
        return np.radians(1.0) * (
            _cross(self._axes[keep], np.broadcast_to(direction, (keep.sum(), 3))).T @ _SHARES[keep]
        )
