"""Whether a run is much longer than the runs before it (S67): something to know, never a reason to refuse it."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.training_rules import RunRule


class Spike(msgspec.Struct, frozen=True):
    """Hold the minutes of a run, the longest one of the days before, and the most that would have been no spike."""

    run_min: int
    longest_min: int
    limit_min: int


def spike_of(rule: RunRule, log: tuple[LogEntry, ...], day: date, run_min: int, corrects: str = "") -> Spike | None:
    """Return how far a run on a day goes beyond the longest of the 30 days before it, or None where it does not.

    Without a run in those days there is nothing to compare with. `corrects` is the id of the run that is told again.
    """
    since = day - timedelta(days=rule.spike_within_days)
    before = [
        entry.run_min
        for entry in live(log)
        if isinstance(entry, RunLogged) and since <= entry.day < day and entry.id != corrects
    ]
    longest = max(before, default=0)
    limit = longest * (100 + rule.spike_percent) // 100
    return Spike(run_min, longest, limit) if longest and run_min > limit else None


def spike_words(words: dict[str, str], rule: RunRule, spike: Spike) -> str:
    """Return what to say before such a run is saved."""
    return words["run_spike"].format(
        longest=spike.longest_min, percent=rule.spike_percent, within=rule.spike_within_days
    )
