"""What the plans that ran in the days of a report came to, each on its own, in the words of a clinician's paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Episode
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_parts import LogParts
from recovery_app.domain.pattern import resemble
from recovery_app.domain.plan_span import plan_span
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import PlanChange, Progress
from recovery_app.domain.progression import progression
from recovery_app.domain.training_log import training_log
from recovery_app.domain.wizard import scored_answers


class PlanCourse(msgspec.Struct, frozen=True):
    """Hold where the plan of an episode stood at its end, or stands now, and the changes it made in the range."""

    episode: Episode
    progress: Progress
    changes: tuple[PlanChange, ...]


def plan_courses(
    profile: Profile, knowledge: Knowledge, reach: DateRange, parts: LogParts, now: datetime
) -> tuple[PlanCourse, ...]:
    """Return the plans with a day in the range, the latest first; each follows from its own answers and days."""
    courses = tuple(_courses(profile, _on_paper(knowledge), reach, parts, now))
    return courses[::-1]


def _courses(
    profile: Profile, knowledge: Knowledge, reach: DateRange, parts: LogParts, now: datetime
) -> Iterator[PlanCourse]:
    for place, episode in enumerate(profile.episodes):
        plan = plan_span(profile.episodes, place, day_of(now))
        if plan is None or plan.last < reach.first or plan.first > reach.last:
            continue
        until = now
        if episode.ended_on is not None:
            until = min(now, datetime.combine(plan.last, time(23, 59), now.tzinfo))
        result = resemble(knowledge.patterns, scored_answers(episode.assessments[-1].answers))
        log = training_log(knowledge.training.light, parts, plan.first, until)
        progress = progression(knowledge, result.plan_pattern, log, until, dated=True)
        changes = tuple(one for one in progress.changes if one.day in plan and one.day in reach)
        yield PlanCourse(episode, progress, changes)


def _on_paper(knowledge: Knowledge) -> Knowledge:
    """Return the same rules, which tell of the patient."""
    training = knowledge.training
    words = {**training.words, **training.on_paper}
    return msgspec.structs.replace(knowledge, training=msgspec.structs.replace(training, words=words))
