"""The words of what is told: days, signs, and what a morning is compared with."""

from __future__ import annotations

from datetime import date

from recovery_app.domain.day_done import DayDone
from recovery_app.domain.live_log import since
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_training import BodySign, RunLogged
from recovery_app.domain.moment_text import short_date

WEEKDAYS_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SIGN_WORDS: dict[BodySign, str] = {
    "limp": "A limp",
    "down_leg": "Pain moved further down the leg",
    "tingling": "New tingling",
    "toward_spine": "Pain moved from the leg toward the spine",
}
SHORT_SIGN_WORDS: dict[BodySign, str] = {
    "limp": "A limp",
    "down_leg": "Pain down the leg",
    "tingling": "New tingling",
    "toward_spine": "Toward the spine",
}
"""The same for a field in a line; the whole sentence stands in the list of a day."""
NOTHING_DONE = "Nothing noted for this day."


def long_day(day: date) -> str:
    """Return a day such as "Saturday, 22 Nov"."""
    return f"{WEEKDAYS_LONG[day.weekday()]}, {short_date(day)}"


def near_day(day: date, today: date) -> str:
    """Return a day such as "Today, 22 Nov" or "Friday, 21 Nov"."""
    near = {0: "Today", 1: "Yesterday"}.get((today - day).days, WEEKDAYS_LONG[day.weekday()])
    return f"{near}, {short_date(day)}"


def sessions_of(log: tuple[LogEntry, ...], day: date, today: date) -> str:
    """Return what a morning is compared with, such as "yesterday's walk and run" or "your walk on 20 Nov"."""
    done = {type(entry) for entry in since(log, day) if entry.day == day}
    kinds = (("walk", WalkLogged), ("run", RunLogged))
    names = " and ".join(name for name, kind in kinds if kind in done) or "exercises"
    return f"yesterday's {names}" if (today - day).days == 1 else f"your {names} on {short_date(day)}"


def done_words(done: DayDone) -> str:
    """Return what a day held, such as "24 min walked, 3 moves, Ibuprofen 2 times"."""
    parts = (
        f"{done.walk_min} min walked" if done.walk_min else "",
        f"{done.run_min} min run" if done.run_min else "",
        _counted(done.exercises, "1 move", "moves") if done.exercises else "",
        _counted(done.packs, "heat or ice once", "times heat or ice") if done.packs else "",
        *(name if times == 1 else f"{name} {times} times" for name, times in done.medicines),
    )
    told = ", ".join(part for part in parts if part)
    return f"{told[0].upper()}{told[1:]}." if told else NOTHING_DONE


def _counted(count: int, once: str, many: str) -> str:
    return once if count == 1 else f"{count} {many}"
