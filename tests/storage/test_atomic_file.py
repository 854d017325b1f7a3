from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from recovery_app.storage.atomic_file import remove_leftovers, stage, write_durably
from recovery_app.storage.disk import Disk


def failing(code: int) -> OSError:
    return OSError(code, os.strerror(code))


def test_the_file_is_written_for_the_user_alone(tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder" / "file.json"
    write_durably(target, b"data", Disk())
    assert target.read_bytes() == b"data"
    assert target.stat().st_mode & 0o777 == 0o600
    assert target.parent.stat().st_mode & 0o777 == 0o700
    assert target.parent.parent.stat().st_mode & 0o777 == 0o700


def test_an_open_file_becomes_private_before_data_is_in_it(tmp_path: Path) -> None:
    modes: list[int] = []

    def write(fd: int, data: memoryview) -> int:
        modes.append(os.fstat(fd).st_mode & 0o777)
        return os.write(fd, data)

    write_durably(tmp_path / "file", b"data", Disk(write=write))
    assert modes == [0o600]


def test_the_data_is_on_the_disk_before_its_name_and_its_name_before_it_returns(tmp_path: Path) -> None:
    calls: list[str] = []

    def write(fd: int, data: memoryview) -> int:
        calls.append("write")
        return os.write(fd, data)

    def flush(fd: int) -> None:
        calls.append("flush folder" if stat.S_ISDIR(os.fstat(fd).st_mode) else "flush file")
        os.fsync(fd)

    def replace(source: Path, target: Path) -> None:
        calls.append("replace")
        source.replace(target)

    write_durably(tmp_path / "file", b"data", Disk(write=write, flush=flush, replace=replace))
    assert calls == ["write", "flush file", "replace", "flush folder"]


def test_a_write_in_small_pieces_is_finished(tmp_path: Path) -> None:
    write_durably(tmp_path / "file", b"0123456789", Disk(write=lambda fd, data: os.write(fd, data[:3])))
    assert (tmp_path / "file").read_bytes() == b"0123456789"


@pytest.mark.parametrize("step", ["write", "flush", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, step: str) -> None:
    def fail(*_: object) -> int:
        raise failing(errno.ENOSPC)

    target = tmp_path / "file"
    target.write_bytes(b"old")
    with pytest.raises(OSError, match="No space"):
        write_durably(target, b"new", Disk(**{step: fail}))
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_a_filesystem_that_cannot_flush_a_folder_is_good_enough(tmp_path: Path, code: int) -> None:
    write_durably(tmp_path / "file", b"data", Disk(flush=_folder_flush_fails(code)))
    assert (tmp_path / "file").read_bytes() == b"data"


def test_a_disk_error_while_a_folder_is_flushed_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Input/output"):
        write_durably(tmp_path / "file", b"data", Disk(flush=_folder_flush_fails(errno.EIO)))


def _folder_flush_fails(code: int) -> Callable[[int], None]:
    def flush(fd: int) -> None:
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            raise failing(code)
        os.fsync(fd)

    return flush


def test_old_leftovers_of_ours_are_removed_and_nothing_else(tmp_path: Path) -> None:
    start = datetime.now(UTC)
    old = (start - timedelta(hours=1)).timestamp()
    ours = stage(tmp_path / "profile.json", b"half", Disk()).temp
    set_aside = stage(tmp_path / "profile.set-aside-1.json", b"half", Disk()).temp
    others = [tmp_path / name for name in ("profile.json", "profile.json.tmp-mine", "other.json.tmp-0123456789abcdef")]
    for path in others:
        path.touch()
    for path in (ours, set_aside, *others):
        os.utime(path, (old, old))
    fresh = stage(tmp_path / "profile.json", b"being written", Disk()).temp
    later = (start + timedelta(hours=1)).timestamp()
    os.utime(fresh, (later, later))
    remove_leftovers(tmp_path, "profile", start)
    assert sorted(tmp_path.iterdir()) == sorted([*others, fresh])


def test_a_folder_that_is_not_there_has_no_leftovers(tmp_path: Path) -> None:
    remove_leftovers(tmp_path / "absent", "profile", datetime.now(UTC))
    assert not (tmp_path / "absent").exists()
