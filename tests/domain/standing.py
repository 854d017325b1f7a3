"""Where a plan stands after a log, for the tests of what moves it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.day import day_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.progress import PlanChange, Progress, RunState, Track
from recovery_app.domain.progression import progression
from recovery_app.domain.question import PatternId
from recovery_app.domain.training_log import TrainingLog, training_log
from tests.domain.cases import NOON, TODAY


def back(days: int) -> date:
    """Return the day so many days before today."""
    return TODAY - timedelta(days=days)


def told(knowledge: Knowledge, *log: LogEntry, began: date) -> TrainingLog:
    """Return what was told since a plan began."""
    return training_log(knowledge.training.light, parts_of(log), began)


def standing(
    knowledge: Knowledge, *log: LogEntry, days: int, now: datetime = NOON, pattern: PatternId = "MS"
) -> Progress:
    """Return where a plan stands that began so many days ago, today for 0."""
    return progression(knowledge, pattern, told(knowledge, *log, began=back(days)), now)


def run_state(
    knowledge: Knowledge, *log: LogEntry, days: int = 60, now: datetime = NOON, pattern: PatternId = "MS"
) -> RunState:
    """Return the place on the ladder of somebody who is on it."""
    state = standing(knowledge, *log, days=days, now=now, pattern=pattern).run
    assert state is not None
    return state


def changes_of(progress: Progress, track: Track) -> list[PlanChange]:
    """Return the changes of a track, the oldest first."""
    return [one for one in reversed(progress.changes) if one.track == track]


def kinds(progress: Progress, track: Track) -> list[str]:
    """Return the kinds of the changes of a track, the oldest first; one that was undone is marked so."""
    return [f"{one.kind}{' undone' if one.undone else ''}" for one in changes_of(progress, track)]


def words(knowledge: Knowledge, now: datetime = NOON) -> ChangeWords:
    """Return the sentences as they are told at a moment."""
    return ChangeWords(knowledge.training.words, knowledge.exercises, day_of(now))
