"""The log without what was taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import msgspec

from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import Cleared, LogEntry, SafetyChecked
from recovery_app.domain.log_memory import Log, LogMemory
from recovery_app.domain.log_parts import changes_what_was, withdrawn_ids

_NEVER_TAKEN_BACK: Final = frozenset({SafetyChecked, Cleared})


class _Live(msgspec.Struct, frozen=True):
    """Hold the entries of a log that count, and the ids of what was taken back."""

    entries: Log
    gone: frozenset[str]


def live(log: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
    """Return the entries that count: those that no later entry takes back, and none that only takes back.

    A safety check and a clearance always count: they are mended by another check, never taken back.
    """
    return _memory.of(log).entries


def _live(log: Log) -> _Live:
    # By the exact type, here and below: ten years of a log are walked through.
    gone = withdrawn_ids(entry for entry in log if type(entry) is Withdrawn)
    if not gone:
        return _Live(log, gone)
    counting = [
        entry
        for entry in log
        if type(entry) in _NEVER_TAKEN_BACK or (entry.id not in gone and type(entry) is not Withdrawn)
    ]
    return _Live(tuple(counting), gone)


def _grown(before: _Live, more: Log, log: Log) -> _Live | None:
    if changes_what_was(before.gone, more):
        return None
    return _Live(before.entries + more if before.gone else log, before.gone)


_memory = LogMemory(_live, _grown)


def since(log: tuple[LogEntry, ...], day: date) -> tuple[LogEntry, ...]:
    """Return the last part of the log, from the first of the entries that were made on `day` or later without a break.

    What is about `day` or later was made no earlier, while what was made since may be about an earlier day.
    """
    first = len(log)
    # A clock that was set back may put entries out of order, by a day at the most that matters here.
    while first and log[first - 1].entered_at.date() >= day - timedelta(days=1):
        first -= 1
    return log[first:]
