from __future__ import annotations

import pytest

from recovery_app.domain.move_pace import MovePace
from recovery_app.state.move_run import MoveRun
from tests.fakes import FakeClock, ManualTicker

PACE = MovePace(2, 3, 5)


@pytest.fixture
def ticker() -> ManualTicker:
    return ManualTicker()


def test_the_heart_beats_only_while_the_movement_plays(clock: FakeClock, ticker: ManualTicker) -> None:
    run = MoveRun(clock, ticker, PACE)
    assert not ticker.is_running
    run.start(0.0)
    assert ticker.is_running
    run.stop()
    assert not ticker.is_running
    assert run.part() == 0.0


def test_a_late_beat_loses_nothing(clock: FakeClock, ticker: ManualTicker) -> None:
    run, seen = MoveRun(clock, ticker, PACE), list[float]()
    run.moved.connect(seen.append)
    run.start(0.5)
    clock.advance(1)
    ticker.ticked.emit()
    clock.advance(2)
    ticker.ticked.emit()
    assert seen == pytest.approx([0.6, 0.8])


def test_a_beat_of_somebody_else_moves_nothing(clock: FakeClock, ticker: ManualTicker) -> None:
    run, seen = MoveRun(clock, ticker, PACE), list[float]()
    run.moved.connect(seen.append)
    ticker.ticked.emit()
    assert seen == []


def test_setting_the_wall_clock_moves_nothing(clock: FakeClock, ticker: ManualTicker) -> None:
    run = MoveRun(clock, ticker, PACE)
    run.start(0.0)
    clock.set_wall(clock.now().replace(hour=3))
    assert run.part() == 0.0
