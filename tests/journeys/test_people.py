"""Several people share one program: each has a plan, a theme and files of their own, and can leave without a trace."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from recovery_app.bootstrap import Parts, Program
from recovery_app.device.devices import NoDevices
from recovery_app.device.instance_link import InstanceLink
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.stored_data import DataError, Person
from recovery_app.program_host import ProgramHost
from recovery_app.storage.locations import PEOPLE_FOLDER
from recovery_app.ui.main_window import MainWindow
from tests.fakes import FakeClock, ManualTicker
from tests.journeys.program import on_disk, to_a_plan, today, words_shown


class Household:
    """Hold the program of several people, as a start of it does."""

    def __init__(self, qtbot: QtBot, host: ProgramHost) -> None:
        self._qtbot = qtbot
        self.host = host

    @property
    def program(self) -> Program:
        return self.host.program

    def shown(self) -> str:
        return self.program.window.shelf.shown

    def people(self) -> tuple[Person, ...]:
        return self.program.window.services.data.people()

    def add(self, name: str) -> Person:
        return self.program.window.services.data.add_person(name)

    def go_on_with(self, person_id: str) -> None:
        old = self.program
        old.window.services.data.choose_person(person_id)
        self._wait_for_another(old)

    def erase(self) -> None:
        old = self.program
        old.window.services.data.erase()
        self._wait_for_another(old)

    def _wait_for_another(self, old: Program) -> None:
        self._qtbot.waitUntil(lambda: self.program is not old and not isValid(old.window))
        self._qtbot.waitUntil(lambda: bool(self.program.window.findChildren(InstanceLink)))


@contextmanager
def household(
    qtbot: QtBot, app: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge
) -> Iterator[Household]:
    host = ProgramHost(app, Parts(folder, None, clock, NoDevices(), ManualTicker, knowledge))
    host.show()
    qtbot.waitUntil(lambda: bool(host.program.window.findChildren(InstanceLink)))
    yield Household(qtbot, host)
    window = host.program.window
    for link in window.findChildren(InstanceLink):
        link.close()
    window.close()
    window.deleteLater()
    host.deleteLater()
    qtbot.waitUntil(lambda: not isValid(window))


@pytest.fixture
def home(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> Iterator[Household]:
    with household(qtbot, qapp, tmp_path / "data", clock, knowledge) as one:
        yield one


def test_each_person_has_a_plan_and_files_of_their_own(home: Household, tmp_path: Path) -> None:
    to_a_plan(home.program)
    me = on_disk(tmp_path / "data")
    ada = home.add("Ada")
    home.go_on_with(ada.id)
    assert home.shown() == "first"
    to_a_plan(home.program)
    assert home.shown() == "today"
    next(iter(today(home.program).stretches.rows.values())).box.click()
    assert on_disk(tmp_path / "data") == me
    hers = on_disk(tmp_path / "data" / PEOPLE_FOLDER / ada.id)
    assert hers["profile_id"] != me["profile_id"]
    home.go_on_with("first")
    assert home.shown() == "today"
    assert home.program.store.profile.profile_id == me["profile_id"]
    assert on_disk(tmp_path / "data") == me


def test_the_next_start_opens_who_was_there_last(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with household(qtbot, qapp, tmp_path, clock, knowledge) as home:
        home.go_on_with(home.add("Ada").id)
    with household(qtbot, qapp, tmp_path, clock, knowledge) as home:
        assert [one.name for one in home.people() if one.is_current] == ["Ada"]


def test_the_theme_and_the_size_of_text_are_the_persons_own(home: Household) -> None:
    home.program.store.apply(
        lambda profile: msgspec.structs.replace(
            profile, settings=msgspec.structs.replace(profile.settings, theme="dark", text_size_percent=150)
        )
    )
    home.go_on_with(home.add("Ada").id)
    theme = home.program.window.services.theme
    assert (theme.is_dark, theme.text_percent) == (False, 100)
    home.go_on_with("first")
    theme = home.program.window.services.theme
    assert (theme.is_dark, theme.text_percent) == (True, 150)


def test_switching_leaves_no_window_timer_or_thread_behind(home: Household, qapp: QApplication) -> None:
    ada = home.add("Ada")
    home.go_on_with(ada.id)
    gc.collect()

    def left() -> tuple[int, int, int, int]:
        gc.collect()
        held = sum(isinstance(one, MainWindow) for one in gc.get_objects())
        windows = sum(isinstance(one, MainWindow) for one in QApplication.topLevelWidgets())
        timers = sum(isinstance(one, QTimer) and isValid(one) and one.isActive() for one in gc.get_objects())
        return held, windows, timers, threading.active_count()

    before = left()
    assert before[1] == 1
    for person in ("first", ada.id) * 3:
        home.go_on_with(person)
    assert left() == before


def test_a_second_start_finds_the_window_of_whoever_is_there_now(home: Household, qtbot: QtBot, tmp_path: Path) -> None:
    home.go_on_with(home.add("Ada").id)
    process = QProcess()
    arguments = ["-m", "recovery_app", "status", "--data-dir", str(tmp_path / "data")]
    with qtbot.waitSignal(process.finished, timeout=30_000):
        process.start(sys.executable, arguments)
    assert process.exitCode() == 0
    assert "No session" in process.readAllStandardOutput().data().decode()


def test_erasing_goes_on_as_at_a_first_start_and_leaves_no_file(home: Household, tmp_path: Path) -> None:
    to_a_plan(home.program)
    home.erase()
    assert home.shown() == "first"
    assert list((tmp_path / "data").iterdir()) == []
    to_a_plan(home.program)
    assert home.shown() == "today"


def test_a_further_person_who_erases_is_gone_and_the_first_goes_on(home: Household, tmp_path: Path) -> None:
    to_a_plan(home.program)
    ada = home.add("Ada")
    home.go_on_with(ada.id)
    to_a_plan(home.program)
    home.erase()
    assert home.shown() == "today"
    assert [one.name for one in home.people()] == ["Me"]
    assert not (tmp_path / "data" / PEOPLE_FOLDER / ada.id).exists()


def test_during_a_session_nobody_else_can_go_on(home: Household) -> None:
    to_a_plan(home.program)
    ada = home.add("Ada")
    assert home.program.runner.start_walk().state == "ready"
    for act in (home.program.window.services.data.erase, lambda: home.go_on_with(ada.id)):
        with pytest.raises(DataError, match="session is running"):
            act()
    assert home.program.store.profile.active_session is not None
    home.program.runner.stop("other")


def test_a_further_persons_data_that_will_not_open_is_told_and_the_first_persons_is_open(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with household(qtbot, qapp, tmp_path, clock, knowledge) as home:
        to_a_plan(home.program)
        ada = home.add("Ada")
        home.go_on_with(ada.id)
    path = tmp_path / PEOPLE_FOLDER / ada.id / "profile.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b'{"schema_version":99}')
    with household(qtbot, qapp, tmp_path, clock, knowledge) as home:
        assert home.shown() == "today"
        assert "newer version" in words_shown(home.program)
        assert "This is the data of Me, not of Ada." in words_shown(home.program)
        assert [one.name for one in home.people() if one.is_current] == ["Me"]
    assert path.read_bytes() == b'{"schema_version":99}'


def test_a_broken_list_of_people_gets_one_line_and_loses_nobody(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with household(qtbot, qapp, tmp_path, clock, knowledge) as home:
        to_a_plan(home.program)
        ada = home.add("Ada")
        home.go_on_with(ada.id)
        to_a_plan(home.program)
    (tmp_path / "people.json").write_bytes(b"[")
    with household(qtbot, qapp, tmp_path, clock, knowledge) as home:
        assert "Everyone's data is still here" in words_shown(home.program)
        assert [one.name for one in home.people()] == ["Me", "Person 2"]
        home.go_on_with(ada.id)
        assert home.shown() == "today"
