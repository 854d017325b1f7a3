"""What must be inside the picture."""

from __future__ import annotations

import numpy as np

from tools.illustrations.figure import Figure
from tools.illustrations.pose_file import Exercise
from tools.illustrations.props import boxes_of
from tools.illustrations.skeleton import SIDES
from tools.illustrations.vectors import Array


def shown_points(exercise: Exercise, figures: list[Figure]) -> Array:
    """Return every world point that must be inside the picture."""
    skin = [f.points(one, local) for f in figures for one, local in f.body.skin.items()]
    hands = [f.part(f"{side} {one}") for f in figures for side in SIDES for one in ("fingers", "toes")]
    return np.concatenate([*skin, *hands, *(box.corners() for box in boxes_of(exercise, figures))])
