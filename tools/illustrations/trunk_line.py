"""The slope of the line from the hips to the shoulders: what the clinical text calls the trunk."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np

from tools.illustrations.figure import NAMES, Figure, read_body
from tools.illustrations.vectors import Array

LINE_DEG = 0.8


def line_of(figure: Figure) -> Array:
    """Return the vector from between the hips to between the shoulders."""
    return np.asarray(_middle(figure, "upper_arm") - _middle(figure, "thigh"))


def _middle(figure: Figure, segment: str) -> Array:
    return np.asarray((figure.joint(f"left {segment}") + figure.joint(f"right {segment}")) / 2)


@functools.cache
def standing_tilt(body_name: str) -> float:
    """Return how far that line leans forward in neutral standing, degrees, so that neutral counts as zero."""
    line = line_of(Figure(read_body(body_name), np.zeros(len(NAMES)), np.eye(3)))
    return float(np.degrees(np.arctan2(-line[1], line[2])))


def head_up(figure: Figure, line: Array) -> float:
    """Return the line's rise above level, degrees, corrected so that a flat neutral trunk counts as zero."""
    face = figure.frame_of("lumbar3") @ np.array([0.0, -1.0, 0.0])
    rise = float(np.degrees(np.arcsin(np.clip(line[2] / np.linalg.norm(line), -1, 1))))
    # A trunk that faces up or down carries the neutral tilt as rise; one on its side does not.
    return rise - standing_tilt(figure.body.name) * float(face[2])


def forward(figure: Figure, line: Array, base: Array) -> float:
    """Return the line's lean from upright toward the body's front, degrees."""
    front, up = -base[:, 1], np.array([0.0, 0.0, 1.0])
    return float(np.degrees(np.arctan2(line @ front, line @ up))) - standing_tilt(figure.body.name)


@dataclass(frozen=True)
class TrunkLine:
    """Ask for a slope of the trunk: `head_up` above level, or `forward` from upright."""

    kind: str
    degrees: float
    base: Array

    @property
    def words(self) -> str:
        """Tell the slope."""
        return f"trunk {self.kind} {self.degrees:g}"

    def measure(self, figure: Figure) -> float:
        """Return the slope in degrees."""
        line = line_of(figure)
        return head_up(figure, line) if self.kind == "head_up" else forward(figure, line, self.base)

    def rows(self, figure: Figure) -> tuple[Array, Array]:
        """Return the slope's error and its derivative through the four joints."""
        line = line_of(figure)
        moves = np.zeros((3, len(NAMES)))
        for segment, sign in (("upper_arm", 0.5), ("thigh", -0.5)):
            for side in ("left", "right"):
                moves += sign * figure.moving(f"{side} {segment}", figure.joint(f"{side} {segment}"))
        grow = np.zeros(3)
        for k in range(3):
            nudge = np.zeros(3)
            nudge[k] = 1e-5
            value = (head_up(figure, line + nudge), forward(figure, line + nudge, self.base))[self.kind == "forward"]
            before = (head_up(figure, line), forward(figure, line, self.base))[self.kind == "forward"]
            grow[k] = (value - before) / 1e-5
        return np.array([self.measure(figure) - self.degrees]) / LINE_DEG, (grow @ moves)[None] / LINE_DEG

    def miss(self, figure: Figure) -> float:
        """Return the slope's error in degrees."""
        return abs(self.measure(figure) - self.degrees)
