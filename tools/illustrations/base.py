"""How the whole body lies in space before any joint turns."""

from __future__ import annotations

from typing import Any

import numpy as np

from tools.illustrations.surfaces import WAYS
from tools.illustrations.vectors import Array, turn

UP = np.array([0.0, 0.0, 1.0])
HANDS_AND_KNEES_HEAD_UP = 10.0


def base_of(root: dict[str, Any]) -> Array:
    """Return the body's axes in the world as columns (left, back, up)."""
    lies = root["lies"]
    if lies == "upright":
        along, front = UP, np.array(WAYS[root.get("faces", "left")])
    elif lies.endswith("side"):
        front = np.array(WAYS[root.get("faces", "left")])
        down = -UP if lies == "left side" else UP
        along = np.cross(front, down)
    else:
        along = np.array(WAYS[root.get("head", "left")])
        front = UP if lies == "supine" else -UP
    axes = np.stack([np.cross(along, front), -front, along], axis=1)
    head_up = float(root.get("head_up", HANDS_AND_KNEES_HEAD_UP if lies == "hands and knees" else 0.0))
    # Turning the head end up about the level axis across the body's long axis.
    level = np.cross(along, UP)
    return turn(level, head_up) @ axes if np.linalg.norm(level) > 0.1 else turn(axes[:, 0], -head_up) @ axes
