"""The days that count neither for nor against the user: flare-ups, stops, easy days and holds (measures.md 6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from recovery_app.domain.date_range import ONE_DAY, DateRange
from recovery_app.domain.flag import Level, SafetyScreen
from recovery_app.domain.hold import current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.light import Session, light_of, may_be_red
from recovery_app.domain.log_entry import Cleared, SafetyChecked
from recovery_app.domain.progress_log import ProgressLog
from recovery_app.domain.progress_rules import FrozenBy
from recovery_app.domain.training_rules import LightRule

_MENDED: Final = 1
"""Entries before a hold that its judging may need: a check that was answered by mistake gives way to the next."""


def frozen_days(log: ProgressLog, knowledge: Knowledge, days: DateRange) -> dict[date, FrozenBy]:
    """Return the days of a range that are frozen, each with the gravest reason.

    A red light is told by a session, or by the morning after; two of them within a week leave only walks for some days
    (plan.md 3).
    """
    rule = knowledge.training.light
    found: dict[date, FrozenBy] = {entry.day: "easy" for entry in log.easy_days}
    before = (rule.walking_only_within_days + rule.walking_only_days) * ONE_DAY
    stops = _stops(rule, log, days.first - before)
    flares = {entry.day for entry in log.flares}
    found |= dict.fromkeys(_walks_only(rule, sorted(stops | flares)), "walks_only")
    found |= dict.fromkeys(stops, "stop")
    found |= dict.fromkeys(flares, "flare")
    found |= dict.fromkeys(_held(knowledge.safety, log.safety, days), "hold")
    return {day: why for day, why in found.items() if day in days}


def _stops(rule: LightRule, log: ProgressLog, first: date) -> set[date]:
    """Return the days with a red light from a day on."""
    sessions: tuple[Session, ...] = (*log.walks, *log.runs, *log.blocks)
    stops = {one.day for one in sessions if one.day >= first and may_be_red(rule, one) and light_of(rule, one) == "red"}
    return stops | {one.about for one in log.mornings if one.about >= first and light_of(rule, one) == "red"}


def _walks_only(rule: LightRule, reds: list[date]) -> Iterator[date]:
    """Yield the days after a red day that was one of too many within some days."""
    for place in range(rule.walking_only_reds - 1, len(reds)):
        day = reds[place]
        if (day - reds[place - rule.walking_only_reds + 1]).days < rule.walking_only_within_days:
            yield from (day + after * ONE_DAY for after in range(1, rule.walking_only_days + 1))


def _held(screen: SafetyScreen, safety: tuple[SafetyChecked | Cleared, ...], days: DateRange) -> Iterator[date]:
    """Yield the days on which the plan was on hold, from the check that began it to the one that ended it."""
    clear, since = 0, None
    for place, entry in enumerate(safety):
        if since is None and not (isinstance(entry, SafetyChecked) and entry.level.rank <= Level.CLINICIAN.rank):
            clear = place
            continue
        hold = current_hold(screen, safety[max(clear - _MENDED, 0) : place + 1], entry.at)
        if hold is not None and since is None:
            since = entry.day
        elif hold is None:
            clear = place
            if since is not None:
                yield from _span(since, entry.day, days)
                since = None
    if since is not None:
        yield from _span(since, days.last, days)


def _span(first: date, last: date, days: DateRange) -> Iterator[date]:
    return DateRange(max(first, days.first), min(last, days.last)).days()
