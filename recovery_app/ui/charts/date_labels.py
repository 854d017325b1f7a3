"""Which dates stand under a chart, so that none touches another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from recovery_app.domain.moment_text import MONTHS, WEEKDAYS, short_date
from recovery_app.ui.charts.chart_values import DaySpan

TODAY: Final = "Today"
THIS_WEEK: Final = "This week"
_DAY_STEPS: Final = (1, 2, 7, 14)
_MONTH_STEPS: Final = (1, 2, 3, 6, 12, 24, 60)
_GAP: Final = 1.35
"""Room between the middles of two labels, in widths of the wider one."""
_A_YEAR: Final = 366


@dataclass(frozen=True)
class DateLabel:
    """Hold a date under a chart; today is set in bold."""

    day: date
    words: str
    is_today: bool = False


def date_labels(
    span: DaySpan, today: date, width_of: Callable[[str], float], px_a_day: float, slot_days: int = 1
) -> tuple[DateLabel, ...]:
    """Return as many dates as fit, a steady step apart; today comes before any date it would touch."""
    long = span.days > _A_YEAR
    room = width_of("30 Nov" if not long else "Nov 2030") * _GAP
    labels = [DateLabel(day, _words(day, long=long)) for day in _days(span, room / max(px_a_day, 0.001), slot_days)]
    if span.first <= today <= span.last:
        now = today - timedelta(days=today.weekday()) if slot_days == len(WEEKDAYS) else today
        words = TODAY if slot_days == 1 else THIS_WEEK
        apart = (room + width_of(words) * _GAP) / 2
        labels = [one for one in labels if abs((one.day - now).days) * px_a_day >= apart]
        labels.append(DateLabel(now, words, is_today=True))
    return tuple(labels)


def said_day(day: date, today: date) -> str:
    """Return a day such as "Tue 18 Nov", with its year where that is not this one."""
    words = f"{WEEKDAYS[day.weekday()]} {short_date(day)}"
    return words if day.year == today.year else f"{words} {day.year}"


def said_date(day: date, today: date) -> str:
    """Return a date such as "18 Nov", with its year where that is not this one."""
    return short_date(day) if day.year == today.year else f"{short_date(day)} {day.year}"


def _days(span: DaySpan, least_apart: float, slot_days: int) -> Iterator[date]:
    for step in _DAY_STEPS:
        if step >= least_apart and not step % slot_days:
            yield from (span.day(place) for place in range(0, span.days, step))
            return
    months = next((step for step in _MONTH_STEPS if step * 28 >= least_apart), _MONTH_STEPS[-1])
    day = _next_month(span.first - timedelta(days=1))
    while day <= span.last:
        if (day.year * 12 + day.month - 1) % months == 0:
            yield day
        day = _next_month(day)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _words(day: date, *, long: bool) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}" if long else short_date(day)
