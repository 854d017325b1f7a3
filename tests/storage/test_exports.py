"""What the user takes out of the program."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from icalendar import Calendar

from recovery_app.domain.calendar_export import CalendarEvent
from recovery_app.domain.log_tables import log_tables
from recovery_app.domain.log_week import GoalsNamed
from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import DataError
from recovery_app.storage.disk import Disk
from recovery_app.storage.exports import calendar_bytes, export_calendar, export_profile, export_tables
from recovery_app.storage.foreign_file import read_profile
from recovery_app.storage.profile_codec import encode
from tests.domain.cases import TODAY, checked_in, walk

Make = Callable[[int], Profile]
NOW = datetime(2031, 3, 4, 9, 30, tzinfo=timezone(timedelta(hours=1)))
EVENT = CalendarEvent("walk-1", date(2031, 3, 4), "Walk, 20 minutes", "Ä; b\\c\nnext " + "long " * 40)


def full(*_: object) -> int:
    raise OSError(28, "No space left on device")


FULL = msgspec.structs.replace(Disk(), write=full)


def test_an_exported_profile_is_the_same_bytes_and_comes_back_the_same(tmp_path: Path, with_entries: Make) -> None:
    profile, path = with_entries(20), tmp_path / "mine.json"
    export_profile(path, profile, Disk())
    assert path.read_bytes() == encode(profile)
    assert read_profile(path) == profile
    export_profile(path, with_entries(1), Disk())
    assert read_profile(path) == with_entries(1)
    assert [one.name for one in tmp_path.iterdir()] == ["mine.json"]


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path, with_entries: Make) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    link.symlink_to(real)
    export_profile(link, with_entries(1), Disk())
    assert link.is_symlink()
    assert read_profile(real) == with_entries(1)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among the files")
def test_a_pipe_or_a_folder_is_never_overwritten(tmp_path: Path, with_entries: Make) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(DataError, match=r"could not be written: it is not a file\. Choose another place"):
            export_profile(path, with_entries(1), Disk())
        with pytest.raises(DataError, match="it is not a file"):
            export_calendar(path, (EVENT,), NOW, Disk())
    assert pipe.is_fifo()


def test_a_full_disk_is_told_and_leaves_nothing_half_written(tmp_path: Path, with_entries: Make) -> None:
    with pytest.raises(DataError, match="the disk is full"):
        export_profile(tmp_path / "mine.json", with_entries(1), FULL)
    with pytest.raises(DataError, match="the disk is full"):
        export_tables(tmp_path, log_tables(with_entries(1).log), NOW, FULL)
    with pytest.raises(DataError, match="the disk is full"):
        export_calendar(tmp_path / "plan.ics", (EVENT,), NOW, FULL)
    assert list(tmp_path.iterdir()) == []


def test_each_kind_of_entry_gets_a_file_that_a_spreadsheet_opens(tmp_path: Path) -> None:
    tables = log_tables((walk(TODAY, 25), checked_in(TODAY, average=3)))
    paths = export_tables(tmp_path, tables, NOW, Disk())
    assert [one.name for one in paths] == ["walk.csv", "check_in.csv"]
    assert {one.parent for one in paths} == {tmp_path / "recovery-tables-2031-03-04"}
    assert paths[0].read_bytes().startswith(b"\xef\xbb\xbf")
    with paths[0].open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["minutes"], row["counts"]) == ("25", "yes")


def test_tables_never_take_the_place_of_earlier_ones(tmp_path: Path, with_entries: Make) -> None:
    first = export_tables(tmp_path, log_tables(with_entries(1).log), NOW, Disk())
    before = first[0].read_bytes()
    second = export_tables(tmp_path, log_tables(with_entries(9).log), NOW, Disk())
    assert second[0].parent.name == "recovery-tables-2031-03-04-2"
    assert first[0].read_bytes() == before


def test_a_folder_that_already_has_a_thousand_tables_is_told(tmp_path: Path, with_entries: Make) -> None:
    for count in range(1, 1000):
        (tmp_path / f"recovery-tables-2031-03-04{'' if count == 1 else f'-{count}'}").mkdir()
    with pytest.raises(DataError, match="could not be written"):
        export_tables(tmp_path, log_tables(with_entries(1).log), NOW, Disk())


def test_tables_of_nothing_and_in_nowhere_are_refused(tmp_path: Path, with_entries: Make) -> None:
    with pytest.raises(DataError, match="nothing to write"):
        export_tables(tmp_path, (), NOW, Disk())
    with pytest.raises(DataError, match="could not be written"):
        export_tables(tmp_path / "nowhere", log_tables(with_entries(1).log), NOW, Disk())


def test_the_calendar_is_read_by_others_as_it_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    export_calendar(path, (EVENT,), NOW, Disk())
    data = path.read_bytes()
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(event["summary"]) == EVENT.title
    assert str(event["description"]) == EVENT.text
    assert str(event["uid"]) == "walk-1@recovery-app"
    assert event["dtstart"].dt == date(2031, 3, 4)
    assert event["dtend"].dt == date(2031, 3, 5)
    assert event["dtstamp"].dt == NOW.astimezone(UTC)
    assert not event.walk("VALARM")


def test_the_same_plan_at_the_same_moment_is_the_same_file() -> None:
    assert calendar_bytes((EVENT,), NOW) == calendar_bytes((EVENT,), NOW)


def test_a_refusal_is_one_line_whatever_the_folder_is_called(tmp_path: Path, with_entries: Make) -> None:
    for act in (
        lambda path: export_profile(path, with_entries(1), FULL),
        lambda path: export_tables(path, log_tables(with_entries(1).log), NOW, FULL),
    ):
        with pytest.raises(DataError) as refusal:
            act(tmp_path / "two\nlines \u202e")
        assert str(refusal.value).isprintable()


def test_no_part_of_a_text_becomes_a_cell_of_its_own_where_semicolons_part_cells(
    tmp_path: Path,
) -> None:
    goals = GoalsNamed("g", NOW, NOW.date(), ("run;=1+1",))
    (path,) = export_tables(tmp_path, log_tables((goals,)), NOW, Disk())
    assert '"run;=1+1"' in path.read_text("utf-8-sig")
