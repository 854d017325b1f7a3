"""Everything that is stored, file by file, and what each of them is for."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from recovery_app.domain.stored_data import DataError, StoredFile
from recovery_app.storage.file_mark import read_regular
from recovery_app.storage.locations import (
    BACKUPS_NAME,
    FAULTS_NAME,
    LOCK_NAME,
    PEOPLE_NAME,
    PROFILE_NAME,
    PULSE_NAME,
)
from recovery_app.storage.notice import cause_and_remedy, one_line
from recovery_app.storage.readable_text import BYTES_NEEDED, readable

MOST_FILES = 2000
_CACHE = "cache"
_PURPOSES = (
    (PROFILE_NAME, "Everything you told Recovery: answers, log, settings."),
    (f"{BACKUPS_NAME}/.*", "An earlier version of your profile, kept for you to go back to."),
    (r".*\.replaced-.*", "The profile that another one took the place of."),
    (r".*\.broken-.*", "A damaged file, kept as it was found."),
    (r".*\.conflict-.*", "Your profile as something else had changed it."),
    (r".*\.set-aside-.*", "Parts of your profile that could not be read."),
    (r".*\.tmp-[0-9a-f]+|.*\.new", "A file that was not finished. Recovery removes it or writes it anew."),
    (re.escape(PULSE_NAME), "When a running session was last looked at."),
    (re.escape(FAULTS_NAME), "Faults of the program, for whoever mends it."),
    (re.escape(PEOPLE_NAME), "The names of the people who share Recovery."),
    (re.escape(LOCK_NAME), "Keeps a second Recovery from opening the same data. It is empty."),
    (f"{_CACHE}/.*", "A copy of Recovery's own content for a quick start. Nothing of you is in it."),
)
_OTHER = "Not a file of Recovery."


def stored_files(root: Path, folder: Path, cache: Path | None) -> tuple[StoredFile, ...]:
    """Return every file of the person in `folder` and of the program in `root` and its cache; raise DataError."""
    try:
        found = list(_all(root, folder, cache))
    except OSError as error:
        where = error.filename or root
        raise DataError(f"{where} could not be read: {cause_and_remedy(error)}.") from error
    return tuple(StoredFile(name, _purpose(name), size) for name, _, size in found)


def stored_text(root: Path, folder: Path, cache: Path | None, name: str) -> str:
    """Return the text of one of the stored files, JSON set out in lines, cut after 200,000 characters."""
    try:
        path = next((path for known, path, _ in _all(root, folder, cache) if known == name), None)
        found = read_regular(path, BYTES_NEEDED) if path is not None else None
    except OSError as error:
        raise DataError(f"{name} could not be read: {cause_and_remedy(error)}.") from error
    if found is None:
        raise DataError(f"{name} is not there any more. Look at the list again.")
    return readable(found[0])


def _all(root: Path, folder: Path, cache: Path | None) -> Iterator[tuple[str, Path, int]]:
    yield from _files(folder, "")
    yield from _files(folder / BACKUPS_NAME, f"{BACKUPS_NAME}/")
    if folder != root:
        for name, path, size in _files(root, ""):
            # The rest of the root is the first person's own.
            if name in {PEOPLE_NAME, LOCK_NAME} or name.startswith(f"{Path(PEOPLE_NAME).stem}.broken-"):
                yield name, path, size
    if cache is not None and cache not in {root, folder}:
        yield from _files(cache, f"{_CACHE}/")


def _files(folder: Path, prefix: str) -> Iterator[tuple[str, Path, int]]:
    with suppress(FileNotFoundError, NotADirectoryError):
        for count, path in enumerate(sorted(folder.iterdir())):
            if count >= MOST_FILES:
                return
            with suppress(FileNotFoundError):
                status = path.stat()
                if not stat.S_ISDIR(status.st_mode):
                    yield one_line(f"{prefix}{path.name}"), path, status.st_size


def _purpose(name: str) -> str:
    return next((purpose for pattern, purpose in _PURPOSES if re.fullmatch(pattern, name)), _OTHER)
