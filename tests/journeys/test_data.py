"""The user's data through the real window and the real folder: back to a backup, out and in again, and erased."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from recovery_app.bootstrap import Parts, Program, new_host
from recovery_app.device.devices import NoDevices
from recovery_app.domain.knowledge import Knowledge
from recovery_app.program_host import ProgramHost
from recovery_app.tour.camera import settle
from recovery_app.tour.guide import find, press
from recovery_app.ui.data.data_page import DataPage
from recovery_app.ui.data.erase_dialog import EraseDialog
from tests.fakes import FakeClock, ManualTicker
from tests.journeys.program import kept, on_disk, today, words_shown
from tests.ui.pages import with_plan

HOUR_S = 3_600


@pytest.fixture
def folder(tmp_path: Path, clock: FakeClock, knowledge: Knowledge) -> Path:
    """Return the folder of somebody whose plan begins today."""
    folder = tmp_path / "data"
    folder.mkdir()
    kept(folder, clock, with_plan(knowledge, clock))
    return folder


@pytest.fixture
def host(
    qtbot: QtBot, qapp: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge
) -> Iterator[ProgramHost]:
    made = new_host(qapp, Parts(folder, "light", clock, NoDevices(), ManualTicker, knowledge))
    made.show()
    settle()
    yield made
    made.program.window.close()
    made.program.window.deleteLater()
    QApplication.sendPostedEvents(made.program.window, QEvent.Type.DeferredDelete)
    made.deleteLater()


def to_your_data(program: Program) -> DataPage:
    program.window.show_page("settings")
    press(program.window, "Open your data")
    assert program.window.shelf.shown == "data"
    assert program.window.rail.isVisible()
    return program.window.shelf.page("data", DataPage)


def tick(program: Program, clock: FakeClock, place: int) -> None:
    """Tick one of the moves of the day, an hour later."""
    clock.advance(HOUR_S)
    program.window.show_page("today")
    list(today(program).stretches.rows.values())[place].box.click()


def dialog_of(program: Program) -> QDialog:
    return next(one for one in program.window.findChildren(QDialog) if one.isVisible())


def test_back_leads_to_the_settings(host: ProgramHost) -> None:
    to_your_data(host.program)
    press(host.program.window, "Back")
    assert host.program.window.shelf.shown == "settings"


def test_a_backup_comes_back_and_what_was_there_can_be_had_again(host: ProgramHost, clock: FakeClock) -> None:
    program = host.program
    tick(program, clock, 0)
    before = program.store.profile
    tick(program, clock, 1)
    after = program.store.profile
    page = to_your_data(program)
    next(iter(page.backups.looks.values())).click()
    press(dialog_of(program), "Go back to this")
    assert program.store.profile == before
    assert program.window.shelf.shown == "today"
    assert "You are back at the backup" in words_shown(program)
    assert "1 of " in today(program).stretches.fact.text()
    clock.advance(HOUR_S)
    page = to_your_data(program)
    next(iter(page.backups.looks.values())).click()
    press(dialog_of(program), "Go back to this")
    assert program.store.profile == after


def test_saved_erased_and_brought_in_again_it_is_the_same(
    qtbot: QtBot, host: ProgramHost, clock: FakeClock, folder: Path, tmp_path: Path
) -> None:
    tick(host.program, clock, 0)
    old = host.program
    profile, window = old.store.profile, old.window
    to_your_data(old)
    press(window, "Erase everything")
    dialog = window.findChildren(EraseDialog)[-1]
    press(dialog, "Save a copy first")
    files = dialog.findChildren(QFileDialog)[-1]
    files.fileSelected.emit(str(tmp_path / "copy.json"))
    files.reject()
    qtbot.keyClicks(dialog.word, "erase")
    press(dialog, "Erase everything")
    qtbot.waitUntil(lambda: host.program is not old)
    settle()
    program = host.program
    assert program.window.shelf.shown == "first"
    assert [one.name for one in folder.rglob("*") if one.is_file() and "profile" in one.name] == []
    program.window.show_page("settings")
    page = to_your_data(program)
    page.replacing.look_at_file(page.bring.told, tmp_path / "copy.json")
    qtbot.waitUntil(lambda: not page.replacing.side.is_busy)
    press(dialog_of(program), "Bring it in")
    assert program.store.profile == profile
    assert program.window.shelf.shown == "today"
    assert on_disk(folder)["profile_id"] == profile.profile_id


HOSTILE = (
    b"",
    b"\x00\xff",
    b"[" * 100_000,
    b'{"schema_version": 1, "profile_id": NaN}',
    b'{"schema_version": 99}',
    b'{"a": 1}',
)


def test_a_hostile_file_is_refused_with_one_line_and_nothing_changes(
    qtbot: QtBot, host: ProgramHost, folder: Path, tmp_path: Path
) -> None:
    program = host.program
    before = {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    path = tmp_path / "hostile.json"
    page = to_your_data(program)
    for hostile in HOSTILE:
        path.write_bytes(hostile)
        page.bring.told.clear()
        page.replacing.look_at_file(page.bring.told, path)
        qtbot.waitUntil(lambda: not page.replacing.side.is_busy)
        told = page.bring.told.text.text()
        assert told
        assert "\n" not in told
    assert {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()} == before


def test_two_people_have_a_plan_of_their_own(qtbot: QtBot, host: ProgramHost, clock: FakeClock) -> None:
    first = host.program
    mine = first.store.profile
    to_your_data(first)
    press(first.window, "Add a person")
    dialog = dialog_of(first)
    qtbot.keyClicks(dialog.findChildren(QLineEdit)[-1], "Sam")
    press(dialog, "Add")
    settle()
    press(first.window, "Switch to Sam")
    qtbot.waitUntil(lambda: host.program is not first)
    settle()
    sams = host.program
    assert sams.window.shelf.shown == "first"
    page = to_your_data(sams)
    find(page, "Switch to Me").click()
    qtbot.waitUntil(lambda: host.program is not sams)
    assert host.program.store.profile == mine


def test_everything_that_is_stored_can_be_read(host: ProgramHost, clock: FakeClock) -> None:
    tick(host.program, clock, 0)
    to_your_data(host.program)
    press(host.program.window, "Show everything that is stored")
    dialog = dialog_of(host.program)
    press(dialog, "Read profile.json")
    text = dialog.content.toPlainText()  # type: ignore[attr-defined]
    assert json.loads(text)["profile_id"] == host.program.store.profile.profile_id
