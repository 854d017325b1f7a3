from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from recovery_app.storage.locations import (
    aside_path,
    backup_moment,
    backup_path,
    default_cache_dir,
    default_data_dir,
    stamp_of,
)

MOMENT = datetime(2031, 3, 4, 1, 30, 0, 250, tzinfo=timezone(timedelta(hours=2)))


def test_the_data_folder_is_named_after_the_program() -> None:
    assert default_data_dir().name == "recovery-app"
    assert default_data_dir().is_absolute()


def test_what_can_be_made_again_lies_apart_from_the_data() -> None:
    assert "recovery-app" in str(default_cache_dir())
    assert default_cache_dir() != default_data_dir()


def test_a_stamp_is_in_utc_with_microseconds() -> None:
    assert stamp_of(MOMENT) == "20310303T233000.000250Z"


def test_a_backup_tells_when_it_was_made(tmp_path: Path) -> None:
    assert backup_moment(backup_path(tmp_path, MOMENT).name) == MOMENT
    assert backup_moment(backup_path(tmp_path, MOMENT).name).tzinfo == UTC  # type: ignore[union-attr]


def test_other_names_are_not_backups() -> None:
    for name in ("profile.json", "profile-old.json", "profile-20319999T000000.000000Z.json", "notes.txt"):
        assert backup_moment(name) is None


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    profile = tmp_path / "profile.json"
    first = aside_path(profile, "broken", MOMENT)
    assert first.name == "profile.broken-20310303T233000.000250Z.json"
    first.touch()
    second = aside_path(profile, "broken", MOMENT)
    second.symlink_to(tmp_path / "nowhere")
    assert second.name == "profile.broken-20310303T233000.000250Z-2.json"
    assert aside_path(profile, "broken", MOMENT).name == "profile.broken-20310303T233000.000250Z-3.json"
