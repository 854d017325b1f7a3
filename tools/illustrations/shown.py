"""What must be inside the picture."""

from __future__ import annotations

import numpy as np

from tools.illustrations.figure import Figure
from tools.illustrations.hair import KNOT_MIDDLE, KNOT_OF, KNOT_RADIUS_M
from tools.illustrations.pose_file import Exercise
from tools.illustrations.props import boxes_of
from tools.illustrations.skeleton import SIDES
from tools.illustrations.vectors import Array


def shown_points(exercise: Exercise, figures: list[Figure]) -> Array:
    """Return every world point that must be inside the picture."""
    skin = [f.points(one, local) for f in figures for one, local in f.body.skin.items()]
    hands = [f.part(f"{side} {one}") for f in figures for side in SIDES for one in ("fingers", "toes")]
    knot = KNOT_MIDDLE + KNOT_RADIUS_M * np.concatenate([np.eye(3), -np.eye(3)])
    knots = [f.points("head", knot) for f in figures if f.body.name == KNOT_OF]
    return np.concatenate([*skin, *hands, *knots, *(box.corners() for box in boxes_of(exercise, figures))])
