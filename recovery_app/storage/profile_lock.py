"""Let only one program at a time use the profile."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from recovery_app.storage import messages
from recovery_app.storage.disk import Disk, make_private_folder
from recovery_app.storage.locations import LOCK_NAME
from recovery_app.storage.notice import Notice

if sys.platform == "win32":  # pragma: no cover - another platform
    import msvcrt

    def lock_file(fd: int) -> None:
        """Lock an open file until it is closed; raise OSError at once when another program holds the lock."""
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def lock_file(fd: int) -> None:
        """Lock an open file until it is closed; raise OSError at once when another program holds the lock."""
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}


class ProfileLock:
    """Hold the lock of a data folder for as long as the process lives; a crash gives it back by itself."""

    def __init__(self, data_dir: Path, lock: Callable[[int], None] = lock_file) -> None:
        self._path = data_dir / LOCK_NAME
        self._lock = lock
        self._fd: int | None = None
        self.notices: tuple[Notice, ...] = ()

    def acquire(self) -> bool:
        """Return False when another program holds the lock.

        Where no lock can be had at all, return True and say so in `notices`: refusing would lock the user out.
        """
        if self._fd is not None:
            return True
        self.notices = ()
        try:
            make_private_folder(self._path.parent, Disk())
            # The file stays for good: to remove it would let two programs hold locks on two files of one name.
            fd = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            self.notices = (messages.no_lock(self._path, error),)
            return True
        try:
            self._lock(fd)
        except OSError as error:
            os.close(fd)
            if error.errno in _HELD:
                return False
            self.notices = (messages.no_lock(self._path, error),)
            return True
        self._fd = fd
        return True

    def release(self) -> None:
        """Give the lock back, if it is held."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None
