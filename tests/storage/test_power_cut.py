"""Real processes that are killed, or run out of room, in the middle of a save."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from recovery_app.domain.profile import Profile
from recovery_app.storage.profile_file import ProfileFile
from tests.storage.conftest import StepClock

SAVER = """
import os, sys
from datetime import UTC, date, datetime
from pathlib import Path
import msgspec
from recovery_app.domain.log_entry import ExerciseMarked
from recovery_app.domain.profile import new_profile
from recovery_app.storage.profile_file import ProfileFile

file = ProfileFile(Path(sys.argv[1]), lambda: datetime.now(UTC))
loaded = file.load()
profile = loaded.profile or new_profile("runner", datetime.now(UTC))
while True:
    entry = ExerciseMarked(str(len(profile.log)), datetime.now(UTC), date(2031, 3, 4), "cat-camel " * 400, True)
    profile = msgspec.structs.replace(profile, log=(*profile.log, entry))
    file.save(profile)
    os.write(1, f"{len(profile.log)}\\n".encode())
"""

TOO_LARGE = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
import msgspec
from recovery_app.storage.notice import StorageError
from recovery_app.storage.profile_file import ProfileFile

resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
file = ProfileFile(Path(sys.argv[1]), lambda: datetime.now(UTC))
profile = file.load().profile
try:
    file.save(msgspec.structs.replace(profile, profile_id="x" * 20_000))
except StorageError as problem:
    print(problem)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills and counts with POSIX means")
def test_whatever_was_reported_saved_is_there_after_a_kill(data_dir: Path, now: StepClock) -> None:
    reported = 0
    for lines in (1, 2, 5, 9, 14):
        with subprocess.Popen([sys.executable, "-c", SAVER, str(data_dir)], stdout=subprocess.PIPE, text=True) as saver:
            assert saver.stdout is not None
            for _ in range(lines):
                saver.stdout.readline()
            saver.kill()
            rest = [int(line) for line in saver.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        loaded = ProfileFile(data_dir, now).load()
        assert (loaded.outcome, loaded.notices) == ("opened", ())
        assert loaded.profile is not None
        reported = max([reported + lines, *rest])
        assert len(loaded.profile.log) >= reported
        assert [entry.id for entry in loaded.profile.log] == [str(n) for n in range(len(loaded.profile.log))]
        reported = len(loaded.profile.log)
    assert not list(data_dir.glob("profile.*-*.json"))


@pytest.mark.skipif(sys.platform == "win32", reason="limits the file size with POSIX means")
def test_a_process_that_may_not_write_so_much_keeps_the_old_file(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Callable[[int], Profile]
) -> None:
    opened.save(with_entries(1))
    done = subprocess.run(
        [sys.executable, "-c", TOO_LARGE, str(data_dir)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.count("\n") == 1
    assert "could not be saved: File too large" in done.stdout
    assert done.stderr == ""
    assert sorted(path.name for path in data_dir.iterdir()) == ["profile.json"]
    assert ProfileFile(data_dir, now).load().profile == with_entries(1)
