"""The earlier versions of the profile, as the user sees them and brings them back."""

from __future__ import annotations

import os
import re
from datetime import datetime
from pathlib import Path
from typing import Literal

from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import BackupFact, DataError
from recovery_app.storage.atomic_file import link_or_copy
from recovery_app.storage.backups import newest_first
from recovery_app.storage.decoded import BrokenProfileError, NewerProfileError
from recovery_app.storage.disk import Disk, flush_folder
from recovery_app.storage.file_mark import mark_at, read_regular
from recovery_app.storage.locations import BACKUPS_NAME, PROFILE_NAME, aside_path, moment_of
from recovery_app.storage.notice import cause_and_remedy
from recovery_app.storage.profile_codec import SIZE_LIMIT, decode

_REPLACED = r"\.replaced-(\d{8}T\d{6}\.\d{6}Z)(?:-\d+)?"


class BackupList:
    """List and read the backups of one profile folder; the profile that another replaced is among them."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self._folder = folder
        self._disk = disk or Disk()

    @property
    def target(self) -> Path:
        """Return where the profile file really stands, which a link may lead to."""
        return Path(os.path.realpath(self._folder / PROFILE_NAME))

    def facts(self) -> tuple[BackupFact, ...]:
        """Return the backups, newest first, without summaries; raise DataError where the folder cannot be read."""
        found = []
        for made, path in self._found():
            kind: Literal["version", "replaced"] = "version" if path.parent.name == BACKUPS_NAME else "replaced"
            try:
                mark = mark_at(path)
            except OSError as error:
                found.append(BackupFact(path.name, made, 0, problem=f"{cause_and_remedy(error)}.", kind=kind))
                continue
            if mark is not None:
                found.append(BackupFact(path.name, made, mark.size, kind=kind))
        return tuple(found)

    def read(self, backup_id: str) -> Profile:
        """Return the profile in a backup; raise DataError for one that is not there or not whole."""
        path = next((path for _, path in self._found() if path.name == backup_id), None)
        if path is None:
            raise DataError("This backup is not there any more. Choose another one.")
        try:
            found = read_regular(path, SIZE_LIMIT + 1)
            if found is None:
                raise DataError("This backup is not there any more. Choose another one.")
            decoded = decode(found[0])
        except NewerProfileError as error:
            message = f"It comes from a newer version of Recovery (schema {error.version}). Update Recovery first."
            raise DataError(message) from error
        except OSError as error:
            raise DataError(f"It could not be read: {cause_and_remedy(error)}. Choose another one.") from error
        except BrokenProfileError as error:
            raise DataError(f"It could not be read: {error}. Choose another one.") from error
        if decoded.set_aside:
            part = decoded.set_aside[0]
            count = len(decoded.set_aside)
            parts = "1 part" if count == 1 else f"{count} parts"
            raise DataError(f"It is damaged: {parts} of it cannot be read ({part.where}). Choose another one.")
        return decoded.profile

    def keep_replaced(self, now: datetime) -> None:
        """Keep the profile as it is on the disk for good, before another takes its place; raise DataError."""
        target = self.target
        try:
            if mark_at(target) is None:
                return
            link_or_copy(target, aside_path(target, "replaced", now), self._disk)
            flush_folder(target.parent, self._disk)
        except OSError as error:
            message = f"Your present data could not be kept: {cause_and_remedy(error)}. So nothing was changed."
            raise DataError(message) from error

    def _found(self) -> list[tuple[datetime, Path]]:
        target = self.target
        replaced = re.compile(re.escape(target.stem) + _REPLACED + re.escape(target.suffix))
        try:
            found = [(backup.made, backup.path) for backup in newest_first(self._folder / BACKUPS_NAME)]
            for path in target.parent.iterdir() if target.parent.is_dir() else ():
                matched = replaced.fullmatch(path.name)
                made = moment_of(matched[1]) if matched else None
                if made is not None:
                    found.append((made, path))
        except OSError as error:
            where = error.filename or self._folder
            raise DataError(f"{where} could not be read: {cause_and_remedy(error)}.") from error
        return sorted(found, reverse=True)
