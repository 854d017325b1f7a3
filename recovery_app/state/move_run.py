"""The play of a movement: where it is by the clock, and a heartbeat only while it plays."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from recovery_app.domain.instant import Instant, seconds_between
from recovery_app.domain.move_pace import MovePace, part_at
from recovery_app.state.clock import Clock
from recovery_app.state.ticker import TimerTicker

BEAT_MS: Final = 40


class MoveRun(QObject):
    """Tell where a movement is that began to play at a place; `moved(float)` carries that place at each beat.

    The clock decides, not the beats, so one that comes late loses nothing.
    """

    moved = Signal(float)

    def __init__(self, clock: Clock, ticker: TimerTicker, pace: MovePace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ticker = ticker
        self._pace = pace
        self._since: Instant | None = None
        self._from_s = 0.0
        ticker.ticked.connect(self._on_ticked)

    @property
    def is_running(self) -> bool:
        """Tell whether the movement plays."""
        return self._since is not None

    def start(self, part: float) -> None:
        """Play on from a place in a pass."""
        self._from_s = part * self._pace.pass_s
        self._since = self._clock.instant()
        self._ticker.start(BEAT_MS)

    def stop(self) -> None:
        """Stop, and let the heart rest."""
        if self._since is not None:
            self._since = None
            self._ticker.stop()

    def part(self) -> float:
        """Return the place in a pass at this moment, 0 where nothing plays."""
        if self._since is None:
            return 0.0
        return part_at(self._pace, self._from_s + seconds_between(self._since, self._clock.instant()))

    def _on_ticked(self) -> None:
        if self._since is not None:
            self.moved.emit(self.part())
