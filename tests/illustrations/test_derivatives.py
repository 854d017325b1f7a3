"""The solver's derivatives are exact, so it finds poses in a handful of steps."""

from __future__ import annotations

import numpy as np
import pytest

from tools.illustrations.figure import NAMES, Figure, read_body


@pytest.mark.parametrize("body", ["woman", "man"])
@pytest.mark.parametrize("part", ["left palm heel", "right sole ball", "head back", "left fingers", "belly"])
def test_the_derivative_of_a_place_is_what_a_small_turn_does(body: str, part: str) -> None:
    measured, step = read_body(body), 1e-4
    numbers = np.random.default_rng(1).normal(0, 15, len(NAMES))
    figure = Figure(measured, numbers, np.eye(3))
    told = figure.moving(measured.parts[part][0], figure.centre(part))
    for k in range(len(NAMES)):
        nudged = numbers.copy()
        nudged[k] += step
        seen = (Figure(measured, nudged, np.eye(3)).centre(part) - figure.centre(part)) / step
        assert np.abs(seen - told[:, k]).max() < 1e-5
