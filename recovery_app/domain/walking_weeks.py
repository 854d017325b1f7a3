"""Minutes of walking a week, against the target of the plan (plan.md 5, measures.md 5)."""

from __future__ import annotations

from datetime import date
from typing import Final

import msgspec

from recovery_app.domain.date_range import ONE_DAY, DateRange
from recovery_app.domain.days_in_use import days_in_use
from recovery_app.domain.progress_log import ProgressLog

A_WEEK: Final = 7


class WalkingWeek(msgspec.Struct, frozen=True, gc=False):
    """Hold the minutes of walks from a Monday to its Sunday.

    A week is whole where it is over by the end of the range, and the program was in use from its Monday to its Sunday.
    """

    monday: date
    minutes: int
    is_whole: bool


def walking_weeks(log: ProgressLog, days: DateRange) -> tuple[WalkingWeek, ...]:
    """Return the weeks of a range in which the program was in use, and its last one, in order.

    Each has all its minutes up to the end of the range. Walks that were logged count. The walking parts of a walk-run
    are not logged as walks, so they do not. The target is `knowledge.progress.walking.week_min`.
    """
    mondays = [day.toordinal() for day in days.mondays()]
    around = DateRange(date.fromordinal(max(mondays[0] - A_WEEK, 1)), days.last + A_WEEK * ONE_DAY)
    used = {day.toordinal() for day in days_in_use(log, around)}
    # The first day of the calendar was a Monday.
    in_use = {day - (day - 1) % A_WEEK for day in used}
    minutes = {monday: 0 for monday in mondays if monday in in_use or monday == mondays[-1]}
    for walk in log.walks:
        if walk.day <= days.last:
            day = walk.day.toordinal()
            monday = day - (day - 1) % A_WEEK
            if monday in minutes:
                minutes[monday] += walk.minutes
    last = days.last.toordinal()

    def is_whole(monday: int) -> bool:
        sunday = monday + A_WEEK - 1
        had_begun = monday in used or monday - A_WEEK in in_use
        went_on = sunday in used or monday + A_WEEK in in_use
        return monday in in_use and had_begun and went_on and sunday <= last

    return tuple(WalkingWeek(date.fromordinal(monday), walked, is_whole(monday)) for monday, walked in minutes.items())
