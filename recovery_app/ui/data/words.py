"""The words of stored data: when a backup was made, how large a file is, and what a profile holds."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from typing import Final, NamedTuple

from recovery_app.domain.moment_text import WEEKDAYS, short_date
from recovery_app.domain.stored_data import BackupFact, ProfileSummary

SESSION_RUNS: Final = "A session is running. End it first."
_KEEP_BOTH: Final = "To keep both, add a person first, and bring it in there."
_NOTHING: Final = "–"
_KILO: Final = 1024


class Compared(NamedTuple):
    """Hold one line of a comparison: what it is about, and how it reads there and here."""

    name: str
    there: str
    here: str


def moments(facts: tuple[BackupFact, ...], now: datetime) -> dict[str, str]:
    """Return when each backup was made, by its id; with seconds where two were made in one minute."""
    minutes = Counter(when(one.made, now) for one in facts)
    return {one.id: when(one.made, now, seconds=minutes[when(one.made, now)] > 1) for one in facts}


def when(made: datetime, now: datetime, *, seconds: bool = False) -> str:
    """Return a moment as "today 14:05", "yesterday 14:05", "Thu 20 Nov, 14:05", or with its year where it was another.

    It is told in the zone of `now`.
    """
    local = made.astimezone(now.tzinfo)
    clock = f"{local:%H:%M:%S}" if seconds else f"{local:%H:%M}"
    back = (now.date() - local.date()).days
    near = {0: "today", 1: "yesterday"}.get(back)
    if near is not None:
        return f"{near} {clock}"
    return f"{WEEKDAYS[local.weekday()]} {_day(local.date(), now.date())}, {clock}"


def size(count: int) -> str:
    """Return a size in bytes as people read it, such as "24 KB"."""
    if count < _KILO:
        return f"{count} bytes"
    if count < _KILO * _KILO:
        return f"{round(count / _KILO)} KB"
    return f"{count / _KILO / _KILO:.1f} MB"


def backup_line(fact: BackupFact) -> str:
    """Return what is told of a backup under its time."""
    if fact.problem:
        return fact.problem
    kept = " Kept when other data took its place." if fact.kind == "replaced" else ""
    return f"{size(fact.size_bytes)}.{kept}"


def belongs_to(owner: str) -> str:
    """Return why the data of another person here is not brought in for the present one."""
    return f"This is the data of “{owner}”. Switch to “{owner}” first."


def takes_the_place(name: str, *, is_file: bool) -> str:
    """Return what is told before data from elsewhere takes the place of that of a person, who may have no name."""
    place = f"all that is kept for “{name}”" if name else "all your data here"
    told = f"It was made from other data. It takes the place of {place}."
    return f"{told} {_KEEP_BOTH}" if is_file else told


def counts_on(days: int) -> str:
    """Return what goes over whatever is replaced."""
    return f"Stops, medicine, heat and ice of the last {days} days stay counted."


def compared(there: ProfileSummary, here: ProfileSummary, today: date) -> tuple[Compared, ...]:
    """Return what two profiles hold, line by line."""
    pairs = zip(_lines(there, today), _lines(here, today), strict=True)
    return tuple(Compared(name, one, other) for (name, one), (_, other) in pairs)


def _lines(summary: ProfileSummary, today: date) -> tuple[tuple[str, str], ...]:
    return (
        ("Entries in the log", str(summary.entries)),
        ("First entry", _told_day(summary.first_day, today)),
        ("Last entry", _told_day(summary.last_day, today)),
        ("Episodes of pain", str(summary.episodes)),
        ("Plan began", _told_day(summary.plan_started_on, today)),
        ("Last pain you told", _pain(summary, today)),
    )


def _pain(summary: ProfileSummary, today: date) -> str:
    if summary.pain is None or summary.pain_day is None:
        return _NOTHING
    scores = (summary.pain.average, summary.pain.now, summary.pain.worst)
    told = next((one for one in scores if one is not None), None)
    return _NOTHING if told is None else f"{told} of 10 on {_day(summary.pain_day, today)}"


def _told_day(day: date | None, today: date) -> str:
    return _NOTHING if day is None else _day(day, today)


def _day(day: date, today: date) -> str:
    return short_date(day) if day.year == today.year else f"{short_date(day)} {day.year}"
