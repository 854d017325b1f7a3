"""The seven-day strip: what was done on each day of this week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

import msgspec

from recovery_app.domain.log_entry import ExerciseMarked, HeatIceLogged, LogEntry, WalkLogged

Mark = Literal["done", "part", "none", "today", "ahead", "before"]


class DayMark(msgspec.Struct, frozen=True):
    """Hold one day of the strip and what was done on it; days before the plan and days to come are marked so."""

    day: date
    mark: Mark
    exercises: int
    walk_min: int
    heat_ice: int


def week(log: tuple[LogEntry, ...], planned: Mapping[date, int], began: date, today: date) -> tuple[DayMark, ...]:
    """Return the days from Monday to Sunday of this week.

    A past day is done with a walk and as many exercises as were `planned` for it, and in part with anything less.
    """
    monday = today - timedelta(days=today.weekday())
    days = tuple(monday + timedelta(days=index) for index in range(7))
    ticks: dict[date, dict[str, bool]] = {day: {} for day in days}
    walks = dict.fromkeys(days, 0)
    packs = dict.fromkeys(days, 0)
    for entry in reversed(log):
        if entry.day < monday - timedelta(days=1):
            break
        if entry.day not in ticks:
            continue
        match entry:
            case ExerciseMarked():
                ticks[entry.day].setdefault(entry.exercise_id, entry.done)
            case WalkLogged():
                walks[entry.day] += entry.minutes
            case HeatIceLogged():
                packs[entry.day] += 1
            case _:
                pass
    return tuple(
        DayMark(
            day,
            _mark(day, began, today, sum(ticks[day].values()), walks[day], planned.get(day, 1)),
            sum(ticks[day].values()),
            walks[day],
            packs[day],
        )
        for day in days
    )


def _mark(day: date, began: date, today: date, exercises: int, walk_min: int, planned: int) -> Mark:
    if day == today:
        return "today"
    if day > today:
        return "ahead"
    if exercises >= max(planned, 1) and walk_min:
        return "done"
    if exercises or walk_min:
        return "part"
    return "before" if day < began else "none"
