"""Makes pages ready while nobody touches the program, so that their first visit is as short as any."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow

from recovery_app.state.ticker import TimerTicker

QUIET_MS: Final = 500
"""How long nothing is touched before anything is made ready."""
BREATH_MS: Final = 20
"""What lies between two steps, in which the window answers."""
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.WindowActivate,
        QEvent.Type.Resize,
        QEvent.Type.Move,
    }
)


class PagePreparer(QObject):
    """Take one step at a time from `steps` in a window that nobody touches; `may_go_on` is asked before each step.

    Its timer runs only until the steps are over, and stops where it may not go on: the next touch of the window, or
    `wait`, begins it again.
    """

    def __init__(
        self, steps: Iterator[object], may_go_on: Callable[[], bool], timer: TimerTicker, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._steps = steps
        self._may_go_on = may_go_on
        self._timer = timer
        self._window: QWindow | None = None
        self._is_over = False
        timer.setParent(self)
        timer.ticked.connect(self._on_quiet)

    @property
    def is_over(self) -> bool:
        """Tell whether every step was taken."""
        return self._is_over

    def begin(self, window: QWindow) -> None:
        """Wait for the first quiet moment of a window."""
        self._window = window
        window.installEventFilter(self)
        self.wait()

    def wait(self) -> None:
        """Wait for another quiet moment, if there is anything left to do and this has begun."""
        self._timer.stop()
        if self._window is not None and not self._is_over and self._may_go_on():
            self._timer.start(QUIET_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step back whenever the window is touched."""
        if event.type() in _TOUCHES:
            self.wait()
        return super().eventFilter(watched, event)

    def _on_quiet(self) -> None:
        self._timer.stop()
        if not self._may_go_on():
            return
        # What fails is told once, and again by the page that is visited; nothing more is made ready then.
        self._is_over = True
        self._is_over = next(self._steps, None) is None
        if not self._is_over:
            self._timer.start(BREATH_MS)
        elif self._window is not None:
            self._window.removeEventFilter(self)
