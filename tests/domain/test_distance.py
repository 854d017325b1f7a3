"""Distances are told in the unit of the region and kept in kilometres."""

from __future__ import annotations

import pytest

from recovery_app.domain.distance import distance_text, from_km, to_km, unit_of
from recovery_app.domain.settings import Region


@pytest.mark.parametrize(("region", "unit"), [("US", "mi"), ("UK", "km"), ("EU", "km"), ("other", "km"), (None, "km")])
def test_only_the_us_tells_miles(region: Region | None, unit: str) -> None:
    assert unit_of(region) == unit


def test_a_distance_comes_back_as_it_was_told() -> None:
    assert (to_km(5.2, "km"), to_km(3.1, "mi")) == (5.2, 4.989)
    assert (from_km(5.2, "km"), from_km(4.989, "mi")) == (5.2, 3.1)
    assert (distance_text(5.0, "km"), distance_text(4.989, "mi")) == ("5 km", "3.1 mi")
