"""The exercises of today: what the plan holds, what an easing leaves of it, and what is ticked."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from recovery_app.domain.choices import Choices
from recovery_app.domain.day_easing import moves_left
from recovery_app.domain.day_moves import plan_moves
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import ExerciseMarked, LogEntry
from recovery_app.domain.planner import PlannedExercise, Situation
from recovery_app.domain.progress import DayEasing, Progress, StrengthGoal


def todays_moves(
    knowledge: Knowledge,
    situation: Situation,
    chosen: Choices,
    progress: Progress,
    strength: StrengthGoal | None,
    easing: DayEasing | None,
) -> tuple[PlannedExercise, ...]:
    """Return the exercises of the day, none ticked; a sore day has the calming ones of the first phase only."""
    calming = easing is not None and easing.kind == "flare"
    card = knowledge.plan.phase_card("P1" if calming else situation.phase)
    level = strength.level if strength is not None and strength.today and not calming else None
    then = msgspec.structs.replace(situation, phase=card.id)
    return moves_left(easing, plan_moves(knowledge.exercises, card, then, chosen, progress.sore, level))


def with_ticks(moves: tuple[PlannedExercise, ...], log: tuple[LogEntry, ...], day: date) -> tuple[PlannedExercise, ...]:
    """Return exercises with those done that were ticked on a day."""
    done = ticked_on(log, day)
    return tuple(msgspec.structs.replace(one, done=one.exercise.id in done) for one in moves)


def ticked_on(log: tuple[LogEntry, ...], day: date) -> frozenset[str]:
    """Return the ids of the exercises ticked on a day; the latest mark of each counts."""
    marks: dict[str, bool] = {}
    for entry in reversed(log):
        # A clock that was set back may put entries out of order, by a day at the most that matters here.
        if entry.entered_at.date() < day - timedelta(days=1):
            break
        if isinstance(entry, ExerciseMarked) and entry.day == day:
            marks.setdefault(entry.exercise_id, entry.done)
    return frozenset(exercise for exercise, done in marks.items() if done)


def planned_stretches(knowledge: Knowledge, today: Situation, began: date, day: date) -> dict[date, int]:
    """Return how many stretches each day of this week held up to today, by the phase of that day."""
    counts: dict[date, int] = {}
    for back in range(min(day.weekday(), (day - began).days) + 1):
        number = today.day_number - back
        early = number < knowledge.plan.phase_card("P2").first_day
        card = knowledge.plan.phase_card("P1" if early else today.phase)
        then = msgspec.structs.replace(today, phase=card.id, day_number=number)
        counts[day - timedelta(days=back)] = len(plan_moves(knowledge.exercises, card, then, Choices(), {}, None))
    return counts
