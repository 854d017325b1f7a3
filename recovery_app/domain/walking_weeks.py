"""Minutes of walking a week, against the target of the plan (plan.md 5, measures.md 5)."""

from __future__ import annotations

from datetime import date
from typing import Final

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.progress_log import ProgressLog

A_WEEK: Final = 7


class WalkingWeek(msgspec.Struct, frozen=True, gc=False):
    """Hold the minutes of walks from a Monday to its Sunday; a week that goes on beyond the range is not whole."""

    monday: date
    minutes: int
    is_whole: bool


def walking_weeks(log: ProgressLog, days: DateRange) -> tuple[WalkingWeek, ...]:
    """Return every week that has a day in the range, in order, with all its minutes up to the end of the range.

    Walks that were logged count. The walking parts of a walk-run are not logged as walks, so they do not. The target
    is `knowledge.progress.walking.week_min`.
    """
    minutes = {monday.toordinal(): 0 for monday in days.mondays()}
    for walk in log.walks:
        if walk.day <= days.last:
            # The first day of the calendar was a Monday.
            monday = (walk.day.toordinal() - 1) // A_WEEK * A_WEEK + 1
            if monday in minutes:
                minutes[monday] += walk.minutes
    last = days.last.toordinal()
    return tuple(
        WalkingWeek(date.fromordinal(monday), walked, is_whole=monday + A_WEEK - 1 <= last)
        for monday, walked in minutes.items()
    )
