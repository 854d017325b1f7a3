from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from recovery_app.domain.log_entry import ExerciseMarked
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.storage.profile_file import ProfileFile


class StepClock:
    def __init__(self) -> None:
        self.moment = datetime(2031, 3, 4, 9, 30, tzinfo=timezone(timedelta(hours=1)))

    def __call__(self) -> datetime:
        self.moment += timedelta(microseconds=1)
        return self.moment


@pytest.fixture
def now() -> StepClock:
    return StepClock()


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def opened(data_dir: Path, now: StepClock) -> ProfileFile:
    """Return a file that was loaded and is ready to save."""
    file = ProfileFile(data_dir, now)
    file.load()
    return file


@pytest.fixture
def with_entries() -> Callable[[int], Profile]:
    """Return a maker of profiles with so many log entries."""
    at = datetime(2031, 3, 4, 8, 0, tzinfo=UTC)

    def make(count: int) -> Profile:
        log = tuple(
            ExerciseMarked(id=f"entry-{n}", at=at, day=date(2031, 3, 4), exercise_id="cat-camel", done=True)
            for n in range(count)
        )
        empty = new_profile("runner", at)
        return Profile(empty.schema_version, empty.profile_id, empty.created_at, log=log)

    return make
