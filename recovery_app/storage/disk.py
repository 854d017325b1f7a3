"""The few calls that decide whether data survives a power cut, in one value so that a test can make them fail."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

if sys.platform == "darwin":  # pragma: no cover - another platform
    import fcntl

    def flush(fd: int) -> None:
        """Bring the data of an open file onto the medium itself; raise OSError when that fails."""
        try:
            # fsync leaves the data in the drive's own cache there.
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(fd)

else:

    def flush(fd: int) -> None:
        """Bring the data of an open file onto the medium itself; raise OSError when that fails."""
        os.fsync(fd)


class Disk(msgspec.Struct, frozen=True):
    """Hold the calls that write; each raises OSError when it fails."""

    write: Callable[[int, memoryview], int] = os.write
    flush: Callable[[int], None] = flush
    replace: Callable[[Path, Path], None] = os.replace
    link: Callable[[Path, Path], None] = os.link


def flush_folder(folder: Path, disk: Disk) -> None:
    """Bring the names in a folder onto the medium, where the system can do that; raise OSError when it fails."""
    if sys.platform == "win32":  # pragma: no cover - another platform
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        disk.flush(fd)
    except OSError as error:
        # Some network and FUSE filesystems know no flush of a folder; the write itself has worked all the same.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(fd)


def make_private_folder(folder: Path, disk: Disk) -> None:
    """Make a folder, and those above it, for the user alone (0700), and keep it through a power cut; raise OSError."""
    if folder.is_dir():
        return
    make_private_folder(folder.parent, disk)
    folder.mkdir(mode=0o700, exist_ok=True)
    flush_folder(folder.parent, disk)
