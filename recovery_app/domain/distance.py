"""Distances in the unit of a region; the log keeps kilometres."""

from __future__ import annotations

from typing import Final, Literal

from recovery_app.domain.settings import Region

KM_A_MILE: Final = 1.609344
DistanceUnit = Literal["km", "mi"]


def unit_of(region: Region | None) -> DistanceUnit:
    """Return the unit in which people of a region tell a run."""
    return "mi" if region == "US" else "km"


def to_km(distance: float, unit: DistanceUnit) -> float:
    """Return a distance in kilometres, to the metre."""
    return round(distance * KM_A_MILE, 3) if unit == "mi" else distance


def from_km(km: float, unit: DistanceUnit) -> float:
    """Return a distance of the log in a unit, to a hundredth."""
    return round(km / KM_A_MILE if unit == "mi" else km, 2)


def distance_text(km: float, unit: DistanceUnit) -> str:
    """Return a distance such as "5.2 km"."""
    return f"{from_km(km, unit):g} {unit}"
