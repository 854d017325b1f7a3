"""What a walk-run session is called and what it is made of."""

from __future__ import annotations

from datetime import datetime

from recovery_app.domain.moment_text import time_or_day
from recovery_app.domain.progress import RunGoal


def run_title(goal: RunGoal) -> str:
    """Return the name of a session, such as "Run and walk, 40 min"."""
    if goal.stage is None:
        return "An easy run"
    return f"Run and walk, {goal.session_total_min} min" if goal.walk_min else f"Run {goal.run_total_min} min"


def run_steps(goal: RunGoal) -> str:
    """Return the parts of a session in their order."""
    if goal.stage is None:
        return goal.reason
    return f"Walk {goal.warm_up_min} min. {_main_set(goal)} Walk {goal.warm_up_min} min."


def run_line(goal: RunGoal, now: datetime) -> str:
    """Return what the row of the run says: the session, that it is done, or until when and why it waits."""
    match goal.state:
        case "today":
            return " ".join(part for part in (_main_set(goal), _calm(goal)) if part)
        case "done":
            return "Done for today."
        case _:
            until = "" if goal.not_before is None else f"Not before {time_or_day(goal.not_before, now)}. "
            return f"{until}{goal.reason}"


def _main_set(goal: RunGoal) -> str:
    if goal.stage is None:
        return goal.reason
    run = f"run {goal.run_min} min"
    if not goal.walk_min:
        return f"{run[0].upper()}{run[1:]}." if goal.repeats == 1 else f"{goal.repeats} times: {run}."
    step = f"{run}, walk {goal.walk_min} min"
    return f"{step[0].upper()}{step[1:]}." if goal.repeats == 1 else f"{goal.repeats} times: {step}."


def _calm(goal: RunGoal) -> str:
    return "" if goal.stage is None or not goal.needed else f"{goal.green} of {goal.needed} calm ones done."
