"""Remove everything that is stored of a person, the profile last: until then it can be asked for again."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from recovery_app.domain.stored_data import DataError
from recovery_app.storage.disk import Disk, flush_folder
from recovery_app.storage.locations import BACKUP_PREFIX, BACKUPS_NAME, FAULTS_NAME, PROFILE_NAME, PULSE_NAME
from recovery_app.storage.notice import cause_and_remedy

_SHOWN = 3


def own_files(folder: Path) -> tuple[Path, ...]:
    """Return every file of a person, in the order of erasing, the profile last; raise OSError for what is unreadable.

    Where the profile is a link, what it leads to and what was kept beside that is among them.
    """
    target = Path(os.path.realpath(folder / PROFILE_NAME))
    found = [*_in(folder / BACKUPS_NAME, re.compile(re.escape(BACKUP_PREFIX) + r".*\.json(\.tmp-[0-9a-f]+)?"))]
    beside = re.compile(re.escape(target.stem) + r"(\.(broken|conflict|set-aside|replaced)-.*|.*\.tmp-[0-9a-f]+)")
    found += _in(target.parent, beside)
    names = (PULSE_NAME, f"{PULSE_NAME}.new", FAULTS_NAME, PROFILE_NAME)
    found += (folder / name for name in names if os.path.lexists(folder / name))
    if target != folder / PROFILE_NAME and target.exists():
        found.append(target)
    return tuple(dict.fromkeys(found))


def erase_files(folder: Path, disk: Disk) -> None:
    """Remove every file of a person for good; raise DataError naming what is left, and then the profile is left too.

    A crash in the middle leaves the profile, so that to erase again goes on where it ended.
    """
    try:
        files = own_files(folder)
    except OSError as error:
        where = error.filename or folder
        raise DataError(f"Nothing was erased. {where} could not be read: {cause_and_remedy(error)}.") from error
    target = Path(os.path.realpath(folder / PROFILE_NAME))
    last = {folder / PROFILE_NAME, target}
    _remove([path for path in files if path not in last], disk)
    with suppress(OSError):
        (folder / BACKUPS_NAME).rmdir()
    # What the link leads to goes first: without the link nobody would find it again.
    _remove([path for path in (target, folder / PROFILE_NAME) if path in files], disk)


def remove_folder(folder: Path, disk: Disk) -> None:
    """Remove the empty folder of a person, and the one around it after the last; what holds anything else stays."""
    with suppress(OSError):
        for one in (folder, folder.parent):
            one.rmdir()
            flush_folder(one.parent, disk)


def _in(folder: Path, name: re.Pattern[str]) -> Iterator[Path]:
    with suppress(FileNotFoundError, NotADirectoryError):
        yield from (path for path in sorted(folder.iterdir()) if name.fullmatch(path.name))


def _remove(paths: list[Path], disk: Disk) -> None:
    left = []
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            left.append(f"{path}: {cause_and_remedy(error)}")
    for folder in dict.fromkeys(path.parent for path in paths):
        try:
            flush_folder(folder, disk)
        except OSError as error:
            left.append(f"{folder}: {cause_and_remedy(error)}")
    if left:
        more = f"; and {len(left) - _SHOWN} more" if len(left) > _SHOWN else ""
        shown = "; ".join(left[:_SHOWN])
        raise DataError(f"Not all was erased. Your profile is still here. Left: {shown}{more}. Erase again after that.")
