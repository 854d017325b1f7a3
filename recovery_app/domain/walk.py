"""The walk of the day: it grows only with days that went well."""

from __future__ import annotations

from datetime import date

import msgspec

from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.plan_rules import PlanRules, WalkStep
from recovery_app.domain.question import PatternId

GREEN_PAIN_MOST = 2
"""A session is green up to this pain, 0 to 10 (plan.md 3)."""
DAYS_EACH_STEP = 2


class WalkGoal(msgspec.Struct, frozen=True):
    """Hold today's walks in minutes each, the pace, and how many minutes and walks are logged."""

    step: WalkStep
    done_min: int
    walks_done: int
    held_back: bool

    @property
    def minutes(self) -> int:
        """Return the minutes of all walks of the day together."""
        return sum(self.step.bouts_min)

    @property
    def done(self) -> bool:
        """Tell whether today's minutes are reached."""
        return self.done_min >= self.minutes


def is_green_walk(walk: WalkLogged) -> bool:
    """Tell whether a walk was green (plan.md 3); without a pain number nothing is assumed."""
    return walk.pain_during is not None and walk.pain_during <= GREEN_PAIN_MOST


def green_walk_days(log: tuple[LogEntry, ...], since: date, before: date) -> int:
    """Return the days from `since` up to, not including, `before` on which every walk was green."""
    days: dict[date, bool] = {}
    for entry in log:
        if isinstance(entry, WalkLogged) and since <= entry.day < before:
            days[entry.day] = days.get(entry.day, True) and is_green_walk(entry)
    return sum(days.values())


def walk_goal(rules: PlanRules, pattern: PatternId, log: tuple[LogEntry, ...], began: date, today: date) -> WalkGoal:
    """Return today's goal: the table's row for this day, or an earlier row while green days are missing (plan.md 5)."""
    table = next(one for one in rules.walk if pattern in one.patterns)
    day_number = (today - began).days + 1
    by_calendar = max(index for index, step in enumerate(table.steps) if step.from_day <= max(day_number, 1))
    earned = green_walk_days(log, began, today) // DAYS_EACH_STEP
    index = min(by_calendar, earned)
    todays = [entry for entry in log if isinstance(entry, WalkLogged) and entry.day == today]
    return WalkGoal(
        table.steps[index], sum(entry.minutes for entry in todays), len(todays), held_back=index < by_calendar
    )


def brisk_green_days(rules: PlanRules, log: tuple[LogEntry, ...], since: date) -> int:
    """Return the different days with a brisk, green walk of the gate's length (plan.md 4, G3)."""
    return len(
        {
            entry.day
            for entry in log
            if isinstance(entry, WalkLogged)
            and entry.day >= since
            and entry.brisk
            and entry.minutes >= rules.brisk_walk_min
            and is_green_walk(entry)
        }
    )
