"""Looks for what Qt needs before Qt is asked, because Qt aborts where it finds something missing."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

WITHOUT_DISPLAY = "Pictures need none: recovery-app --tour DIR."

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11_LIBRARIES = {
    "libxcb.so.1": "libxcb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

NEEDS_NO_DISPLAY = frozenset({"offscreen", "minimal", "vnc", "eglfs", "linuxfb", "minimalegl", "vkkhrdisplay"})
WAYLAND_PLUGINS = frozenset({"wayland", "wayland-egl", "wayland-brcm"})
PLUGINS = NEEDS_NO_DISPLAY | WAYLAND_PLUGINS | {"xcb"}
ANSWERS_WITHIN_S = 2.0

CanLoad = Callable[[str], bool]


def can_load(library: str) -> bool:
    """Tell whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def problem(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform, loads: CanLoad = can_load
) -> str:
    """Return in one line what to install or set before a window can open, or an empty text.

    Only Linux and its relatives can lack these; elsewhere Qt brings what it needs.
    """
    if platform in {"darwin", "win32"}:
        return ""
    missing = [package for library, package in QT_LIBRARIES.items() if not loads(library)]
    wanted = _wanted_plugins(environment)
    if unknown := [name for name in wanted if name not in PLUGINS]:
        return f"QT_QPA_PLATFORM names {unknown[0]}, which Qt does not know. Unset it. {WITHOUT_DISPLAY}"
    if wanted & NEEDS_NO_DISPLAY:
        return _install(missing)
    display = environment.get("DISPLAY", "")
    may_use_x11 = not wanted or not wanted.isdisjoint(PLUGINS - WAYLAND_PLUGINS)
    if may_use_x11 and ("xcb" in wanted or display):
        missing += [package for library, package in X11_LIBRARIES.items() if not loads(library)]
    if missing:
        return _install(missing)
    may_use_wayland = not wanted or bool(wanted & WAYLAND_PLUGINS)
    if may_use_wayland and _wayland_answers(environment):
        return ""
    if not may_use_x11:
        return f"No Wayland display answers. Set WAYLAND_DISPLAY, or unset QT_QPA_PLATFORM. {WITHOUT_DISPLAY}"
    if not display:
        return f"No display was found. Set DISPLAY or WAYLAND_DISPLAY, or start it from a desktop. {WITHOUT_DISPLAY}"
    if not _x_server_answers(display):
        return f"The display {display} does not answer. Start an X server there or set DISPLAY. {WITHOUT_DISPLAY}"
    return ""


def _wanted_plugins(environment: Mapping[str, str]) -> frozenset[str]:
    """Return the names in a list such as "wayland;xcb:option"; Qt tries them one after the other."""
    listed = environment.get("QT_QPA_PLATFORM", "").split(";")
    return frozenset(name for one in listed if (name := one.split(":")[0].strip().lower()))


def _install(packages: list[str]) -> str:
    if not packages:
        return ""
    return "System libraries are missing. Install them, on Debian or Ubuntu with: apt install " + " ".join(packages)


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name, folder = environment.get("WAYLAND_DISPLAY", ""), environment.get("XDG_RUNTIME_DIR", "")
    if not name or not (folder or Path(name).is_absolute()):
        return False
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(ANSWERS_WITHIN_S)
        try:
            line.connect(str(Path(folder) / name))
        except OSError:
            return False
    return True


def _x_server_answers(display: str) -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    failed = xcb.xcb_connection_has_error(connection) != 0
    xcb.xcb_disconnect(connection)
    return not failed
