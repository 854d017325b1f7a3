"""A moment read from two clocks, because each of them lies in its own way."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated

import msgspec

Moment = Annotated[datetime, msgspec.Meta(tz=True)]
"""A moment with its UTC offset: one without cannot be compared with the others, so none is read from a file."""


FIRST_YEAR, LAST_YEAR = 1900, 2200
"""A day outside of these is a damaged one; near the ends of the calendar any reckoning with it would fail."""


def refuse_absurd_years(*days: date | None) -> None:
    """Raise ValueError for a day or moment that no clock of a user can have shown; reading a file relies on it."""
    for day in days:
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            message = f"the year {day.year} is not within {FIRST_YEAR} to {LAST_YEAR}"
            raise ValueError(message)


BootSeconds = Annotated[float, msgspec.Meta(ge=-1e10, le=1e10)]
"""No machine has been running for longer: what lies beyond is a damaged file."""


class Instant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one moment: the wall clock with its UTC offset, and seconds since boot, sleep included.

    The wall clock can be set and can change its zone; the boot clock cannot, but starts again with the machine, so
    `boot_id` tells whether two readings belong together.
    """

    wall: Moment
    boot_s: BootSeconds
    boot_id: str

    def __post_init__(self) -> None:
        refuse_absurd_years(self.wall)


def earlier_by(moment: Instant, seconds: float) -> Instant:
    """Return the instant so many real seconds before another, on both of its clocks."""
    return Instant(moment.wall - timedelta(seconds=seconds), moment.boot_s - seconds, moment.boot_id)


def is_unknown(earlier: Instant, later: Instant) -> bool:
    """Tell whether nobody can say how much time lies between two instants.

    That is so where the machine restarted between them and the wall clock, which alone is left then, shows less.
    """
    return earlier.boot_id != later.boot_id and later.wall < earlier.wall


def seconds_between(earlier: Instant, later: Instant) -> float:
    """Return the real seconds from one instant to a later one, never negative.

    Within one boot the boot clock decides, so that setting the wall clock changes nothing; across a restart the wall
    clock is left, and that the machine has been on since.
    """
    if earlier.boot_id == later.boot_id:
        return max(later.boot_s - earlier.boot_s, 0.0)
    # The new boot has lasted at least so long, even where the wall clock went back meanwhile.
    return max((later.wall - earlier.wall).total_seconds(), later.boot_s, 0.0)
