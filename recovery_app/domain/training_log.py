"""Sessions judged by their light, and everything else that moves the plan, gathered from the log of one plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date, datetime, timedelta

import msgspec

from recovery_app.domain.hold import CLOCK_SLACK
from recovery_app.domain.in_time import in_time
from recovery_app.domain.light import Judged, Session, judge, light_of
from recovery_app.domain.log_choice import DecisionUndone, ReturnStarted
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_parts import LogParts
from recovery_app.domain.log_training import CheckIn, DayEased, FlareMarked, MorningRated
from recovery_app.domain.training_rules import LightRule

_DAYS_A_DOSE_MAY_MASK = range(-2, 4)
"""Diary days around a dose on which a session can lie that it masks: one lasts a day at most, in any zone."""
MORNING_ASKED_DAYS = 2
"""Days after a run on which the answer about its morning is still waited for."""


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


class TrainingLog(msgspec.Struct, frozen=True):
    """Hold what happened since a plan began, in its order in time.

    `red_days` has for each red day the session or flare-up that made it red, the first of the day. `last_stop_at` is
    when the last red light was told, be it by a session, a flare-up or the morning after.
    """

    began: date
    sessions: tuple[JudgedSession, ...]
    flares: tuple[FlareMarked, ...]
    check_ins: tuple[CheckIn, ...]
    easy_days: Mapping[date, DayEased]
    mornings: Mapping[date, MorningRated]
    returns: tuple[ReturnStarted, ...]
    undone: frozenset[str]
    red_days: Mapping[date, RedCause]
    last_stop_at: datetime | None


def training_log(rule: LightRule, parts: LogParts, began: date, now: datetime | None = None) -> TrainingLog:
    """Return what happened from the day on which the plan began.

    What a wrong clock put into the future of `now` is left out: nobody knows when it was, and it would stop everything
    until that day came.
    """
    latest = None if now is None else now + CLOCK_SLACK
    felt = in_time(entry for entry in parts.felt if entry.day >= began and (latest is None or entry.at <= latest))
    mornings = _mornings(rule, felt, began)
    easy_days = {entry.day: entry for entry in felt if isinstance(entry, DayEased)}
    doses = sorted(entry.taken_at for entry in parts.medicine if isinstance(entry, DoseTaken))
    near_doses = {dose.date() + timedelta(days=days) for dose in doses for days in _DAYS_A_DOSE_MAY_MASK}
    sessions = tuple(
        _judged(rule, entry, mornings.get(entry.day), easy_days.get(entry.day), doses, near_doses)
        for entry in felt
        if isinstance(entry, Session)
    )
    flares = tuple(entry for entry in felt if isinstance(entry, FlareMarked))
    red_days = _red_days(rule, sessions, flares, mornings)
    stops = (entry.at for entry in felt if _is_stop(rule, entry))
    return TrainingLog(
        began=began,
        sessions=tuple(_on_its_day(session, red_days) for session in sessions),
        flares=flares,
        check_ins=tuple(entry for entry in felt if isinstance(entry, CheckIn)),
        easy_days=easy_days,
        mornings=mornings,
        returns=tuple(
            one
            for one in parts.choices
            if isinstance(one, ReturnStarted) and one.day >= began and (latest is None or one.at <= latest)
        ),
        undone=_undone(parts, felt),
        red_days=red_days,
        last_stop_at=max(stops, default=None),
    )


def _judged(
    rule: LightRule,
    entry: Session,
    morning: MorningRated | None,
    easy_day: DayEased | None,
    doses: Sequence[datetime],
    near_doses: Set[date],
) -> JudgedSession:
    judged = judge(rule, entry, morning, doses if entry.day in near_doses else ())
    return JudgedSession(entry, judged, morning, easy_day)


def _mornings(rule: LightRule, felt: list[LogEntry], began: date) -> dict[date, MorningRated]:
    """Return the morning after each day of the plan; a bad one stands until it is taken back."""
    mornings: dict[date, MorningRated] = {}
    for entry in felt:
        if isinstance(entry, MorningRated) and entry.about >= began:
            before = mornings.get(entry.about)
            if before is None or light_of(rule, before) != "red":
                mornings[entry.about] = entry
    return mornings


def _undone(parts: LogParts, felt: list[LogEntry]) -> frozenset[str]:
    """Return the changes that the user undid; a step up that was refused stays so when its cause is corrected."""
    undone = {one.decision for one in parts.choices if isinstance(one, DecisionUndone)}
    corrected = {old: entry.id for entry in felt if (old := getattr(entry, "replaces", ""))} if undone else {}
    for decision in tuple(undone):
        head, _, cause = decision.rpartition(":")
        if cause in corrected and head.endswith(":progress"):
            undone.add(f"{head}:{corrected[cause]}")
    return frozenset(undone)


def _is_stop(rule: LightRule, entry: LogEntry) -> bool:
    return light_of(rule, entry) == "red"


def _red_days(
    rule: LightRule,
    sessions: tuple[JudgedSession, ...],
    flares: tuple[FlareMarked, ...],
    mornings: Mapping[date, MorningRated],
) -> dict[date, RedCause]:
    days: dict[date, RedCause] = {}
    for session in sessions:
        if session.judged.light == "red":
            days.setdefault(session.entry.day, session)
    for flare in flares:
        days.setdefault(flare.day, flare)
    for day, morning in mornings.items():
        if _is_stop(rule, morning):
            days.setdefault(day, morning)
    return dict(sorted(days.items()))


def _on_its_day(session: JudgedSession, red_days: Mapping[date, RedCause]) -> JudgedSession:
    cause = red_days.get(session.entry.day)
    if cause is None or session.judged.light == "red":
        return session
    return msgspec.structs.replace(session, stopped_by=cause)
