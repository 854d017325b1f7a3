"""Sessions judged by their light, and everything else that moves the plan, gathered from the log of one plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TypeVar, cast

import msgspec

from recovery_app.domain.felt_in_time import felt_in_time
from recovery_app.domain.hold import CLOCK_SLACK
from recovery_app.domain.judged_session import JudgedSession, RedCause, judged_sessions
from recovery_app.domain.light import SESSIONS, light_of, may_be_red
from recovery_app.domain.log_choice import DecisionUndone, ReturnStarted
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_memory import begins_with
from recovery_app.domain.log_parts import LogParts
from recovery_app.domain.log_training import BlockRated, CheckIn, DayEased, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.memory import Memory
from recovery_app.domain.training_rules import LightRule

MORNING_ASKED_DAYS = 2
"""Days after a run on which the answer about its morning is still waited for."""
Told = TypeVar("Told", bound=LogEntry)


class TrainingLog(msgspec.Struct, frozen=True):
    """Hold what happened since a plan began, in its order in time.

    `walks`, `runs` and `blocks` are the `sessions` of one sort. `red_days` has for each red day the session or flare-up
    that made it red, the first of the day. `last_stop_at` is when the last red light was told, be it by a session, a
    flare-up or the morning after.
    """

    began: date
    sessions: tuple[JudgedSession, ...]
    walks: tuple[JudgedSession, ...]
    runs: tuple[JudgedSession, ...]
    blocks: tuple[JudgedSession, ...]
    flares: tuple[FlareMarked, ...]
    check_ins: tuple[CheckIn, ...]
    easy_days: Mapping[date, DayEased]
    mornings: Mapping[date, MorningRated]
    returns: tuple[ReturnStarted, ...]
    undone: frozenset[str]
    red_days: Mapping[date, RedCause]
    last_stop_at: datetime | None


class _Gathered(msgspec.Struct, frozen=True):
    """Hold what was gathered, and from what."""

    rule: LightRule
    felt: list[LogEntry]
    choices: tuple[LogEntry, ...]
    medicine: tuple[LogEntry, ...]
    told: TrainingLog


def training_log(
    rule: LightRule, parts: LogParts, began: date, now: datetime | None = None, memory: Memory | None = None
) -> TrainingLog:
    """Return what happened from the day on which the plan began.

    What a wrong clock put into the future of `now` is left out: nobody knows when it was, and it would stop everything
    until that day came.
    """
    latest = None if now is None else now + CLOCK_SLACK
    memory = memory or Memory()
    felt = felt_in_time(parts.felt, began, latest, memory)
    returns = tuple(
        one
        for one in parts.choices
        if isinstance(one, ReturnStarted) and one.day >= began and (latest is None or one.at <= latest)
    )
    last, told = memory.last(_Gathered), None
    if (
        last is not None
        and last.rule is rule
        and last.told.began == began
        and (last.choices, last.medicine, last.told.returns) == (parts.choices, parts.medicine, returns)
        and begins_with(felt, last.felt)
    ):
        told = _with_more(rule, last.told, felt[len(last.felt) :], parts.medicine)
    if told is None:
        told = _gathered(rule, parts, felt, began, returns, memory)
    memory.keep(_Gathered(rule, felt, parts.choices, parts.medicine, told))
    return told


def _with_more(
    rule: LightRule, told: TrainingLog, more: list[LogEntry], medicine: tuple[LogEntry, ...]
) -> TrainingLog | None:
    """Return what happened with a few more entries at its end, or None where they change what was there."""
    if not more:
        return told
    for entry in more:
        is_plain = (type(entry) in SESSIONS or type(entry) is CheckIn) and not getattr(entry, "replaces", "")
        if not is_plain or entry.day in told.red_days or light_of(rule, entry) == "red":
            return None
    sessions = judged_sessions(rule, more, told.mornings, told.easy_days, medicine, Memory())
    return msgspec.structs.replace(
        told,
        sessions=told.sessions + sessions,
        walks=told.walks + tuple(one for one in sessions if type(one.entry) is WalkLogged),
        runs=told.runs + tuple(one for one in sessions if type(one.entry) is RunLogged),
        blocks=told.blocks + tuple(one for one in sessions if type(one.entry) is BlockRated),
        check_ins=told.check_ins + tuple(one for one in more if isinstance(one, CheckIn)),
    )


def _gathered(
    rule: LightRule,
    parts: LogParts,
    felt: list[LogEntry],
    began: date,
    returns: tuple[ReturnStarted, ...],
    memory: Memory,
) -> TrainingLog:
    by_type: dict[type, list[LogEntry]] = {}
    for entry in felt:
        by_type.setdefault(type(entry), []).append(entry)
    flares, told_mornings = _of(FlareMarked, by_type), _of(MorningRated, by_type)
    mornings = _mornings(rule, told_mornings, began)
    easy_days = {entry.day: entry for entry in _of(DayEased, by_type)}
    sessions = judged_sessions(rule, felt, mornings, easy_days, parts.medicine, memory)
    bad_mornings = [one for one in told_mornings if light_of(rule, one) == "red"]
    red_days = _red_days(sessions, flares, (one for one in bad_mornings if one.about >= began))
    if red_days:
        sessions = tuple(_on_its_day(session, red_days) for session in sessions)
    by_sort: dict[type, list[JudgedSession]] = {WalkLogged: [], RunLogged: [], BlockRated: []}
    for session in sessions:
        by_sort[type(session.entry)].append(session)
    reds = (one.entry for one in sessions if may_be_red(rule, one.entry) and light_of(rule, one.entry) == "red")
    return TrainingLog(
        began=began,
        sessions=sessions,
        walks=tuple(by_sort[WalkLogged]),
        runs=tuple(by_sort[RunLogged]),
        blocks=tuple(by_sort[BlockRated]),
        flares=flares,
        check_ins=_of(CheckIn, by_type),
        easy_days=easy_days,
        mornings=mornings,
        returns=returns,
        undone=_undone(parts, felt),
        red_days=red_days,
        last_stop_at=max((one.at for one in (*reds, *flares, *bad_mornings)), default=None),
    )


def _of(kind: type[Told], by_type: Mapping[type, list[LogEntry]]) -> tuple[Told, ...]:
    return tuple(cast("list[Told]", by_type.get(kind, [])))


def _mornings(rule: LightRule, told: tuple[MorningRated, ...], began: date) -> dict[date, MorningRated]:
    """Return the morning after each day of the plan; a bad one stands until it is taken back."""
    mornings: dict[date, MorningRated] = {}
    for entry in told:
        if entry.about >= began:
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


def _red_days(
    sessions: tuple[JudgedSession, ...], flares: tuple[FlareMarked, ...], bad_mornings: Iterable[MorningRated]
) -> dict[date, RedCause]:
    days: dict[date, RedCause] = {}
    for session in sessions:
        if session.judged.light == "red":
            days.setdefault(session.entry.day, session)
    for flare in flares:
        days.setdefault(flare.day, flare)
    for morning in bad_mornings:
        days.setdefault(morning.about, morning)
    return dict(sorted(days.items()))


def _on_its_day(session: JudgedSession, red_days: Mapping[date, RedCause]) -> JudgedSession:
    cause = red_days.get(session.entry.day)
    if cause is None or session.judged.light == "red":
        return session
    return msgspec.structs.replace(session, stopped_by=cause)
