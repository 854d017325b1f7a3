"""The log as the progress of ten years reads it: one pass for all questions together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, TypeVar

import msgspec

from recovery_app.domain.episode import Episode
from recovery_app.domain.log_base import LogEntryBase
from recovery_app.domain.log_choice import ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import Cleared, ExerciseMarked, HeatIceLogged, LogEntry, SafetyChecked, WalkLogged
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_memory import Log, LogMemory
from recovery_app.domain.log_parts import changes_what_was, withdrawn_ids
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import BlockRated, CheckIn, DayEased, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.log_week import GoalsNamed, WeekTold
from recovery_app.domain.profile import Profile

Kind = TypeVar("Kind", bound=LogEntryBase)


_KINDS: Final[Mapping[str, type[LogEntryBase]]] = {
    "check_ins": CheckIn,
    "walks": WalkLogged,
    "runs": RunLogged,
    "blocks": BlockRated,
    "mornings": MorningRated,
    "flares": FlareMarked,
    "easy_days": DayEased,
    "packs": HeatIceLogged,
    "doses": DoseTaken,
    "sessions": SessionLogged,
    "weeks": WeekTold,
    "goals": GoalsNamed,
    "returns": ReturnStarted,
}
"""The parts of a progress log that hold the entries of one kind."""


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


class _Found(msgspec.Struct, frozen=True):
    """Hold what is in a log, for no episodes, and the ids of what was taken back in it."""

    log: ProgressLog
    gone: frozenset[str]


def progress_log(profile: Profile) -> ProgressLog:
    """Return the entries of a profile that count, by their kind.

    Ask for it once, and give it to every function of the progress: each pass over ten years costs milliseconds.
    """
    return msgspec.structs.replace(_memory.of(profile.log).log, episodes=profile.episodes)


def _found(log: Log) -> _Found:
    found: dict[type, list[Any]] = defaultdict(list)
    for entry in log:
        found[type(entry)].append(entry)
    gone = withdrawn_ids(found[Withdrawn])

    def of(kind: type[Kind]) -> tuple[Kind, ...]:
        return tuple([one for one in found[kind] if one.id not in gone] if gone else found[kind])

    ticks = _ticks({}, of(ExerciseMarked))
    by_kind: dict[str, Any] = {name: of(kind) for name, kind in _KINDS.items()}
    safety = _safety(log) if found[Cleared] else tuple(found[SafetyChecked])
    told_days = _told_days(found, gone).union(ticks)
    return _Found(ProgressLog(episodes=(), safety=safety, ticks=ticks, told_days=told_days, **by_kind), gone)


def _grown(before: _Found, more: Log, _log: Log) -> _Found | None:
    if changes_what_was(before.gone, more):
        return None
    old, new = before.log, _found(more).log
    by_kind: dict[str, Any] = {name: getattr(old, name) + getattr(new, name) for name in _KINDS}
    return _Found(
        ProgressLog(
            episodes=(),
            safety=old.safety + new.safety,
            ticks=_ticks(old.ticks, (entry for entry in more if isinstance(entry, ExerciseMarked))),
            told_days=old.told_days | new.told_days,
            **by_kind,
        ),
        before.gone,
    )


_memory: Final = LogMemory(_found, _grown)


def _safety(log: Iterable[LogEntry]) -> tuple[SafetyChecked | Cleared, ...]:
    """Return the checks and clearances in their order; they are never taken back."""
    return tuple(entry for entry in log if isinstance(entry, SafetyChecked | Cleared))


def _told_days(found: Mapping[type, list[LogEntryBase]], gone: frozenset[str]) -> frozenset[date]:
    """Return the days about which anything was told, ticks left out."""
    kinds = (entries for kind, entries in found.items() if kind not in {Withdrawn, ExerciseMarked})
    if gone:
        return frozenset(one.day for entries in kinds for one in entries if one.id not in gone)
    return frozenset().union(*({one.day for one in entries} for entries in kinds))


def _ticks(
    before: Mapping[date, Mapping[str, bool]], marks: Iterable[ExerciseMarked]
) -> Mapping[date, Mapping[str, bool]]:
    """Return the latest mark of each exercise by its day, `before` left as it is."""
    ticks = dict(before)
    of_days: dict[date, dict[str, bool]] = {}
    for mark in marks:
        of_day = of_days.get(mark.day)
        if of_day is None:
            of_day = of_days[mark.day] = ticks[mark.day] = dict(before.get(mark.day, {}))
        of_day[mark.exercise_id] = mark.done
    return ticks
