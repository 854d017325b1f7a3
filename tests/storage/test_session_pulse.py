"""The sign of life of a session: worth a few seconds, and never worth a fault."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from recovery_app.domain.instant import Instant
from recovery_app.storage.session_pulse import SessionPulse

AT = Instant(datetime(2031, 3, 4, 9, 30, tzinfo=UTC), 1234.5, "boot-1")
LATER = Instant(datetime(2031, 3, 4, 9, 31, tzinfo=UTC), 1294.5, "boot-1")


def test_the_last_beat_of_a_session_is_found_after_a_restart(tmp_path: Path) -> None:
    pulse = SessionPulse(tmp_path)
    pulse.beat("one", AT)
    pulse.beat("one", LATER)
    assert SessionPulse(tmp_path).last("one") == LATER
    assert [path.name for path in tmp_path.iterdir()] == ["session-pulse.json"]
    assert (tmp_path / "session-pulse.json").stat().st_mode & 0o777 == 0o600


def test_the_beat_of_another_session_counts_for_nothing(tmp_path: Path) -> None:
    pulse = SessionPulse(tmp_path)
    pulse.beat("one", AT)
    assert pulse.last("two") is None


def test_without_a_beat_there_is_none(tmp_path: Path) -> None:
    pulse = SessionPulse(tmp_path)
    assert pulse.last("one") is None
    pulse.beat("one", AT)
    pulse.clear()
    pulse.clear()
    assert pulse.last("one") is None


@pytest.mark.parametrize(
    "data", [b"", b"\0\0", b"{}", b'{"session": "one", "at": 3}', b"\xff\xfe", b"[" * 5000], ids=repr
)
def test_a_file_that_cannot_be_read_counts_for_nothing(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "session-pulse.json").write_bytes(data)
    assert SessionPulse(tmp_path).last("one") is None


def test_a_folder_in_place_of_the_file_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "session-pulse.json").mkdir()
    pulse = SessionPulse(tmp_path)
    pulse.beat("one", AT)
    pulse.clear()
    assert pulse.last("one") is None


def test_a_disk_that_takes_nothing_is_no_fault(tmp_path: Path) -> None:
    pulse = SessionPulse(tmp_path / "missing")
    pulse.beat("one", AT)
    assert pulse.last("one") is None
