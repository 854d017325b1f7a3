"""What red days do to the plan as a whole: longer rest, walking only, and the advice to be seen (plan.md 2 and 3)."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.judged_session import JudgedSession
from recovery_app.domain.moment_text import short_date
from recovery_app.domain.progress import PlanChange
from recovery_app.domain.training_log import TrainingLog
from recovery_app.domain.training_rules import LightRule


class DayPlace(msgspec.Struct, frozen=True):
    """Hold the last day of walking only, the days that are added to the rest from running, and the changes."""

    walking_only_until: date | None
    extra_rest_days: int
    changes: tuple[PlanChange, ...]


def day_place(rule: LightRule, log: TrainingLog, words: ChangeWords) -> DayPlace:
    """Return what the red days ask for; they are safety, so none of it can be undone."""
    changes: list[PlanChange] = []
    extra = 0
    until: date | None = None
    days = tuple(log.red_days)
    for day, cause in log.red_days.items():
        cause_id = cause.entry.id if isinstance(cause, JudgedSession) else cause.id
        if (day - log.began).days < rule.extra_rest_within_days:
            extra += rule.extra_rest_days
            what = words.say("rest_longer", days=rule.extra_rest_days)
            because = words.say("because_red_week_one", when=words.when(day))
            changes.append(PlanChange(f"rest:hold:{cause_id}", day, "rest", "hold", what, because, can_undo=False))
        within = reds_within(days, day, rule.walking_only_within_days)
        if within >= rule.walking_only_reds:
            until = day + timedelta(days=rule.walking_only_days)
            what = words.say("walking_only", day=short_date(until))
            because = words.say("because_two_reds", count=within, within=rule.walking_only_within_days)
            changes.append(PlanChange(f"day:stop:{cause_id}", day, "day", "stop", what, because, can_undo=False))
    return DayPlace(until, extra, tuple(changes))


def reds_within(red_days: tuple[date, ...], day: date, days: int) -> int:
    """Return how many red days lie within so many days that end with `day`, itself counted."""
    return sum(0 <= (day - one).days < days for one in red_days)
