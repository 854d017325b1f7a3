"""The line between a second start and the window that is already open."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

RAISED = b"raised\n"
ANSWER_MS = 3_000
"""How long a second start waits: the first may have its lock already, but listens only once its window is painted."""
ASK_AGAIN_MS = 100


def link_name(data_dir: Path) -> str:
    """Return the name of the socket of one data folder, so that different folders may be open at once."""
    return "recovery-app-" + hashlib.sha256(os.fsencode(os.path.realpath(data_dir))).hexdigest()[:20]


class InstanceLink(QObject):
    """Listen for a second start; only the same user can reach it."""

    raise_requested = Signal()

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._name = link_name(data_dir)

    def listen(self) -> bool:
        """Begin to listen; a socket file left by a crash is replaced, since the lock says nobody else is there."""
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(RAISED)
            socket.flush()
            socket.disconnectFromServer()
            self.raise_requested.emit()


def ask_to_raise(data_dir: Path, within_ms: int = ANSWER_MS) -> bool:
    """Ask the open window to come to the front; tell whether it answered within so many milliseconds.

    Being connected is no answer: the system accepts for a program that hangs or was stopped.
    """
    deadline = QDeadlineTimer(within_ms)
    socket = QLocalSocket()
    while not deadline.hasExpired():
        socket.connectToServer(link_name(data_dir))
        if socket.waitForConnected(deadline.remainingTime()):
            answered = socket.waitForReadyRead(deadline.remainingTime())
            socket.abort()
            return answered
        QThread.msleep(ASK_AGAIN_MS)
    return False
