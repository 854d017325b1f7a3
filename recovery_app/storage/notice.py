"""What this room says: a notice when something is worth knowing, a problem when nothing was done."""

from __future__ import annotations

import errno

import msgspec


class Notice(msgspec.Struct, frozen=True):
    """Hold one line that names the thing and the remedy."""

    text: str


class StorageError(OSError):
    """Say in one line that nothing was written, why, and what helps."""


class ProfileReadOnlyError(StorageError):
    """Say in one line why the profile must not be written."""


_REMEDIES = {
    errno.ENOSPC: "the disk is full; make some room",
    errno.EDQUOT: "your share of the disk is full; make some room",
    errno.EACCES: "you may not use it; check who owns it and its permissions",
    errno.EPERM: "you may not use it; check who owns it and its permissions",
    errno.EROFS: "the disk is read-only; make it writable",
    errno.EIO: "the disk reports an error; copy your data off it",
}


def cause_and_remedy(error: OSError) -> str:
    """Return in a few words what went wrong and, where there is something to do about it, what to do."""
    return _REMEDIES.get(error.errno or 0) or one_line(error.strerror or str(error))


def one_line(text: str, limit: int = 200) -> str:
    """Return text from elsewhere as at most `limit` printable characters on one line."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
