"""Sends a line through Qt, for systems whose pipes Python alone cannot wait for."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtNetwork import QLocalSocket

from recovery_app.device.call_error import NoAnswerError, NotOpenError
from recovery_app.device.remote_line import LINE_LIMIT


def call(address: str, line: bytes, within_s: float) -> bytes:
    """Send a line and return the line that comes back."""
    deadline = QDeadlineTimer(round(within_s * 1_000))
    end = QLocalSocket()
    end.connectToServer(address)
    if not end.waitForConnected(deadline.remainingTime()):
        raise NotOpenError
    end.write(line)
    end.flush()
    got = b""
    while not got.endswith(b"\n") and len(got) <= LINE_LIMIT:
        if not end.bytesAvailable() and not end.waitForReadyRead(deadline.remainingTime()):
            raise NoAnswerError
        got += bytes(end.readAll().data())
    end.abort()
    return got
