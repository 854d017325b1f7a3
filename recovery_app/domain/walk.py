"""The walk of the day, and the walks that count for the gate."""

from __future__ import annotations

from datetime import date

import msgspec

from recovery_app.domain.judged_session import JudgedSession
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.plan_rules import PlanRules, WalkStep, WalkTable
from recovery_app.domain.question import PatternId


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


def walk_goal(table: WalkTable, row: int, log: tuple[LogEntry, ...], today: date, *, held_back: bool) -> WalkGoal:
    """Return today's goal: a row of the walking table, with what was walked today."""
    todays = [entry for entry in log if entry.day == today and isinstance(entry, WalkLogged)]
    return WalkGoal(table.steps[row], sum(entry.minutes for entry in todays), len(todays), held_back=held_back)


def walk_table(rules: PlanRules, pattern: PatternId) -> WalkTable:
    """Return the walking table of a pattern."""
    return next(one for one in rules.walk if pattern in one.patterns)


def gate_walk_days(rules: PlanRules, sessions: tuple[JudgedSession, ...], since: date) -> int:
    """Return the different days with a brisk, calm and unmasked walk of the gate's length (plan.md 3 and 4, G3)."""
    return len(
        {
            one.entry.day
            for one in sessions
            if isinstance(one.entry, WalkLogged)
            and one.entry.day >= since
            and one.entry.brisk
            and one.entry.minutes >= rules.brisk_walk_min
            and one.counts_as_green
        }
    )
