"""The earlier versions of the profile: which to keep, and which of them still opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from recovery_app.storage.atomic_file import link_or_copy
from recovery_app.storage.decoded import BrokenProfileError, Decoded
from recovery_app.storage.disk import Disk, flush_folder, make_private_folder
from recovery_app.storage.locations import backup_moment, backup_path

KEPT_VERSIONS = 10
KEPT_DAYS = 7


class Backup(msgspec.Struct, frozen=True):
    """Hold where a backup is and when it was made, in UTC."""

    path: Path
    made: datetime


def surplus(names: Iterable[str], keep: int = KEPT_VERSIONS, days: int = KEPT_DAYS) -> tuple[str, ...]:
    """Return the backups to remove, oldest first; names that are not of a backup are never among them.

    Kept are the newest `keep`, and the newest one of each of the last `days` days (UTC) that have one, so that a busy
    day cannot push out the version of the day before.
    """
    ours = sorted((name for name in names if backup_moment(name)), reverse=True)
    newest_of_day: dict[str, str] = {}
    for name in ours:
        newest_of_day.setdefault(name.partition("T")[0], name)
    kept = {*ours[:keep], *list(newest_of_day.values())[:days]}
    return tuple(sorted(name for name in ours if name not in kept))


def newest_first(folder: Path) -> list[Backup]:
    """Return the backups in a folder, the newest first; an absent folder has none; raise OSError when unreadable."""
    try:
        paths = sorted(folder.iterdir(), reverse=True)
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [Backup(path, made) for path in paths if (made := backup_moment(path.name))]


def keep_version(profile: Path, folder: Path, now: datetime, disk: Disk) -> None:
    """Keep the profile file as it is now among the backups, durably; raise OSError when that fails."""
    make_private_folder(folder, disk)
    moment = now
    for newest in newest_first(folder)[:1]:
        # A save that failed after this point, and is tried again, must not fill the folder with one version.
        if newest.path.samefile(profile):
            return
        # With the clock set back the newest version still has to sort as the newest.
        moment = max(now, newest.made + timedelta(microseconds=1))
    link_or_copy(profile, backup_path(folder, moment), disk)
    flush_folder(folder, disk)


def prune(folder: Path) -> None:
    """Remove surplus backups, as far as they can be removed."""
    with suppress(OSError):
        for name in surplus(backup.path.name for backup in newest_first(folder)):
            (folder / name).unlink()


def newest_good_backup(folder: Path, read: Callable[[Path], Decoded]) -> tuple[Backup, Decoded] | None:
    """Return the newest backup that opens, and what is in it, or None; NewerProfileError from `read` passes through."""
    for backup in newest_first(folder):
        with suppress(OSError, BrokenProfileError):
            return backup, read(backup.path)
    return None
