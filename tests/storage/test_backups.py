from __future__ import annotations

import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from recovery_app.storage.backups import keep_version, newest_first, prune, surplus
from recovery_app.storage.disk import Disk
from recovery_app.storage.locations import backup_path

NOON = datetime(2031, 3, 10, 12, 0, tzinfo=UTC)


def names(*moments: datetime) -> list[str]:
    return [backup_path(Path(), moment).name for moment in moments]


def minutes(day: int, count: int) -> list[str]:
    return names(*(NOON.replace(day=day) + timedelta(minutes=n) for n in range(count)))


@pytest.mark.parametrize(
    ("present", "removed"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param(minutes(10, 10), [], id="ten of one day"),
        pytest.param(minutes(10, 13), minutes(10, 3), id="the oldest of a busy day go"),
        pytest.param(minutes(9, 1) + minutes(10, 12), minutes(10, 2), id="yesterday's stays"),
        pytest.param(minutes(9, 3) + minutes(10, 10), minutes(9, 2), id="only the newest of yesterday stays"),
        pytest.param(
            [name for day in range(1, 10) for name in minutes(day, 1)] + minutes(10, 12),
            minutes(1, 1) + minutes(2, 1) + minutes(3, 1) + minutes(10, 2),
            id="seven days stay, today is one of them",
        ),
        pytest.param(
            ["notes.txt", "profile-mine.json", *minutes(10, 11)], minutes(10, 1), id="other files are not ours"
        ),
    ],
)
def test_which_backups_are_surplus(present: list[str], removed: list[str]) -> None:
    assert surplus(present) == tuple(removed)
    assert surplus(reversed(present)) == tuple(removed)


def test_a_clock_set_back_neither_overwrites_nor_hides_a_backup(tmp_path: Path) -> None:
    profile, folder = tmp_path / "profile.json", tmp_path / "backups"
    for number, now in enumerate([NOON, NOON, NOON - timedelta(days=9000), NOON - timedelta(days=1)]):
        profile.unlink(missing_ok=True)
        profile.write_text(str(number))
        keep_version(profile, folder, now, Disk())
    assert [backup.path.read_text() for backup in newest_first(folder)] == ["3", "2", "1", "0"]


def test_the_same_version_is_kept_once(tmp_path: Path) -> None:
    profile, folder = tmp_path / "profile.json", tmp_path / "backups"
    profile.write_text("one")
    keep_version(profile, folder, NOON, Disk())
    keep_version(profile, folder, NOON + timedelta(hours=1), Disk())
    assert len(newest_first(folder)) == 1


def test_a_filesystem_without_links_gets_a_private_copy(tmp_path: Path) -> None:
    def no_links(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    profile, folder = tmp_path / "profile.json", tmp_path / "backups"
    profile.write_text("one")
    keep_version(profile, folder, NOON, Disk(link=no_links))
    profile.write_text("two")
    (kept,) = newest_first(folder)
    assert kept.path.read_text() == "one"
    assert kept.path.stat().st_mode & 0o777 == 0o600
    assert kept.made == NOON


def test_a_backup_that_cannot_be_removed_is_no_trouble(tmp_path: Path) -> None:
    for name in minutes(10, 11):
        (tmp_path / name).mkdir()
    prune(tmp_path)
    assert len(newest_first(tmp_path)) == 11
