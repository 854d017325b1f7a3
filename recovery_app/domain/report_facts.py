"""What every part of a report for a clinician is told from, gathered once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from typing import TypeVar

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Answers, Episode
from recovery_app.domain.hold import Hold, current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_base import LogEntryBase
from recovery_app.domain.log_choice import PlanOverride
from recovery_app.domain.log_entry import Cleared, SafetyChecked
from recovery_app.domain.log_parts import LogParts, parts_of
from recovery_app.domain.pattern import resemble
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import Progress
from recovery_app.domain.progress_log import ProgressLog
from recovery_app.domain.progression import progression
from recovery_app.domain.training_log import training_log
from recovery_app.domain.wizard import scored_answers

Entry = TypeVar("Entry", bound=LogEntryBase)


class ReportFacts(msgspec.Struct, frozen=True):
    """Hold the profile as a report reads it.

    `log` are the entries that count, by their kind; `safety` are all checks and clearances up to the end of the range,
    and `swaps` the exercises that the user chose in it. `progress` is None where no plan was begun.
    """

    profile: Profile
    knowledge: Knowledge
    range: DateRange
    now: datetime
    log: ProgressLog
    safety: tuple[SafetyChecked | Cleared, ...]
    swaps: tuple[PlanOverride, ...]
    hold: Hold | None
    episode: Episode | None
    progress: Progress | None

    @property
    def answers(self) -> Answers | None:
        """Return the latest answers of the episode."""
        return self.episode.assessments[-1].answers if self.episode is not None else None

    def told(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return those entries that are about a day of the range, in the order of their days."""
        first, last = self.range.first, self.range.last
        mine = [entry for entry in entries if first <= entry.day <= last]
        return tuple(sorted(mine, key=lambda one: (one.day, one.entered_at.timestamp())))


def report_facts(
    profile: Profile, knowledge: Knowledge, reach: DateRange, now: datetime, log: ProgressLog
) -> ReportFacts:
    """Return what a report of a range of days is told from; `log` are the entries that count."""
    parts = parts_of(profile.log)
    episode = episode_of(profile, reach)
    return ReportFacts(
        profile,
        knowledge,
        reach,
        now,
        log,
        tuple(entry for entry in log.safety if entry.day <= reach.last),
        tuple(one for one in parts.choices if isinstance(one, PlanOverride) and one.day in reach),
        current_hold(knowledge.safety, parts.safety, now),
        episode,
        _progress(knowledge, episode, parts, now),
    )


def episode_of(profile: Profile, reach: DateRange) -> Episode | None:
    """Return the last episode that had begun by the end of a range and had not ended before it."""
    for episode in reversed(profile.episodes):
        began = day_of(episode.started_at)
        if began <= reach.last and (episode.ended_on is None or episode.ended_on >= reach.first):
            return episode
    return None


def _progress(knowledge: Knowledge, episode: Episode | None, parts: LogParts, now: datetime) -> Progress | None:
    if episode is None or episode.plan_started_on is None:
        return None
    until = now
    if episode.ended_on is not None:
        until = min(now, datetime.combine(episode.ended_on, time(23, 59), now.tzinfo))
    result = resemble(knowledge.patterns, scored_answers(episode.assessments[-1].answers))
    log = training_log(knowledge.training.light, parts, episode.plan_started_on, until)
    return progression(knowledge, result.plan_pattern, log, until, dated=True)
