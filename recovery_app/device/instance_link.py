"""The line between a second start and the window that is already open."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

RAISE = b"raise\n"
CONNECT_MS = 1_500


def link_name(data_dir: Path) -> str:
    """Return the name of the socket of one data folder, so that different folders may be open at once."""
    return "recovery-app-" + hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()[:20]


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
            socket.disconnectFromServer()
            self.raise_requested.emit()


def ask_to_raise(data_dir: Path) -> bool:
    """Ask the open window to come to the front; tell whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(link_name(data_dir))
    answered = socket.waitForConnected(CONNECT_MS)
    if answered:
        socket.write(RAISE)
        socket.waitForBytesWritten(CONNECT_MS)
    socket.abort()
    return answered
