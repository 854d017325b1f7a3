"""The ways in which the systems let a program keep the screen on."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from recovery_app.device.session_bus import BusError, Service, SessionBus, open_bus

PROGRAM = "Recovery"
SCREEN_SAVER = Service("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
WINDOWS_HOLD = 0x8000_0000 | 0x1 | 0x2
"""From now on (ES_CONTINUOUS): the system and the display are needed."""
WINDOWS_RELEASE = 0x8000_0000


class BusKeepAwake:
    """Ask the desktop's screen saver; it lets go by itself when the program dies and its connection with it."""

    def __init__(self, connect: Callable[[], SessionBus | None] = open_bus) -> None:
        self._connect = connect
        self._bus: SessionBus | None = None
        self._ticket = 0

    def is_there(self) -> bool:
        """Tell whether the desktop has a screen saver to ask."""
        bus = self._connect()
        if bus is None:
            return False
        offers = bus.offers(SCREEN_SAVER.name)
        bus.close()
        return offers

    def hold(self, reason: str) -> None:
        """Keep the screen on; the system may show the reason."""
        if self._bus is not None:
            return
        bus = self._connect()
        if bus is None:
            return
        try:
            (self._ticket,) = bus.call(SCREEN_SAVER, "Inhibit", "ss", PROGRAM, reason)
        except (BusError, ValueError):
            bus.close()
            return
        self._bus = bus

    def release(self) -> None:
        """Let the machine sleep again."""
        bus, self._bus = self._bus, None
        if bus is None:
            return
        with suppress(BusError):
            bus.call(SCREEN_SAVER, "UnInhibit", "u", self._ticket)
        bus.close()


class ChildKeepAwake:
    """Let a tool of the system hold it awake for as long as its child `cat` lives.

    Cat reads from this program, so that it ends when this program does, even by a kill.
    """

    def __init__(self, tool: Sequence[str], find: Callable[[str], str | None] = shutil.which) -> None:
        self._tool = tuple(tool)
        self._find = find
        self._child: subprocess.Popen[bytes] | None = None

    def is_there(self) -> bool:
        """Tell whether the tool is installed."""
        return self._find(self._tool[0]) is not None

    def hold(self, reason: str) -> None:
        """Keep the screen on."""
        path = self._find(self._tool[0])
        if self._child is not None or path is None:
            return
        command, nowhere = [path, *self._tool[1:], "cat"], subprocess.DEVNULL
        try:
            self._child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=nowhere, stderr=nowhere)  # noqa: S603
        except OSError:
            return

    def release(self) -> None:
        """Let the machine sleep again."""
        child, self._child = self._child, None
        if child is None:
            return
        if child.stdin is not None:
            child.stdin.close()
        child.terminate()
        child.wait()


class WindowsKeepAwake:
    """Tell Windows that the display is needed; it forgets when the program ends."""

    def __init__(self, set_state: Callable[[int], int]) -> None:
        self._set_state = set_state

    def is_there(self) -> bool:
        """Tell that Windows can always be asked."""
        return True

    def hold(self, reason: str) -> None:
        """Keep the screen on."""
        self._set_state(WINDOWS_HOLD)

    def release(self) -> None:
        """Let the machine sleep again."""
        self._set_state(WINDOWS_RELEASE)


def windows_call() -> Callable[[int], int]:
    """Return the call of Windows; there is none elsewhere."""
    import ctypes

    libraries: Any = ctypes
    call = libraries.windll.kernel32.SetThreadExecutionState
    call.argtypes = [ctypes.c_uint]
    found: Callable[[int], int] = call
    return found
