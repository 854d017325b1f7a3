"""Stand-ins for what a test must hold in its hand; they never sleep."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal

from recovery_app.device.ability import Ability
from recovery_app.device.fullscreen_check import FullScreen
from recovery_app.domain.cues import Cue, Hearing
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


class FakeCues:
    """Remember what was to be heard."""

    def __init__(self) -> None:
        self.played: list[tuple[Cue, Hearing]] = []
        self.is_open = False
        self.stops = 0

    @property
    def heard(self) -> list[str]:
        """Return the kinds of what could be heard; an alarm with its level, such as "alarm 2"."""
        return [f"{cue.kind} {cue.level}" if cue.kind == "alarm" else cue.kind for cue, _ in self.played]

    def play(self, cue: Cue, hearing: Hearing) -> None:
        """Remember a cue."""
        self.played.append((cue, hearing))

    def prepare(self) -> None:
        """Be open from now on."""
        self.is_open = True

    def stop(self) -> None:
        """Count how often silence was asked for."""
        self.stops += 1

    def release(self) -> None:
        """Be closed again."""
        self.is_open = False


class FakeNotifier:
    """Remember the note that is shown, and all there were; `works` says whether the desktop takes any."""

    def __init__(self) -> None:
        self.works = True
        self.shown: tuple[str, str] | None = None
        self.notes: list[tuple[str, str]] = []
        self.urgent: list[bool] = []

    def is_there(self) -> bool:
        """Tell whether notes are taken."""
        return self.works

    def show(self, title: str, text: str, *, urgent: bool = False) -> bool:
        """Remember a note."""
        if self.works:
            self.shown = (title, text)
            self.notes.append(self.shown)
            self.urgent.append(urgent)
        return self.works

    def clear(self) -> None:
        """Show none any more."""
        self.shown = None


class FakeKeepAwake:
    """Remember for what the machine is kept awake, None for nothing."""

    def __init__(self) -> None:
        self.held: str | None = None

    def is_there(self) -> bool:
        """Tell that it can be kept awake."""
        return True

    def hold(self, reason: str) -> None:
        """Remember the reason."""
        self.held = reason

    def release(self) -> None:
        """Remember that it may sleep."""
        self.held = None


class FakeDevices:
    """Be a machine that does nothing and remembers all; it fits recovery_app.device.devices.Devices."""

    def __init__(self) -> None:
        self.cues = FakeCues()
        self.notifier = FakeNotifier()
        self.keep_awake = FakeKeepAwake()
        self.filled: FullScreen = "no"

    def another_fills_the_screen(self) -> FullScreen:
        """Tell what the test says."""
        return self.filled

    def ability(self) -> Ability:
        """Lack nothing."""
        return Ability()

    def close(self) -> None:
        """Have nothing to give back."""
