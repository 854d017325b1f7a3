"""A filter of the Linux kernel that kills this process the moment any of its threads opens an internet socket.

It holds for every thread and every process that comes from this one, and cannot be taken off again.
"""

from __future__ import annotations

import ctypes
import platform
import socket
import struct
from pathlib import Path
from typing import Final, NamedTuple

_SET_NO_NEW_PRIVS: Final = 38
_SET_MODE_FILTER: Final = 1
_ON_ALL_THREADS: Final = 1
_KILL_PROCESS: Final = 0x8000_0000
_ALLOW: Final = 0x7FFF_0000
_NOT_THERE: Final = 0x0005_0000 | 38
"""The call fails as on a kernel that does not have it (ENOSYS)."""
_LOAD: Final = 0x20
_IF_EQUAL: Final = 0x15
_IF_AT_LEAST: Final = 0x35
_RETURN: Final = 0x06
_NUMBER_AT: Final = 0
_ARCHITECTURE_AT: Final = 4
_FIRST_ARGUMENT_AT: Final = 16
_IO_URING_SETUP: Final = 425
"""A ring could open sockets without the call for it; the number is the same everywhere."""
_OTHER_CALLING_WAY: Final = 0x4000_0000
"""From here on calls are numbered anew for another width of pointers (x32)."""
_TABLES: Final = ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6")


class Machine(NamedTuple):
    """Hold how a processor is named by the kernel, and its numbers for opening a socket and for setting a filter."""

    architecture: int
    open_socket: int
    set_filter: int


MACHINES: Final = {"x86_64": Machine(0xC000_003E, 41, 317), "aarch64": Machine(0xC000_00B7, 198, 277)}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("lines", ctypes.c_void_p))


def machine() -> Machine | None:
    """Return the numbers of this machine, or None where no filter is written for it."""
    return MACHINES.get(platform.machine()) if platform.system() == "Linux" else None


def forbid_inet() -> None:
    """Let no thread of this process live through opening an internet socket; raise OSError where that is refused."""
    here = machine()
    assert here is not None
    lines = _filter(here)
    code = ctypes.create_string_buffer(b"".join(lines))
    program = _Program(len(lines), ctypes.cast(code, ctypes.c_void_p))
    libc = ctypes.CDLL(None, use_errno=True)
    nothing = ctypes.c_ulong(0)
    if libc.prctl(_SET_NO_NEW_PRIVS, ctypes.c_ulong(1), nothing, nothing, nothing):
        raise OSError(ctypes.get_errno(), "no filter may be set")
    if libc.syscall(ctypes.c_long(here.set_filter), _SET_MODE_FILTER, _ON_ALL_THREADS, ctypes.byref(program)):
        raise OSError(ctypes.get_errno(), "the filter was refused")


def inet_sockets() -> list[str]:
    """Return the internet sockets that this process holds, also those it was born with."""
    held = set()
    for one in Path("/proc/self/fd").iterdir():
        try:
            held.add(str(one.readlink()))
        except FileNotFoundError:  # the folder itself was open while it was read
            continue
    found = []
    for table in _TABLES:
        path = Path("/proc/self/net") / table
        lines = path.read_text().splitlines()[1:] if path.exists() else []
        found += [f"{table} {line}" for line in lines if f"socket:[{line.split()[9]}]" in held]
    return found


def _filter(here: Machine) -> list[bytes]:
    def line(code: int, value: int, when_true: int = 0, when_false: int = 0) -> bytes:
        return struct.pack("=HBBI", code, when_true, when_false, value)

    return [
        line(_LOAD, _ARCHITECTURE_AT),
        line(_IF_EQUAL, here.architecture, 1),
        line(_RETURN, _KILL_PROCESS),
        line(_LOAD, _NUMBER_AT),
        line(_IF_AT_LEAST, _OTHER_CALLING_WAY, 6),
        line(_IF_EQUAL, _IO_URING_SETUP, 4),
        line(_IF_EQUAL, here.open_socket, 0, 5),
        line(_LOAD, _FIRST_ARGUMENT_AT),
        line(_IF_EQUAL, socket.AF_INET, 2),
        line(_IF_EQUAL, socket.AF_INET6, 1, 2),
        line(_RETURN, _NOT_THERE),
        line(_RETURN, _KILL_PROCESS),
        line(_RETURN, _ALLOW),
    ]
