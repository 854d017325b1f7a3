"""A pipe where a file should be: opening it would wait for ever."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from recovery_app.domain.profile import Profile
from recovery_app.storage.locations import BACKUPS_NAME, PROFILE_NAME, backup_path
from recovery_app.storage.notice import StorageError
from recovery_app.storage.profile_file import ProfileFile
from tests.storage.conftest import StepClock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pipes among the files")

Make = Callable[[int], Profile]


def test_a_pipe_that_took_the_place_of_the_profile_is_told_and_not_opened(
    opened: ProfileFile, data_dir: Path, with_entries: Make
) -> None:
    opened.save(with_entries(1))
    (data_dir / PROFILE_NAME).unlink()
    os.mkfifo(data_dir / PROFILE_NAME)
    with pytest.raises(StorageError, match="it is not a file"):
        opened.save(with_entries(2))


def test_a_pipe_or_a_link_to_nowhere_among_the_backups_is_passed_over(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    opened.save(with_entries(1))
    opened.save(with_entries(2))
    os.mkfifo(backup_path(data_dir / BACKUPS_NAME, now()))
    backup_path(data_dir / BACKUPS_NAME, now()).symlink_to(data_dir / "nowhere")
    (data_dir / PROFILE_NAME).write_bytes(b"")
    loaded = ProfileFile(data_dir, now).load()
    assert (loaded.outcome, loaded.profile) == ("restored", with_entries(1))
