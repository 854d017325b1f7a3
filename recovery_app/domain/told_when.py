"""When a thing happened that is told: at this moment, or on an earlier day of which nobody tells the hour."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

import msgspec

from recovery_app.domain.day import day_of
from recovery_app.domain.in_time import is_told_later
from recovery_app.domain.instant import Moment
from recovery_app.domain.log_base import LogEntryBase

MOST_DAYS_BACK: Final = 60
CHECK_IN_DAYS_BACK: Final = 14
EVENING: Final = time(21)
"""What is told of an earlier day counts from its evening: the waits that follow it are then never too short."""
MORNING_OVER: Final = time(12)


class When(msgspec.Struct, frozen=True):
    """Hold the moment and the diary day of what is told; `told_at` is None for what is told at once."""

    at: Moment
    day: date
    told_at: Moment | None = None


def just_now(now: datetime) -> When:
    """Return this moment."""
    return When(now, day_of(now))


def on_day(day: date, now: datetime, *, most_back: int = MOST_DAYS_BACK) -> When:
    """Return the evening of an earlier day, or this moment for today.

    Raise ValueError for a day to come and for one that lies more than `most_back` days back.
    """
    return _on(day, now, EVENING, most_back)


def morning_after(day: date, now: datetime) -> When:
    """Return the morning after a day, or this moment where that is today's; raise ValueError as `on_day` does."""
    return _on(day + timedelta(days=1), now, MORNING_OVER, MOST_DAYS_BACK)


def has_hour(entry: LogEntryBase) -> bool:
    """Tell whether the hour of an entry is known; it is not for what was told of an earlier day."""
    if not is_told_later(entry) or day_of(entry.entered_at) == entry.day:
        return True
    return entry.at.timetz().replace(tzinfo=None) not in {EVENING, MORNING_OVER}


def _on(day: date, now: datetime, clock: time, most_back: int) -> When:
    back = (day_of(now) - day).days
    if back < 0:
        message = "That day is still to come. Choose today or a day before."
        raise ValueError(message)
    if back > most_back:
        message = f"That day is more than {most_back} days ago. Choose a later one."
        raise ValueError(message)
    if not back:
        return just_now(now)
    return When(datetime.combine(day, clock, now.tzinfo), day, now)
