"""Lengths of time in words and digits."""

from __future__ import annotations

MINUTE_S = 60
HOUR_S = 3_600
DAY_S = 86_400
HOURS_FROM = 2
"""Below two hours, minutes alone are easier to compare with a timer."""
CLOCK_UP_TO_S = 10 * MINUTE_S
"""Up to here "2:14 over" tells more than minutes do."""


def clock_text(seconds: float) -> str:
    """Return what a countdown shows, such as "2:14" or "3:59:07"; a second that has begun counts whole."""
    whole = max(-int(-seconds // 1), 0)
    minutes, rest = divmod(whole, MINUTE_S)
    if minutes < MINUTE_S:
        return f"{minutes}:{rest:02d}"
    return f"{minutes // MINUTE_S}:{minutes % MINUTE_S:02d}:{rest:02d}"


def days_text(seconds: float) -> str:
    """Return a long wait such as "3 d 6 h", "6 h" or "34 min", rounded down to what is shown."""
    whole = max(int(seconds), 0)
    days, hours = whole // DAY_S, whole % DAY_S // HOUR_S
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h" if hours else f"{whole // MINUTE_S} min"


def minutes_text(seconds: float) -> str:
    """Return a length in full words, such as "40 seconds", "7 minutes" or "4 hours"."""
    if round(seconds) < MINUTE_S:
        return _counted(round(max(seconds, 0)), "second")
    hours, minutes = divmod(_minutes(seconds), 60)
    if hours < HOURS_FROM:
        return _counted(_minutes(seconds), "minute")
    words = _counted(hours, "hour")
    return f"{words} {_counted(minutes, 'minute')}" if minutes else words


def short_minutes_text(seconds: float) -> str:
    """Return a length in short words, such as "40 s", "34 min" or "4 h"."""
    if round(seconds) < MINUTE_S:
        return f"{round(max(seconds, 0))} s"
    hours, minutes = divmod(_minutes(seconds), 60)
    if hours < HOURS_FROM:
        return f"{_minutes(seconds)} min"
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def over_text(seconds: float) -> str:
    """Return how long past its end something is, such as "0:42 over" or "34 min over", rounded down."""
    whole = max(int(seconds), 0)
    if whole < CLOCK_UP_TO_S:
        return f"{clock_text(whole)} over"
    return f"{short_minutes_text(whole // MINUTE_S * MINUTE_S)} over"


def _minutes(seconds: float) -> int:
    return int((seconds + MINUTE_S / 2) // MINUTE_S)


def _counted(count: int, unit: str) -> str:
    return f"1 {unit}" if count == 1 else f"{count} {unit}s"
