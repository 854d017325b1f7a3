"""Sessions with their light, each judged once as long as nothing new counts for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import cast

import msgspec

from recovery_app.domain.light import SESSIONS, Judged, Session, judge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_training import DayEased, FlareMarked, MorningRated
from recovery_app.domain.memory import Memory
from recovery_app.domain.training_rules import LightRule

_DAYS_A_DOSE_MAY_MASK = range(-2, 4)
"""Diary days around a dose on which a session can lie that it masks: one lasts a day at most, in any zone."""


class JudgedSession(msgspec.Struct, frozen=True, gc=False):
    """Hold a session with its light, the morning after where it was told, and whether the day was an easy one.

    `stopped_by` is what made its day a red one, where the session itself was not red.
    """

    entry: Session
    judged: Judged
    morning: MorningRated | None
    easy_day: DayEased | None
    stopped_by: JudgedSession | FlareMarked | MorningRated | None = None

    @property
    def counts_as_green(self) -> bool:
        """Tell whether the session may move the plan on; none does on a red day, or when the user was not well."""
        return self.judged.counts_as_green and self.easy_day is None and self.stopped_by is None


RedCause = JudgedSession | FlareMarked | MorningRated


class _Judgements(msgspec.Struct, frozen=True):
    """Hold sessions as a rule judged them, by the id of their entry; what red days make of them comes later."""

    rule: LightRule
    doses: frozenset[datetime]
    by_id: Mapping[str, JudgedSession]


def judged_sessions(
    rule: LightRule,
    felt: list[LogEntry],
    mornings: Mapping[date, MorningRated],
    easy_days: Mapping[date, DayEased],
    medicine: tuple[LogEntry, ...],
    memory: Memory,
) -> tuple[JudgedSession, ...]:
    """Return the sessions among what was felt, in its order, with their lights; red days are set aside here."""
    doses = sorted(entry.taken_at for entry in medicine if isinstance(entry, DoseTaken))
    near_doses = _days_near(doses)
    last = memory.last(_Judgements)
    before = last.by_id if last is not None and last.rule is rule else {}
    near_others = _days_near(last.doses.symmetric_difference(doses)) if last is not None else near_doses
    by_id: dict[str, JudgedSession] = {}
    found: list[JudgedSession] = []
    for entry in felt:
        if type(entry) not in SESSIONS:
            continue
        day = entry.day
        morning, easy_day, one = mornings.get(day), easy_days.get(day), before.get(entry.id)
        if (
            one is None
            or day in near_others
            or one.entry is not entry
            or one.morning is not morning
            or one.easy_day is not easy_day
        ):
            session = cast("Session", entry)
            judged = judge(rule, session, morning, doses if day in near_doses else ())
            one = JudgedSession(session, judged, morning, easy_day)
        by_id[entry.id] = one
        found.append(one)
    memory.keep(_Judgements(rule, frozenset(doses), by_id))
    return tuple(found)


def _days_near(doses: Iterable[datetime]) -> frozenset[date]:
    return frozenset(dose.date() + timedelta(days=days) for dose in doses for days in _DAYS_A_DOSE_MAY_MASK)
