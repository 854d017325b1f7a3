"""The seven-day strip: what was done on each day of this week, and its light."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

import msgspec

from recovery_app.domain.light import light_of
from recovery_app.domain.log_entry import ExerciseMarked, HeatIceLogged, LogEntry, WalkLogged
from recovery_app.domain.log_training import MorningRated, RunLogged
from recovery_app.domain.training_rules import Light, LightRule

Mark = Literal["done", "part", "none", "today", "ahead", "before"]
GRAVEST_FIRST: tuple[Light, ...] = ("red", "amber", "green")


class DayMark(msgspec.Struct, frozen=True):
    """Hold one day of the strip and what was done on it; days before the plan and days to come are marked so.

    `light` is the gravest light of the day, or None where nothing told one; `planned` counts exercises.
    """

    day: date
    mark: Mark
    exercises: int
    walk_min: int
    heat_ice: int
    run_min: int = 0
    planned: int = 0
    light: Light | None = None


def week(
    log: tuple[LogEntry, ...],
    planned: Mapping[date, int],
    began: date,
    today: date,
    lights: LightRule | None = None,
) -> tuple[DayMark, ...]:
    """Return the days from Monday to Sunday of this week; without `lights` no day has a light.

    A past day is done with a walk or a run and as many exercises as were `planned` for it, and in part with anything
    less. The log must not hold entries that were taken back.
    """
    monday = today - timedelta(days=today.weekday())
    days = tuple(monday + timedelta(days=index) for index in range(7))
    ticks: dict[date, dict[str, bool]] = {day: {} for day in days}
    walks = dict.fromkeys(days, 0)
    runs = dict.fromkeys(days, 0)
    packs = dict.fromkeys(days, 0)
    for entry in reversed(log):
        if entry.entered_at.date() < monday - timedelta(days=1):
            break
        if entry.day not in ticks:
            continue
        match entry:
            case ExerciseMarked():
                ticks[entry.day].setdefault(entry.exercise_id, entry.done)
            case WalkLogged():
                walks[entry.day] += entry.minutes
            case RunLogged():
                runs[entry.day] += entry.run_min
            case HeatIceLogged():
                packs[entry.day] += 1
            case _:
                pass
    return tuple(
        DayMark(
            day,
            _mark(day, began, today, sum(ticks[day].values()), walks[day] + runs[day], planned.get(day, 1)),
            sum(ticks[day].values()),
            walks[day],
            packs[day],
            runs[day],
            planned.get(day, 0),
            None if lights is None else day_light(lights, log, day),
        )
        for day in days
    )


def day_light(rule: LightRule, log: tuple[LogEntry, ...], day: date) -> Light | None:
    """Return the gravest light of a day: of what was done on it, and of the morning after, which speaks about it.

    A good morning alone gives no light, so that a day on which nothing was told stays open.
    """
    found = {light_of(rule, entry) for entry in log if entry.day == day and not isinstance(entry, MorningRated)}
    after = {light_of(rule, entry) for entry in log if isinstance(entry, MorningRated) and entry.about == day}
    return next((light for light in GRAVEST_FIRST if light in found or (light == "red" and light in after)), None)


def _mark(day: date, began: date, today: date, exercises: int, moving_min: int, planned: int) -> Mark:
    if day == today:
        return "today"
    if day > today:
        return "ahead"
    if exercises >= max(planned, 1) and moving_min:
        return "done"
    if exercises or moving_min:
        return "part"
    return "before" if day < began else "none"
