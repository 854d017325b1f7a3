"""The heat or ice that suits a day."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from recovery_app.domain.episode import Answers, Episode
from recovery_app.domain.heat_ice import HeatIceRules, ProtocolId, WindowAdvice
from recovery_app.domain.heat_ice_access import Access, access, uses, window
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.pattern import Resemblance


class HeatIceOffer(msgspec.Struct, frozen=True):
    """Hold the heat or ice that suits today, whether it may start now, and when the last one ended."""

    advice: WindowAdvice
    access: Access
    last_ended_at: datetime | None


def pain_began(episode: Episode, answers: Answers, now: datetime) -> datetime:
    """Return when this bout began: the end of the day of the last run that hurt, or when the episode was opened.

    The later moment of a day is the safer reading for waits that count from it.
    """
    last_run = answers.load.last_painful_run
    if last_run is None:
        return episode.started_at
    return min(datetime.combine(last_run + timedelta(days=1), datetime.min.time(), now.tzinfo), episode.started_at)


def heat_ice_offer(
    rules: HeatIceRules,
    result: Resemblance,
    log: tuple[LogEntry, ...],
    limits: frozenset[str],
    began: datetime,
    now: datetime,
) -> HeatIceOffer:
    """Return the offer of the moment, for a bout that began at `began`."""
    advice = window(rules, result.plan_pattern, began, now)
    offered: ProtocolId = advice.offer
    earlier = uses(log)
    return HeatIceOffer(
        advice,
        access(rules, rules.by_id(offered), log, limits, began, now),
        earlier[-1].at if earlier else None,
    )
