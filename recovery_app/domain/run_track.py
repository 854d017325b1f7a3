"""The place on the walk-run ladder, and when the next run may be (plan.md 3 and 6)."""

from __future__ import annotations

from copy import copy
from datetime import date, datetime, timedelta
from operator import itemgetter
from typing import cast

import msgspec

from recovery_app.domain.change_words import SETTLED_DAYS, ChangeWords
from recovery_app.domain.day import day_of
from recovery_app.domain.gone_through import Trail, gone_through
from recovery_app.domain.log_choice import ReturnStarted
from recovery_app.domain.log_training import BlockRated
from recovery_app.domain.memory import Memory
from recovery_app.domain.plan_rules import PlanRules
from recovery_app.domain.progress import PlanChange, RunState
from recovery_app.domain.question import PatternId
from recovery_app.domain.run_ladder import Ladder, LadderStep
from recovery_app.domain.training_log import MORNING_ASKED_DAYS, TrainingLog
from recovery_app.domain.training_rules import TrainingRules

SETTLED = timedelta(days=max(MORNING_ASKED_DAYS + 1, SETTLED_DAYS))
"""From then on a step says the same for good: nobody is asked about the morning after a run any more."""


class RunPlace(msgspec.Struct, frozen=True):
    """Hold the place on the ladder, None before the return began, the changes, and what follows from them.

    `gate_from` is the day from which the signs count again, None where they never had to be made again.
    """

    state: RunState | None
    changes: tuple[PlanChange, ...]
    settling_until: date | None
    gate_from: date | None


class _RunTrail(Trail[Ladder, LadderStep], frozen=True):
    """Hold a ladder with the steps it was told of."""


def run_place(
    rules: PlanRules,
    training: TrainingRules,
    pattern: PatternId,
    log: TrainingLog,
    words: ChangeWords,
    now: datetime,
    memory: Memory | None = None,
) -> RunPlace:
    """Return the place on the ladder at `now`; a calm run counts once the morning after it was told (plan.md 3, 6)."""
    if not log.returns:
        return RunPlace(None, (), None, None)
    today = day_of(now)
    needed = rules.green_sessions[pattern]
    steps = ladder_steps(log)
    ladder = gone_through(
        memory or Memory(),
        _RunTrail,
        (rules, training, needed, log.undone, words.source),
        steps,
        next((place for place, step in enumerate(steps) if step_day(step) > today - SETTLED), len(steps)),
        lambda: Ladder(rules, training, needed, log, words),
        lambda other: copy(other).go_on(words),
    )
    ladder.miss_until(today)
    last = ladder.runs[-1] if ladder.runs else None
    waits = ladder.waits is not None and (today - ladder.waits.entry.day).days <= MORNING_ASKED_DAYS
    state = RunState(
        # A return puts everybody on a stage.
        stage=cast("int", ladder.stage),
        green=ladder.green,
        needed=needed,
        sessions_at_stage=ladder.at_stage,
        last_run=last.day if last is not None else None,
        not_before=_next_run(training, ladder, log),
        gate_again=ladder.gate_again,
        waits_for_morning=waits,
        ceiling_min=ladder.limit_min(len(rules.stage), today),
    )
    return RunPlace(state, tuple(ladder.changes.found), ladder.settling_until, ladder.gate_from)


def ladder_steps(log: TrainingLog) -> tuple[LadderStep, ...]:
    """Return everything that the ladder is told of, in the order in which it happened."""
    steps: list[tuple[datetime, LadderStep]] = [(one.at, one) for one in log.returns]
    steps += [(one.entry.at, one) for one in log.sessions if type(one.entry) is not BlockRated]
    return tuple([step for _, step in sorted(steps, key=itemgetter(0))])


def step_day(step: LadderStep) -> date:
    """Return the diary day of a step."""
    return step.day if isinstance(step, ReturnStarted) else step.entry.day


def _next_run(training: TrainingRules, ladder: Ladder, log: TrainingLog) -> datetime | None:
    """Return the earliest next run: hours after the last one and after any red light, and by the number a week."""
    rule = training.run
    waits: list[datetime] = []
    if ladder.runs:
        waits.append(ladder.runs[-1].at + timedelta(hours=rule.hours_apart))
    if len(ladder.runs) >= rule.a_week:
        waits.append(ladder.runs[-rule.a_week].at + timedelta(days=7))
    if log.last_stop_at is not None:
        waits.append(log.last_stop_at + timedelta(hours=training.light.rest_after_red_h))
    return max(waits, default=None)
