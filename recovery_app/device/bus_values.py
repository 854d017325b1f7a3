"""Values as D-Bus lays them out: written little-endian, read in the order of the sender."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any, Final

_FIXED: Final = {
    "y": ("B", 1),
    "b": ("I", 4),
    "i": ("i", 4),
    "u": ("I", 4),
    "x": ("q", 8),
    "t": ("Q", 8),
    "d": ("d", 8),
}
_TEXT: Final = {"s": "I", "o": "I", "g": "B"}
_CLOSES: Final = {"(": ")", "{": "}"}


def align(place: int, to: int) -> int:
    """Return the next place that is a multiple of `to`."""
    return (place + to - 1) // to * to


def split_kinds(signature: str) -> list[str]:
    """Return the complete types of a signature, such as "s" and "a{sv}" of "sa{sv}"."""
    kinds, at = [], 0
    while at < len(signature):
        end = _end(signature, at)
        kinds.append(signature[at:end])
        at = end
    return kinds


def write(out: bytearray, kind: str, value: Any) -> None:  # noqa: ANN401 - a value of any of the bus's types
    """Append a value of a type; that of a variant is a pair of type and value, that of an array of pairs a list."""
    _pad(out, _boundary(kind))
    if kind in _FIXED:
        out += struct.pack("<" + _FIXED[kind][0], value)
    elif kind in _TEXT:
        text = value.encode()
        out += struct.pack("<" + _TEXT[kind], len(text)) + text + b"\0"
    elif kind == "v":
        write(out, "g", value[0])
        write(out, value[0], value[1])
    elif kind[0] == "a":
        place = len(out)
        out += bytes(4)
        _pad(out, _boundary(kind[1:]))
        start = len(out)
        for one in value.items() if isinstance(value, dict) else value:
            write(out, kind[1:], one)
        struct.pack_into("<I", out, place, len(out) - start)
    else:
        for part, one in zip(split_kinds(kind[1:-1]), value, strict=True):
            write(out, part, one)


@dataclass
class Reader:
    """Read values one after the other."""

    data: bytes
    little: bool
    at: int = 0

    def read_all(self, signature: str) -> list[Any]:
        """Return the values of a signature."""
        return [self.read(kind) for kind in split_kinds(signature)]

    def read(self, kind: str) -> Any:  # noqa: ANN401 - a value of any of the bus's types
        """Return the next value; raise ValueError for a type that nothing here is answered with."""
        self.at = align(self.at, _boundary(kind))
        if kind in _FIXED:
            code, size = _FIXED[kind]
            value = self._unpack(code, size)
            return bool(value) if kind == "b" else value
        if kind in _TEXT:
            length = self._unpack(_TEXT[kind], 1 if kind == "g" else 4)
            text = self.data[self.at : self.at + length].decode()
            self.at += length + 1
            return text
        if kind == "v":
            return self.read(self.read("g"))
        if kind[0] == "a":
            return self._array(kind[1:])
        return tuple(self.read_all(kind[1:-1]))

    def _array(self, kind: str) -> list[Any]:
        length = self._unpack("I", 4)
        self.at = align(self.at, _boundary(kind))
        end, found = self.at + length, []
        while self.at < end:
            found.append(self.read(kind))
        return found

    def _unpack(self, code: str, size: int) -> Any:  # noqa: ANN401 - a number
        (value,) = struct.unpack_from(("<" if self.little else ">") + code, self.data, self.at)
        self.at += size
        return value


def _pad(out: bytearray, to: int) -> None:
    out += bytes(align(len(out), to) - len(out))


def _boundary(kind: str) -> int:
    if kind in _FIXED:
        return _FIXED[kind][1]
    boundaries = {"s": 4, "o": 4, "a": 4, "g": 1, "v": 1, "(": 8, "{": 8}
    if kind[:1] not in boundaries:
        message = f"Nothing here reads or writes the type {kind!r}."
        raise ValueError(message)
    return boundaries[kind[:1]]


def _end(signature: str, at: int) -> int:
    if signature[at] == "a" and at + 1 < len(signature):
        return _end(signature, at + 1)
    if signature[at] not in _CLOSES:
        return at + 1
    close, at = _CLOSES[signature[at]], at + 1
    while signature[at] != close:
        at = _end(signature, at)
    return at + 1
