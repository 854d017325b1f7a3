"""The clock of the program; tests hand in another."""

from __future__ import annotations

import sys
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from recovery_app.domain.instant import Instant


class Clock(Protocol):
    """Tell the time."""

    def now(self) -> datetime:
        """Return the local wall-clock time with its UTC offset."""
        ...

    def instant(self) -> Instant:
        """Return this moment read from both clocks."""
        ...


class SystemClock:
    """Read the clocks of this machine."""

    def __init__(self) -> None:
        self._boot_id = _boot_id()

    def now(self) -> datetime:
        """Return the local wall-clock time with its UTC offset."""
        return datetime.now(UTC).astimezone()

    def instant(self) -> Instant:
        """Return this moment read from both clocks."""
        return Instant(self.now(), _seconds_since_boot(), self._boot_id)


def _seconds_since_boot() -> float:
    # Linux's monotonic clock stands still in suspend; CLOCK_BOOTTIME does not. On macOS it is the other way round:
    # Python's monotonic() stands still and CLOCK_MONOTONIC goes on. On Windows monotonic() counts sleep.
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


def _boot_id() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        # Without the kernel's own id only readings of one run of the program are known to belong together.
        return uuid.uuid4().hex
