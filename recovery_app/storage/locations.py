"""Where the profile lives, and what the files beside it are called."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import platformdirs

APP_NAME = "recovery-app"
PROFILE_NAME = "profile.json"
LOCK_NAME = "profile.lock"
PULSE_NAME = "session-pulse.json"
BACKUPS_NAME = "backups"
PEOPLE_NAME = "people.json"
PEOPLE_FOLDER = "people"
FAULTS_NAME = "faults.log"
BACKUP_PREFIX = "profile-"
BACKUP_SUFFIX = ".json"

Aside = Literal["broken", "conflict", "set-aside", "replaced"]
_STAMP = "%Y%m%dT%H%M%S.%fZ"


def default_data_dir() -> Path:
    """Return the platform's own folder for this program's data, which need not exist yet."""
    return platformdirs.user_data_path(APP_NAME, appauthor=False, roaming=False)


def default_cache_dir() -> Path:
    """Return the platform's own folder for what this program can make again at any time."""
    return platformdirs.user_cache_path(APP_NAME, appauthor=False)


def stamp_of(moment: datetime) -> str:
    """Return a moment as a part of a file name: UTC with microseconds, so that names sort by time."""
    return moment.astimezone(UTC).strftime(_STAMP)


def moment_of(stamp: str) -> datetime | None:
    """Return the moment, in UTC, that a stamp stands for, or None for any other text."""
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def aside_path(beside: Path, what: Aside, moment: datetime) -> Path:
    """Return a name beside a file under which nothing stands yet."""
    stem = f"{beside.stem}.{what}-{stamp_of(moment)}"
    path = beside.with_name(f"{stem}{beside.suffix}")
    count = 1
    while os.path.lexists(path):
        count += 1
        path = beside.with_name(f"{stem}-{count}{beside.suffix}")
    return path


def backup_path(folder: Path, moment: datetime) -> Path:
    """Return the name of a backup made at a moment."""
    return folder / f"{BACKUP_PREFIX}{stamp_of(moment)}{BACKUP_SUFFIX}"


def backup_moment(name: str) -> datetime | None:
    """Return when a backup was made, in UTC, or None for the name of any other file."""
    if not (name.startswith(BACKUP_PREFIX) and name.endswith(BACKUP_SUFFIX)):
        return None
    return moment_of(name.removeprefix(BACKUP_PREFIX).removesuffix(BACKUP_SUFFIX))
