"""Times what is painted, for the benchmarks of pages."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

CLOCK = time.thread_time if "own" in sys.argv else time.perf_counter
"""With `own` as an argument the processor time of the GUI thread alone, which other programs hardly disturb."""


def now() -> datetime:
    """Return the local time."""
    return datetime.now(UTC).astimezone()


def settle() -> None:
    """Let everything that was asked for be laid out and painted."""
    for _ in range(3):
        QCoreApplication.processEvents()


def timed(deed: Callable[[], object]) -> float:
    """Return the milliseconds until a deed is painted."""
    began = CLOCK()
    deed()
    settle()
    return (CLOCK() - began) * 1000
