"""A moment read from two clocks, because each of them lies in its own way."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec

Moment = Annotated[datetime, msgspec.Meta(tz=True)]
"""A moment with its UTC offset: one without cannot be compared with the others, so none is read from a file."""


class Instant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one moment: the wall clock with its UTC offset, and seconds since boot, sleep included.

    The wall clock can be set and can change its zone; the boot clock cannot, but starts again with the machine, so
    `boot_id` tells whether two readings belong together.
    """

    wall: Moment
    boot_s: float
    boot_id: str


def seconds_between(earlier: Instant, later: Instant) -> float:
    """Return the real seconds from one instant to a later one, never negative.

    Within one boot the boot clock decides, so that setting the wall clock changes nothing; across a restart only the
    wall clock is left.
    """
    if earlier.boot_id == later.boot_id:
        return max(later.boot_s - earlier.boot_s, 0.0)
    return max((later.wall - earlier.wall).total_seconds(), 0.0)
