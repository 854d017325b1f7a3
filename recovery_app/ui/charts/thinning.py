"""Long courses as one point a week, for a plot has fewer pixels than ten years have days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from statistics import median
from typing import Final

from recovery_app.domain.pain_course import MedianPoint, PainDay

MOST_DAYS: Final = 400
"""Beyond this many days a chart shows one point a week."""


def monday_of(day: date) -> date:
    """Return the Monday of a week."""
    return day - timedelta(days=day.weekday())


def week_medians(days: Iterable[PainDay]) -> tuple[MedianPoint, ...]:
    """Return the median back pain of each week in which it was told, at the Monday of the week."""
    weeks: dict[date, list[int]] = {}
    for one in days:
        if one.back is not None:
            weeks.setdefault(monday_of(one.day), []).append(one.back)
    return tuple(MedianPoint(monday, float(median(told))) for monday, told in sorted(weeks.items()))
