"""What is kept of a person: backups, files, and the people who share the program."""

from __future__ import annotations

from datetime import date, datetime
from operator import itemgetter
from typing import Literal

import msgspec

from recovery_app.domain.day import day_of
from recovery_app.domain.episode import PainScores
from recovery_app.domain.in_time import in_time
from recovery_app.domain.live_log import live
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.profile import Profile


class DataError(Exception):
    """Say in one line what was not done with stored data, why, and what helps."""


class ProfileSummary(msgspec.Struct, frozen=True):
    """Hold what tells one profile from another; `pain` is the one told last in time, with its day.

    `plan_started_on` is that of the last episode; None where no plan was begun. `has_session` tells that a session was
    running when it was written.
    """

    entries: int
    first_day: date | None
    last_day: date | None
    episodes: int
    pain: PainScores | None = None
    pain_day: date | None = None
    plan_started_on: date | None = None
    has_session: bool = False


class BackupFact(msgspec.Struct, frozen=True):
    """Hold one backup: its id (a file name), when it was made (UTC), and its size.

    `summary` is None until it was asked for; `problem` says in one line why the backup cannot be read, empty for none
    known. A "version" was kept at a save and goes in time; what was "replaced" by another profile is kept for good.
    """

    id: str
    made: datetime
    size_bytes: int
    summary: ProfileSummary | None = None
    problem: str = ""
    kind: Literal["version", "replaced"] = "version"


class StoredFile(msgspec.Struct, frozen=True):
    """Hold one stored file: its name as shown, in a sentence what it is for, and its size."""

    name: str
    purpose: str
    size_bytes: int


class Person(msgspec.Struct, frozen=True):
    """Hold one of the people who share the program; `is_removable` is False for the first, who is always there."""

    id: str
    name: str
    is_current: bool
    is_removable: bool = False


def summary_of(profile: Profile) -> ProfileSummary:
    """Return what tells this profile from another; what was taken back is not counted."""
    counted = live(profile.log)
    days = [entry.day for entry in counted]
    # One told late lies at the end of the log, and speaks of an earlier day.
    check_ins = in_time(entry for entry in counted if isinstance(entry, CheckIn))
    answered = [one for episode in profile.episodes for one in episode.assessments]
    pains = [(one.at, one.day, one.pain) for one in check_ins[-1:]]
    pains += [(one.at, day_of(one.at), one.answers.pain) for one in answered if one.answers.pain != PainScores()]
    _, pain_day, pain = max(pains, key=itemgetter(0), default=(None, None, None))
    last = profile.episodes[-1] if profile.episodes else None
    return ProfileSummary(
        entries=len(counted),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        episodes=len(profile.episodes),
        pain=pain,
        pain_day=pain_day,
        plan_started_on=last.plan_started_on if last is not None else None,
        has_session=profile.active_session is not None,
    )
