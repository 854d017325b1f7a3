"""Moments and days in short words."""

from __future__ import annotations

from datetime import date, datetime

from recovery_app.domain.day import day_of

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
A_WEEK = 7


def short_date(day: date) -> str:
    """Return a date such as "20 Nov"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def full_date(day: date) -> str:
    """Return a date such as "20 Nov 2026"."""
    return f"{short_date(day)} {day.year}"


def time_or_day(moment: datetime, now: datetime) -> str:
    """Return "16:30" for a moment of today, "Thu 16:30" within a week of it, and "20 Nov 16:30" beyond."""
    clock = f"{moment:%H:%M}"
    apart = abs((day_of(moment) - day_of(now)).days)
    if not apart:
        return clock
    return f"{WEEKDAYS[moment.weekday()] if apart < A_WEEK else short_date(moment.date())} {clock}"


def at_moment(moment: datetime, now: datetime) -> str:
    """Return "at 16:30" for a moment of today, and "on Thu at 16:30" or "on 20 Nov at 16:30" otherwise."""
    day, _, clock = time_or_day(moment, now).rpartition(" ")
    return f"on {day} at {clock}" if day else f"at {clock}"
