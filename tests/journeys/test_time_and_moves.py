"""An exercise through sleep, a kill, a blocked screen and a moved clock, through the real window."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.bootstrap import Program
from recovery_app.domain.instant import Instant
from recovery_app.domain.knowledge import Knowledge
from recovery_app.tour.guide import press
from tests.domain.days import person
from tests.fakes import FakeClock
from tests.journeys.program import beat, dropped, kept, on_disk, started, words_shown
from tests.ui.pages import with_plan

SIDED = "clamshell"
"""Sets of repetitions on each side, from the tenth day on."""
TILT = "pelvic-tilt"
BERLIN_WINTER, BERLIN_SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path, clock: FakeClock, knowledge: Knowledge) -> Path:
    """Return the folder of somebody whose plan began ten days ago."""
    kept(tmp_path, clock, person(knowledge, days=10))
    return tmp_path


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge
) -> Iterator[Program]:
    with started(qapp, folder, clock, knowledge) as made:
        yield made


def begin(program: Program, exercise: str = TILT) -> None:
    """Begin an exercise and go past its reading."""
    assert program.runner.start_guided((exercise,)).state == "ready"
    program.window.bring_session()
    press(program.window, "Start")


def pass_time(program: Program, clock: FakeClock, seconds: float, every: float = 1.0) -> None:
    for _ in range(round(seconds / every)):
        clock.advance(every)
        program.runner.look()


def to_the_end(program: Program, clock: FakeClock) -> None:
    for _ in range(2_000):
        if program.runner.session is None:
            return
        pass_time(program, clock, 1)
    message = "the session does not end"
    raise AssertionError(message)


def ticked(folder: Path) -> list[tuple[str, str]]:
    """Return what is ticked, and on which day."""
    log = on_disk(folder)["log"]
    return [(one["exercise_id"], one["day"]) for one in log if one["kind"] == "exercise"]


def test_left_in_set_two_on_the_left_the_next_program_offers_just_that(
    qtbot: QtBot, qapp: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with dropped(qapp, folder, clock, knowledge) as first:
        begin(first, SIDED)
        view = first.runner.view()
        while view is not None and (view.kind, view.set, view.side) != ("work", 2, "left"):
            pass_time(first, clock, 1)
            view = first.runner.view()
        pass_time(first, clock, 14)
    clock.advance(7_200)
    with started(qapp, folder, clock, knowledge) as again:
        shown = words_shown(again)
        assert "You were away" in shown
        assert "set 2" in shown
        assert "left side, 14 s in" in shown
        press(again.window, "Go on")
        pass_time(again, clock, 2)
        state, now = again.runner.state(), again.runner.view()
        assert state is not None
        assert now is not None
        assert (now.set, now.side, state.elapsed_s) == (2, "left", pytest.approx(16, abs=0.1))
        to_the_end(again, clock)
    entry = next(one for one in on_disk(folder)["log"] if one["kind"] == "session")
    assert (entry["outcome"], entry["paused_s"], entry["done_s"]) == ("done", 7_200, entry["planned_s"])


def test_after_kill_9_in_set_two_on_the_left_the_next_start_offers_just_that(
    qtbot: QtBot, qapp: QApplication, folder: Path, knowledge: Knowledge
) -> None:
    command = [sys.executable, "-m", "tests.journeys.killed_program", str(folder), SIDED, "2", "left", "14"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        there = msgspec.json.decode(process.stdout.readline(), type=Instant)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    later = FakeClock(there.wall, there.boot_s, there.boot_id)
    later.advance(600)
    with started(qapp, folder, later, knowledge) as again:
        shown = words_shown(again)
        assert "You were away" in shown
        assert "left side, 14 s in" in shown
        press(again.window, "Go on")
        view = again.runner.view()
        assert view is not None
        assert (view.phase, view.set, view.side) == ("running", 2, "left")


def test_asleep_it_waits_where_it_was(program: Program, clock: FakeClock) -> None:
    begin(program)
    pass_time(program, clock, 8)
    clock.advance(2_400)
    beat(program)
    assert "You were away" in words_shown(program)
    state = program.runner.state()
    assert state is not None
    assert (state.phase, state.elapsed_s, state.overrun_s) == ("paused", 3, 0)


def test_ended_after_a_time_away_it_is_logged_as_it_was(program: Program, clock: FakeClock, folder: Path) -> None:
    begin(program)
    pass_time(program, clock, 20)
    clock.advance(2_400)
    beat(program)
    program.runner.stop("other")
    entry = on_disk(folder)["log"][-1]
    assert (entry["outcome"], entry["because"], entry["done_s"]) == ("abandoned", "other", 15)
    assert ticked(folder) == []


def test_5_s_of_a_blocked_screen_lose_nothing(program: Program, clock: FakeClock) -> None:
    begin(program)
    pass_time(program, clock, 8)
    clock.advance(5)
    beat(program)
    state = program.runner.state()
    assert state is not None
    assert (state.phase, state.elapsed_s) == ("running", 8)
    assert "You were away" not in words_shown(program)


@pytest.mark.parametrize(
    "move",
    [
        pytest.param(lambda now: now - timedelta(hours=1), id="an hour back"),
        pytest.param(lambda now: now + timedelta(hours=1), id="an hour forward"),
        pytest.param(lambda now: now.astimezone(timezone(timedelta(hours=14))), id="a zone where it is later"),
        pytest.param(lambda now: now.astimezone(timezone(timedelta(hours=-11))), id="a zone a day earlier"),
    ],
)
def test_a_moved_clock_neither_loses_nor_doubles_time_and_ticks_the_right_day(
    program: Program, clock: FakeClock, folder: Path, move: Callable[[datetime], datetime]
) -> None:
    day = clock.now().date().isoformat()
    begin(program)
    pass_time(program, clock, 10)
    clock.set_wall(move(clock.now()))
    pass_time(program, clock, 10)
    state = program.runner.state()
    assert state is not None
    assert (state.phase, state.elapsed_s, state.paused_s) == ("running", 15, 0)
    to_the_end(program, clock)
    assert ticked(folder) == [(TILT, day)]
    entry = next(one for one in on_disk(folder)["log"] if one["kind"] == "session")
    assert (entry["outcome"], entry["day"], entry["done_s"]) == ("done", day, entry["planned_s"])


@pytest.mark.parametrize(
    ("began", "day"),
    [
        pytest.param(datetime(2025, 3, 30, 1, 59, tzinfo=BERLIN_WINTER), "2025-03-29", id="into summer time"),
        pytest.param(datetime(2025, 10, 26, 2, 59, tzinfo=BERLIN_SUMMER), "2025-10-25", id="out of summer time"),
    ],
)
def test_summer_time_in_the_middle_ticks_the_day_it_began_on(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, knowledge: Knowledge, began: datetime, day: str
) -> None:
    """In March 02:00 becomes 03:00 there, when the day ends; in October 03:00 becomes 02:00 again."""
    clock = FakeClock(began)
    other = BERLIN_SUMMER if began.tzinfo is BERLIN_WINTER else BERLIN_WINTER
    kept(tmp_path, clock, with_plan(knowledge, clock))
    with started(qapp, tmp_path, clock, knowledge) as program:
        begin(program)
        pass_time(program, clock, 60)
        clock.set_wall(clock.now().astimezone(other))
        to_the_end(program, clock)
    assert ticked(tmp_path) == [(TILT, day)]
    entry = next(one for one in on_disk(tmp_path)["log"] if one["kind"] == "session")
    assert (entry["outcome"], entry["paused_s"], entry["day"]) == ("done", 0, day)
