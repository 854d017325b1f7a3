"""Notes that the desktop shows while the window is hidden."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Protocol

from recovery_app.device.session_bus import BusError, Service, SessionBus, open_bus

SERVICE = Service("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications")
APP_NAME, ICON = "Recovery", "recovery-app"
URGENCY_NORMAL, URGENCY_CRITICAL = 1, 2
AS_LONG_AS_USUAL = -1


class Notifier(Protocol):
    """Show a note outside of the window."""

    def is_there(self) -> bool:
        """Tell whether the desktop shows notes."""
        ...

    def show(self, title: str, text: str, *, urgent: bool = False) -> bool:
        """Show a note in place of the one before; tell whether the desktop took it. An urgent one stays."""
        ...

    def clear(self) -> None:
        """Take the note away, as when the window is in front again."""
        ...


class NoNotifier:
    """Stand in where the desktop shows no notes."""

    def is_there(self) -> bool:
        """Tell that there is none."""
        return False

    def show(self, title: str, text: str, *, urgent: bool = False) -> bool:
        """Show nothing."""
        return False

    def clear(self) -> None:
        """Have nothing to take away."""


class BusNotifier:
    """Ask the notification service of a free desktop, over a new connection for each note."""

    def __init__(self, connect: Callable[[], SessionBus | None] = open_bus) -> None:
        self._connect = connect
        self._shown = 0

    def is_there(self) -> bool:
        """Tell whether a notification service runs or can be started."""
        bus = self._connect()
        if bus is None:
            return False
        offers = bus.offers(SERVICE.name)
        bus.close()
        return offers

    def show(self, title: str, text: str, *, urgent: bool = False) -> bool:
        """Show a note in place of the one before; tell whether the desktop took it. An urgent one stays."""
        hints = {"urgency": ("y", URGENCY_CRITICAL if urgent else URGENCY_NORMAL), "desktop-entry": ("s", ICON)}
        values: tuple[object, ...] = (APP_NAME, self._shown, ICON, title, _plain(text), [], hints, AS_LONG_AS_USUAL)
        answer = self._call("Notify", "susssasa{sv}i", *values)
        if not answer or not isinstance(answer[0], int):
            return False
        self._shown = answer[0]
        return True

    def clear(self) -> None:
        """Take the note away, as when the window is in front again."""
        if self._shown:
            self._call("CloseNotification", "u", self._shown)
            self._shown = 0

    def _call(self, member: str, signature: str, *values: object) -> list[Any]:
        bus = self._connect()
        if bus is None:
            return []
        try:
            return bus.call(SERVICE, member, signature, *values)
        except BusError:
            return []
        finally:
            bus.close()


def _plain(text: str) -> str:
    """Return text that a service which reads marks shows as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def open_notifier(platform: str = sys.platform) -> Notifier:
    """Return what shows notes on this desktop: its notification service, else its tray."""
    if platform not in {"win32", "darwin"}:
        bus = BusNotifier()
        if bus.is_there():
            return bus
    from recovery_app.device.tray_notifier import TrayNotifier

    tray = TrayNotifier()
    return tray if tray.is_there() else NoNotifier()
