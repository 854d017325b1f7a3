"""What is said of the days of a plan: as a target of the week, never as a streak."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from recovery_app.domain.moment_text import short_date

PlanMark = Literal["kept", "part", "rest", "none", "today", "ahead", "before", "frozen"]
SPOKEN: Final[dict[PlanMark, str]] = {
    "kept": "kept",
    "part": "in part",
    "rest": "rest day, counts as kept",
    "none": "nothing logged",
    "today": "today",
    "ahead": "to come",
    "before": "no plan",
    "frozen": "does not count",
}
FULL_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NOTHING: Final = "Nothing logged."
NO_DAY: Final = "No day to count."


def kept_text(kept: int, part: int, rest: int, of: int, frozen: int) -> str:
    """Return what was kept, such as "5 of 6 days kept, 1 in part. 1 rest day counts."; nothing done is no zero."""
    told: list[str] = []
    if not of:
        told.append(NO_DAY)
    elif not kept + part + rest:
        told.append(NOTHING)
    else:
        in_part = f", {part} in part" if part else ""
        told.append(f"{kept + rest} of {of} {'day' if of == 1 else 'days'} kept{in_part}.")
    if rest:
        told.append("1 rest day counts." if rest == 1 else f"{rest} rest days count.")
    if frozen:
        told.append("1 day is left out." if frozen == 1 else f"{frozen} days are left out.")
    return " ".join(told)


def spoken_day(day: date, named: str, exercises: int, planned: int, walk_min: int, run_min: int) -> str:
    """Return a day in words, such as "Tuesday 18 Mar, in part: 3 of 5 exercises, 20 min of walking"."""
    done = [f"{exercises} of {max(planned, exercises)} exercises"] if exercises else []
    done += [f"{walk_min} min of walking"] if walk_min else []
    done += [f"{run_min} min of running"] if run_min else []
    told = f": {', '.join(done)}" if done else ""
    return f"{FULL_WEEKDAYS[day.weekday()]} {short_date(day)}, {named}{told}"
