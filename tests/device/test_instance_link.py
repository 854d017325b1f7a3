"""Another start raises the first window, commands reach it, and nothing that is sent harms it."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QProcess, QTimer
from pytestqt.qtbot import QtBot

from recovery_app.device.call_error import NoAnswerError, NotOpenError
from recovery_app.device.instance_address import address_of
from recovery_app.device.instance_call import ask, ask_to_raise, socket_call
from recovery_app.device.instance_link import BUSY, FAILED, HALF, MOST_CALLERS, NOBODY, InstanceLink
from recovery_app.device.pipe_call import call as pipe_call
from recovery_app.device.remote_line import LINE_LIMIT, NOT_UNDERSTOOD, TOO_LONG, LineError, read_answer, request_line
from recovery_app.domain.remote import Answer, Request, SessionStatus

ASK = "import sys; from pathlib import Path; "
ASK += (
    "from recovery_app.device.instance_call import ask_to_raise; sys.exit(0 if ask_to_raise(Path(sys.argv[1])) else 3)"
)
PATIENT_MS = 20_000
Given = TypeVar("Given")

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="sockets with a path")


def repeat(request: Request) -> Answer:
    return Answer(ok=True, say=f"{request.do} {request.what}", status=SessionStatus(running=True))


@pytest.fixture
def link(qtbot: QtBot, tmp_path: Path) -> Iterator[InstanceLink]:
    made = InstanceLink(tmp_path, answer_to=repeat)
    assert made.listen()
    yield made
    made.close()


@pytest.fixture
def away(qtbot: QtBot) -> Iterator[Callable[[Callable[[], Given]], Given]]:
    """Do something in another thread while this one serves."""
    with ThreadPoolExecutor(1) as pool:

        def do(what: Callable[[], Given]) -> Given:
            done: Future[Given] = pool.submit(what)
            qtbot.waitUntil(done.done, timeout=PATIENT_MS)
            return done.result()

        yield do


def sent(folder: Path, data: bytes, *, ends: bool = False) -> str:
    """Send any bytes, and return what the answer says."""
    with socket.socket(socket.AF_UNIX) as end:
        end.settimeout(PATIENT_MS / 1_000)
        end.connect(address_of(folder))
        try:
            end.sendall(data)
            if ends:
                end.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # it hung up on so much
        answer = b""
        while not answer.endswith(b"\n"):
            answer += end.recv(LINE_LIMIT)
    return read_answer(answer).say


def test_another_process_can_ask_the_open_window_to_come_to_the_front(qtbot: QtBot, tmp_path: Path) -> None:
    link = InstanceLink(tmp_path)
    assert link.listen()
    with qtbot.waitSignal(link.raise_requested, timeout=PATIENT_MS):
        asking = subprocess.Popen([sys.executable, "-c", ASK, str(tmp_path)])
    assert asking.wait() == 0
    link.close()


def test_nobody_answers_where_no_window_is_open(tmp_path: Path) -> None:
    assert not ask_to_raise(tmp_path, within_s=0.001)
    with pytest.raises(NotOpenError):
        ask(tmp_path, Request("status"))


def test_a_program_that_hangs_does_not_count_as_raised(link: InstanceLink, tmp_path: Path) -> None:
    assert not ask_to_raise(tmp_path, within_s=0.05)
    with pytest.raises(NoAnswerError):
        ask(tmp_path, Request("status"), within_s=0.05)


def test_a_second_start_waits_for_a_first_one_that_does_not_listen_yet(qtbot: QtBot, tmp_path: Path) -> None:
    link = InstanceLink(tmp_path)
    with qtbot.waitSignal(link.raise_requested, timeout=PATIENT_MS):
        asking = subprocess.Popen([sys.executable, "-c", ASK + "\n", str(tmp_path)])
        QTimer.singleShot(1_000, link, link.listen)
    assert asking.wait() == 0
    link.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only there a name may be any bytes")
def test_a_folder_with_odd_bytes_in_its_name_has_a_link(qtbot: QtBot, tmp_path: Path) -> None:
    link = InstanceLink(tmp_path / "\udcff")
    assert link.listen()
    link.close()


def test_a_socket_left_by_a_crash_does_not_stop_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    crashed = InstanceLink(tmp_path)
    assert crashed.listen()
    after = InstanceLink(tmp_path)
    assert after.listen()
    after.close()
    crashed.close()


@unix_only
@pytest.mark.parametrize("way", ["instance_call import socket_call", "pipe_call import call"], ids=["socket", "Qt"])
def test_a_request_is_answered(qtbot: QtBot, link: InstanceLink, tmp_path: Path, way: str) -> None:
    # Qt waits with the whole of Python, so it cannot ask a server in its own process.
    line = request_line(Request("start", "heat"))
    code = f"from recovery_app.device.{way} as call; print(call({address_of(tmp_path)!r}, {line!r}, 20.0).decode())"
    asking = QProcess()
    with qtbot.waitSignal(asking.finished, timeout=PATIENT_MS):
        asking.start(sys.executable, ["-c", code])
    got = asking.readAllStandardOutput().data()
    assert read_answer(got) == Answer(ok=True, say="start heat", status=SessionStatus(running=True))


@unix_only
@pytest.mark.parametrize("call", [socket_call, pipe_call], ids=["socket", "Qt"])
def test_each_way_to_call_tells_a_closed_window_from_a_silent_one(
    qtbot: QtBot, tmp_path: Path, call: Callable[[str, bytes, float], bytes]
) -> None:
    with pytest.raises(NotOpenError):
        call(address_of(tmp_path), b"\n", 1.0)
    link = InstanceLink(tmp_path)
    link.listen()
    with pytest.raises(NoAnswerError):
        call(address_of(tmp_path), b"\n", 0.05)
    link.close()


def test_a_window_that_takes_no_requests_says_so(qtbot: QtBot, tmp_path: Path, away: Callable[..., Answer]) -> None:
    link = InstanceLink(tmp_path)
    link.listen()
    assert away(lambda: ask(tmp_path, Request("stop"))) == Answer(ok=False, say=NOBODY)
    link.close()


@unix_only
@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"\n", NOT_UNDERSTOOD, id="an empty line"),
        pytest.param(bytes(range(11, 256)) + b"\n", NOT_UNDERSTOOD, id="binary"),
        pytest.param(b'{"version":1,"do":["stop"]}\n', NOT_UNDERSTOOD, id="a wrong type"),
        pytest.param(b'{"version":7,"do":"stop"}\n', "The open window is of another version", id="another version"),
        pytest.param(b"a" * (LINE_LIMIT - 1) + b"\n", NOT_UNDERSTOOD, id="as long as may be"),
        pytest.param(b"a" * LINE_LIMIT + b"\n", TOO_LONG, id="a byte too long"),
        pytest.param(b"a" * 5_000_000, TOO_LONG, id="no end"),
        pytest.param(b'{"version":1,"do":"pause"}\n{"version":1,"do":"stop"}\n', "pause ", id="two lines"),
        pytest.param(b'{"version":1,', HALF, id="half a line"),
        pytest.param(b"", HALF, id="nothing"),
    ],
)
def test_whatever_is_sent_gets_one_clear_line_and_the_next_request_is_served(
    link: InstanceLink, tmp_path: Path, away: Callable[..., object], data: bytes, says: str
) -> None:
    assert str(away(lambda: sent(tmp_path, data))).startswith(says)
    assert away(lambda: ask(tmp_path, Request("status"))) == repeat(Request("status"))


@unix_only
def test_many_callers_who_say_nothing_do_not_shut_others_out(
    qtbot: QtBot, link: InstanceLink, tmp_path: Path, away: Callable[..., object]
) -> None:
    silent = [socket.socket(socket.AF_UNIX) for _ in range(MOST_CALLERS)]
    for one in silent:
        away(lambda one=one: one.connect(address_of(tmp_path)))
    assert away(lambda: sent(tmp_path, b"")) == BUSY
    for one in silent:
        one.close()
    qtbot.waitUntil(lambda: not link.is_busy, timeout=PATIENT_MS)
    assert away(lambda: ask(tmp_path, Request("status"))) == repeat(Request("status"))


@unix_only
def test_a_caller_who_is_gone_before_the_answer_does_no_harm(
    link: InstanceLink, tmp_path: Path, away: Callable[..., object]
) -> None:
    for _ in range(40):
        with socket.socket(socket.AF_UNIX) as end:
            end.connect(address_of(tmp_path))
            end.sendall(request_line(Request("status")))
    assert away(lambda: ask(tmp_path, Request("status"))) == repeat(Request("status"))


def test_a_fault_in_the_program_still_gives_an_answer(
    qtbot: QtBot, tmp_path: Path, away: Callable[..., object]
) -> None:
    def broken(_request: Request) -> Answer:
        message = "broken"
        raise RuntimeError(message)

    link = InstanceLink(tmp_path, answer_to=broken)
    link.listen()
    with qtbot.captureExceptions() as faults:
        assert away(lambda: ask(tmp_path, Request("status"))) == Answer(ok=False, say=FAILED)
    assert [str(one[1]) for one in faults] == ["broken"]
    link.close()


@unix_only
def test_only_its_owner_reaches_the_socket(link: InstanceLink, tmp_path: Path) -> None:
    found = Path(address_of(tmp_path)).stat()
    assert stat.S_ISSOCK(found.st_mode)
    assert stat.S_IMODE(found.st_mode) & 0o077 == 0


@unix_only
@pytest.mark.skipif(sys.platform == "win32" or os.getuid() != 0, reason="only root can give a file away")
def test_a_socket_of_another_user_is_not_talked_to(link: InstanceLink, tmp_path: Path) -> None:
    os.chown(address_of(tmp_path), 65_534, -1)
    with pytest.raises(NotOpenError):
        ask(tmp_path, Request("status"))


@unix_only
@pytest.mark.parametrize(
    ("says", "error"),
    [(b"hello\n", LineError), (b"", NoAnswerError), (b"a" * 9_000, LineError)],
    ids=["other", "nothing", "endless"],
)
def test_an_answer_of_something_else_is_no_answer(tmp_path: Path, says: bytes, error: type[Exception]) -> None:
    with socket.socket(socket.AF_UNIX) as server, ThreadPoolExecutor(1) as pool:
        server.bind(address_of(tmp_path))
        server.listen()

        def reply() -> None:
            caller, _ = server.accept()
            with caller:
                caller.recv(LINE_LIMIT)
                caller.sendall(says)

        pool.submit(reply)
        with pytest.raises(error):
            ask(tmp_path, Request("status"))
    Path(address_of(tmp_path)).unlink()
