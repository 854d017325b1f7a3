"""The log sorted by what it is about, in one pass: ten years of it are too much to walk through for each question."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from recovery_app.domain.log_entry import (
    Cleared,
    HeatIceLogged,
    LogEntry,
    SafetyChecked,
    SignMarked,
    SkinScreened,
    WalkLogged,
)


class LogParts(msgspec.Struct, frozen=True):
    """Hold the entries that each part of a day's plan reads, in the order of the log."""

    safety: tuple[LogEntry, ...]
    walks: tuple[LogEntry, ...]
    signs: tuple[LogEntry, ...]
    packs: tuple[LogEntry, ...]


def parts_of(log: Iterable[LogEntry]) -> LogParts:
    """Return the log sorted by what it is about; ticks of exercises are left out."""
    safety: list[LogEntry] = []
    walks: list[LogEntry] = []
    signs: list[LogEntry] = []
    packs: list[LogEntry] = []
    places = {
        SafetyChecked: safety,
        Cleared: safety,
        WalkLogged: walks,
        SignMarked: signs,
        HeatIceLogged: packs,
        SkinScreened: packs,
    }
    for entry in log:
        place = places.get(type(entry))
        if place is not None:
            place.append(entry)
    return LogParts(tuple(safety), tuple(walks), tuple(signs), tuple(packs))
