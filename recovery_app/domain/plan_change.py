"""Changes of a profile that tell the plan how it went, and those with which the user answers back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from recovery_app.domain.agenda import agenda
from recovery_app.domain.change import with_entry
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import DecisionUndone, ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import Cleared, SafetyChecked
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.log_training import (
    BlockRated,
    BodySign,
    CheckIn,
    DayEased,
    EasyReason,
    FlareMarked,
    MorningFeel,
    MorningRated,
    RunLogged,
)
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import PlanChange
from recovery_app.domain.told_when import When, just_now

LONGEST_RUN_MIN = 1440
LONGEST_RUN_KM = 500
HIGHEST_STAGE = 20


class CannotUndoError(Exception):
    """Say that a change cannot be undone, because it is there for safety."""


class NotReadyError(Exception):
    """Say that the return to running cannot begin, and which signs are open."""


def log_run(
    profile: Profile,
    entry_id: str,
    now: datetime,
    *,
    run_min: int,
    stage: int | None,
    pain_during: int | None,
    signs: tuple[BodySign, ...] = (),
    distance_km: float | None = None,
    when: When | None = None,
) -> Profile:
    """Return the profile with a run logged, for this moment or for `when` it was.

    Raise ValueError for minutes not in 1 to 1440, a stage not in 1 to 20, pain not in 0 to 10, and a distance of 0 or
    of more than 500 km.
    """
    if not 1 <= run_min <= LONGEST_RUN_MIN:
        message = "A run takes at least one minute and at most a day."
        raise ValueError(message)
    if stage is not None and not 1 <= stage <= HIGHEST_STAGE:
        message = "A run belongs to a stage from 1 on, or to none."
        raise ValueError(message)
    if distance_km is not None and not 0 < distance_km <= LONGEST_RUN_KM:
        message = "A run is longer than nothing and at most 500 km. Leave the distance open if you do not know it."
        raise ValueError(message)
    _refuse_odd_pain(pain_during)
    told = when or just_now(now)
    entry = RunLogged(entry_id, told.at, told.day, run_min, stage, pain_during, signs, distance_km, told.told_at)
    return with_entry(profile, entry)


def rate_block(
    profile: Profile,
    entry_id: str,
    now: datetime,
    *,
    block: Literal["stretch", "strength"],
    pain_during: int | None,
    signs: tuple[BodySign, ...] = (),
    sore_exercise: str = "",
    clean: bool | None = None,
) -> Profile:
    """Return the profile with a block of exercises rated; raise ValueError for pain outside of 0 to 10."""
    _refuse_odd_pain(pain_during)
    entry = BlockRated(entry_id, now, day_of(now), block, pain_during, signs, sore_exercise, clean)
    return with_entry(profile, entry)


def rate_morning(
    profile: Profile,
    entry_id: str,
    now: datetime,
    *,
    about: date,
    feel: MorningFeel,
    night_pain: bool,
    when: When | None = None,
) -> Profile:
    """Return the profile with the morning after a day rated; raise ValueError for a day that is not over."""
    if about >= day_of(now):
        message = "A morning speaks of a day before today."
        raise ValueError(message)
    told = when or just_now(now)
    return with_entry(profile, MorningRated(entry_id, told.at, told.day, about, feel, night_pain, told.told_at))


def check_in(
    profile: Profile,
    entry_id: str,
    now: datetime,
    *,
    pain: PainScores,
    sleep_broken: bool | None,
    when: When | None = None,
) -> Profile:
    """Return the profile with what was told of the pain today, or `when` it was.

    Raise ValueError for pain outside of 0 to 10.
    """
    for told in (pain.average, pain.now, pain.worst, pain.leg):
        _refuse_odd_pain(told)
    of = when or just_now(now)
    return with_entry(profile, CheckIn(entry_id, of.at, of.day, pain, sleep_broken, of.told_at))


def mark_flare(profile: Profile, entry_id: str, now: datetime, *, pain: int | None) -> Profile:
    """Return the profile with a flare-up today; raise ValueError for pain outside of 0 to 10."""
    _refuse_odd_pain(pain)
    return with_entry(profile, FlareMarked(entry_id, now, day_of(now), pain))


def ease_day(profile: Profile, entry_id: str, now: datetime, *, reason: EasyReason) -> Profile:
    """Return the profile with today made easier, because the user does not feel well."""
    return with_entry(profile, DayEased(entry_id, now, day_of(now), reason))


def undo_change(profile: Profile, change: PlanChange, entry_id: str, now: datetime) -> Profile:
    """Return the profile with things kept as they were before a change of the plan.

    Raise CannotUndoError for a change that is there for safety.
    """
    if not change.can_undo:
        message = "This change is there for your safety. If an entry is wrong, take that entry back."
        raise CannotUndoError(message)
    return with_entry(profile, DecisionUndone(entry_id, now, day_of(now), change.id))


def redo_change(profile: Profile, change: PlanChange, entry_id: str, now: datetime) -> Profile:
    """Return the profile with an undone change made after all; nothing happens where it was not undone."""
    undone = [
        entry
        for entry in parts_of(profile.log).choices
        if isinstance(entry, DecisionUndone) and entry.decision == change.id
    ]
    for number, entry in enumerate(undone):
        profile = withdraw(profile, entry.id, f"{entry_id}-{number}" if number else entry_id, now)
    return profile


def withdraw(profile: Profile, entry: str, entry_id: str, now: datetime) -> Profile:
    """Return the profile with an entry taken back; the entry stays in the log and counts no more.

    Raise ValueError for an entry that is not there, and for a safety check or a clearance: another check mends those.
    """
    found = next((one for one in profile.log if one.id == entry), None)
    if found is None:
        message = "There is no such entry to take back."
        raise ValueError(message)
    if isinstance(found, SafetyChecked | Cleared):
        message = "A safety check is not taken back. Answer the questions again instead."
        raise ValueError(message)
    return with_entry(profile, Withdrawn(entry_id, now, day_of(now), entry))


def start_return(profile: Profile, knowledge: Knowledge, entry_id: str, now: datetime) -> Profile:
    """Return the profile with the walk-run ladder begun; raise NotReadyError while a sign is open (plan.md 4)."""
    today = agenda(profile, knowledge, now)
    if today is None or today.hold is not None or not today.ready_to_run:
        open_signs = [] if today is None else [one.sign.short for one in today.signs if not one.met]
        named = f"Not all signs are ready yet: {', '.join(open_signs)}."
        raise NotReadyError(named if open_signs else "There is no plan to run by.")
    if today.run is not None:
        message = "You are on the way back to running already."
        raise NotReadyError(message)
    return with_entry(profile, ReturnStarted(entry_id, now, day_of(now)))


def _refuse_odd_pain(pain: int | None) -> None:
    if pain is not None and not 0 <= pain <= 10:
        message = "Pain goes from 0 to 10."
        raise ValueError(message)
