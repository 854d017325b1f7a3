"""The place on the walk-run ladder, and when the next run may be (plan.md 3 and 6)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.day import day_of
from recovery_app.domain.log_choice import ReturnStarted
from recovery_app.domain.log_entry import WalkLogged
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.plan_rules import PlanRules
from recovery_app.domain.progress import PlanChange, RunState
from recovery_app.domain.question import PatternId
from recovery_app.domain.run_ladder import Ladder
from recovery_app.domain.training_log import MORNING_ASKED_DAYS, JudgedSession, TrainingLog
from recovery_app.domain.training_rules import TrainingRules

LadderStep = ReturnStarted | JudgedSession
"""What the ladder is told of: a return to running, a run, a walk, or exercises, which move nothing."""


class RunPlace(msgspec.Struct, frozen=True):
    """Hold the place on the ladder, None before the return began, the changes, and what follows from them.

    `gate_from` is the day from which the signs count again, None where they never had to be made again.
    """

    state: RunState | None
    changes: tuple[PlanChange, ...]
    settling_until: date | None
    gate_from: date | None


def run_place(
    rules: PlanRules,
    training: TrainingRules,
    pattern: PatternId,
    log: TrainingLog,
    words: ChangeWords,
    now: datetime,
) -> RunPlace:
    """Return the place on the ladder at `now`; a calm run counts once the morning after it was told (plan.md 3, 6)."""
    today = day_of(now)
    needed = rules.green_sessions[pattern]
    ladder = Ladder(rules, training, needed, log, words)
    for step in ladder_steps(log):
        take_step(ladder, step)
    ladder.miss_until(today)
    state = None
    if ladder.stage is not None:
        last = ladder.runs[-1] if ladder.runs else None
        waits = ladder.waits is not None and (today - ladder.waits.entry.day).days <= MORNING_ASKED_DAYS
        state = RunState(
            stage=ladder.stage,
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
    steps += [(one.entry.at, one) for one in log.sessions]
    return tuple(step for _, step in sorted(steps, key=lambda one: one[0]))


def step_day(step: LadderStep) -> date:
    """Return the diary day of a step."""
    return step.day if isinstance(step, ReturnStarted) else step.entry.day


def take_step(ladder: Ladder, step: LadderStep) -> None:
    """Tell the ladder of one step."""
    if isinstance(step, ReturnStarted):
        ladder.on_return(step)
    elif isinstance(step.entry, RunLogged):
        ladder.on_run(step, step.entry)
    elif isinstance(step.entry, WalkLogged):
        ladder.on_walk(step, step.entry)


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
