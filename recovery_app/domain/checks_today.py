"""What safety asks of a day: a hold on the plan, questions that are due, and the run that waits for them."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

import msgspec

from recovery_app.domain.check_due import CheckDue
from recovery_app.domain.hold import Hold, current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.progress import Progress, RunGoal
from recovery_app.domain.rest import RestCountdown
from recovery_app.domain.run_goal import run_goal
from recovery_app.domain.training_log import TrainingLog
from recovery_app.domain.triage import Triage


class AskedAgain(Protocol):
    """Tell which safety questions are due, for a day with a step up or without."""

    def __call__(self, *, step_up_due: bool = False) -> CheckDue | None:
        """Return the questions, or None."""


def hold_of_day(knowledge: Knowledge, log: tuple[LogEntry, ...], safety: Triage, now: datetime) -> Hold | None:
    """Return the hold; a grave flag in the answers holds the plan even if the log knows of a milder one or of none."""
    hold = current_hold(knowledge.safety, log, now)
    if safety.level.stops_everything and (hold is None or not hold.level.stops_everything):
        flags = tuple(one.id for one in safety.fired if one.level.stops_everything)
        return Hold(safety.level, flags, now, None)
    return hold


def due_and_run(
    knowledge: Knowledge,
    asked: AskedAgain,
    due: CheckDue | None,
    progress: Progress,
    told: TrainingLog,
    now: datetime,
    resting: RestCountdown | None,
) -> tuple[CheckDue | None, RunGoal | None]:
    """Return the safety questions that are due, and the run, which waits for the short ones before each step up.

    `resting` is the rest from running that goes on, None where it is over.
    """
    run = run_goal(knowledge, progress, told, now, resting)
    if run is None or run.state != "today" or progress.run is None:
        return due, run
    if due is None or due.kind == "weekly":
        due = asked(step_up_due=not progress.run.sessions_at_stage)
    if due is not None and due.kind == "mini":
        run = msgspec.structs.replace(run, state="check_first", reason=knowledge.training.words["run_check_first"])
    return due, run
