"""Why a day is smaller than usual, and what that leaves of it (plan.md 3)."""

from __future__ import annotations

import math
from datetime import date

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.log_training import FlareMarked
from recovery_app.domain.moment_text import short_date
from recovery_app.domain.planner import PlannedExercise
from recovery_app.domain.progress import DayEasing, Progress
from recovery_app.domain.training_log import TrainingLog
from recovery_app.domain.training_rules import TrainingRules


def day_easing(
    training: TrainingRules, progress: Progress, log: TrainingLog, words: ChangeWords, today: date
) -> DayEasing | None:
    """Return the reason for which today is smaller, the one that leaves least of it first, or None."""
    easy = _easy_day(training, log, today)
    if easy is not None and easy.easy_day is not None and easy.easy_day.exercises == "none":
        return easy
    cause = log.red_days.get(today)
    undo = cause.id if isinstance(cause, FlareMarked) else ""
    if progress.walking_only_until is not None and today <= progress.walking_only_until:
        title = words.say("walking_only_title", day=short_date(progress.walking_only_until))
        return DayEasing("walking_only", title, (words.say("walking_only_line"),), undo)
    if cause is not None:
        return DayEasing("flare", words.say("flare_title"), (words.because(cause), *training.flare), undo)
    if easy is not None:
        return easy
    if progress.settling_until is not None and today <= progress.settling_until:
        until = short_date(progress.settling_until)
        return DayEasing("settling", words.say("settling_title", day=until), (words.say("settling_line"),))
    return None


def moves_left(easing: DayEasing | None, moves: tuple[PlannedExercise, ...]) -> tuple[PlannedExercise, ...]:
    """Return what an easing leaves of the day's exercises: all, half of them, rounded up, or none."""
    if easing is None:
        return moves
    if easing.kind == "walking_only":
        return ()
    if easing.easy_day is None or easing.easy_day.exercises == "all":
        return moves
    return moves[: math.ceil(len(moves) / 2)] if easing.easy_day.exercises == "half" else ()


def _easy_day(training: TrainingRules, log: TrainingLog, today: date) -> DayEasing | None:
    told = log.easy_days.get(today)
    if told is None:
        return None
    level = next(one for one in training.easy_day if one.reason == told.reason)
    return DayEasing("easy_day", level.title, (level.text,), undo=told.id, easy_day=level)
