"""What was done and told on one day, line by line."""

from __future__ import annotations

from datetime import date, datetime
from operator import itemgetter

import msgspec

from recovery_app.domain.distance import DistanceUnit, distance_text
from recovery_app.domain.dose_text import amount_text
from recovery_app.domain.duration_text import short_minutes_text
from recovery_app.domain.earlier_versions import earlier_versions
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.light import light_of
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import PlanOverride, ReturnStarted
from recovery_app.domain.log_entry import ExerciseMarked, HeatIceLogged, LogEntry, WalkLogged
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import (
    BlockRated,
    CheckIn,
    DayEased,
    FlareMarked,
    MorningRated,
    RunLogged,
)
from recovery_app.domain.medicine_lookup import limits_of, product_name
from recovery_app.domain.telling import Correctable, check_in_of
from recovery_app.domain.timed_telling import is_untold
from recovery_app.domain.told_when import has_hour
from recovery_app.domain.training_rules import Light
from recovery_app.ui.telling.words import SIGN_WORDS

NO_HOUR = "No time"
TAKEN_BACK_HERE = WalkLogged | RunLogged | BlockRated | MorningRated | CheckIn | FlareMarked | DayEased
"""What was told of oneself; doses and choices of exercises are taken back on their own pages."""
OVERRIDE_WORDS = {"swap": "{name} swapped for {instead}", "drop": "{name} left out", "pin": "{name} kept in the plan"}

SESSION_WORDS = {"guided": "Exercises by the clock", "walk": "Walk by the clock", "run": "Run and walk by the clock"}
STOPPED_WORDS = {
    "": ", stopped early",
    "pain": ", stopped for pain",
    "tired": ", stopped tired",
    "other": ", stopped early",
}


class DayLine(msgspec.Struct, frozen=True):
    """Hold one line: the time, what it was, its light, and the entry that can be taken back, or "".

    `can_change` tells that the entry can be told again, and `was` what it said before, the newest first. `untold` is
    the id of a walk or run against the clock of which nobody told how it felt, or "".
    """

    clock: str
    text: str
    light: Light | None = None
    entry: str = ""
    can_change: bool = False
    was: tuple[str, ...] = ()
    untold: str = ""


def day_lines(
    day: date, log: tuple[LogEntry, ...], knowledge: Knowledge, unit: DistanceUnit = "km"
) -> tuple[DayLine, ...]:
    """Return the lines of a day in their order, those without an hour last.

    What was taken back or unticked again is left out.
    """
    entries = tuple(entry for entry in live(log) if entry.day == day)
    ticks = {entry.exercise_id: entry for entry in entries if isinstance(entry, ExerciseMarked)}
    lines: list[tuple[bool, datetime, DayLine]] = [
        (False, one.at, DayLine(f"{one.at:%H:%M}", _name(knowledge, one.exercise_id)))
        for one in ticks.values()
        if one.done
    ]
    counts = check_in_of(log, day)
    for entry in entries:
        text = _text(entry, knowledge, unit)
        if not text:
            continue
        moment = entry.started_at if isinstance(entry, HeatIceLogged | SessionLogged) else entry.at
        moment = entry.taken_at if isinstance(entry, DoseTaken) else moment
        # A morning has no light of its own here: it speaks of the day before.
        light = None if isinstance(entry, MorningRated) else light_of(knowledge.training.light, entry)
        own = entry.id if isinstance(entry, TAKEN_BACK_HERE) else ""
        no_hour = not has_hour(entry)
        clock = NO_HOUR if no_hour else f"{moment:%H:%M}"
        was = tuple(_with_light(old, knowledge, unit) for old in earlier_versions(log, entry))
        untold = entry.id if isinstance(entry, SessionLogged) and is_untold(log, entry) else ""
        can_change = isinstance(entry, Correctable) and (not isinstance(entry, CheckIn) or entry is counts)
        lines.append((no_hour, moment, DayLine(clock, text, light, own, can_change, was, untold)))
    return tuple(line for _, _, line in sorted(lines, key=itemgetter(0, 1)))


def _with_light(entry: LogEntry, knowledge: Knowledge, unit: DistanceUnit) -> str:
    light = None if isinstance(entry, MorningRated) else light_of(knowledge.training.light, entry)
    text = _text(entry, knowledge, unit)
    return text if light is None else f"{text}. {knowledge.training.light.names[light]}"


def _text(entry: LogEntry, knowledge: Knowledge, unit: DistanceUnit) -> str:
    match entry:
        case WalkLogged():
            return _felt(f"Walk, {entry.minutes} min", entry)
        case RunLogged():
            far = "" if entry.distance_km is None else f", {distance_text(entry.distance_km, unit)}"
            return _felt(f"Run, {entry.run_min} min{far}", entry)
        case BlockRated():
            name = "Stretches" if entry.block == "stretch" else "Strength"
            sore = f", most in {_name(knowledge, entry.sore_exercise)}" if entry.sore_exercise else ""
            return f"{_felt(name, entry)}{sore}"
        case MorningRated():
            feel = "the same as" if entry.feel == "same" else f"{entry.feel} than"
            night = ", pain in the night" if entry.night_pain else ""
            return f"Morning, {feel} before{night}"
        case CheckIn():
            return _check_in(entry)
        case FlareMarked():
            return "Flare-up" if entry.pain is None else f"Flare-up, pain {entry.pain} of 10"
        case DayEased():
            return next((one.title for one in knowledge.training.easy_day if one.reason == entry.reason), entry.reason)
        case HeatIceLogged():
            minutes = round((entry.heat_s + entry.ice_s) / 60)
            over = f", {round(entry.overrun_s / 60)} min over" if entry.overrun_s >= 60 else ""
            return f"{knowledge.heat_ice.used(entry.protocol).name}, {minutes} min{over}"
        case SessionLogged():
            return _session(entry)
        case DoseTaken():
            return _dose(entry, knowledge)
        case PlanOverride():
            names = {"name": _name(knowledge, entry.exercise_id), "instead": _name(knowledge, entry.instead)}
            return OVERRIDE_WORDS[entry.action].format(**names)
        case ReturnStarted():
            return "Began to walk and run"
        case _:
            return ""


def _session(entry: SessionLogged) -> str:
    """Return what was done against the clock; nothing where it ended before it began."""
    if not entry.done_s:
        return ""
    length = short_minutes_text(entry.done_s)
    return f"{SESSION_WORDS[entry.session]}, {length}{STOPPED_WORDS[entry.because] if entry.outcome != 'done' else ''}"


def _felt(name: str, entry: WalkLogged | RunLogged | BlockRated) -> str:
    pain = "" if entry.pain_during is None else f", pain up to {entry.pain_during} of 10"
    signs = "".join(f", {SIGN_WORDS[sign][0].lower()}{SIGN_WORDS[sign][1:]}" for sign in entry.signs)
    return f"{name}{pain}{signs}"


def _check_in(entry: CheckIn) -> str:
    told = {"average": entry.pain.average, "now": entry.pain.now, "worst": entry.pain.worst, "leg": entry.pain.leg}
    pain = "".join(f", {name} {number}" for name, number in told.items() if number is not None)
    sleep = {True: ", sleep broken", False: ", sleep not broken", None: ""}[entry.sleep_broken]
    return f"Back{pain}{sleep}"


def _dose(entry: DoseTaken, knowledge: Knowledge) -> str:
    name = product_name(knowledge.medicines, entry.product, entry.region)
    limits = limits_of(knowledge.medicines, entry.product, entry.region)
    if entry.amount is None or limits is None:
        return name
    return f"{name}, {amount_text(entry.amount, limits.unit)}"


def _name(knowledge: Knowledge, exercise_id: str) -> str:
    return next((one.name for one in knowledge.exercises if one.id == exercise_id), exercise_id)
