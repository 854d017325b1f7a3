"""What a day held, in numbers: for the check-in, which shows it and asks nothing of it."""

from __future__ import annotations

from datetime import date

import msgspec

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import ExerciseMarked, HeatIceLogged, LogEntry, WalkLogged
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.medicine_lookup import product_name
from recovery_app.domain.training_rules import Light
from recovery_app.domain.week import day_light


class DayDone(msgspec.Struct, frozen=True):
    """Hold minutes walked and run, exercises ticked, packs, medicines by name with how often, and the day's light."""

    walk_min: int
    run_min: int
    exercises: int
    packs: int
    medicines: tuple[tuple[str, int], ...]
    light: Light | None


def day_done(log: tuple[LogEntry, ...], knowledge: Knowledge, day: date) -> DayDone:
    """Return what was done on a day; what was taken back or unticked again is left out."""
    counted = live(log)
    entries = [entry for entry in counted if entry.day == day]
    ticks = {entry.exercise_id: entry.done for entry in entries if isinstance(entry, ExerciseMarked)}
    medicines: dict[str, int] = {}
    for entry in entries:
        if isinstance(entry, DoseTaken):
            name = product_name(knowledge.medicines, entry.product, entry.region)
            medicines[name] = medicines.get(name, 0) + 1
    return DayDone(
        walk_min=sum(entry.minutes for entry in entries if isinstance(entry, WalkLogged)),
        run_min=sum(entry.run_min for entry in entries if isinstance(entry, RunLogged)),
        exercises=sum(ticks.values()),
        packs=sum(isinstance(entry, HeatIceLogged) for entry in entries),
        medicines=tuple(medicines.items()),
        light=day_light(knowledge.training.light, counted, day),
    )
