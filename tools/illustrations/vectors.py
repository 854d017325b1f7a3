"""Rotations and frames as plain arrays."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
TINY = 1e-9


def unit(vector: ArrayLike) -> Array:
    """Return the vector with length one; a zero vector stays zero."""
    one = np.asarray(vector, dtype=float)
    return one / (np.linalg.norm(one) + 1e-12)


def turn(axis: ArrayLike, degrees: float) -> Array:
    """Return the 3x3 rotation about an axis through the origin, right-hand rule."""
    x, y, z = unit(axis)
    angle = np.radians(degrees)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross


def frame(first: ArrayLike, second: ArrayLike) -> Array:
    """Return the right-handed frame whose first column is `first` and whose second leans to `second`."""
    a = unit(first)
    b = np.asarray(second, dtype=float)
    b = unit(b - a * (a @ b))
    return np.stack([a, b, np.cross(a, b)], axis=1)


def between(first: ArrayLike, second: ArrayLike) -> float:
    """Return the angle between two directions in degrees."""
    a, b = unit(first), unit(second)
    return float(np.degrees(np.arctan2(np.linalg.norm(np.cross(a, b)), a @ b)))
