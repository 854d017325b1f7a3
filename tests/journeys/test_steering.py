"""A terminal steers the open window: the real command in a process of its own, and a real window."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.bootstrap import Program, listen
from recovery_app.domain import change
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile
from recovery_app.session_commands import NOT_OPEN, SILENT
from recovery_app.storage.profile_lock import ProfileLock
from recovery_app.tour.guide import press
from tests.fakes import FakeClock
from tests.journeys.program import kept, on_disk, started, words_shown
from tests.ui.pages import with_plan

PATIENT_MS = 30_000
STATUS_FIELDS = {
    "running", "kind", "protocol", "phase", "step", "side", "set", "rep", "remaining_s", "elapsed_s", "overrun_s",
    "paused",
}  # fmt: skip


class Said(NamedTuple):
    """Hold what a command returned."""

    status: int
    out: str
    problem: str


Command = Callable[..., Said]


@pytest.fixture
def command(qtbot: QtBot, tmp_path: Path) -> Command:
    """Return the command as a user types it; this process goes on serving while it runs."""

    def run(*arguments: str) -> Said:
        process = QProcess()
        with qtbot.waitSignal(process.finished, timeout=PATIENT_MS):
            process.start(sys.executable, ["-m", "recovery_app", *arguments, "--data-dir", str(tmp_path)])
        out, problem = process.readAllStandardOutput().data(), process.readAllStandardError().data()
        return Said(process.exitCode(), out.decode().rstrip("\n"), problem.decode().rstrip("\n"))

    return run


@contextmanager
def open_window(
    app: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge, profile: Profile
) -> Iterator[Program]:
    kept(folder, clock, profile)
    with started(app, folder, clock, knowledge) as program:
        link = listen(program, folder)
        yield program
        link.close()


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> Iterator[Program]:
    profile = change.screen_skin(with_plan(knowledge, clock), (), (), "skin", clock.now())
    with open_window(qapp, tmp_path, clock, knowledge, profile) as made:
        yield made


def test_without_a_window_every_command_says_so_in_one_line(command: Command) -> None:
    for arguments in (("status",), ("start", "heat"), ("pause",), ("resume",), ("skip",), ("stop",)):
        assert command(*arguments) == (3, "", f"recovery-app: {NOT_OPEN}")
    told = command("status", "--json")
    assert (told.status, told.problem) == (3, f"recovery-app: {NOT_OPEN}")
    assert json.loads(told.out)["running"] is False


def test_a_pack_is_started_steered_and_told_of_from_outside(
    program: Program, command: Command, clock: FakeClock, knowledge: Knowledge, tmp_path: Path
) -> None:
    assert command("status") == (0, "No session is running.", "")
    assert command("start", "ice") == (0, "Ice is ready in the window. Check the list there, then press Start.", "")
    assert program.window.shelf.shown == "session"
    assert program.runner.session is None
    press(program.window, "Start")
    clock.advance(480)
    assert command("status") == (0, "Ice: 2:00 left.", "")
    told = json.loads(command("status", "--json").out)
    assert told == {
        "running": True,
        "kind": "heat_ice",
        "protocol": "ice",
        "phase": "running",
        "step": "ice",
        "side": None,
        "set": None,
        "rep": None,
        "remaining_s": 120.0,
        "elapsed_s": 480.0,
        "overrun_s": 0.0,
        "paused": False,
    }
    assert set(told) == STATUS_FIELDS
    assert command("pause").out == "Ice: paused, 2:00 left."
    assert "Paused" in words_shown(program)
    assert command("resume").out == "Ice: 2:00 left."
    assert command("stop").status == 0
    assert knowledge.heat_ice.skin_question in words_shown(program)
    assert command("resume") == (1, "", "recovery-app: Answer the question about your skin in the window.")
    press(program.window, knowledge.heat_ice.skin_answer[0].text)
    press(program.window, "I was tired")
    assert command("status").out == "No session is running."
    entry = on_disk(tmp_path)["log"][-1]
    assert (entry["outcome"], entry["because"], entry["ice_s"]) == ("stopped", "tired", 480)


def test_skin_questions_that_are_due_are_asked_in_the_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge, command: Command
) -> None:
    with open_window(qapp, tmp_path, clock, knowledge, with_plan(knowledge, clock)) as program:
        refused = command("start", "heat")
        assert (refused.status, refused.out) == (1, "")
        assert "Answer them in the window" in refused.problem
        assert program.window.shelf.shown == "screening"
        assert program.runner.session is None


def test_exercises_start_in_front_and_go_on_once_read(program: Program, command: Command, clock: FakeClock) -> None:
    program.window.show_page("settings")
    started_ = command("start", "moves")
    assert (started_.status, started_.problem) == (0, "")
    assert started_.out.endswith("read it first. The clock waits.")
    assert program.window.shelf.shown == "guided"
    assert command("resume").status == 0
    told = json.loads(command("status", "--json").out)
    assert (told["kind"], told["phase"], told["step"]) == ("guided", "running", "ready")
    assert command("start", "walk") == (1, "", "recovery-app: Another session is running.")
    assert command("stop") == (0, "Stopped. What you did is kept.", "")


def test_what_may_not_start_says_why_with_status_1(program: Program, command: Command) -> None:
    for what in ("run", "superman", "nonsense", "ä" * 3_000, "\x1b[2J", ""):
        refused = command("start", what)
        assert (refused.status, refused.out) == (1, ""), what
        assert refused.problem.startswith("recovery-app: ")
        assert refused.problem.count("\n") == 0
    assert program.runner.session is None


def test_the_folder_may_stand_before_the_command(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    process = QProcess()
    with qtbot.waitSignal(process.finished, timeout=PATIENT_MS):
        process.start(sys.executable, ["-m", "recovery_app", "--data-dir", str(tmp_path), "status"])
    assert process.readAllStandardOutput().data().decode().strip() == "No session is running."


def test_a_plain_second_start_still_raises_the_window(program: Program, command: Command, tmp_path: Path) -> None:
    lock = ProfileLock(tmp_path)
    assert lock.acquire()
    program.window.showMinimized()
    assert command() == (0, "Recovery is open already; its window was brought to the front.", "")
    assert not program.window.isMinimized()
    lock.release()


def test_a_window_that_hangs_is_told_from_a_closed_one(program: Program, tmp_path: Path) -> None:
    asked = [sys.executable, "-m", "recovery_app", "status", "--data-dir", str(tmp_path)]
    found = subprocess.run(asked, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert (found.returncode, found.stdout, found.stderr) == (3, "", f"recovery-app: {SILENT}\n")
