"""Time off from the walk-run ladder, and when it begins to cost something."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from recovery_app.domain.training_rules import RunRule


class TimeOff:
    """Be told each step of the ladder, and tell the limits of time off passed since the last (plan.md 6)."""

    def __init__(self, rule: RunRule) -> None:
        self._limits = (rule.repeat_after_days, rule.back_one_after_days, rule.back_three_after_days)
        self._last_day: date | None = None
        self._told = 0
        self.cause = ""
        self.stage_before = 0

    def ends(self, entry_id: str, day: date, stage: int) -> None:
        """Begin to count again after an entry; `stage` is where the user stood from then on."""
        self.cause, self._last_day, self._told = f"missed-{entry_id}", day, 0
        self.stage_before = stage

    def passed(self, day: date) -> Iterator[tuple[int, date]]:
        """Yield each limit in days that was passed up to a day, with the day on which it was; each only once."""
        began = self._last_day or day
        for limit in self._limits:
            if self._told < limit <= (day - began).days:
                self._told = limit
                yield limit, began + timedelta(days=limit)
