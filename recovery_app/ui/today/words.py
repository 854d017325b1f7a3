"""The words of Today: dates, days, and what the next thing is called."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime
from typing import cast

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.day import day_of
from recovery_app.domain.heat_ice import HeatIceRules, Protocol
from recovery_app.domain.heat_ice_access import Access
from recovery_app.domain.in_time import in_time
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.moment_text import short_date, time_or_day
from recovery_app.domain.training_rules import Light
from recovery_app.domain.walk import WalkGoal
from recovery_app.domain.week import DayMark
from recovery_app.ui.telling.words import WEEKDAYS_LONG

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

BLOCK_QUESTIONS = {"stretch": "How did your stretches feel?", "strength": "How did your strength work feel?"}


def stretches_line(day: Agenda) -> str:
    """Return how many moves are left and how long they take."""
    left = day.exercises_left
    minutes = max(math.ceil(sum(one.dose.duration_s for one in left) / 60), 1)
    return f"{_moves(len(left), gentle=not _with_strength(day))} left, {_minutes(minutes)}"


def stretches_title(day: Agenda) -> str:
    """Return the title of the hero while stretches are left."""
    verb = "Finish" if len(day.exercises_left) < len(day.exercises) else "Start"
    return f"{verb} your {'exercises' if _with_strength(day) else 'stretches'}"


def walk_title(goal: WalkGoal) -> str:
    """Return the name of today's walk, such as "Walk 12 min, easy"."""
    return f"Walk {goal.step.bouts_min[min(goal.walks_done, len(goal.step.bouts_min) - 1)]} min, {goal.step.pace}"


def walk_line(goal: WalkGoal) -> str:
    """Return how much of today's walking is done."""
    bouts = len(goal.step.bouts_min)
    if goal.done:
        return f"Done. {goal.done_min} min today."
    if goal.done_min:
        return f"{goal.done_min} of {goal.minutes} min today."
    return "Flat, even ground." if bouts == 1 else f"{bouts} times today. Flat, even ground."


def heat_ice_title(protocol: Protocol) -> str:
    """Return the name of a protocol with its minutes, such as "Heat, 15 min"."""
    if len(protocol.round) > 1:
        return protocol.name
    return f"{protocol.name}, {protocol.round[0].default_s // 60} min"


def heat_ice_line(access: Access, last: datetime | None, now: datetime) -> str:
    """Return when the last one was and whether the next may start."""
    before = f"Last {time_or_day(last, now)}. " if last is not None else ""
    match access.state:
        case "ready":
            return f"{before}Ready now."
        case "ask_first":
            return f"{before}{access.reason}"
        case _:
            until = f" Not before {time_or_day(access.until, now)}." if access.until is not None else ""
            return f"{access.reason}{until}"


def heat_ice_icon(rules: HeatIceRules, protocol_id: str) -> tuple[str, str]:
    """Return the icon and the look of a protocol by what comes first in it."""
    first = next(one for one in rules.protocol if one.id == protocol_id).round[0].medium
    return ("snowflake", "ice") if first == "ice" else ("flame", "heat")


def last_check_in(log: tuple[LogEntry, ...]) -> CheckIn | None:
    """Return the check-in of the latest day, or None."""
    told = in_time(entries_of(log, CheckIn))
    return cast("CheckIn", told[-1]) if told else None


def check_in_line(last: CheckIn | None, now: datetime) -> str:
    """Return what the latest check-in told, such as "Yesterday 4 of 10", or what the next one asks."""
    told = None if last is None else next((one for one in (last.pain.average, last.pain.now) if one is not None), None)
    if last is None or told is None:
        return "Pain and sleep, if you like."
    back = (day_of(now) - last.day).days
    when = {0: "Today", 1: "Yesterday"}.get(back, short_date(last.day))
    return f"{when} {told} of 10"


def spoken_day(mark: DayMark, lights: Mapping[Light, str]) -> str:
    """Return what a day of the strip says to a screen reader, such as "Tuesday 11 Mar, sore, 3 of 5 done"."""
    name = f"{WEEKDAYS_LONG[mark.day.weekday()]} {short_date(mark.day)}"
    if mark.mark in {"ahead", "before"}:
        return f"{name}, {'still to come' if mark.mark == 'ahead' else 'before your plan'}"
    counted = f"{mark.exercises} of {mark.planned} done" if mark.planned else f"{mark.exercises} moves"
    done = (
        "" if mark.light is None else lights[mark.light].lower(),
        counted if mark.exercises else "",
        f"{mark.run_min} minutes of running" if mark.run_min else "",
        f"{mark.walk_min} minutes of walking" if mark.walk_min else "",
        f"{mark.heat_ice} heat or ice" if mark.heat_ice else "",
    )
    return f"{name}, {', '.join(part for part in done if part) or 'nothing noted'}"


def _with_strength(day: Agenda) -> bool:
    return any(one.block == "strength" for one in day.exercises)


def _moves(count: int, *, gentle: bool) -> str:
    name = "gentle move" if gentle else "move"
    return f"1 {name}" if count == 1 else f"{count} {name}s"


def _minutes(count: int) -> str:
    return "1 minute" if count == 1 else f"{count} minutes"
