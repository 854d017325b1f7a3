"""How to tell that a file is still the one that was last read or written."""

from __future__ import annotations

import errno
import os
import stat
import zlib
from pathlib import Path

import msgspec


class Mark(msgspec.Struct, frozen=True):
    """Hold what changes when somebody writes a file: its time in nanoseconds, its bytes, its inode."""

    mtime_ns: int
    size: int
    inode: int


class KnownFile(msgspec.Struct, frozen=True):
    """Hold a file as this program knows it: its mark, and a checksum of its content."""

    mark: Mark
    checksum: int


def mark_of(status: os.stat_result) -> Mark:
    """Return the mark of a file from its status."""
    return Mark(status.st_mtime_ns, status.st_size, status.st_ino)


def mark_at(path: Path) -> Mark | None:
    """Return the mark of the file at a path, None for nothing; raise OSError for anything but a file."""
    try:
        return mark_of(_status_of_regular(path))
    except FileNotFoundError:
        return None


def known_file(mark: Mark, data: bytes) -> KnownFile:
    """Return a file with this mark and content as a known one."""
    return KnownFile(mark, zlib.crc32(data))


def is_still(known: KnownFile, path: Path, mark: Mark) -> bool:
    """Tell whether the file at a path, which has this mark now, holds what is known of it; raise OSError."""
    if mark == known.mark:
        return True
    # Some filesystems round times or number their files anew, and a file may be touched without a change.
    return mark.size == known.mark.size and zlib.crc32(path.read_bytes()) == known.checksum


def read_regular(path: Path, limit: int) -> tuple[bytes, Mark] | None:
    """Return the first `limit` bytes of a file and its mark, None for no file; raise OSError when it cannot be read."""
    try:
        _status_of_regular(path)
        with path.open("rb") as file:
            return file.read(limit), mark_of(os.fstat(file.fileno()))
    except FileNotFoundError:
        return None


def _status_of_regular(path: Path) -> os.stat_result:
    status = path.stat()
    # Asked before opening: opening a pipe would wait for ever.
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is not a file", str(path))
    return status
