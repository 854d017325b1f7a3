"""What can wait is done in quiet moments, one step at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.ui.page_preparer import PagePreparer
from tests.fakes import ManualTicker


class Work:
    """Counts its steps, and may be forbidden or fail."""

    def __init__(self, steps: int = 3) -> None:
        self.done = 0
        self.is_free = True
        self.fails = False
        self._steps = steps

    def steps(self) -> Iterator[int]:
        """Take a step each time."""
        while self.done < self._steps:
            if self.fails:
                message = "no page"
                raise ValueError(message)
            self.done += 1
            yield self.done

    def may_go_on(self) -> bool:
        """Tell whether it may."""
        return self.is_free


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWindow]:
    made = QWindow()
    yield made
    made.destroy()


@pytest.fixture
def timer() -> ManualTicker:
    return ManualTicker()


def preparer_of(work: Work, timer: ManualTicker, window: QWindow) -> PagePreparer:
    return PagePreparer(work.steps(), work.may_go_on, timer, window)


def move_mouse(window: QWindow) -> None:
    at, none = QPointF(5, 5), Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)


def test_each_quiet_moment_takes_one_step_and_the_last_stops_the_timer(window: QWindow, timer: ManualTicker) -> None:
    work = Work()
    preparer = preparer_of(work, timer, window)
    assert not timer.is_running
    preparer.begin(window)
    for number in (1, 2, 3):
        assert timer.is_running
        timer.ticked.emit()
        assert work.done == number
    timer.ticked.emit()
    assert (preparer.is_over, timer.is_running) == (True, False)
    move_mouse(window)
    assert not timer.is_running


def test_nothing_runs_while_it_may_not_go_on_and_the_next_touch_begins_again(
    window: QWindow, timer: ManualTicker
) -> None:
    work = Work()
    preparer_of(work, timer, window).begin(window)
    work.is_free = False
    timer.ticked.emit()
    assert (work.done, timer.is_running) == (0, False)
    move_mouse(window)
    assert not timer.is_running
    work.is_free = True
    move_mouse(window)
    assert (work.done, timer.is_running) == (0, True)
    timer.ticked.emit()
    assert work.done == 1


def test_a_touch_begins_the_wait_for_a_quiet_moment_anew(window: QWindow) -> None:
    class Waits(ManualTicker):
        waited: tuple[int, ...] = ()

        def start(self, interval_ms: int) -> None:
            self.waited = (*self.waited, interval_ms)
            super().start(interval_ms)

    timer = Waits()
    preparer_of(Work(), timer, window).begin(window)
    timer.ticked.emit()
    quiet, breath = timer.waited
    assert breath < quiet
    move_mouse(window)
    assert timer.waited[2:] == (quiet,)


def test_a_step_that_fails_is_the_last(qtbot: QtBot, window: QWindow, timer: ManualTicker) -> None:
    work = Work()
    work.fails = True
    preparer_of(work, timer, window).begin(window)
    with qtbot.captureExceptions() as faults:
        timer.ticked.emit()
    assert [str(fault) for _, fault, _ in faults] == ["no page"]
    move_mouse(window)
    assert (work.done, timer.is_running) == (0, False)
