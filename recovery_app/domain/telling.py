"""Telling again what was told: the old entry is taken back and stays in the log as history, the new one counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import msgspec

from recovery_app.domain.change import with_entry
from recovery_app.domain.episode import PainScores
from recovery_app.domain.in_time import in_time
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_training import CheckIn, MorningRated, RunLogged
from recovery_app.domain.plan_change import check_in, withdraw
from recovery_app.domain.profile import Profile
from recovery_app.domain.told_when import CHECK_IN_DAYS_BACK, on_day

Correctable = WalkLogged | RunLogged | CheckIn | MorningRated
"""What can be told again; a safety check is mended by another check only."""


def correct(profile: Profile, old: str, withdrawal: str, now: datetime, tell: Callable[[Profile], Profile]) -> Profile:
    """Return the profile with an entry corrected by the one that `tell` adds, which takes over its moment and its day.

    `withdrawal` is the id of the entry that takes the old one back. Where `tell` says the same as before, nothing
    changes. Raise ValueError for an entry that is not there, was taken back, or is of a kind that is not told again.
    """
    before = next((entry for entry in live(profile.log) if entry.id == old), None)
    if not isinstance(before, Correctable):
        message = "There is no such entry to change."
        raise ValueError(message)
    told = tell(profile).log[-1]
    if not isinstance(told, Correctable) or type(told) is not type(before):
        message = "A change tells the same kind of thing again."
        raise ValueError(message)
    new = msgspec.structs.replace(told, at=before.at, day=before.day, told_at=now, replaces=old)
    if isinstance(new, RunLogged) and isinstance(before, RunLogged) and new.run_min == before.run_min:
        # Only the planned minutes belong to a stage, so other minutes leave it.
        new = msgspec.structs.replace(new, stage=before.stage)
    if _says(new) == _says(before):
        return profile
    return with_entry(withdraw(profile, old, withdrawal, now), new)


def check_in_of(log: tuple[LogEntry, ...], day: date) -> CheckIn | None:
    """Return the check-in that counts for a day, the last one, or None."""
    found = [entry for entry in live(log) if isinstance(entry, CheckIn) and entry.day == day]
    return in_time(found)[-1] if found else None


def tell_check_in(
    profile: Profile,
    entry_id: str,
    withdrawal: str,
    now: datetime,
    *,
    day: date,
    pain: PainScores,
    sleep_broken: bool | None,
) -> Profile:
    """Return the profile with the check-in of a day, which corrects one that is there already.

    Raise ValueError for pain not in 0 to 10, and for a new one of a day to come or more than two weeks back.
    """
    before = check_in_of(profile.log, day)
    when = on_day(day, now, most_back=CHECK_IN_DAYS_BACK) if before is None else None

    def told(one: Profile) -> Profile:
        return check_in(one, entry_id, now, pain=pain, sleep_broken=sleep_broken, when=when)

    return told(profile) if before is None else correct(profile, before.id, withdrawal, now, told)


def _says(entry: Correctable) -> Correctable:
    return msgspec.structs.replace(entry, id="", told_at=None, replaces="")
