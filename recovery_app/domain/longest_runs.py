"""The longest run of the last 30 days and how long a run may be (plan.md 6, S67)."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.progress_log import ProgressLog


class LongestRun(msgspec.Struct, frozen=True, gc=False):
    """Hold what a run of a day is compared with, in minutes of running.

    `longest_30d_min` is the longest run of the 30 days before the day, itself left out. `ceiling_min` is 10 % over it,
    rounded down, and no less than what the plan's stage holds where the day's own run followed one; None with nothing
    to compare with. `run_min` is the longest run of the day itself, and `over` tells that it was above the ceiling.
    """

    day: date
    longest_30d_min: int | None
    ceiling_min: int | None
    run_min: int | None
    over: bool


def longest_runs(log: ProgressLog, knowledge: Knowledge, days: DateRange) -> tuple[LongestRun, ...]:
    """Return the days of a range on which there is something to show, in order.

    Length alone counts here, whatever the run felt like. So the limit on Today, which counts calm runs only and grows
    once a week, may be lower.
    """
    rule = knowledge.training.run
    longest: dict[int, RunLogged] = {}
    for run in log.runs:
        before = longest.get(run.day.toordinal())
        if before is None or run.run_min > before.run_min:
            longest[run.day.toordinal()] = run
    ran = sorted(longest)
    if not ran:
        return ()
    found: list[LongestRun] = []
    seen = (0, 0)
    earlier: int | None = None
    first = max(days.first.toordinal(), ran[0])
    last = min(days.last.toordinal(), ran[-1] + rule.spike_within_days)
    for day in range(first, last + 1):
        window = bisect_left(ran, day - rule.spike_within_days), bisect_left(ran, day)
        if window != seen:
            seen = window
            earlier = max((longest[one].run_min for one in ran[slice(*window)]), default=None)
        todays = longest.get(day)
        if earlier is None and todays is None:
            continue
        ceiling = None if earlier is None else earlier * (100 + rule.spike_percent) // 100
        if todays is not None:
            ceiling = max((ceiling or 0), _stage_min(knowledge, todays)) or None
        run_min = None if todays is None else todays.run_min
        over = run_min is not None and ceiling is not None and run_min > ceiling
        found.append(LongestRun(date.fromordinal(day), earlier, ceiling, run_min, over))
    return tuple(found)


def _stage_min(knowledge: Knowledge, run: RunLogged) -> int:
    """Return the minutes of running that the stage of a run holds, 0 for one outside of the ladder."""
    stages = knowledge.plan.stage
    if run.stage is None or run.stage >= len(stages):
        return 0
    return stages[run.stage].repeats * stages[run.stage].run_min
