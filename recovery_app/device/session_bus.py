"""Calls services of the desktop over the session's D-Bus, by its wire protocol.

Qt's own D-Bus calls cannot send an unsigned number from Python, which notifications and inhibitors are called with.
"""

from __future__ import annotations

import os
import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from recovery_app.device.bus_values import Reader, align, split_kinds, write

ANSWERS_WITHIN_S = 1.0
"""A bus answers at once; one that does not must not hold up the window."""
DAEMON = "org.freedesktop.DBus"
_CALL, _ANSWER, _ERROR = 1, 2, 3
_PATH, _INTERFACE, _MEMBER, _ANSWER_TO, _SERVICE, _SIGNATURE = 1, 2, 3, 5, 6, 8
_HEADER = 12
_NEVER_LONGER = 1 << 20


class BusError(Exception):
    """Say that the bus or a service did not do what it was asked."""


@dataclass(frozen=True)
class Service:
    """Name an interface of an object of a service."""

    name: str
    path: str
    interface: str


BUS = Service(DAEMON, "/org/freedesktop/DBus", DAEMON)


class SessionBus:
    """Be one connection to the bus; what was asked of a service through it ends with it."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._serial = 0

    def call(self, service: Service, member: str, signature: str = "", *values: object) -> list[Any]:
        """Call a method and return what it answers; raise BusError where it fails or takes too long."""
        self._serial += 1
        try:
            self._line.sendall(_message(self._serial, service, member, signature, values))
            while True:
                kind, answer_to, body = self._receive()
                if answer_to == self._serial and kind in {_ANSWER, _ERROR}:
                    break
        except (OSError, struct.error, ValueError, IndexError) as failed:
            raise BusError(str(failed)) from failed
        if kind == _ERROR:
            raise BusError(*body)
        return body

    def offers(self, name: str) -> bool:
        """Tell whether a service runs or would be started when it is called."""
        try:
            if self.call(BUS, "NameHasOwner", "s", name)[0]:
                return True
            return name in self.call(BUS, "ListActivatableNames")[0]
        except BusError:
            return False

    def close(self) -> None:
        """End the connection."""
        self._line.close()

    def _receive(self) -> tuple[int, int, list[Any]]:
        start = self._exactly(16)
        reader = Reader(start, little=start[:1] == b"l")
        kind = start[1]
        reader.at = 4
        length, _, fields = (reader.read("u") for _ in range(3))
        if length + fields > _NEVER_LONGER:
            message = "The bus sent something too long."
            raise ValueError(message)
        whole = start + self._exactly(align(fields, 8) + length)
        reader = Reader(whole, little=start[:1] == b"l", at=_HEADER)
        told = dict(reader.read("a(yv)"))
        reader.at = 16 + align(fields, 8)
        return kind, told.get(_ANSWER_TO, 0), reader.read_all(told.get(_SIGNATURE, ""))

    def _exactly(self, count: int) -> bytes:
        held = bytearray()
        while len(held) < count:
            more = self._line.recv(count - len(held))
            if not more:
                message = "The bus closed the connection."
                raise OSError(message)
            held += more
        return bytes(held)


def open_bus(environment: Mapping[str, str] = os.environ) -> SessionBus | None:
    """Return a connection to the session's bus, or None where there is none."""
    for address in _addresses(environment):
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(ANSWERS_WITHIN_S)
        try:
            line.connect(address)
            line.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
            if line.recv(256).startswith(b"OK "):
                line.sendall(b"BEGIN\r\n")
                bus = SessionBus(line)
                bus.call(BUS, "Hello")
                return bus
        except (OSError, BusError):
            pass
        line.close()
    return None


def _addresses(environment: Mapping[str, str]) -> list[str]:
    if not hasattr(socket, "AF_UNIX"):
        return []
    found = []
    for address in environment.get("DBUS_SESSION_BUS_ADDRESS", "").split(";"):
        kind, _, listed = address.partition(":")
        parts = dict(part.split("=", 1) for part in listed.split(",") if "=" in part)
        if kind == "unix" and "path" in parts:
            found.append(unquote(parts["path"]))
        elif kind == "unix" and "abstract" in parts:
            found.append("\0" + unquote(parts["abstract"]))
    if not found and (folder := environment.get("XDG_RUNTIME_DIR")):
        found.append(f"{folder}/bus")
    return found


def _message(serial: int, service: Service, member: str, signature: str, values: tuple[object, ...]) -> bytes:
    body = bytearray()
    for kind, value in zip(split_kinds(signature), values, strict=True):
        write(body, kind, value)
    fields: list[tuple[int, tuple[str, str]]] = [
        (_PATH, ("o", service.path)),
        (_INTERFACE, ("s", service.interface)),
        (_MEMBER, ("s", member)),
        (_SERVICE, ("s", service.name)),
    ]
    if signature:
        fields.append((_SIGNATURE, ("g", signature)))
    head = bytearray(struct.pack("<cBBBII", b"l", _CALL, 0, 1, len(body), serial))
    write(head, "a(yv)", fields)
    head += bytes(align(len(head), 8) - len(head))
    return bytes(head + body)
