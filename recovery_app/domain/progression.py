"""The whole standing of the plan at a moment, derived from what was logged: same log, same standing."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.day import day_of
from recovery_app.domain.day_track import day_place
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.memory import Memory
from recovery_app.domain.progress import Progress
from recovery_app.domain.question import PatternId
from recovery_app.domain.run_track import run_place
from recovery_app.domain.sore_track import sore_place
from recovery_app.domain.strength_track import strength_place
from recovery_app.domain.training_log import TrainingLog
from recovery_app.domain.walk import walk_table
from recovery_app.domain.walk_track import walk_place


class _Derived(msgspec.Struct, frozen=True):
    """Hold a standing, and from what it was derived."""

    log: TrainingLog
    knowledge: Knowledge
    pattern: PatternId
    today: date
    dated: bool
    progress: Progress


def progression(
    knowledge: Knowledge,
    pattern: PatternId,
    log: TrainingLog,
    now: datetime,
    memory: Memory | None = None,
    *,
    dated: bool = False,
) -> Progress:
    """Return where each track of the plan stands at `now`, and every change that led there, newest first.

    With `dated` the reasons tell every day by its date, as on paper.
    """
    memory = memory or Memory()
    today = day_of(now)
    last = memory.last(_Derived)
    if (
        last is None
        or last.log is not log
        or last.knowledge is not knowledge
        or (last.pattern, last.today, last.dated) != (pattern, today, dated)
    ):
        progress = _derived(knowledge, pattern, log, now, memory, dated=dated)
        last = _Derived(log, knowledge, pattern, today, dated, progress)
        memory.keep(last)
    return last.progress


def _derived(
    knowledge: Knowledge, pattern: PatternId, log: TrainingLog, now: datetime, memory: Memory, *, dated: bool
) -> Progress:
    today = day_of(now)
    rules, training = knowledge.plan, knowledge.training
    words = ChangeWords(training.words, knowledge.exercises, today, dated=dated)
    walks = walk_place(walk_table(rules, pattern), training.light, log, words, today, memory)
    runs = run_place(rules, training, pattern, log, words, now, memory)
    strength = strength_place(training, log, words, strength_begins(knowledge, log.began))
    sore = sore_place(training, log, words)
    days = day_place(training.light, log, words)
    every = (*walks.changes, *runs.changes, *strength.changes, *sore.changes, *days.changes)
    # Within a day each track tells its changes in order, so the list is turned round as a whole.
    changes = sorted(every, key=lambda change: change.day)[::-1]
    return Progress(
        walk_row=walks.row,
        walk_held_back=walks.held_back,
        run=runs.state,
        strength_level=strength.level,
        strength_green=strength.green,
        last_strength=strength.last,
        sore=sore.sore,
        walking_only_until=days.walking_only_until,
        settling_until=runs.settling_until,
        red_days=tuple(log.red_days),
        extra_rest_days=days.extra_rest_days,
        gate_from=max(log.began, runs.gate_from or log.began),
        changes=tuple(changes),
    )


def strength_begins(knowledge: Knowledge, began: date) -> date:
    """Return the first day of the settling phase, from which strength belongs to the plan (plan.md 1 and 8)."""
    return began + timedelta(days=knowledge.plan.phase_card("P2").first_day - 1)
