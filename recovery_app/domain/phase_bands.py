"""The phases of the plan over the days, of every episode in a range."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec

from recovery_app.domain.date_range import ONE_DAY, DateRange
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Episode
from recovery_app.domain.exercise import Phase
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.ladder_phases import ladder_phases
from recovery_app.domain.log_choice import ReturnStarted
from recovery_app.domain.profile import Profile


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
    bands: list[PhaseBand] = []
    for place, episode in enumerate(profile.episodes):
        plan = _plan_days(profile.episodes, place, today)
        if plan is None or plan.last < days.first or plan.first > days.last:
            continue
        if any(type(entry) is ReturnStarted for entry in profile.log):
            phases = ladder_phases(knowledge, episode, profile.log, plan, now)
        else:
            phases = _by_days(knowledge, plan)
        bands += _bands(knowledge, phases, plan, days)
    return tuple(bands)


def _plan_days(episodes: tuple[Episode, ...], place: int, today: date) -> DateRange | None:
    """Return the days of an episode's plan up to today; the day on which the next plan begins is the next one's."""
    episode = episodes[place]
    if episode.plan_started_on is None:
        return None
    ends = [today if episode.ended_on is None else min(episode.ended_on, today)]
    ends += [one.plan_started_on - ONE_DAY for one in episodes[place + 1 :] if one.plan_started_on is not None]
    plan = DateRange(episode.plan_started_on, min(ends))
    return plan if plan.first <= plan.last else None


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
