from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

from recovery_app.storage.profile_lock import ProfileLock

HOLDER = """
import sys
from pathlib import Path
from recovery_app.storage.profile_lock import ProfileLock
lock = ProfileLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.read()
"""


def test_only_one_holds_the_lock(data_dir: Path) -> None:
    first, second = ProfileLock(data_dir), ProfileLock(data_dir)
    assert first.acquire()
    assert first.acquire()
    assert not second.acquire()
    assert second.notices == ()
    first.release()
    first.release()
    assert second.acquire()
    second.release()


def test_the_lock_file_is_private_and_stays(data_dir: Path) -> None:
    lock = ProfileLock(data_dir)
    lock.acquire()
    lock.release()
    assert (data_dir / "profile.lock").stat().st_mode & 0o777 == 0o600
    assert data_dir.stat().st_mode & 0o777 == 0o700


def test_a_killed_program_gives_the_lock_back(data_dir: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(data_dir)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        lock = ProfileLock(data_dir)
        assert not lock.acquire()
        holder.kill()
        holder.wait()
        assert lock.acquire()
        lock.release()


def test_a_filesystem_without_locks_is_used_with_a_word_about_it(data_dir: Path) -> None:
    def no_locks(fd: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    lock = ProfileLock(data_dir, no_locks)
    assert lock.acquire()
    (notice,) = lock.notices
    assert "profile.lock could not be locked" in notice.text
    lock.release()


def test_a_folder_that_cannot_be_written_is_no_reason_to_stay_shut(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    lock = ProfileLock(tmp_path / "file" / "data")
    assert lock.acquire()
    assert len(lock.notices) == 1


def test_another_error_number_for_a_held_lock_is_understood(data_dir: Path) -> None:
    def held(fd: int) -> None:
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))

    assert not ProfileLock(data_dir, held).acquire()
