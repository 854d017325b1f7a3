"""The one file that holds everything that is the user's."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from recovery_app.domain.profile import Profile
from recovery_app.storage import messages
from recovery_app.storage.atomic_file import link_or_copy, put, remove_leftovers, stage, write_durably
from recovery_app.storage.backups import keep_version, newest_first, newest_good_backup, prune
from recovery_app.storage.decoded import BrokenProfileError, Decoded, NewerProfileError, SetAside
from recovery_app.storage.disk import Disk, flush_folder
from recovery_app.storage.file_mark import KnownFile, is_still, known_file, mark_at, read_regular
from recovery_app.storage.loaded import Loaded, Outcome
from recovery_app.storage.locations import BACKUPS_NAME, PROFILE_NAME, aside_path
from recovery_app.storage.notice import Notice, ProfileReadOnlyError, StorageError
from recovery_app.storage.profile_codec import SIZE_LIMIT, decode, encode, encode_set_aside


class ProfileFile:
    """Load and save the profile in one folder; what it cannot read it keeps under another name."""

    def __init__(self, data_dir: Path, now: Callable[[], datetime], disk: Disk | None = None) -> None:
        self._link = data_dir / PROFILE_NAME
        self._backups = data_dir / BACKUPS_NAME
        self._now = now
        self._disk = disk or Disk()
        self._started = now()
        self._loaded_at = self._started
        self._closed: str | None = messages.NOT_LOADED
        self._known: tuple[KnownFile, ...] = ()
        self._set_aside: tuple[SetAside, ...] = ()
        self._untold: list[Notice] = []
        self._backups_fail = False

    def load(self) -> Loaded:
        """Return the profile on disk, or the newest backup that opens; raise nothing, destroy nothing."""
        self._known, self._set_aside, self._loaded_at = (), (), self._now()
        target = self._target()
        try:
            loaded = self._load(target)
        except OSError as error:
            loaded = Loaded("unreadable", notices=(messages.unreadable(target, error),))
        self._closed = loaded.notices[0].text if loaded.read_only else None
        if not loaded.read_only:
            remove_leftovers(target.parent, target.stem, self._started)
            remove_leftovers(self._backups, PROFILE_NAME.partition(".")[0], self._started)
        return loaded

    def save(self, profile: Profile) -> tuple[Notice, ...]:
        """Save a profile; when this returns, it survives a crash and a power cut.

        Raise StorageError when it could not be saved, and ProfileReadOnlyError, with nothing touched, when it must not.
        """
        if self._closed is not None:
            raise ProfileReadOnlyError(self._closed)
        data = encode(profile)
        target = self._target()
        try:
            self._save(target, data)
        except OSError as error:
            raise StorageError(messages.not_saved(target, error)) from error
        told, self._untold = tuple(self._untold), []
        return told

    def close(self, why: str) -> None:
        """Refuse every later save, with the reason in one line: what was erased must not be written again."""
        self._closed = why

    def _target(self) -> Path:
        # A user may keep the file in a synced folder and link to it; the link has to survive each save.
        return Path(os.path.realpath(self._link))

    def _load(self, target: Path) -> Loaded:
        found = read_regular(target, SIZE_LIMIT + 1)
        if found is None:
            if self._link.is_symlink():
                return Loaded("unreadable", notices=(messages.nothing_behind_the_link(self._link, target),))
            return self._load_backup(target, None)
        data, mark = found
        try:
            decoded = decode(data)
        except NewerProfileError as error:
            return Loaded("newer", notices=(messages.newer(target, error.version),))
        except BrokenProfileError as error:
            return self._load_backup(target, str(error))
        self._known = (known_file(mark, data),)
        return self._open("opened", target, decoded)

    def _load_backup(self, target: Path, why_broken: str | None) -> Loaded:
        try:
            good = newest_good_backup(self._backups, _read_backup)
        except NewerProfileError as error:
            return Loaded("newer", notices=(messages.newer(self._backups, error.version),))
        if why_broken is None and not newest_first(self._backups):
            return Loaded("fresh")
        reason = messages.missing(target) if why_broken is None else self._move_away(target, why_broken)
        if good is None:
            return Loaded("lost", notices=(reason, messages.no_good_backup(self._backups)))
        backup, decoded = good
        made = backup.made.astimezone(self._loaded_at.tzinfo)
        return self._open("restored", target, decoded, reason, messages.restored(backup.path, made))

    def _move_away(self, target: Path, why_broken: str) -> Notice:
        kept_as = aside_path(target, "broken", self._loaded_at)
        try:
            self._disk.replace(target, kept_as)
        except OSError as error:
            return messages.broken_and_stuck(target, why_broken, error)
        with suppress(OSError):
            flush_folder(target.parent, self._disk)
        return messages.broken(target, why_broken, kept_as)

    def _open(self, outcome: Outcome, target: Path, decoded: Decoded, *notices: Notice) -> Loaded:
        self._set_aside = decoded.set_aside
        if decoded.set_aside:
            kept_in = aside_path(target, "set-aside", self._loaded_at)
            notices = (*notices, messages.set_aside(decoded.set_aside, kept_in))
        return Loaded(outcome, decoded.profile, notices)

    def _save(self, target: Path, data: bytes) -> None:
        if self._set_aside:
            kept_in = aside_path(target, "set-aside", self._loaded_at)
            write_durably(kept_in, encode_set_aside(self._set_aside), self._disk)
            self._set_aside = ()
        staged = stage(target, data, self._disk)
        try:
            self._keep_present(target)
        except OSError:
            staged.drop()
            raise
        ours = known_file(staged.mark, data)
        # Should the last step fail half-way, either file may be the one that stands there.
        self._known = (*self._known, ours)
        put(staged, self._disk)
        self._known = (ours,)
        prune(self._backups)

    def _keep_present(self, target: Path) -> None:
        present = mark_at(target)
        if present is None:
            self._untold += [messages.vanished(target)] if self._known else []
            self._known = ()
            return
        self._known = tuple(known for known in self._known if is_still(known, target, present))
        if self._known:
            self._keep_backup(target)
            return
        kept_as = aside_path(target, "conflict", self._now())
        link_or_copy(target, kept_as, self._disk)
        flush_folder(target.parent, self._disk)
        self._known = (known_file(present, kept_as.read_bytes()),)
        self._untold.append(messages.changed_on_disk(target, kept_as))

    def _keep_backup(self, target: Path) -> None:
        try:
            keep_version(target, self._backups, self._now(), self._disk)
        except OSError as error:
            # Told once: the user's entry matters more than its earlier version, and is saved all the same.
            self._untold += [] if self._backups_fail else [messages.no_backup(self._backups, error)]
            self._backups_fail = True
        else:
            self._backups_fail = False


def why_not_opened(folder: Path) -> str:
    """Return why the profile in a folder would not be opened at all, in one line; empty where it would be.

    Nothing is changed, and nothing is said of a damaged file: that one is set aside when it is loaded.
    """
    target = Path(os.path.realpath(folder / PROFILE_NAME))
    try:
        found = read_regular(target, SIZE_LIMIT + 1)
        if found is not None:
            decode(found[0])
        elif (folder / PROFILE_NAME).is_symlink():
            return messages.nothing_behind_the_link(folder / PROFILE_NAME, target).text
    except OSError as error:
        return messages.unreadable(target, error).text
    except NewerProfileError as error:
        return messages.newer(target, error.version).text
    except BrokenProfileError:
        return ""
    return ""


def _read_backup(path: Path) -> Decoded:
    found = read_regular(path, SIZE_LIMIT + 1)
    if found is None:
        raise BrokenProfileError("nothing is there")
    return decode(found[0])
