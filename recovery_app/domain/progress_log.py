"""The log as the progress of ten years reads it: one pass for all questions together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec

from recovery_app.domain.episode import Episode
from recovery_app.domain.log_base import LogEntryBase
from recovery_app.domain.log_choice import ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import Cleared, ExerciseMarked, HeatIceLogged, LogEntry, SafetyChecked, WalkLogged
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_parts import withdrawn_ids
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import BlockRated, CheckIn, DayEased, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.log_week import GoalsNamed, WeekTold
from recovery_app.domain.profile import Profile

Kind = TypeVar("Kind", bound=LogEntryBase)


class ProgressLog(msgspec.Struct, frozen=True):
    """Hold the entries that count by their kind, in the order of the log; what was taken back is left out.

    `safety` has the checks and clearances; `ticks` the latest mark of each exercise by its day. `told_days` are the
    days about which anything was told.
    """

    episodes: tuple[Episode, ...]
    check_ins: tuple[CheckIn, ...]
    walks: tuple[WalkLogged, ...]
    runs: tuple[RunLogged, ...]
    blocks: tuple[BlockRated, ...]
    mornings: tuple[MorningRated, ...]
    flares: tuple[FlareMarked, ...]
    easy_days: tuple[DayEased, ...]
    packs: tuple[HeatIceLogged, ...]
    doses: tuple[DoseTaken, ...]
    sessions: tuple[SessionLogged, ...]
    weeks: tuple[WeekTold, ...]
    goals: tuple[GoalsNamed, ...]
    returns: tuple[ReturnStarted, ...]
    safety: tuple[SafetyChecked | Cleared, ...]
    ticks: Mapping[date, Mapping[str, bool]]
    told_days: frozenset[date]


def progress_log(profile: Profile) -> ProgressLog:
    """Return the entries of a profile that count, by their kind.

    Ask for it once, and give it to every function of the progress: each pass over ten years costs milliseconds.
    """
    found: dict[type, list[Any]] = defaultdict(list)
    for entry in profile.log:
        found[type(entry)].append(entry)
    gone = withdrawn_ids(found[Withdrawn])

    def of(kind: type[Kind]) -> tuple[Kind, ...]:
        return tuple([one for one in found[kind] if one.id not in gone] if gone else found[kind])

    ticks = _ticks(of(ExerciseMarked))
    return ProgressLog(
        episodes=profile.episodes,
        check_ins=of(CheckIn),
        walks=of(WalkLogged),
        runs=of(RunLogged),
        blocks=of(BlockRated),
        mornings=of(MorningRated),
        flares=of(FlareMarked),
        easy_days=of(DayEased),
        packs=of(HeatIceLogged),
        doses=of(DoseTaken),
        sessions=of(SessionLogged),
        weeks=of(WeekTold),
        goals=of(GoalsNamed),
        returns=of(ReturnStarted),
        safety=_safety(profile.log) if found[Cleared] else tuple(found[SafetyChecked]),
        ticks=ticks,
        told_days=_told_days(found, gone).union(ticks),
    )


def _safety(log: Iterable[LogEntry]) -> tuple[SafetyChecked | Cleared, ...]:
    """Return the checks and clearances in their order; they are never taken back."""
    return tuple(entry for entry in log if isinstance(entry, SafetyChecked | Cleared))


def _told_days(found: Mapping[type, list[LogEntryBase]], gone: frozenset[str]) -> frozenset[date]:
    """Return the days about which anything was told, ticks left out."""
    kinds = (entries for kind, entries in found.items() if kind not in {Withdrawn, ExerciseMarked})
    if gone:
        return frozenset(one.day for entries in kinds for one in entries if one.id not in gone)
    return frozenset().union(*({one.day for one in entries} for entries in kinds))


def _ticks(marks: Iterable[ExerciseMarked]) -> Mapping[date, Mapping[str, bool]]:
    ticks: dict[date, dict[str, bool]] = {}
    for mark in marks:
        of_day = ticks.get(mark.day)
        if of_day is None:
            ticks[mark.day] = {mark.exercise_id: mark.done}
        else:
            of_day[mark.exercise_id] = mark.done
    return ticks
