"""How moving and mornings felt since a plan began, in its order in time."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from recovery_app.domain.in_time import in_time, is_told_later
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_memory import added_to
from recovery_app.domain.memory import Memory


class _Felt(msgspec.Struct, frozen=True):
    """Hold what was found in some entries, none of which a wrong clock had put beyond `latest`."""

    entries: tuple[LogEntry, ...]
    began: date
    latest: datetime
    found: list[LogEntry]


def felt_in_time(entries: tuple[LogEntry, ...], began: date, latest: datetime | None, memory: Memory) -> list[LogEntry]:
    """Return what is about `began` or later, each entry at its place in time; what is after `latest` is left out."""
    if latest is None:
        return in_time(entry for entry in entries if entry.day >= began)
    found = _with_more(memory.last(_Felt), entries, began, latest)
    if found is None:
        counting = [entry for entry in entries if entry.day >= began]
        found = in_time(entry for entry in counting if entry.at <= latest)
        if len(found) < len(counting):
            return found
    memory.keep(_Felt(entries, began, latest, found))
    return found


def _with_more(
    last: _Felt | None, entries: tuple[LogEntry, ...], began: date, latest: datetime
) -> list[LogEntry] | None:
    """Return what was found last with what was added since at its end, or None where that is not its place."""
    if last is None or last.began != began or latest < last.latest:
        return None
    more = added_to(last.entries, entries)
    if more is None:
        return None
    more = tuple(entry for entry in more if entry.day >= began)
    newest = last.found[-1].at if last.found else None
    for entry in more:
        if is_told_later(entry) or entry.at > latest or (newest is not None and entry.at <= newest):
            return None
        newest = entry.at
    return [*last.found, *more] if more else last.found
