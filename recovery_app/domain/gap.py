"""A time without any entry: the user comes back, and the plan waits to hear how to go on."""

from __future__ import annotations

from datetime import date, timedelta

from recovery_app.domain.log_entry import LogEntry

GAP_DAYS = 4
"""From here on days count as missed (plan.md 6)."""


def left_on(log: tuple[LogEntry, ...], began: date, today: date) -> date | None:
    """Return the day of the last entry, or of the plan's beginning, when it lies at least four days back."""
    gap = timedelta(days=GAP_DAYS)
    if began > today - gap or any(entry.day > today - gap for entry in reversed(log)):
        return None
    return max([began, *(entry.day for entry in log)])
