"""Asks the window that is already open; where the system has sockets of its own, no Qt is loaded for it."""

from __future__ import annotations

import os
import socket
import sys
import time
from pathlib import Path
from typing import Final

from recovery_app.device.call_error import NoAnswerError, NotOpenError
from recovery_app.device.instance_address import address_of
from recovery_app.device.remote_line import LINE_LIMIT, LineError, read_answer, request_line
from recovery_app.domain.remote import Answer, Request

ANSWER_S: Final = 3.0
"""How long a second start waits: the first may have its lock already, but listens only once its window is painted."""
ASK_AGAIN_S: Final = 0.1


def ask(data_dir: Path, request: Request, within_s: float = ANSWER_S) -> Answer:
    """Return what the open window answers within so many seconds.

    Raise NotOpenError where none listens, NoAnswerError where one does not answer in time, and LineError where it
    answers in another language.
    """
    if sys.platform == "win32":
        from recovery_app.device.pipe_call import call
    else:
        call = socket_call
    return read_answer(call(address_of(data_dir), request_line(request), within_s))


def socket_call(address: str, line: bytes, within_s: float) -> bytes:
    """Send a line and return the line that comes back.

    Being connected is no answer: the system accepts for a program that hangs or was stopped.
    """
    until = time.monotonic() + within_s
    with socket.socket(socket.AF_UNIX) as end:
        end.settimeout(within_s)
        try:
            # In a shared folder anybody may have taken the name.
            if Path(address).stat().st_uid != os.getuid():
                raise NotOpenError
            end.connect(address)
        except (BlockingIOError, TimeoutError) as problem:
            raise NoAnswerError from problem
        except OSError as problem:
            raise NotOpenError from problem
        try:
            end.sendall(line)
            got = b""
            while not got.endswith(b"\n") and len(got) <= LINE_LIMIT:
                end.settimeout(max(until - time.monotonic(), 0.001))
                part = end.recv(LINE_LIMIT)
                if not part:
                    raise NoAnswerError
                got += part
        except OSError as problem:
            raise NoAnswerError from problem
        return got


def ask_to_raise(data_dir: Path, within_s: float = ANSWER_S) -> bool:
    """Ask the open window to come to the front; tell whether it answered within so many seconds.

    A first start that does not listen yet is waited for.
    """
    until = time.monotonic() + within_s
    while (left_s := until - time.monotonic()) > 0:
        try:
            return ask(data_dir, Request("raise"), left_s).ok
        except NotOpenError:
            time.sleep(min(ASK_AGAIN_S, left_s))
        except (NoAnswerError, LineError):
            return False
    return False
