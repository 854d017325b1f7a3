"""What was found in a whole log, kept for the next one, which is nearly always the same log with a line more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from recovery_app.domain.log_entry import LogEntry

Found = TypeVar("Found")
Log = tuple[LogEntry, ...]

KEPT = 3
"""Logs remembered at once: the profile's, and the parts of it that are asked the same."""
SHORT = 1_000
"""Entries up to which a log is looked through as quickly as it is remembered."""


class LogMemory(Generic[Found]):
    """Find something in logs, the second time without looking at what was there the first time.

    What is found never depends on what is remembered, only how long it takes. `fresh` looks through a whole log;
    `grown` adds entries to what was found, and returns None where they change what was found before; it is given that,
    the entries that are new, and the whole log.
    """

    def __init__(
        self, fresh: Callable[[Log], Found], grown: Callable[[Found, Log, Log], Found | None], *, short: int = SHORT
    ) -> None:
        self._fresh = fresh
        self._grown = grown
        self._short = short
        # It is only ever replaced as a whole, so that another thread sees an old list or a new one.
        self._known: tuple[tuple[Log, Found], ...] = ()

    def of(self, log: Log) -> Found:
        """Return what is in a log."""
        if len(log) <= self._short:
            return self._fresh(log)
        for place, (known, found) in enumerate(self._known):
            more = added_to(known, log)
            if more is None:
                continue
            if not more:
                return found
            others = self._known[:place] + self._known[place + 1 :]
            grown = self._grown(found, more, log)
            return self._keep(log, self._fresh(log) if grown is None else grown, others)
        return self._keep(log, self._fresh(log), self._known)

    def _keep(self, log: Log, found: Found, others: tuple[tuple[Log, Found], ...]) -> Found:
        self._known = ((log, found), *others)[:KEPT]
        return found


def added_to(before: Log, log: Log) -> Log | None:
    """Return what a log has beyond an earlier one that it begins with, or None where it does not begin with it."""
    return log[len(before) :] if begins_with(log, before) else None


def begins_with(entries: Sequence[LogEntry], before: Sequence[LogEntry]) -> bool:
    """Tell whether entries begin with the very entries that were there before."""
    known = len(before)
    # What was read anew is equal, and yet may tell its hours in another zone, so the last one tells it apart.
    return not known or (known <= len(entries) and entries[known - 1] is before[-1] and entries[:known] == before)
