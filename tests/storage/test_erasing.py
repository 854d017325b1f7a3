"""Erasing: everything of one person goes for good, nothing of anybody else, and a kill in the middle is no trap."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import DataError
from recovery_app.storage.disk import Disk, flush
from recovery_app.storage.erasing import erase_files, own_files, remove_folder
from recovery_app.storage.locations import BACKUPS_NAME, PROFILE_NAME
from recovery_app.storage.profile_file import ProfileFile
from tests.storage.conftest import StepClock

Make = Callable[[int], Profile]
OURS = (
    "profile.broken-1.json",
    "profile.conflict-1.json",
    "profile.set-aside-1.json",
    "profile.replaced-1.json",
    f"profile.json.tmp-{'0' * 16}",
    f"profile.conflict-1.json.tmp-{'0' * 16}",
    "session-pulse.json",
    "session-pulse.json.new",
    "faults.log",
)
OTHERS = ("profile.lock", "people.json", "notes.txt", "profile.jsonx", "profile-of-mine.json")


@pytest.fixture
def used(data_dir: Path, opened: ProfileFile, with_entries: Make) -> Path:
    for number in range(4):
        opened.save(with_entries(number))
    for name in (*OURS, *OTHERS):
        (data_dir / name).write_bytes(b"x")
    (data_dir / BACKUPS_NAME / f"profile-1.json.tmp-{'0' * 16}").write_bytes(b"x")
    return data_dir


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_everything_of_the_person_goes_and_nothing_else(used: Path) -> None:
    erase_files(used, Disk())
    assert names(used) == sorted(OTHERS)


def test_a_file_of_the_users_own_among_the_backups_stays(used: Path) -> None:
    (used / BACKUPS_NAME / "mine.txt").write_bytes(b"x")
    erase_files(used, Disk())
    assert names(used / BACKUPS_NAME) == ["mine.txt"]


def test_erasing_nothing_is_no_fault(data_dir: Path) -> None:
    erase_files(data_dir, Disk())
    data_dir.mkdir()
    (data_dir / BACKUPS_NAME).write_bytes(b"a file")
    erase_files(data_dir, Disk())
    assert names(data_dir) == [BACKUPS_NAME]


def test_the_profile_goes_last(used: Path) -> None:
    assert own_files(used)[-1] == used / PROFILE_NAME


def test_a_linked_profile_goes_with_what_was_kept_beside_it(tmp_path: Path, data_dir: Path) -> None:
    synced = tmp_path / "synced"
    synced.mkdir()
    data_dir.mkdir()
    for name in ("mine.json", "mine.replaced-1.json", "other.json"):
        (synced / name).write_bytes(b"x")
    (data_dir / PROFILE_NAME).symlink_to(synced / "mine.json")
    erase_files(data_dir, Disk())
    assert names(synced) == ["other.json"]
    assert names(data_dir) == []


def test_a_link_to_nowhere_goes_too(tmp_path: Path, data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / PROFILE_NAME).symlink_to(tmp_path / "nowhere" / "mine.json")
    erase_files(data_dir, Disk())
    assert names(data_dir) == []


def test_what_cannot_be_removed_is_named_and_the_profile_stays_until_it_can(used: Path) -> None:
    stuck = used / "profile.broken-1.json"
    stuck.unlink()
    stuck.mkdir()
    for number in range(2, 7):
        (used / f"profile.broken-{number}.json").mkdir()
    with pytest.raises(DataError, match=r"Not all was erased.*profile\.broken-1\.json.*and 3 more") as refusal:
        erase_files(used, Disk())
    assert "\n" not in str(refusal.value)
    assert names(used) == sorted(
        [*OTHERS, BACKUPS_NAME, PROFILE_NAME, *(f"profile.broken-{n}.json" for n in range(1, 7))]
    )
    for one in used.glob("profile.broken-*"):
        one.rmdir()
    erase_files(used, Disk())
    assert names(used) == sorted(OTHERS)


def test_a_disk_that_does_not_take_it_in_is_told(used: Path) -> None:
    calls = []

    def fails(fd: int) -> None:
        calls.append(fd)
        raise OSError(5, "Input/output error")

    with pytest.raises(DataError, match="the disk reports an error"):
        erase_files(used, msgspec.structs.replace(Disk(), flush=fails))
    assert (used / PROFILE_NAME).exists()
    assert calls


def test_a_folder_that_cannot_be_listed_erases_nothing(data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / PROFILE_NAME).write_bytes(b"x")
    (data_dir / BACKUPS_NAME).symlink_to(data_dir / BACKUPS_NAME)
    with pytest.raises(DataError, match="Nothing was erased"):
        erase_files(data_dir, Disk())
    assert (data_dir / PROFILE_NAME).exists()


def test_the_names_are_flushed_before_the_profile_goes(used: Path) -> None:
    there = []

    def note(fd: int) -> None:
        there.append((used / PROFILE_NAME).exists())
        flush(fd)

    erase_files(used, msgspec.structs.replace(Disk(), flush=note))
    assert there[0]
    assert there[-1] is False


def test_an_empty_folder_of_a_person_goes_and_another_stays(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "notes.txt").write_bytes(b"x")
    remove_folder(tmp_path / "a", Disk())
    remove_folder(tmp_path / "b", Disk())
    assert names(tmp_path) == ["b"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("files", [0, 1, 5, 11])
def test_killed_in_the_middle_the_profile_still_opens_and_erasing_again_finishes(
    used: Path, now: StepClock, files: int
) -> None:
    command = [sys.executable, "-m", "tests.storage.killed_erase", str(used), str(files)]
    killed = subprocess.run(command, check=False, cwd=Path(__file__).parents[2], env={**os.environ})
    assert killed.returncode == -signal.SIGKILL
    loaded = ProfileFile(used, now).load()
    assert loaded.outcome == "opened"
    assert loaded.profile is not None
    assert len(loaded.profile.log) == 3
    erase_files(used, Disk())
    assert names(used) == sorted(OTHERS)
    assert ProfileFile(used, now).load().outcome == "fresh"
