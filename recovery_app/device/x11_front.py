"""Asks an X server about the window in front, over a connection of its own.

It speaks through libxcb, which Qt needs anyway: a window that closes meanwhile is an empty answer there, where libX11
would end the program.
"""

from __future__ import annotations

import ctypes
from typing import Any

_ANY_TYPE = 0
_WORDS = 1_024


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Atom(ctypes.Structure):
    _fields_ = (
        ("response_type", ctypes.c_uint8),
        ("pad", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("atom", ctypes.c_uint32),
    )


class _Setup(ctypes.Structure):
    _fields_ = (("root", ctypes.c_uint32),)


class _Screens(ctypes.Structure):
    _fields_ = (("data", ctypes.POINTER(_Setup)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


def front_is_full_screen() -> bool | None:
    """Tell whether the window in front fills the screen, or None where no window manager says which one that is."""
    try:
        xcb, libc = _load()
    except OSError:
        return None
    line = xcb.xcb_connect(None, None)
    try:
        if xcb.xcb_connection_has_error(line):
            return None
        return _Server(xcb, libc, line).front_is_full_screen()
    finally:
        xcb.xcb_disconnect(line)


class _Server:
    def __init__(self, xcb: Any, libc: Any, line: int) -> None:  # noqa: ANN401 - C libraries
        self._xcb, self._libc, self._line = xcb, libc, ctypes.c_void_p(line)

    def front_is_full_screen(self) -> bool | None:
        screens = self._xcb.xcb_setup_roots_iterator(self._xcb.xcb_get_setup(self._line))
        front = self._property(screens.data.contents.root, b"_NET_ACTIVE_WINDOW")
        if not front:
            return None
        return self._atom(b"_NET_WM_STATE_FULLSCREEN") in self._property(front[0], b"_NET_WM_STATE")

    def _atom(self, name: bytes) -> int:
        cookie = self._xcb.xcb_intern_atom(self._line, 0, len(name), name)
        reply = self._xcb.xcb_intern_atom_reply(self._line, cookie, None)
        if not reply:
            return 0
        atom = int(reply.contents.atom)
        self._libc.free(reply)
        return atom

    def _property(self, window: int, name: bytes) -> list[int]:
        """Return a property of 32-bit numbers, empty where the window has none or is gone."""
        cookie = self._xcb.xcb_get_property(self._line, 0, window, self._atom(name), _ANY_TYPE, 0, _WORDS)
        reply = self._xcb.xcb_get_property_reply(self._line, cookie, None)
        if not reply:
            return []
        count = self._xcb.xcb_get_property_value_length(ctypes.c_void_p(reply)) // 4
        numbers = ctypes.cast(self._xcb.xcb_get_property_value(ctypes.c_void_p(reply)), ctypes.POINTER(ctypes.c_uint32))
        found = [int(numbers[place]) for place in range(count)]
        self._libc.free(ctypes.c_void_p(reply))
        return found


def _load() -> tuple[Any, Any]:
    xcb, libc = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    xcb.xcb_get_setup.argtypes, xcb.xcb_get_setup.restype = [ctypes.c_void_p], ctypes.c_void_p
    xcb.xcb_setup_roots_iterator.argtypes, xcb.xcb_setup_roots_iterator.restype = [ctypes.c_void_p], _Screens
    xcb.xcb_intern_atom.restype = _Cookie
    xcb.xcb_intern_atom.argtypes = [ctypes.c_void_p, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p]
    xcb.xcb_intern_atom_reply.argtypes = [ctypes.c_void_p, _Cookie, ctypes.c_void_p]
    xcb.xcb_intern_atom_reply.restype = ctypes.POINTER(_Atom)
    number = ctypes.c_uint32
    xcb.xcb_get_property.restype = _Cookie
    xcb.xcb_get_property.argtypes = [ctypes.c_void_p, ctypes.c_uint8, number, number, number, number, number]
    xcb.xcb_get_property_reply.argtypes = [ctypes.c_void_p, _Cookie, ctypes.c_void_p]
    xcb.xcb_get_property_reply.restype = ctypes.c_void_p
    xcb.xcb_get_property_value.argtypes, xcb.xcb_get_property_value.restype = [ctypes.c_void_p], ctypes.c_void_p
    xcb.xcb_get_property_value_length.argtypes = [ctypes.c_void_p]
    libc.free.argtypes = [ctypes.c_void_p]
    return xcb, libc
