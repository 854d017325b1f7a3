"""A pack on the skin through sleep, a closed program, a blocked screen and a moved clock, through the real window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.bootstrap import Program
from recovery_app.domain import change
from recovery_app.domain.knowledge import Knowledge
from recovery_app.tour.guide import press
from tests.fakes import FakeClock
from tests.journeys.program import beat, dropped, kept, on_disk, started, words_shown
from tests.ui.pages import with_plan

MINUTE_S = 60
BERLIN_WINTER, BERLIN_SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))


@pytest.fixture
def folder(tmp_path: Path, clock: FakeClock, knowledge: Knowledge) -> Path:
    """Return the folder of somebody who may put a pack on."""
    kept(tmp_path, clock, change.screen_skin(with_plan(knowledge, clock), (), (), "skin", clock.now()))
    return tmp_path


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge
) -> Iterator[Program]:
    with started(qapp, folder, clock, knowledge) as made:
        yield made


def put_on(program: Program, protocol: str = "ice") -> None:
    program.window.start_session(protocol)  # type: ignore[arg-type]
    press(program.window, "Start")


def take_off(program: Program, knowledge: Knowledge) -> None:
    press(program.window, "It is off")
    press(program.window, knowledge.heat_ice.skin_answer[0].text)


def test_asleep_for_8_of_10_minutes_shows_2_00_on_wake(program: Program, clock: FakeClock) -> None:
    put_on(program)
    clock.advance(8 * MINUTE_S)
    beat(program)
    assert "2:00" in words_shown(program)
    assert "2:00" in program.window.windowTitle()


def test_asleep_for_40_minutes_says_take_it_off_now_and_logs_30_minutes_over(
    program: Program, clock: FakeClock, knowledge: Knowledge, folder: Path
) -> None:
    put_on(program)
    clock.advance(40 * MINUTE_S)
    beat(program)
    shown = words_shown(program)
    assert "Take the pack off now" in shown
    assert "30 min over" in shown
    take_off(program, knowledge)
    entry = on_disk(folder)["log"][-1]
    assert (entry["kind"], entry["ice_s"], entry["overrun_s"]) == ("heat_ice", 2_400, 1_800)
    assert on_disk(folder)["active_session"] is None


@pytest.mark.parametrize(("minutes", "says"), [(8, "2:00"), (40, "30 min over")])
def test_killed_the_next_start_shows_the_true_time(
    qtbot: QtBot,
    qapp: QApplication,
    folder: Path,
    clock: FakeClock,
    knowledge: Knowledge,
    minutes: int,
    says: str,
) -> None:
    with dropped(qapp, folder, clock, knowledge) as first:
        put_on(first)
    clock.advance(minutes * MINUTE_S)
    with started(qapp, folder, clock, knowledge) as again:
        assert again.window.shelf.shown == "session"
        assert says in words_shown(again)


def test_a_restart_of_the_machine_counts_by_the_wall_clock(
    qtbot: QtBot, qapp: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with dropped(qapp, folder, clock, knowledge) as first:
        put_on(first)
        clock.advance(3 * MINUTE_S)
        beat(first)
    clock.reboot("boot-2", 5 * MINUTE_S)
    with started(qapp, folder, clock, knowledge) as again:
        assert "2:00" in words_shown(again)


def test_a_restart_with_the_clock_set_back_says_take_it_off_now(
    qtbot: QtBot, qapp: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with dropped(qapp, folder, clock, knowledge) as first:
        put_on(first)
        clock.advance(MINUTE_S)
        beat(first)
    clock.set_wall(clock.now() - timedelta(hours=3))
    clock.reboot("boot-2", MINUTE_S)
    with started(qapp, folder, clock, knowledge) as again:
        shown = words_shown(again)
        assert "Take it off now" in shown
        assert "nobody can say how long the pack was on" in shown
        assert "at least 0:00 over" in shown


def test_5_s_of_a_blocked_screen_lose_nothing(program: Program, clock: FakeClock) -> None:
    put_on(program)
    for _ in range(8):
        clock.advance(0.25)
        beat(program)
    clock.advance(5)
    beat(program)
    assert "9:53" in words_shown(program)


@pytest.mark.parametrize(
    "move",
    [
        pytest.param(lambda now: now - timedelta(hours=1), id="an hour back"),
        pytest.param(lambda now: now + timedelta(hours=1), id="an hour forward"),
        pytest.param(lambda now: now + timedelta(days=1), id="a day forward"),
        pytest.param(lambda now: now.astimezone(timezone(timedelta(hours=13))), id="another zone, where it is later"),
        pytest.param(lambda now: now.astimezone(timezone(timedelta(hours=-11))), id="another zone, a day earlier"),
    ],
)
def test_a_clock_that_is_set_or_moved_to_another_zone_changes_neither_time_nor_day(
    program: Program, clock: FakeClock, knowledge: Knowledge, folder: Path, move: object
) -> None:
    day = clock.now().date()
    put_on(program)
    clock.advance(3 * MINUTE_S)
    clock.set_wall(move(clock.now()))  # type: ignore[operator]
    beat(program)
    assert "7:00" in words_shown(program)
    clock.advance(7 * MINUTE_S)
    beat(program)
    take_off(program, knowledge)
    entry = on_disk(folder)["log"][-1]
    assert (entry["ice_s"], entry["overrun_s"], entry["day"]) == (600, 0, day.isoformat())


def test_summer_time_in_the_middle_changes_neither_time_nor_day(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, knowledge: Knowledge
) -> None:
    """At 02:00 on 30 March 2025 it became 03:00 there, which is also where the day ends."""
    clock = FakeClock(datetime(2025, 3, 30, 1, 55, tzinfo=BERLIN_WINTER))
    kept(tmp_path, clock, change.screen_skin(with_plan(knowledge, clock), (), (), "skin", clock.now()))
    with started(qapp, tmp_path, clock, knowledge) as program:
        put_on(program)
        clock.advance(8 * MINUTE_S)
        clock.set_wall(clock.now().astimezone(BERLIN_SUMMER))
        assert clock.now().hour == 3
        beat(program)
        assert "2:00" in words_shown(program)
        clock.advance(2 * MINUTE_S)
        beat(program)
        take_off(program, knowledge)
        entry = on_disk(tmp_path)["log"][-1]
        assert (entry["ice_s"], entry["overrun_s"], entry["day"]) == (600, 0, "2025-03-29")
        ends = datetime.fromisoformat(entry["at"]) - datetime.fromisoformat(entry["started_at"])
        assert ends == timedelta(minutes=10)
