"""Where the woman's hair knot sits, in the head's own frame and metres."""

from __future__ import annotations

import numpy as np

# High on the crown, so that it is not in the floor or the wall when the back of the head rests.
KNOT_MIDDLE = np.array([0.0, 0.040, 0.150])
KNOT_RADIUS_M = 0.040
KNOT_OF = "woman"
