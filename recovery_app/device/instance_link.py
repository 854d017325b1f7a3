"""The line to the window that is already open: another start raises it, and commands steer its session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from recovery_app.device.instance_address import address_of
from recovery_app.device.remote_line import LINE_LIMIT, TOO_LONG, LineError, answer_line, read_request
from recovery_app.domain.remote import Answer, Request

PATIENCE_MS = 2_000
"""How long a caller may take to send its line, and then to fetch the answer."""
MOST_CALLERS = 16
BUSY = "Too many requests at once. Try again."
HALF = "The request did not end."
FAILED = "The request could not be carried out."
NOBODY = "This window takes no requests."

AnswerTo = Callable[[Request], Answer]


def answers_none(_request: Request) -> Answer:
    """Refuse: there is nothing to steer."""
    return Answer(ok=False, say=NOBODY)


class InstanceLink(QObject):
    """Listen for another start and for commands; only the same user can reach it.

    `raise_requested` tells of another start; every other request goes to `answer_to`.
    """

    raise_requested = Signal()

    def __init__(self, data_dir: Path, parent: QObject | None = None, answer_to: AnswerTo = answers_none) -> None:
        super().__init__(parent)
        self._answer_to = answer_to
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take_calls)
        self._address = address_of(data_dir)

    @property
    def is_busy(self) -> bool:
        """Tell whether as many callers are on the line as may be."""
        return len(self.findChildren(_Call)) >= MOST_CALLERS

    def listen(self) -> bool:
        """Begin to listen; a socket file left by a crash is replaced, since the lock says nobody else is there."""
        QLocalServer.removeServer(self._address)
        return self._server.listen(self._address)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _take_calls(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            is_busy = self.is_busy
            call = _Call(socket, self._answer_to, self)
            call.raise_requested.connect(self.raise_requested)
            if is_busy:
                call.end(Answer(ok=False, say=BUSY))
            else:
                call.look()


class _Call(QObject):
    """Hold one connection: one line in, one line out, and it is over; whoever dawdles is cut off."""

    raise_requested = Signal()

    def __init__(self, socket: QLocalSocket, answer_to: AnswerTo, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._answer_to = answer_to
        self._is_over = False
        # Whoever sends more than a line may hold has the rest wait on its own side.
        socket.setReadBufferSize(LINE_LIMIT + 1)
        socket.readyRead.connect(self.look)
        socket.disconnected.connect(self._forget)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._lose_patience)
        self._patience.start(PATIENCE_MS)

    def look(self) -> None:
        """Answer once a line is there."""
        if self._is_over:
            return
        if self._socket.canReadLine():
            self._take(bytes(self._socket.readLine(LINE_LIMIT + 2).data()))
        elif self._socket.bytesAvailable() > LINE_LIMIT:
            self.end(Answer(ok=False, say=TOO_LONG))

    def end(self, answer: Answer) -> None:
        """Send the answer and hang up."""
        self._is_over = True
        self._patience.start(PATIENCE_MS)
        self._socket.write(answer_line(answer))
        self._socket.flush()
        self._socket.disconnectFromServer()

    def _take(self, line: bytes) -> None:
        # What goes wrong in the program is told by the program, but the caller is not left waiting for it.
        answer = Answer(ok=False, say=FAILED)
        try:
            answer = self._answer(read_request(line))
        except LineError as problem:
            answer = Answer(ok=False, say=str(problem))
        finally:
            self.end(answer)

    def _answer(self, request: Request) -> Answer:
        if request.do == "raise":
            self.raise_requested.emit()
            return Answer(ok=True, say="")
        return self._answer_to(request)

    def _forget(self) -> None:
        self._is_over = True
        self._socket.deleteLater()
        self.deleteLater()

    def _lose_patience(self) -> None:
        if self._is_over:
            self._socket.abort()
        else:
            self.end(Answer(ok=False, say=HALF))
