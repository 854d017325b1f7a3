"""The one next thing of a day, and what waits to be told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, get_args

from recovery_app.domain.check_due import CheckDue
from recovery_app.domain.log_training import BlockRated
from recovery_app.domain.planner import Block, PlannedExercise
from recovery_app.domain.progress import DayEasing, RunGoal
from recovery_app.domain.rest import RestCountdown
from recovery_app.domain.training_log import MORNING_ASKED_DAYS, TrainingLog
from recovery_app.domain.walk import WalkGoal

NextKind = Literal[
    "session", "check", "pain", "morning", "run", "stretches", "rate", "walk", "review", "weekly", "done", "on_hold"
]


def morning_due(told: TrainingLog, today: date) -> date | None:
    """Return the day whose morning after is still to be told: a late run's first, for it decides, then yesterday's."""
    days = [today - timedelta(days=back) for back in range(1, MORNING_ASKED_DAYS + 1)]
    open_days = [day for day in days if day not in told.mornings]
    with_run = next((day for day in open_days if ran_on(told, day)), None)
    if with_run is not None:
        return with_run
    yesterday = days[0]
    walked = any(one.entry.day == yesterday for one in reversed(told.sessions))
    return yesterday if walked and yesterday in open_days else None


def ran_on(told: TrainingLog, day: date | None) -> bool:
    """Tell whether a day had a run."""
    return any(one.entry.day == day for one in reversed(told.runs))


def rating_due(moves: tuple[PlannedExercise, ...], told: TrainingLog, today: date) -> Block | None:
    """Return the block of today that is all ticked and was not rated yet."""
    rated = {one.entry.block for one in told.blocks if isinstance(one.entry, BlockRated) and one.entry.day == today}
    for block in get_args(Block):
        own = [one for one in moves if one.block == block]
        if own and all(one.done for one in own) and block not in rated:
            return block  # type: ignore[no-any-return]
    return None


def next_thing(
    *,
    session_running: bool,
    due: CheckDue | None,
    pain_untold: bool,
    morning_after_run: bool,
    run: RunGoal | None,
    moves: tuple[PlannedExercise, ...],
    rating: Block | None,
    walks: WalkGoal,
    rest: RestCountdown,
    easing: DayEasing | None,
) -> NextKind:
    """Return the first of the things that are still to be done, in the order in which they matter.

    A day on which the user walks only at will asks for no walk; the signs are not for a day that is smaller than usual.
    """
    running = run is not None and run.state in {"today", "done"}
    at_will = easing is not None and easing.easy_day is not None and easing.easy_day.walk == "as_you_like"
    in_order: tuple[tuple[NextKind, bool], ...] = (
        ("session", session_running),
        ("check", due is not None and due.kind == "mini"),
        ("pain", pain_untold),
        ("morning", morning_after_run),
        ("run", run is not None and run.state == "today"),
        ("stretches", any(not one.done for one in moves)),
        ("rate", rating is not None),
        ("walk", not walks.done and not running and not at_will),
        ("review", rest.over and run is None and easing is None),
        ("weekly", due is not None),
    )
    return next((kind for kind, holds in in_order if holds), "done")
