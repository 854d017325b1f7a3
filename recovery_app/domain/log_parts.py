"""The log sorted by what it is about, in one pass: ten years of it are too much to walk through for each question."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from recovery_app.domain.log_choice import DecisionUndone, PlanOverride, ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import (
    Cleared,
    HeatIceLogged,
    LogEntry,
    SafetyChecked,
    SignMarked,
    SkinScreened,
    WalkLogged,
)
from recovery_app.domain.log_medicine import DoseTaken, MedicineScreened
from recovery_app.domain.log_memory import Log, LogMemory
from recovery_app.domain.log_training import BlockRated, CheckIn, DayEased, FlareMarked, MorningRated, RunLogged


class LogParts(msgspec.Struct, frozen=True):
    """Hold the entries that each part of a day's plan reads, in the order of the log; what was taken back is left out.

    `felt` is everything that tells how moving and mornings felt, walks and runs among it. `safety_and_felt` holds both,
    and what was taken back of them too with what takes it back, for that may still ask something.
    """

    safety: tuple[LogEntry, ...]
    walks: tuple[LogEntry, ...]
    signs: tuple[LogEntry, ...]
    packs: tuple[LogEntry, ...]
    felt: tuple[LogEntry, ...]
    safety_and_felt: tuple[LogEntry, ...]
    choices: tuple[LogEntry, ...]
    medicine: tuple[LogEntry, ...]


class _Sorted(msgspec.Struct, frozen=True):
    """Hold the parts of a log, and the ids of what was taken back in it."""

    parts: LogParts
    gone: frozenset[str]


def parts_of(log: tuple[LogEntry, ...]) -> LogParts:
    """Return the log sorted by what it is about; ticks of exercises are left out."""
    return _memory.of(log).parts


def _sorted(log: tuple[LogEntry, ...]) -> _Sorted:
    safety: list[LogEntry] = []
    signs: list[LogEntry] = []
    packs: list[LogEntry] = []
    felt: list[LogEntry] = []
    both: list[LogEntry] = []
    choices: list[LogEntry] = []
    medicine: list[LogEntry] = []
    withdrawals: list[LogEntry] = []
    places: dict[type, list[LogEntry]] = {
        SafetyChecked: safety,
        Cleared: safety,
        SignMarked: signs,
        HeatIceLogged: packs,
        SkinScreened: packs,
        PlanOverride: choices,
        DecisionUndone: choices,
        ReturnStarted: choices,
        DoseTaken: medicine,
        MedicineScreened: medicine,
        Withdrawn: withdrawals,
    }
    places |= dict.fromkeys((WalkLogged, RunLogged, BlockRated, MorningRated, CheckIn, FlareMarked, DayEased), felt)
    for entry in log:
        place = places.get(type(entry))
        if place is None:
            continue
        place.append(entry)
        if place is safety or place is felt or place is withdrawals:
            both.append(entry)
    gone = withdrawn_ids(entry for entry in withdrawals if isinstance(entry, Withdrawn))
    kept = [
        tuple(entry for entry in place if entry.id not in gone) if gone else tuple(place)
        for place in (signs, packs, felt, choices, medicine)
    ]
    # A safety check is never taken back: it is mended by another check.
    walks = tuple([entry for entry in kept[2] if type(entry) is WalkLogged])
    parts = LogParts(tuple(safety), walks, kept[0], kept[1], kept[2], tuple(both), kept[3], kept[4])
    return _Sorted(parts, gone)


def _grown(before: _Sorted, more: Log, _log: Log) -> _Sorted | None:
    if changes_what_was(before.gone, more):
        return None
    parts = zip(msgspec.structs.astuple(before.parts), msgspec.structs.astuple(_sorted(more).parts), strict=True)
    return _Sorted(LogParts(*(old + new for old, new in parts)), before.gone)


_memory = LogMemory(_sorted, _grown)


def changes_what_was(gone: frozenset[str], more: Iterable[LogEntry]) -> bool:
    """Tell whether more entries change what counted before: one takes something back, or has an id that is gone."""
    return any(type(entry) is Withdrawn or entry.id in gone for entry in more)


def withdrawn_ids(withdrawals: Iterable[Withdrawn]) -> frozenset[str]:
    """Return the ids of the entries that are taken back; taking back a withdrawal makes its entry count again."""
    gone: set[str] = set()
    for entry in reversed(list(withdrawals)):
        if entry.id not in gone:
            gone.add(entry.entry)
    return frozenset(gone)
