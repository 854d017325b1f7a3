"""The phases of the plan over the days, of every episode in a range."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

import msgspec

from recovery_app.domain.date_range import ONE_DAY, DateRange
from recovery_app.domain.day import day_of
from recovery_app.domain.exercise import Phase
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.ladder_phases import ladder_phases
from recovery_app.domain.log_choice import DecisionUndone, ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.log_training import MorningRated
from recovery_app.domain.plan_span import plan_span
from recovery_app.domain.profile import Profile

_OF_ANY_DAY: Final = frozenset({MorningRated, DecisionUndone, Withdrawn})
"""Kinds of entries that tell of another day than that on which they were told."""
_DOSES_LAST: Final = 3 * ONE_DAY


class PhaseBand(msgspec.Struct, frozen=True):
    """Hold days that follow each other in one phase, the first and the last of them; `name` is that of the plan."""

    first: date
    last: date
    phase_id: Phase
    name: str


def phase_bands(profile: Profile, knowledge: Knowledge, days: DateRange, now: datetime) -> tuple[PhaseBand, ...]:
    """Return the bands of a range in order; days without a plan have none.

    The third phase begins with the return to running, and the plan goes back to the second one as on Today.
    """
    today = day_of(now)
    returned = [entry.day for entry in entries_of(profile.log, ReturnStarted)]
    bands: list[PhaseBand] = []
    for place, episode in enumerate(profile.episodes):
        plan = plan_span(profile.episodes, place, today)
        if plan is None or plan.last < days.first or plan.first > days.last:
            continue
        if any(day in plan for day in returned):
            log = profile.log if plan.last == today else _log_of(plan, profile.log)
            phases = ladder_phases(knowledge, episode, log, plan, now)
        else:
            phases = _by_days(knowledge, plan)
        bands += _bands(knowledge, phases, plan, days)
    return tuple(bands)


def _log_of(plan: DateRange, log: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
    """Return what may move a plan that is over: ten years hold many plans, and each would go through all of them."""
    first = plan.first - _DOSES_LAST
    return tuple([one for one in log if first <= one.day <= plan.last or type(one) in _OF_ANY_DAY])


def _by_days(knowledge: Knowledge, plan: DateRange) -> list[tuple[date, Phase]]:
    """Return the day on which each phase begins where nobody returned to running."""
    second = plan.first + timedelta(days=knowledge.plan.phase_card("P2").first_day - 1)
    return [(plan.first, "P1"), (second, "P2")]


def _bands(
    knowledge: Knowledge, phases: list[tuple[date, Phase]], plan: DateRange, days: DateRange
) -> Iterator[PhaseBand]:
    ends = [day - ONE_DAY for day, _ in phases[1:]] + [plan.last]
    for (first, phase), last in zip(phases, ends, strict=True):
        seen = DateRange(max(first, days.first), min(last, plan.last, days.last))
        if seen.first <= seen.last:
            yield PhaseBand(seen.first, seen.last, phase, knowledge.plan.phase_card(phase).name)
