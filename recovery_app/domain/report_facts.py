"""What every part of a report for a clinician is told from, gathered once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
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
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import PlanChange, Progress
from recovery_app.domain.progress_log import ProgressLog
from recovery_app.domain.report_plans import plan_courses

Entry = TypeVar("Entry", bound=LogEntryBase)


class ReportFacts(msgspec.Struct, frozen=True):
    """Hold the profile as a report reads it.

    `log` are the entries that count, by their kind; `safety` are all checks and clearances up to the end of the range,
    and `swaps` the exercises that the user chose in it. `progress` is that of the plan of `episode`, None where none
    ran, and `changes` are those of every plan in the range, the newest first.
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
    changes: tuple[PlanChange, ...]

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
    plans = plan_courses(profile, knowledge, reach, parts, now)
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
        next((one.progress for one in plans if one.episode is episode), None),
        tuple(change for one in plans for change in one.changes),
    )


def episode_of(profile: Profile, reach: DateRange) -> Episode | None:
    """Return the last episode that had begun by the end of a range and had not ended before it."""
    for episode in reversed(profile.episodes):
        began = day_of(episode.started_at)
        if began <= reach.last and (episode.ended_on is None or episode.ended_on >= reach.first):
            return episode
    return None
