"""Work beside the window: quick work at once, slow work later, and the window goes on meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Event, current_thread, main_thread
from threading import enumerate as enumerate_threads

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from recovery_app.domain.stored_data import DataError
from recovery_app.ui.side_work import SideWork


class Told:
    def __init__(self) -> None:
        self.words: list[str] = []

    def start(self, side: SideWork, work: object) -> None:
        assert callable(work)
        side.start(
            work, lambda: self.words.append("waits"), self.words.append, lambda why: self.words.append(f"no {why}")
        )


@pytest.fixture
def parent(qapp: object) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


def refuse() -> str:
    raise DataError("because")


def test_slow_work_says_that_it_waits_and_tells_when_it_is_done(parent: QObject, qtbot: QtBot) -> None:
    side, told, go = SideWork(parent), Told(), Event()

    def work() -> str:
        go.wait(10)
        return "done" if current_thread() is not main_thread() else "in the way"

    told.start(side, work)
    assert told.words == ["waits"]
    assert not gc.isenabled()
    told.start(side, lambda: "another")
    go.set()
    qtbot.waitUntil(lambda: not side.is_busy)
    assert told.words == ["waits", "no Something else is being done. Wait until it is done, then try again.", "done"]
    assert gc.isenabled()


def test_a_refusal_is_told_and_work_goes_on_after_it(parent: QObject, qtbot: QtBot) -> None:
    side, told = SideWork(parent), Told()
    for work in (refuse, lambda: "done"):
        told.start(side, work)
        qtbot.waitUntil(lambda: not side.is_busy)
    assert [one for one in told.words if one != "waits"] == ["no because", "done"]


def test_a_fault_of_the_program_comes_to_where_the_window_tells_of_it(parent: QObject, qtbot: QtBot) -> None:
    side, told, go = SideWork(parent), Told(), Event()

    def work() -> None:
        go.wait(10)
        raise KeyError("fault")

    told.start(side, work)
    with capture_exceptions() as caught:
        go.set()
        qtbot.waitUntil(lambda: not side.is_busy)
    assert [kind for kind, _, _ in caught] == [KeyError]


def test_what_asked_for_it_may_be_gone_by_then(qapp: object) -> None:
    owner, told, go, before = QObject(), Told(), Event(), enumerate_threads()
    side = SideWork(owner)

    def work() -> str:
        go.wait(10)
        return "done"

    told.start(side, work)
    go.set()
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    assert not isValid(side)
    assert told.words == ["waits"]
    assert gc.isenabled()
    assert enumerate_threads() == before
