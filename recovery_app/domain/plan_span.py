"""The days on which the plan of an episode ran."""

from __future__ import annotations

from datetime import date

from recovery_app.domain.date_range import ONE_DAY, DateRange
from recovery_app.domain.episode import Episode


def plan_span(episodes: tuple[Episode, ...], place: int, today: date) -> DateRange | None:
    """Return the days of an episode's plan up to today; the day on which the next plan begins is the next one's."""
    episode = episodes[place]
    if episode.plan_started_on is None:
        return None
    ends = [today if episode.ended_on is None else min(episode.ended_on, today)]
    ends += [one.plan_started_on - ONE_DAY for one in episodes[place + 1 :] if one.plan_started_on is not None]
    plan = DateRange(episode.plan_started_on, min(ends))
    return plan if plan.first <= plan.last else None
