"""What the user takes out: the profile itself, its tables, and the plan for a calendar."""

from __future__ import annotations

import csv
import io
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from recovery_app.domain.calendar_export import CalendarEvent
from recovery_app.domain.day import day_of
from recovery_app.domain.log_tables import LogTable
from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import DataError
from recovery_app.storage.atomic_file import write_durably
from recovery_app.storage.disk import Disk, flush_folder
from recovery_app.storage.file_mark import mark_at
from recovery_app.storage.notice import cause_and_remedy, one_line
from recovery_app.storage.profile_codec import encode

_MOST_FOLDERS = 1000


def export_profile(path: Path, profile: Profile, disk: Disk) -> None:
    """Write the profile's own JSON, the same bytes as the program keeps; raise DataError."""
    try:
        write_chosen(path, encode(profile), disk)
    except OSError as error:
        raise DataError(_not_written(path, error)) from error


def export_tables(folder: Path, tables: tuple[LogTable, ...], now: datetime, disk: Disk) -> tuple[Path, ...]:
    """Write a CSV file for each table into a new folder named after the day; raise DataError, also for none.

    The files are UTF-8 with a mark at the start, without which spreadsheets take it for something else.
    """
    if not tables:
        raise DataError("There is nothing to write yet. Log something first.")
    try:
        made = _new_folder(folder, f"recovery-tables-{day_of(now)}")
    except OSError as error:
        raise DataError(_not_written(folder, error)) from error
    paths = tuple(made / f"{table.kind}.csv" for table in tables)
    try:
        for path, table in zip(paths, tables, strict=True):
            write_durably(path, _as_csv(table), disk)
        flush_folder(folder, disk)
    except OSError as error:
        # Half of the tables would be taken for all of them.
        shutil.rmtree(made, ignore_errors=True)
        raise DataError(_not_written(folder, error)) from error
    return paths


def export_calendar(path: Path, events: tuple[CalendarEvent, ...], now: datetime, disk: Disk) -> None:
    """Write events as a calendar file (RFC 5545); raise DataError."""
    try:
        write_chosen(path, calendar_bytes(events, now), disk)
    except OSError as error:
        raise DataError(_not_written(path, error)) from error


def write_chosen(path: Path, data: bytes, disk: Disk) -> None:
    """Write a file where the user said, in place of one of that name; raise OSError, also for a device or a pipe."""
    # What a link leads to takes its place, as it would with any other program that saves.
    target = Path(os.path.realpath(path))
    mark_at(target)
    write_durably(target, data, disk)


def calendar_bytes(events: tuple[CalendarEvent, ...], now: datetime) -> bytes:
    """Return events of whole days as the bytes of a calendar file, stamped with the moment."""
    # Imported here because no start needs it.
    from icalendar import Calendar, Event  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", "-//recovery-app//plan//EN")
    calendar.add("version", "2.0")
    for one in events:
        event = Event()
        event.add("uid", f"{one.id}@recovery-app")
        event.add("dtstamp", now.astimezone(UTC))
        event.add("dtstart", one.day)
        event.add("dtend", one.day + timedelta(days=1))
        event.add("summary", one.title)
        event.add("description", one.text)
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _new_folder(folder: Path, name: str) -> Path:
    for count in range(1, _MOST_FOLDERS):
        made = folder / (name if count == 1 else f"{name}-{count}")
        try:
            made.mkdir(mode=0o700)
        except FileExistsError:
            continue
        return made
    raise FileExistsError(f"{folder} holds too many tables")


def _as_csv(table: LogTable) -> bytes:
    text = io.StringIO(newline="")
    # Some spreadsheets part cells at semicolons, and only a quoted cell stays whole there.
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([table.header, *table.rows])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _not_written(path: Path, error: OSError) -> str:
    return f"{one_line(str(path))} could not be written: {cause_and_remedy(error)}. Choose another place."
