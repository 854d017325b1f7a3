"""A time without any entry: the user comes back, and the plan waits to hear how to go on."""

from __future__ import annotations

from datetime import date

from recovery_app.domain.log_entry import LogEntry

GAP_DAYS = 4
"""From here on days count as missed (plan.md 6)."""


def left_on(log: tuple[LogEntry, ...], began: date, today: date) -> date | None:
    """Return the day of the last entry, or of the plan's beginning, when it lies at least four days back."""
    last = max((entry.day for entry in log), default=began)
    left = max(last, began)
    return left if (today - left).days >= GAP_DAYS else None
