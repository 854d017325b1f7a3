"""The days that a chart or a report is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final, Literal

import msgspec

from recovery_app.domain.day import day_of
from recovery_app.domain.live_log import live
from recovery_app.domain.log_memory import Log, LogMemory
from recovery_app.domain.profile import Profile

RangeChoice = Literal["2w", "6w", "all"]
DAYS_OF: Final[dict[RangeChoice, int]] = {"2w": 14, "6w": 42}
MOST_DAYS: Final = 4_018
"""Eleven years: a single entry that a wrong clock put far into the past must not stretch a chart to nothing."""
ONE_DAY: Final = timedelta(days=1)


class DateRange(msgspec.Struct, frozen=True):
    """Hold the first and the last day of a range, both within it."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def days(self) -> Iterator[date]:
        """Yield every day of the range in order."""
        first = self.first.toordinal()
        return map(date.fromordinal, range(first, self.last.toordinal() + 1))

    def mondays(self) -> Iterator[date]:
        """Yield the Monday of every week that has a day in the range."""
        monday = self.first.toordinal() - self.first.weekday()
        return map(date.fromordinal, range(monday, self.last.toordinal() + 1, 7))


def range_of(choice: RangeChoice, profile: Profile, today: date) -> DateRange:
    """Return the last 14 days, the last 42, or all since the first thing that was told; each ends with today.

    It never goes back more than eleven years.
    """
    if choice != "all":
        return DateRange(today - (DAYS_OF[choice] - 1) * ONE_DAY, today)
    first = max(_first_day(profile, today), today - (MOST_DAYS - 1) * ONE_DAY)
    return DateRange(min(first, today), today)


def by_the_calendar(days: DateRange, now: datetime) -> DateRange:
    """Return a range that ends with the calendar day where it ends with the diary day, which goes on to three."""
    return DateRange(days.first, max(days.last, now.date())) if days.last == day_of(now) else days


def _earliest(log: Log) -> date:
    return min([entry.day for entry in log], default=date.max)


_first_told: Final[LogMemory[date]] = LogMemory(_earliest, lambda first, more, _log: min(first, _earliest(more)))


def _first_day(profile: Profile, today: date) -> date:
    told = _first_told.of(live(profile.log))
    begun = (day for one in profile.episodes for day in (day_of(one.started_at), one.plan_started_on or today))
    return min((told, today, *begun))
