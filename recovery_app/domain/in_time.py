"""The order in which things happened, which for what was told later is not the order of the log."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from heapq import merge
from typing import TypeVar

from recovery_app.domain.log_base import LogEntryBase

Entry = TypeVar("Entry", bound=LogEntryBase)


def is_told_later(entry: LogEntryBase) -> bool:
    """Tell whether an entry was told, or told again, after the moment it speaks of."""
    return getattr(entry, "told_at", None) is not None


def in_time(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries with each that was told later at its place in time; the others stay in the order of the log.

    A clock that was set back may have put those out of order, and nobody knows what is true then.
    """
    at_once: list[Entry] = []
    later: list[Entry] = []
    for entry in entries:
        (later if is_told_later(entry) else at_once).append(entry)
    if not later:
        return at_once
    later.sort(key=_happened)
    return list(merge(at_once, later, key=_happened))


def _happened(entry: LogEntryBase) -> datetime:
    return entry.at
