"""What goes wrong on a disk gets one clear line, and loses nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.knowledge import Knowledge
from tests.fakes import FakeClock
from tests.journeys.program import on_disk, started, to_a_plan, today, words_shown


@pytest.fixture
def used(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge) -> Path:
    """Return a folder that the program was used on."""
    folder = tmp_path / "data"
    with started(qapp, folder, clock, knowledge) as program:
        to_a_plan(program)
        next(iter(today(program).stretches.rows.values())).box.click()
    return folder


def test_a_broken_file_is_kept_and_the_newest_backup_opened(
    qtbot: QtBot, qapp: QApplication, used: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    (used / "profile.json").write_bytes(b'{"schema_version": 1, "prof')
    with started(qapp, used, clock, knowledge) as program:
        assert program.window.shelf.shown == "today"
        assert "profile.broken-" in program.window.messages.text
    kept = list(used.glob("profile.broken-*"))
    assert [one.read_bytes() for one in kept] == [b'{"schema_version": 1, "prof']


def test_a_single_bad_entry_is_set_aside_and_the_rest_kept(
    qtbot: QtBot, qapp: QApplication, used: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    document = on_disk(used)
    document["log"].append({"kind": "walk", "minutes": "many"})
    (used / "profile.json").write_text(json.dumps(document))
    with started(qapp, used, clock, knowledge) as program:
        assert program.window.shelf.shown == "today"
        assert "set-aside" in program.window.messages.text
        assert "1 of " in today(program).stretches.fact.text()


def test_a_file_of_a_newer_version_opens_nothing_and_writes_nothing(
    qtbot: QtBot, qapp: QApplication, used: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    document = on_disk(used)
    document["schema_version"] = 99
    (used / "profile.json").write_text(json.dumps(document))
    before = {path: path.read_bytes() for path in used.rglob("*") if path.is_file()}
    with started(qapp, used, clock, knowledge) as program:
        assert program.window.shelf.shown == "notice"
        assert "newer" in words_shown(program)
        program.window.show_page("help")
    assert {path: path.read_bytes() for path in used.rglob("*") if path.is_file()} == before


def test_a_disk_that_cannot_be_written_says_so_and_keeps_the_entry_in_memory(
    qtbot: QtBot, qapp: QApplication, used: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, used, clock, knowledge) as program:
        moved = used.with_name("moved")
        used.rename(moved)
        used.write_text("a file stands where the folder was")
        rows = list(today(program).stretches.rows.values())
        rows[1].box.click()
        assert "Not saved yet" in program.window.messages.text
        assert program.store.is_unsaved
        assert "2 of " in today(program).stretches.fact.text()
        used.unlink()
        moved.rename(used)
        program.store.save_now()
        assert program.window.messages.text == ""
    assert [entry["done"] for entry in on_disk(used)["log"] if entry["kind"] == "exercise"] == [True, True]


def test_a_file_changed_by_something_else_keeps_both(
    qtbot: QtBot, qapp: QApplication, used: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, used, clock, knowledge) as program:
        foreign = json.dumps({**on_disk(used), "log": []})
        (used / "profile.json").write_text(foreign)
        list(today(program).stretches.rows.values())[1].box.click()
        assert "profile.conflict-" in program.window.messages.text
    assert [one.read_text() for one in used.glob("profile.conflict-*")] == [foreign]
    assert len(on_disk(used)["log"]) > 1


def test_a_fault_of_the_program_is_written_down_and_told_in_one_line(
    qtbot: QtBot, qapp: QApplication, used: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, used, clock, knowledge) as program:
        fault = ValueError("no such page")
        program.window.report_fault(ValueError, fault, None)
        assert "What you entered is kept" in program.window.messages.text
    assert "no such page" in (used / "faults.log").read_text()


def test_missing_assets_end_the_start_with_one_line(tmp_path: Path) -> None:
    package = Path(__file__).parents[2] / "recovery_app"
    shutil.copytree(package, tmp_path / "recovery_app", ignore=shutil.ignore_patterns("__pycache__"))
    start = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from recovery_app.cli import main; sys.exit(main())"
    command = [sys.executable, "-I", "-c", start]
    case = tmp_path / "case.json"
    case.write_text("{}")
    done = subprocess.run([*command, "assess", str(case)], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "assets" in done.stderr


def test_a_second_start_on_the_same_folder_is_refused_the_lock(tmp_path: Path) -> None:
    from recovery_app.storage.profile_lock import ProfileLock

    first = ProfileLock(tmp_path)
    assert first.acquire()
    assert not ProfileLock(tmp_path).acquire()
    first.release()
    assert ProfileLock(tmp_path).acquire()


def test_ids_of_another_version_stay_in_the_file_and_stop_no_page(
    qtbot: QtBot, qapp: QApplication, used: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    document = on_disk(used)
    entry = {"at": clock.now().isoformat(), "day": clock.now().date().isoformat()}
    session = {"started_at": entry["at"], "planned_s": 900, "heat_s": 900, "ice_s": 0, "overrun_s": 0}
    unknown = [
        {**entry, **session, "kind": "heat_ice", "id": "u1", "protocol": "gone", "outcome": "done", "skin": "gone"},
        {**entry, "kind": "exercise", "id": "u2", "exercise_id": "gone", "done": True},
        {**entry, "kind": "sign", "id": "u3", "sign": "gone", "met": True},
    ]
    document["log"] += unknown
    document["episodes"][-1]["assessments"][-1]["answers"]["questions"]["Q01"] = "gone"
    (used / "profile.json").write_text(json.dumps(document))
    with started(qapp, used, clock, knowledge) as program:
        for page in ("today", "heat_ice", "stretches", "help", "settings"):
            program.window.show_page(page)
            assert program.window.shelf.shown == page
        program.window.show_page("today")
        next(iter(today(program).stretches.rows.values())).box.click()
    kept = on_disk(used)
    assert [one["id"] for one in kept["log"] if one["id"].startswith("u")] == ["u1", "u2", "u3"]
    assert kept["episodes"][-1]["assessments"][-1]["answers"]["questions"]["Q01"] == "gone"
