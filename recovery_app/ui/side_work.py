"""Work that may take seconds, done beside the window."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from recovery_app.domain.stored_data import DataError

QUICK_S: Final = 0.1
"""What takes no longer is waited for: nobody sees it, and nothing has to be said about it."""
_LOOK_EVERY_MS: Final = 20
_BUSY: Final = "Something else is being done. Wait until it is done, then try again."

Value = TypeVar("Value")


class SideWork(QObject):
    """Do one piece of work at a time in a thread; deleting this waits for its end, and nothing is told of it then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._tell: Callable[[], object] = lambda: None
        self._end: Callable[[], object] = lambda: None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Tell whether something is being done."""
        return self._thread is not None

    def start(
        self,
        work: Callable[[], Value],
        waits: Callable[[], object],
        done: Callable[[Value], object],
        refused: Callable[[str], object],
    ) -> None:
        """Do `work` and hand what it returns to `done`, or the words of a DataError to `refused`.

        `waits` is called where it takes a moment. While something is being done, anything else is refused.
        """
        if self.is_busy:
            refused(_BUSY)
            return
        thread = _Working(work)
        self._tell = partial(_tell, thread, done, refused)
        end = partial(_end, thread, gc.isenabled())
        # To look for dropped objects in that thread could let go of a widget, which only this one may.
        gc.disable()
        self._thread, self._end = thread, end
        self.destroyed.connect(end)
        thread.start()
        thread.join(QUICK_S)
        if thread.is_alive():
            waits()
            self._timer.start()
        else:
            self._look()

    def _look(self) -> None:
        if self._thread is None or self._thread.is_alive():
            return
        self._thread = None
        self._timer.stop()
        self.destroyed.disconnect(self._end)
        self._end()
        self._tell()


class _Working(Thread, Generic[Value]):
    def __init__(self, work: Callable[[], Value]) -> None:
        super().__init__()
        self._work = work
        self.values: list[Value] = []
        self.fault: Exception | None = None

    def run(self) -> None:
        try:
            self.values.append(self._work())
        except Exception as fault:  # noqa: BLE001 - it is raised again where the window can tell of it
            self.fault = fault


def _end(thread: Thread, collects: bool, _owner: object = None) -> None:  # noqa: FBT001 - bound once, above
    """Wait for the end of a thread, and let dropped objects be looked for again as before."""
    thread.join()
    if collects:
        gc.enable()


def _tell(thread: _Working[Value], done: Callable[[Value], object], refused: Callable[[str], object]) -> None:
    if isinstance(thread.fault, DataError):
        refused(str(thread.fault))
    elif thread.fault is not None:
        raise thread.fault
    else:
        done(thread.values[0])
