"""A bus whose answers a test writes down beforehand."""

from __future__ import annotations

import socket
import struct
from typing import Any

from recovery_app.device.bus_values import Reader, align, split_kinds, write
from recovery_app.device.session_bus import SessionBus

ANSWER, ERROR = 2, 3


class ScriptedBus:
    """Hold the other end of a connection."""

    def __init__(self) -> None:
        near, self._far = socket.socketpair()
        near.settimeout(0.2)
        self._far.settimeout(0.2)
        self.bus = SessionBus(near)
        self._serial = 0

    def answers(self, signature: str = "", *values: object, kind: int = ANSWER) -> None:
        """Answer the next call with these values."""
        self._serial += 1
        self._far.sendall(message(self._serial, signature, values, kind))

    def sends(self, data: bytes) -> None:
        """Send anything."""
        self._far.sendall(data)

    def close(self) -> None:
        """Close both ends."""
        self.bus.close()
        self._far.close()

    def hangs_up(self) -> None:
        """Close the other end."""
        self._far.close()

    def got(self) -> tuple[str, list[Any]]:
        """Return the member and the values of the next call that was sent."""
        start = self._far.recv(16)
        length, _, fields = struct.unpack("<III", start[4:])
        rest = self._far.recv(align(fields, 8) + length)
        told = dict(Reader(start + rest, little=True, at=12).read("a(yv)"))
        body = Reader(start + rest, little=True, at=16 + align(fields, 8))
        return told[3], body.read_all(told.get(8, ""))

    def is_closed(self) -> bool:
        """Tell whether the program has closed its end."""
        return self._far.recv(4096) == b""


def message(serial: int, signature: str, values: tuple[object, ...], kind: int = ANSWER) -> bytes:
    """Return an answer as it goes over the wire."""
    body = bytearray()
    for one, value in zip(split_kinds(signature), values, strict=True):
        write(body, one, value)
    head = bytearray(struct.pack("<cBBBII", b"l", kind, 0, 1, len(body), 900 + serial))
    write(head, "a(yv)", [(5, ("u", serial)), (8, ("g", signature))])
    return bytes(head + bytes(align(len(head), 8) - len(head)) + body)
