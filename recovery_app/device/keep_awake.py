"""Keeps the screen on, and the machine awake, while a session runs and no longer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

from recovery_app.device.keep_awake_ways import (
    PROGRAM,
    BusKeepAwake,
    ChildKeepAwake,
    WindowsKeepAwake,
    windows_call,
)

SYSTEMD_RUNS = Path("/run/systemd/system")


class KeepAwake(Protocol):
    """Keep the screen on from `hold` to `release`; both may be called twice, and neither ever fails."""

    def is_there(self) -> bool:
        """Tell whether this machine can be kept awake."""
        ...

    def hold(self, reason: str) -> None:
        """Keep the screen on; the system may show the reason."""
        ...

    def release(self) -> None:
        """Let the machine sleep again."""
        ...


class CannotKeepAwake:
    """Stand in where the machine offers no way."""

    def is_there(self) -> bool:
        """Tell that there is no way."""
        return False

    def hold(self, reason: str) -> None:
        """Do nothing."""

    def release(self) -> None:
        """Do nothing."""


def open_keep_awake(platform: str = sys.platform) -> KeepAwake:
    """Return what keeps this machine awake."""
    ways: list[KeepAwake] = []
    if platform == "win32":
        ways.append(WindowsKeepAwake(windows_call()))
    elif platform == "darwin":
        ways.append(ChildKeepAwake(("caffeinate", "-d", "-i")))
    else:
        ways.append(BusKeepAwake())
        if SYSTEMD_RUNS.is_dir():
            why = "--why=A session runs"
            ways.append(ChildKeepAwake(("systemd-inhibit", "--what=idle", f"--who={PROGRAM}", why, "--mode=block")))
    return next((way for way in ways if way.is_there()), CannotKeepAwake())
