"""Whether another program fills the screen, where the system can tell."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any, Literal

FullScreen = Literal["yes", "no", "unknown"]
BUSY, FULL_SCREEN_GAME, PRESENTING = 2, 3, 4
"""Of Windows' QUERY_USER_NOTIFICATION_STATE: something fills the screen, or wants no notes."""


def another_fills_the_screen(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    ask_windows: Callable[[], int | None] | None = None,
    ask_x11: Callable[[], bool | None] | None = None,
) -> FullScreen:
    """Tell whether the program in front fills the screen; Wayland and macOS tell nobody.

    Ask while this program's own window is not in front: it may fill the screen itself.
    """
    if platform == "win32":
        state = (ask_windows or _windows_state)()
        return "unknown" if state is None else "yes" if state in {BUSY, FULL_SCREEN_GAME, PRESENTING} else "no"
    # Under Wayland an X server knows only the windows of old programs, so its no would be worth nothing.
    if platform == "darwin" or environment.get("WAYLAND_DISPLAY") or not environment.get("DISPLAY"):
        return "unknown"
    if ask_x11 is None:
        from recovery_app.device.x11_front import front_is_full_screen

        ask_x11 = front_is_full_screen
    full = ask_x11()
    return "unknown" if full is None else "yes" if full else "no"


def _windows_state() -> int | None:
    import ctypes

    libraries: Any = ctypes
    state = ctypes.c_int()
    failed = libraries.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state))
    return None if failed else state.value
