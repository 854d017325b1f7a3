"""Whether strength work belongs to a day (plan.md 8)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from recovery_app.domain.day import day_of
from recovery_app.domain.log_entry import ExerciseMarked, LogEntry
from recovery_app.domain.log_training import BlockRated
from recovery_app.domain.progress import Progress, RunGoal, StrengthGoal
from recovery_app.domain.training_log import TrainingLog
from recovery_app.domain.training_rules import StrengthRule, TrainingRules

DAYS_A_WEEK = 7
AFTER_A_RED_DAY = 2
"""Days from a red one on which strength rests, the same 48 hours for which running rests (plan.md 3)."""


def strength_goal(
    training: TrainingRules,
    progress: Progress,
    run: RunGoal | None,
    done_on: Collection[date],
    first_day: date,
    today: date,
    *,
    staying_well: bool = False,
) -> StrengthGoal | None:
    """Return the level of strength and whether it belongs to today; None before the settling phase.

    `done_on` are the days of the last week on which strength work was ticked or rated; once the runner stays well,
    fewer sessions a week are enough (plan.md 1, P4).
    """
    if today < first_day:
        return None
    rule = training.strength
    level = rule.level[progress.strength_level - 1]
    a_week = rule.sessions_a_week_later if staying_well else rule.sessions_a_week
    belongs = _belongs_to(rule, a_week, progress, run, done_on, today)
    return StrengthGoal(level, belongs, progress.strength_green, rule.green_sessions)


def _belongs_to(
    rule: StrengthRule,
    a_week: int,
    progress: Progress,
    run: RunGoal | None,
    done_on: Collection[date],
    today: date,
) -> bool:
    if today in done_on:
        return True
    if run is not None and _is_run_day(run, today):
        return False
    if progress.walking_only_until is not None and today <= progress.walking_only_until:
        return False
    if any(0 <= (today - red).days < AFTER_A_RED_DAY for red in progress.red_days):
        return False
    if any((today - day).days < rule.days_apart for day in done_on):
        return False
    return sum((today - day).days < DAYS_A_WEEK for day in done_on) < a_week


def _is_run_day(run: RunGoal, today: date) -> bool:
    """Tell whether a run is, was or, once its hours have passed, will be for today."""
    later_today = run.not_before is not None and day_of(run.not_before) == today
    return run.state in {"today", "done", "check_first"} or (run.state == "wait" and later_today)


def strength_days(log: tuple[LogEntry, ...], strength_ids: frozenset[str], today: date) -> frozenset[date]:
    """Return the days of the last week on which a strength exercise was ticked; the latest mark of each counts."""
    first = today - timedelta(days=DAYS_A_WEEK - 1)
    marks: dict[tuple[date, str], bool] = {}
    for entry in reversed(log):
        # A clock that was set back may put entries out of order, by a day at the most that matters here.
        if entry.entered_at.date() < first - timedelta(days=1):
            break
        if isinstance(entry, ExerciseMarked) and entry.exercise_id in strength_ids:
            marks.setdefault((entry.day, entry.exercise_id), entry.done)
    return frozenset(day for (day, _), done in marks.items() if done and first <= day <= today)


def rated_strength_days(told: TrainingLog) -> frozenset[date]:
    """Return the days on which a strength block was rated."""
    return frozenset(
        one.entry.day for one in told.blocks if isinstance(one.entry, BlockRated) and one.entry.block == "strength"
    )
