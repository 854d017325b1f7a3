"""The picture's camera: orthographic, turned about the upright axis, framed on everything that is ever shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tools.illustrations.pose_file import Exercise
from tools.illustrations.vectors import Array

ASPECT = 16 / 9
MARGIN, SMALLEST_M = 1.06, 1.9


@dataclass(frozen=True)
class View:
    """Hold the camera's axes, the middle of the picture and the width it shows in metres."""

    right: Array
    up: Array
    toward: Array
    middle: Array
    width: float

    def flat(self, points: Array) -> Array:
        """Return picture places: x, y as shares of the width from the middle, depth toward the viewer in metres."""
        offset = points - self.middle
        return np.stack(
            [offset @ self.right / self.width, offset @ self.up / self.width, offset @ self.toward], axis=-1
        )


def view_of(exercise: Exercise, points: Array) -> View:
    """Return the view that holds all points; azimuth turns the camera to the picture's right, elevation lifts it."""
    azimuth, elevation = np.radians(exercise.camera["azimuth"]), np.radians(exercise.camera["elevation"])
    toward = np.array([np.sin(azimuth) * np.cos(elevation), -np.cos(azimuth) * np.cos(elevation), np.sin(elevation)])
    right = np.array([np.cos(azimuth), np.sin(azimuth), 0.0])
    up = np.cross(toward, right)
    across, high = points @ right, points @ up
    width = max(float(np.ptp(across)), float(np.ptp(high)) * ASPECT, SMALLEST_M / MARGIN) * MARGIN
    middle = right * (across.max() + across.min()) / 2 + up * (high.max() + high.min()) / 2
    return View(right, up, toward, middle, width / float(exercise.camera.get("zoom", 1.0)))
