"""The walking table, climbed by calm days and descended by sore ones (plan.md 3 and 5)."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from copy import copy
from datetime import date, timedelta
from operator import itemgetter

import msgspec

from recovery_app.domain.change_words import SETTLED_DAYS, ChangeWords
from recovery_app.domain.gone_through import Trail, gone_through
from recovery_app.domain.judged_session import JudgedSession
from recovery_app.domain.memory import Memory
from recovery_app.domain.plan_rules import WalkTable
from recovery_app.domain.progress import PlanChange
from recovery_app.domain.training_log import TrainingLog
from recovery_app.domain.training_rules import LightRule
from recovery_app.domain.walk_climb import WalkClimb, WalkDay


class WalkPlace(msgspec.Struct, frozen=True):
    """Hold the row of the walking table that counts today, whether the calendar would allow more, and the changes."""

    row: int
    held_back: bool
    changes: tuple[PlanChange, ...]


class _WalkTrail(Trail[WalkClimb, WalkDay], frozen=True):
    """Hold a climb with the days it has gone through."""


def walk_place(
    table: WalkTable,
    rule: LightRule,
    log: TrainingLog,
    words: ChangeWords,
    today: date,
    memory: Memory | None = None,
) -> WalkPlace:
    """Return the row of the table that counts today; what happens today counts tomorrow, but a red light at once."""
    days = _walk_days(log, today)
    climb = gone_through(
        memory or Memory(),
        _WalkTrail,
        (table, rule, log.began, log.undone, words.source),
        days,
        bisect_right(days, today - timedelta(days=SETTLED_DAYS), key=itemgetter(0)),
        lambda: WalkClimb(table, rule, log, words, today),
        lambda other: copy(other).go_on(words, today),
    )
    climb.come_to(today)
    return WalkPlace(climb.row, climb.row < climb.by_calendar(today), tuple(climb.changes))


def _walk_days(log: TrainingLog, today: date) -> tuple[WalkDay, ...]:
    by_day: defaultdict[date, list[JudgedSession]] = defaultdict(list)
    for session in log.walks:
        by_day[session.entry.day].append(session)
    days = sorted(day for day in by_day.keys() | log.red_days.keys() if day <= today)
    return tuple([(day, tuple(by_day[day]), log.red_days.get(day)) for day in days])
