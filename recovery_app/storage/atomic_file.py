"""Write a file so that a crash or a power cut leaves either the old one or the new one."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from recovery_app.storage.disk import Disk, flush_folder, make_private_folder
from recovery_app.storage.file_mark import Mark, mark_of

_EXCLUSIVE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
_TEMP_END = r"\.tmp-[0-9a-f]{16}"


class Staged(msgspec.Struct, frozen=True):
    """Hold a file that is written in full beside the place it is meant for, with the mark it will keep there."""

    temp: Path
    final: Path
    mark: Mark

    def drop(self) -> None:
        """Remove the staged file, if it can be removed."""
        with suppress(OSError):
            self.temp.unlink()


def write_durably(path: Path, data: bytes, disk: Disk) -> None:
    """Write a file for the user alone (0600) that is on the medium when this returns.

    Raise OSError when it cannot be written; what stood at the path before stands there still.
    """
    put(stage(path, data, disk), disk)


def stage(path: Path, data: bytes, disk: Disk) -> Staged:
    """Write data in full beside a path, leaving the path itself alone; raise OSError and leave nothing behind."""
    make_private_folder(path.parent, disk)
    temp = path.with_name(f"{path.name}.tmp-{os.urandom(8).hex()}")
    fd = os.open(temp, _EXCLUSIVE, 0o600)
    try:
        try:
            _write_all(fd, data, disk)
            disk.flush(fd)
            mark = mark_of(os.fstat(fd))
        finally:
            os.close(fd)
    except BaseException:
        with suppress(OSError):
            temp.unlink()
        raise
    return Staged(temp, path, mark)


def put(staged: Staged, disk: Disk) -> None:
    """Put a staged file in its place, durably; raise OSError when that fails."""
    try:
        disk.replace(staged.temp, staged.final)
    except OSError:
        staged.drop()
        raise
    flush_folder(staged.final.parent, disk)


def link_or_copy(source: Path, target: Path, disk: Disk) -> None:
    """Give a file a second name, or copy it durably where the filesystem knows no second names; raise OSError."""
    try:
        disk.link(source, target)
    except OSError:
        write_durably(target, source.read_bytes(), disk)


def remove_leftovers(folder: Path, stem: str, before: datetime) -> None:
    """Remove what a crash left half written: files with our temporary names, older than a moment."""
    ours = re.compile(re.escape(stem) + r"[.-].*" + _TEMP_END)
    with suppress(OSError):
        for entry in sorted(folder.iterdir()):
            if ours.fullmatch(entry.name) and entry.lstat().st_mtime < before.timestamp():
                entry.unlink()


def _write_all(fd: int, data: bytes, disk: Disk) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[disk.write(fd, rest) :]
