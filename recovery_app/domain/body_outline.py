"""Where the regions of a body seen from behind lie in its picture."""

from __future__ import annotations

from typing import Final

import msgspec

REGION_IDS: Final = (
    "midline",
    "beside-left",
    "beside-right",
    "spot-left",
    "spot-right",
    "dimple-left",
    "dimple-right",
    "buttock-left",
    "buttock-right",
    "thigh-left",
    "thigh-right",
)
"""Every region in the order the keyboard moves through them. Left and right are the user's own."""


class RegionOutline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the closed line round a region, as points x from the midline to the right and y down from the top."""

    id: str
    outline: tuple[tuple[float, float], ...]


class BodyOutline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the regions of a picture that is so many units wide and high, with the spine in its middle."""

    wide: float
    high: float
    regions: tuple[RegionOutline, ...]
