"""`recovery-app plan`: a day's plan from a profile file that is only read."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from recovery_app.cli import main
from recovery_app.domain.agenda import agenda
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import new_profile
from recovery_app.plan_command import noon_of
from recovery_app.storage.profile_codec import encode
from tests.domain.cases import NOON, TODAY, check, complete, sign, walk, with_plan

DAY = TODAY.isoformat()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the profile of a test stands."""
    return tmp_path / "profile.json"


def written(file: Path, knowledge: Knowledge, *log: LogEntry) -> Path:
    """Write the profile of a person whose plan began today."""
    file.write_bytes(encode(with_plan(complete(knowledge), *log)))
    return file


def spoiled(file: Path, knowledge: Knowledge, *broken: dict[str, Any]) -> Path:
    """Write a profile with log entries that nobody can read."""
    document = json.loads(written(file, knowledge, walk(TODAY)).read_bytes())
    document["log"] += broken
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def planned(capsys: pytest.CaptureFixture[str], file: Path, day: str = DAY) -> dict[str, Any]:
    """Return what the command prints."""
    assert main(["plan", "--profile", str(file), "--on", day]) == 0
    day: dict[str, Any] = json.loads(capsys.readouterr().out)
    return day


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return the one line that the command refuses with."""
    assert main(["plan", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("recovery-app: ")
    assert printed.err.count("\n") == 1
    return printed.err


def test_the_plan_is_that_of_the_program(file: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    profile = with_plan(complete(knowledge))
    third = TODAY + timedelta(days=2)
    derived = agenda(profile, knowledge, noon_of(third.isoformat(), NOON))
    assert derived is not None
    day = planned(capsys, written(file, knowledge), third.isoformat())
    assert (day["day"], day["day_number"], day["phase"]) == (third.isoformat(), 3, "P1")
    assert [one["id"] for one in day["exercises"]] == [one.exercise.id for one in derived.exercises]
    assert (day["on_hold"], day["run"], day["changes"]) == ([], None, [])


def test_the_rest_says_how_long_why_until_when_and_which_signs_are_met(
    file: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    """plan.md 2 and 4."""
    rest = planned(capsys, written(file, knowledge, sign(TODAY, "G8")))["rest"]
    row = next(one for one in knowledge.plan.rest if one.pattern == "MS")
    assert (rest["days"], rest["reason"]) == (7, row.reason)
    assert datetime.fromisoformat(rest["review_at"]).date() == TODAY + timedelta(days=7)
    assert rest["signs_met"] == ["G8"]
    assert rest["signs_left"] == ["G1", "G2", "G3", "G4", "G5", "G6", "G7"]


def test_without_a_date_it_is_the_plan_of_today(
    file: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", "--profile", str(written(file, knowledge))]) == 0
    assert json.loads(capsys.readouterr().out)["day"] == noon_of(None, datetime.now().astimezone()).date().isoformat()


def test_the_first_hours_of_a_night_belong_to_the_day_before() -> None:
    assert noon_of(None, NOON.replace(hour=2)).date() == TODAY - timedelta(days=1)


def test_a_hold_shows_no_exercises_and_no_rest(
    file: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    """red_flags.md 1."""
    day = planned(capsys, written(file, knowledge, check(Level.EMERGENCY, "RF-CES-1")))
    assert (day["on_hold"], day["exercises"], day["walk"], day["rest"]) == (["RF-CES-1"], [], None, None)


def test_it_runs_without_qt_and_leaves_the_file_and_its_folder_as_they_were(file: Path, knowledge: Knowledge) -> None:
    spoiled(file, knowledge, {"kind": "walk", "id": "broken"})
    data, status, beside = file.read_bytes(), file.stat(), sorted(file.parent.iterdir())
    code = (
        "import sys\n"
        "from recovery_app.cli import main\n"
        f"status = main(['plan', '--profile', {str(file)!r}, '--on', {DAY!r}])\n"
        "sys.exit(status or any(name.split('.')[0] == 'PySide6' for name in sys.modules))\n"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout)["day"] == DAY
    assert (file.read_bytes(), sorted(file.parent.iterdir())) == (data, beside)
    after = file.stat()
    assert (after.st_mtime_ns, after.st_ino, after.st_mode) == (status.st_mtime_ns, status.st_ino, status.st_mode)


def test_entries_that_cannot_be_read_are_named_and_the_rest_is_used(
    file: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    spoiled(file, knowledge, {"kind": "walk", "id": "broken"}, {"kind": "dance"})
    assert main(["plan", "--profile", str(file), "--on", DAY]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["day"] == DAY
    assert printed.err.startswith(f"recovery-app: {file}: 2 parts could not be read")
    assert "log entry 2: " in printed.err
    assert "log entry 3: " in printed.err
    assert printed.err.count("\n") == 1


def test_a_lost_safety_check_is_told_with_what_to_do(
    file: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    spoiled(file, knowledge, {"kind": "red_flag_check", "id": "broken"})
    assert main(["plan", "--profile", str(file), "--on", DAY]) == 0
    assert "Answer the safety questions again before you exercise." in capsys.readouterr().err


def test_many_lost_entries_are_still_one_short_line(
    file: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    spoiled(file, knowledge, *({"kind": "dance"} for _ in range(500)))
    assert main(["plan", "--profile", str(file), "--on", DAY]) == 0
    printed = capsys.readouterr().err
    assert "and 490 more" in printed
    assert printed.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(b"", "it is empty", id="empty"),
        pytest.param(b"\0" * 40, "it is empty", id="zeros after a power cut"),
        pytest.param(b'{"schema_version": 1, "prof', "Name one of its backups", id="cut off"),
        pytest.param(b"[]", "Name one of its backups", id="a list"),
        pytest.param(b"\xff\xfe", "Name one of its backups", id="not UTF-8"),
        pytest.param(b"[" * 50_000, "Name one of its backups", id="nested deeply"),
        pytest.param(b'{"schema_version": 99}', "Update the program", id="newer"),
    ],
)
def test_a_file_that_holds_no_profile_is_refused_and_stays(
    file: Path, capsys: pytest.CaptureFixture[str], text: bytes, says: str
) -> None:
    file.write_bytes(text)
    line = refused(capsys, "--profile", str(file), "--on", DAY)
    assert str(file) in line
    assert says in line
    assert file.read_bytes() == text
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_a_missing_file_is_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = refused(capsys, "--profile", str(file))
    assert f"{file}: there is no such file." in line
    assert not file.exists()


def test_a_folder_is_no_profile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Name a profile file that can be read." in refused(capsys, "--profile", str(tmp_path))


def test_a_name_that_no_file_can_have_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Name a profile file that can be read." in refused(capsys, "--profile", "profile\0.json")


def test_a_profile_without_a_plan_is_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_bytes(encode(new_profile("person", NOON)))
    assert "start your plan first" in refused(capsys, "--profile", str(file), "--on", DAY)


def test_a_plan_that_ended_is_no_plan(file: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    profile = with_plan(complete(knowledge))
    ended = msgspec.structs.replace(profile.episodes[0], ended_on=TODAY)
    file.write_bytes(encode(msgspec.structs.replace(profile, episodes=(ended,))))
    assert "start your plan first" in refused(capsys, "--profile", str(file), "--on", DAY)


def test_a_day_before_the_plan_is_refused(file: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    line = refused(capsys, "--profile", str(written(file, knowledge)), "--on", "2025-03-11")
    assert f"began on {DAY}" in line


@pytest.mark.parametrize(
    "day",
    ["", "today", "2025-3-12", "12.03.2025", "20250312", "2025-W11-3", "2025-02-30", "0001-01-01", "9999-12-31",
     "2025-03-12T12:00", "2025-03-12\n", "１９９９-01-01"],
)  # fmt: skip
def test_what_is_no_day_is_refused(
    file: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    line = refused(capsys, "--profile", str(written(file, knowledge)), "--on", day)
    assert "--on" in line
    assert "yyyy-mm-dd" in line


def test_a_profile_has_to_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["plan"])
    assert end.value.code == 2
    assert "--profile" in capsys.readouterr().err
