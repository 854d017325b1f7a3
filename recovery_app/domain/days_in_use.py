"""The days on which the program was in use: no figure may count the others as days with nothing."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.plan_span import plan_span
from recovery_app.domain.progress_log import ProgressLog


def days_in_use(log: ProgressLog, days: DateRange) -> frozenset[date]:
    """Return the days of a range on which a plan ran, or about which anything was told."""
    used = {day for day in log.told_days if days.first <= day <= days.last}
    for place in range(len(log.episodes)):
        plan = plan_span(log.episodes, place, days.last)
        if plan is not None:
            used.update(DateRange(max(plan.first, days.first), min(plan.last, days.last)).days())
    return frozenset(used)


def from_first(used: Collection[date], days: DateRange) -> DateRange:
    """Return a range from the first of its days in use on, and a range without any as it is."""
    return DateRange(min(used, default=days.first), days.last)
