"""Which day a moment belongs to: a day of the diary ends at three in the morning."""

from __future__ import annotations

from datetime import date, datetime, timedelta

DAY_ENDS_AT_HOUR = 3


def day_of(moment: datetime, ends_at_hour: int = DAY_ENDS_AT_HOUR) -> date:
    """Return the diary day of a local moment; what happens before `ends_at_hour` belongs to the day before."""
    return (moment - timedelta(hours=ends_at_hour)).date()


def day_ends(day: date, like: datetime, ends_at_hour: int = DAY_ENDS_AT_HOUR) -> datetime:
    """Return the moment a diary day ends, in the zone of `like`."""
    return datetime.combine(day + timedelta(days=1), datetime.min.time(), like.tzinfo) + timedelta(hours=ends_at_hour)
