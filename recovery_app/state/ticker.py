"""A heartbeat that runs only when something needs it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class TimerTicker(QObject):
    """Tick with a timer of Qt."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.ticked)

    def start(self, interval_ms: int) -> None:
        """Begin to tick every `interval_ms`."""
        if not self._timer.isActive():
            self._timer.start(interval_ms)

    def stop(self) -> None:
        """Stop ticking; no timer stays alive."""
        self._timer.stop()
