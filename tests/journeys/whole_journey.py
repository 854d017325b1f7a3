"""Leads a program in a process of its own through everything it does, where opening an internet socket is death.

Arguments: the data folder, and how the control goes: "" for the journey, or one of CONTROLS, which opens a socket on
purpose. It prints one line for each step it came through.
"""

from __future__ import annotations

import os
import socket
import sys
import traceback
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Final

from tests.journeys.no_inet import forbid_inet, inet_sockets

CONTROLS: Final = ("inet", "inet6", "thread", "library")
UNHEARD: Final = {
    "QT_QPA_PLATFORM": "offscreen",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
    "PULSE_SERVER": "unix:/nonexistent",
}
"""Nobody should see or hear a test; notes and sounds go over sockets of this machine, which stay allowed."""


def open_a_socket(how: str) -> None:
    """Open an internet socket in one of the ways of CONTROLS."""
    if how == "thread":
        late = Thread(target=open_a_socket, args=("inet",))
        late.start()
        late.join()
    elif how == "library":
        from PySide6.QtNetwork import QTcpServer

        QTcpServer().listen()
    else:
        socket.socket(socket.AF_INET6 if how == "inet6" else socket.AF_INET)


def main(folder: Path, control: str) -> None:
    """Set the filter before anything else is loaded, and go."""
    os.environ.update(UNHEARD)
    forbid_inet()
    came_through("filter")
    if control:
        open_a_socket(control)
        came_through("control")
        return
    sys.excepthook = end_at_once
    from tests.journeys.whole_steps import STEPS, Journey

    journey = Journey(folder)
    for step in STEPS:
        step(journey)
        assert inet_sockets() == []
        came_through(step.__name__)


def end_at_once(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Fail also where a fault is in what Qt calls, which would go on otherwise."""
    traceback.print_exception(kind, fault, trace)
    sys.stderr.flush()
    os._exit(1)


def came_through(step: str) -> None:
    """Tell the test about a step."""
    sys.stdout.write(f"{step}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
