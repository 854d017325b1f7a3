"""The words of the plan page: rest, walks, runs and days."""

from __future__ import annotations

from datetime import date, datetime

from recovery_app.domain.duration_text import days_text
from recovery_app.domain.moment_text import WEEKDAYS, short_date, time_or_day
from recovery_app.domain.plan_rules import RunStage, WalkStep
from recovery_app.domain.progress import RunGoal
from recovery_app.domain.rest import RestCountdown
from recovery_app.domain.training_rules import RunRule


def rest_value(rest: RestCountdown) -> str:
    """Return what the ring says; once the time is over the signs decide, so it is never a bare zero."""
    if rest.over:
        return "Signs"
    # From ten days on the hours say little, and the ring has no room for them.
    days, _, _ = (text := days_text(rest.remaining_s)).partition(" d ")
    return f"{days} d" if len(days) > 1 and text != days else text


def rest_length(rest: RestCountdown) -> str:
    """Return the whole length, such as "About 7 days, for moderate pain."."""
    severity = f", for {rest.plan.severity} pain" if rest.plan.severity else ""
    return f"About {rest.plan.days} days{severity}."


def walk_days(step: WalkStep, following: WalkStep | None) -> str:
    """Return the days of a row of the walking table, such as "Day 3 to 4"."""
    if following is None:
        return f"From day {step.from_day}"
    last = following.from_day - 1
    return f"Day {step.from_day}" if last == step.from_day else f"Day {step.from_day} to {last}"


def walk_minutes(step: WalkStep) -> str:
    """Return the walks of a row, such as "2 walks of 10 min, easy" or "20 and 10 min, steady"."""
    bouts = step.bouts_min
    if len(set(bouts)) > 1:
        return f"{' and '.join(str(one) for one in bouts)} min, {step.pace}"
    times = "1 walk" if len(bouts) == 1 else f"{len(bouts)} walks"
    return f"{times} of {bouts[0]} min, {step.pace}"


def stage_totals(stage: RunStage, rule: RunRule) -> str:
    """Return the minutes of running and of the whole session, the walks before and after it included."""
    run, whole = _totals(stage.repeats, stage.run_min, stage.walk_min, rule)
    if stage.stage != 1:
        return f"{run}, {whole} min in all."
    # The very first session is shorter than the others of its stage (plan.md 6).
    first_run, first_whole = _totals(
        rule.first_session_repeats, rule.first_session_run_min, rule.first_session_walk_min, rule
    )
    return f"First {first_run}, {first_whole} min in all. Then {run}, {whole} min in all."


def _totals(repeats: int, run_min: int, walk_min: int, rule: RunRule) -> tuple[str, int]:
    running = f"{repeats * run_min} min of running" if run_min else "No running"
    return running, repeats * (run_min + walk_min) + 2 * rule.warm_up_min


def run_place(goal: RunGoal, last_stage: int) -> str:
    """Return the place on the ladder in a few words."""
    if goal.stage is None:
        return "All stages are done."
    place = "Brisk walks first." if goal.stage.stage == 0 else f"Stage {goal.stage.stage} of {last_stage}."
    return f"{place} {calm_sessions(goal.green, goal.needed)}."


def calm_sessions(green: int, needed: int) -> str:
    """Return how many calm sessions are done of those needed."""
    return f"{green} of {needed} calm sessions"


def run_title(goal: RunGoal) -> str:
    """Return what the next run is, such as "6 times: run 2 min, walk 3 min"."""
    if goal.stage is None:
        return "Run as you like"
    if not goal.run_min:
        return f"Walk briskly for {goal.walk_min} min"
    if goal.repeats == 1:
        return f"Run {goal.run_min} min in one go"
    return f"{goal.repeats} times: run {goal.run_min} min, walk {goal.walk_min} min"


def not_before(moment: datetime, now: datetime) -> str:
    """Return the earliest time of the next run."""
    return f"Not before {time_or_day(moment, now)}"


def day_heading(day: date, today: date) -> str:
    """Return the name of a day, such as "Today" or "Thu 20 Nov"."""
    return "Today" if day == today else f"{WEEKDAYS[day.weekday()]} {short_date(day)}"
