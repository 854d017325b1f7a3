from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from recovery_app.domain.profile import Profile
from recovery_app.storage.backups import newest_first
from recovery_app.storage.disk import Disk
from recovery_app.storage.notice import Notice, ProfileReadOnlyError, StorageError
from recovery_app.storage.profile_codec import decode, encode
from recovery_app.storage.profile_file import ProfileFile
from tests.storage.conftest import StepClock

Make = Callable[[int], Profile]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def entries_in(path: Path) -> int:
    return len(decode(path.read_bytes()).profile.log)


def test_the_files_and_folders_are_for_the_user_alone(opened: ProfileFile, data_dir: Path, with_entries: Make) -> None:
    opened.save(with_entries(1))
    opened.save(with_entries(2))
    assert data_dir.stat().st_mode & 0o777 == 0o700
    assert (data_dir / "backups").stat().st_mode & 0o777 == 0o700
    for path in (data_dir / "profile.json", *(data_dir / "backups").iterdir()):
        assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_saved_before_the_profile_was_loaded(data_dir: Path, now: StepClock, with_entries: Make) -> None:
    with pytest.raises(ProfileReadOnlyError, match="not loaded"):
        ProfileFile(data_dir, now).save(with_entries(1))
    assert not data_dir.exists()


def test_the_last_ten_versions_are_kept(opened: ProfileFile, data_dir: Path, with_entries: Make) -> None:
    for count in range(15):
        assert opened.save(with_entries(count)) == ()
    kept = [entries_in(backup.path) for backup in newest_first(data_dir / "backups")]
    assert kept == [13, 12, 11, 10, 9, 8, 7, 6, 5, 4]


def test_a_busy_day_does_not_push_out_the_day_before(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    opened.save(with_entries(100))
    opened.save(with_entries(101))
    now.moment += timedelta(days=1)
    for count in range(15):
        opened.save(with_entries(count))
    assert 100 in [entries_in(backup.path) for backup in newest_first(data_dir / "backups")]


def test_a_clock_set_back_keeps_every_version_in_order(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    for count in range(5):
        opened.save(with_entries(count))
        now.moment -= timedelta(days=400)
    assert [entries_in(backup.path) for backup in newest_first(data_dir / "backups")] == [3, 2, 1, 0]


def test_a_file_that_something_else_changed_is_kept_beside_ours(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    opened.save(with_entries(1))
    (data_dir / "profile.json").write_bytes(encode(with_entries(7)))
    (notice,) = opened.save(with_entries(2))
    (kept,) = data_dir.glob("profile.conflict-*.json")
    assert entries_in(kept) == 7
    assert entries_in(data_dir / "profile.json") == 2
    assert str(kept) in notice.text
    assert opened.save(with_entries(3)) == ()
    assert ProfileFile(data_dir, now).load().profile == with_entries(3)


def test_a_file_that_appeared_is_kept_beside_ours(opened: ProfileFile, data_dir: Path, with_entries: Make) -> None:
    data_dir.mkdir()
    (data_dir / "profile.json").write_bytes(b"from elsewhere")
    assert "Something else changed" in opened.save(with_entries(1))[0].text
    (kept,) = data_dir.glob("profile.conflict-*.json")
    assert kept.read_bytes() == b"from elsewhere"


def test_a_file_that_vanished_is_written_again_with_a_word_about_it(
    opened: ProfileFile, data_dir: Path, with_entries: Make
) -> None:
    opened.save(with_entries(1))
    (data_dir / "profile.json").unlink()
    assert "had gone" in opened.save(with_entries(2))[0].text
    assert entries_in(data_dir / "profile.json") == 2


def test_a_file_that_was_only_touched_or_copied_back_is_no_conflict(
    opened: ProfileFile, data_dir: Path, with_entries: Make
) -> None:
    opened.save(with_entries(1))
    profile = data_dir / "profile.json"
    copy = profile.read_bytes()
    profile.unlink()
    profile.write_bytes(copy)
    os.utime(profile, (0, 0))
    assert opened.save(with_entries(2)) == ()
    assert names(data_dir) == ["backups", "profile.json"]


def test_a_link_survives_and_its_target_is_written(
    tmp_path: Path, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    synced = tmp_path / "synced" / "mine.json"
    synced.parent.mkdir()
    synced.write_bytes(encode(with_entries(1)))
    data_dir.mkdir()
    link = data_dir / "profile.json"
    link.symlink_to(synced)
    file = ProfileFile(data_dir, now)
    assert file.load().profile == with_entries(1)
    assert file.save(with_entries(2)) == ()
    assert link.is_symlink()
    assert entries_in(synced) == 2
    assert names(synced.parent) == ["mine.json"]
    synced.write_bytes(b"")
    assert ProfileFile(data_dir, now).load().profile == with_entries(1)
    assert link.is_symlink()
    assert any(name.startswith("mine.broken-") for name in names(synced.parent))


def test_a_backup_that_cannot_be_kept_does_not_keep_the_entry_from_being_saved(
    opened: ProfileFile, data_dir: Path, with_entries: Make
) -> None:
    opened.save(with_entries(1))
    backups = data_dir / "backups"
    backups.touch()
    assert "Your entry is saved" in opened.save(with_entries(2))[0].text
    assert opened.save(with_entries(3)) == ()
    backups.unlink()
    assert opened.save(with_entries(4)) == ()
    assert entries_in(data_dir / "profile.json") == 4
    assert len(newest_first(backups)) == 1


def test_a_folder_in_the_place_of_the_file_is_told_and_nothing_lost(
    opened: ProfileFile, data_dir: Path, with_entries: Make
) -> None:
    (data_dir / "profile.json").mkdir(parents=True)
    with pytest.raises(StorageError, match="could not be saved"):
        opened.save(with_entries(1))
    assert names(data_dir) == ["profile.json"]
    (data_dir / "profile.json").rmdir()
    opened.save(with_entries(1))
    assert entries_in(data_dir / "profile.json") == 1


def test_a_failed_save_says_in_one_line_what_helps(tmp_path: Path, now: StepClock, with_entries: Make) -> None:
    def full(fd: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    file = ProfileFile(tmp_path, now, Disk(write=full))
    file.load()
    with pytest.raises(StorageError, match="make some room") as problem:
        file.save(with_entries(1))
    assert "\n" not in str(problem.value)
    assert names(tmp_path) == []


class FailingDisk:
    """A disk on which one call fails, the one with the given number counted from 0; it writes in two pieces."""

    def __init__(self) -> None:
        self.calls = 0
        self.fails_at = -1

    def disk(self) -> Disk:
        return Disk(write=self._write, flush=self._flush, replace=self._replace, link=self._link)

    def _count(self) -> None:
        self.calls += 1
        if self.calls - 1 == self.fails_at:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def _write(self, fd: int, data: memoryview) -> int:
        self._count()
        return os.write(fd, data[: max(len(data) // 2, 200)])

    def _flush(self, fd: int) -> None:
        self._count()
        os.fsync(fd)

    def _replace(self, source: Path, target: Path) -> None:
        self._count()
        source.replace(target)

    def _link(self, source: Path, target: Path) -> None:
        self._count()
        target.hardlink_to(source)


@pytest.mark.parametrize("foreign", [False, True])
@pytest.mark.parametrize("step", range(10))
def test_wherever_a_save_fails_one_whole_version_is_there_and_the_next_save_works(
    data_dir: Path, now: StepClock, with_entries: Make, step: int, foreign: bool
) -> None:
    failing = FailingDisk()
    file = ProfileFile(data_dir, now, failing.disk())
    file.load()
    file.save(with_entries(4))
    file.save(with_entries(5))
    if foreign:
        (data_dir / "profile.json").write_bytes(encode(with_entries(7)))
    failing.fails_at = failing.calls + step
    told: tuple[Notice, ...] = ()
    try:
        told += file.save(with_entries(6))
        assert entries_in(data_dir / "profile.json") == 6
    except StorageError:
        assert entries_in(data_dir / "profile.json") in {5, 6, 7}
    failing.fails_at = -1
    told += file.save(with_entries(8))
    assert entries_in(data_dir / "profile.json") == 8
    assert {entries_in(path) for path in data_dir.glob("profile.conflict-*.json")} == ({7} if foreign else set())
    assert any("Something else changed" in notice.text for notice in told) is foreign
    assert list(data_dir.rglob("*.tmp-*")) == []


def test_the_sweep_over_failing_calls_reaches_past_the_last_call_of_a_save(
    data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    counting = FailingDisk()
    file = ProfileFile(data_dir, now, counting.disk())
    file.load()
    file.save(with_entries(3))
    file.save(with_entries(4))
    before = counting.calls
    file.save(with_entries(5))
    assert 6 <= counting.calls - before < 10
