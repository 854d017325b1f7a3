"""A clock that a script moves and a heartbeat that never beats by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal

from recovery_app.domain.instant import Instant
from recovery_app.state.ticker import TimerTicker


class ScriptedClock:
    """Tell the time that the script set."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)
        self._boot_s = 0.0

    def now(self) -> datetime:
        """Return the scripted time."""
        return self._now

    def instant(self) -> Instant:
        """Return the scripted moment."""
        return Instant(self._now, self._boot_s, "tour")

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._now += timedelta(seconds=seconds)
        self._boot_s += seconds


class StillTicker(TimerTicker):
    """Beat only when the script says so."""

    ticked = Signal()

    def start(self, interval_ms: int) -> None:
        """Do not begin to tick: the script looks at the clock itself."""

    def stop(self) -> None:
        """Have nothing to stop."""
