"""Loads what draws the charts beside the window's own thread, so that the page answers meanwhile."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QObject, Signal


class PlotLoading(QObject):
    """Import pyqtgraph and numpy once; `done` tells, in the thread of the one who asked, that they are there."""

    done = Signal()

    def begin(self) -> None:
        """Begin to load; what is loaded already is done at once."""
        # Not a daemon: an import that the end of the interpreter cuts off could take the program down with it.
        Thread(target=self._load, name="charts").start()

    def _load(self) -> None:
        import recovery_app.ui.charts.plot_area  # noqa: F401, PLC0415

        # The page may be gone by now.
        with suppress(RuntimeError):
            self.done.emit()
