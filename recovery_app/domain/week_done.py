"""What was done in the last seven days, counted from the log."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import ExerciseMarked, HeatIceLogged, LogEntry, WalkLogged
from recovery_app.domain.log_training import RunLogged

DAYS = 7


class WeekDone(msgspec.Struct, frozen=True):
    """Hold counts of seven days: walks and runs with their minutes, exercises ticked, and heat or ice sessions."""

    walks: int
    walk_min: int
    runs: int
    run_min: int
    exercises: int
    packs: int


def week_done(log: tuple[LogEntry, ...], today: date) -> WeekDone:
    """Return what was done on the seven days up to and with today; the latest tick of an exercise on a day counts."""
    first = today - timedelta(days=DAYS - 1)
    entries = tuple(entry for entry in live(log) if first <= entry.day <= today)
    walks = [entry.minutes for entry in entries if isinstance(entry, WalkLogged)]
    runs = [entry.run_min for entry in entries if isinstance(entry, RunLogged)]
    ticks = {(one.day, one.exercise_id): one.done for one in entries if isinstance(one, ExerciseMarked)}
    packs = [entry for entry in entries if isinstance(entry, HeatIceLogged) and entry.outcome == "done"]
    return WeekDone(len(walks), sum(walks), len(runs), sum(runs), sum(ticks.values()), len(packs))
