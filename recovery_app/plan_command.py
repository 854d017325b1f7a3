"""One profile file and one day in, that day's plan out: it only reads, so the program may run at the same time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import msgspec

from recovery_app.agenda_json import agenda_json
from recovery_app.domain.agenda import agenda
from recovery_app.domain.day import day_of
from recovery_app.domain.instant import refuse_absurd_years
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile
from recovery_app.storage import messages
from recovery_app.storage.decoded import BrokenProfileError, Decoded, NewerProfileError, SetAside
from recovery_app.storage.file_mark import read_regular
from recovery_app.storage.notice import cause_and_remedy
from recovery_app.storage.profile_codec import SIZE_LIMIT, decode

SHOWN_PARTS = 10


class PlanError(Exception):
    """Say in one line why there is no plan to print, naming the thing and the remedy."""


def noon_of(text: str | None, now: datetime) -> datetime:
    """Return local noon of a day given as yyyy-mm-dd, of the diary day of `now` for None; raise PlanError."""
    day = day_of(now) if text is None else _day(text)
    return datetime.combine(day, time(12)).astimezone()


def _day(text: str) -> date:
    try:
        day: date | None = date.fromisoformat(text)
        refuse_absurd_years(day)
    except ValueError:
        day = None
    # The library also takes other spellings of a date, and next year it may take more.
    if day is None or day.isoformat() != text:
        message = f"--on {text:.40}: this is no day. Write it as yyyy-mm-dd, such as 2026-11-16."
        raise PlanError(message)
    return day


def read_profile(name: str) -> Decoded:
    """Return what a profile file holds and the parts left out, with nothing written; raise PlanError for no profile."""
    path = Path(name)
    try:
        found = read_regular(path, SIZE_LIMIT + 1)
    except (OSError, ValueError) as problem:
        cause = cause_and_remedy(problem) if isinstance(problem, OSError) else problem
        message = f"{name}: {cause}. Name a profile file that can be read."
        raise PlanError(message) from problem
    if found is None:
        message = f"{name}: there is no such file. Name the profile file; Settings shows where it is."
        raise PlanError(message)
    try:
        return decode(found[0])
    except NewerProfileError as problem:
        raise PlanError(messages.newer(path, problem.version).text) from problem
    except BrokenProfileError as problem:
        message = f"{name} could not be read: {problem}. Name one of its backups instead."
        raise PlanError(message) from problem


def left_out(name: str, parts: Sequence[SetAside]) -> str:
    """Return one line that names the parts of a profile that could not be read and are not in the plan."""
    shown = "; ".join(f"{part.where}: {part.reason}" for part in parts[:SHOWN_PARTS])
    more = f"; and {len(parts) - SHOWN_PARTS} more" if len(parts) > SHOWN_PARTS else ""
    count = "1 part" if len(parts) == 1 else f"{len(parts)} parts"
    advice = messages.safety_advice(parts)
    return f"{name}: {count} could not be read and had to be left out ({shown}{more}). The rest is used.{advice}"


def plan_json(profile: Profile, knowledge: Knowledge, moment: datetime, name: str) -> dict[str, Any]:
    """Return the plan of the day of a moment, ready for JSON; raise PlanError naming the file where there is none."""
    day = agenda(as_it_was(profile, day_of(moment)), knowledge, moment)
    if day is None:
        message = f"{name}: no plan has begun in this profile. Open the program and start your plan first."
        raise PlanError(message)
    began = profile.episode.plan_started_on if profile.episode else None
    if began is not None and day.day < began:
        message = f"--on {day.day}: the plan in {name} began on {began}. Name that day or a later one."
        raise PlanError(message)
    return agenda_json(day)


def as_it_was(profile: Profile, day: date) -> Profile:
    """Return the profile with the log up to a day: what was entered on later days changes no earlier plan."""
    return msgspec.structs.replace(profile, log=tuple(entry for entry in profile.log if entry.day <= day))
