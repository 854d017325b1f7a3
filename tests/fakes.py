"""Stand-ins for what a test must hold in its hand; they never sleep."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal

from recovery_app.domain.instant import Instant
from recovery_app.state.ticker import TimerTicker

START = datetime(2025, 3, 12, 9, 0, tzinfo=UTC)


class FakeClock:
    """Tell a time that only moves when told to; it fits recovery_app.state.clock.Clock."""

    def __init__(self, wall: datetime = START, boot_s: float = 1_000.0, boot_id: str = "boot-1") -> None:
        self._wall = wall
        self._boot_s = boot_s
        self._boot_id = boot_id

    def now(self) -> datetime:
        """Return the wall-clock time."""
        return self._wall

    def instant(self) -> Instant:
        """Return this moment read from both clocks."""
        return Instant(self._wall, self._boot_s, self._boot_id)

    def advance(self, seconds: float) -> None:
        """Let real time pass: both clocks move, also while the machine sleeps or the program is not running."""
        self._wall += timedelta(seconds=seconds)
        self._boot_s += seconds

    def set_wall(self, wall: datetime) -> None:
        """Set the wall clock, as a user, a zone change or a time server does; no real time passes."""
        self._wall = wall

    def reboot(self, boot_id: str, seconds: float) -> None:
        """Restart the machine, which takes so many real seconds; the boot clock begins again."""
        self._wall += timedelta(seconds=seconds)
        self._boot_s = 0.0
        self._boot_id = boot_id


class ManualTicker(TimerTicker):
    """Beat when a test emits `ticked`, and remember whether anyone wants it to beat."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_running = False

    def start(self, interval_ms: int) -> None:
        """Remember that it should beat."""
        self.is_running = True

    def stop(self) -> None:
        """Remember that it should not."""
        self.is_running = False
