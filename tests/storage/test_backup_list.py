"""Backups as the user sees them: listed cheaply, read with care, and what was replaced kept for good."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import DataError
from recovery_app.storage.backup_list import BackupList
from recovery_app.storage.disk import Disk
from recovery_app.storage.locations import BACKUPS_NAME, PROFILE_NAME, backup_path
from recovery_app.storage.profile_file import ProfileFile
from tests.storage.conftest import StepClock

Make = Callable[[int], Profile]


def fails(*_: object) -> None:
    raise OSError(28, "No space left on device")


def put_backup(data_dir: Path, now: StepClock, data: bytes) -> str:
    path = backup_path(data_dir / BACKUPS_NAME, now())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path.name


def test_without_backups_the_list_is_empty(data_dir: Path) -> None:
    assert BackupList(data_dir).facts() == ()


def test_backups_are_listed_newest_first_with_their_size(
    opened: ProfileFile, data_dir: Path, with_entries: Make
) -> None:
    for count in (1, 2, 3):
        opened.save(with_entries(count))
    found = BackupList(data_dir).facts()
    assert len(found) == 2
    assert found[0].made > found[1].made
    assert [one.size_bytes for one in found] == [(data_dir / BACKUPS_NAME / one.id).stat().st_size for one in found]
    assert {(one.summary, one.problem, one.kind) for one in found} == {(None, "", "version")}
    assert [len(BackupList(data_dir).read(one.id).log) for one in found] == [2, 1]


def test_a_name_that_is_no_backup_reads_nothing(opened: ProfileFile, data_dir: Path, with_entries: Make) -> None:
    opened.save(with_entries(1))
    opened.save(with_entries(2))
    for name in ("", "../profile.json", "profile.json", str(data_dir / PROFILE_NAME)):
        with pytest.raises(DataError, match="not there any more"):
            BackupList(data_dir).read(name)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "could not be read: it is empty"),
        (b'{"schema_version":7}', "newer version of Recovery"),
        (
            b'{"schema_version":1,"profile_id":"p","created_at":"2025-01-01T00:00:00Z","log":[{},{}]}',
            r"damaged: 2 parts of it cannot be read \(log entry 1\)",
        ),
        (
            b'{"schema_version":1,"profile_id":"p","created_at":"2025-01-01T00:00:00Z","log":[{}]}',
            r"damaged: 1 part of it",
        ),
    ],
)
def test_a_backup_that_is_not_whole_is_refused_with_the_reason(
    data_dir: Path, now: StepClock, data: bytes, reason: str
) -> None:
    name = put_backup(data_dir, now, data)
    with pytest.raises(DataError, match=reason):
        BackupList(data_dir).read(name)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among the files")
def test_a_pipe_among_the_backups_is_listed_with_its_problem_and_a_link_to_nowhere_is_not(
    data_dir: Path, now: StepClock
) -> None:
    name = put_backup(data_dir, now, b"")
    path = data_dir / BACKUPS_NAME / name
    path.unlink()
    os.mkfifo(path)
    nowhere = backup_path(data_dir / BACKUPS_NAME, now())
    nowhere.symlink_to(data_dir / "nowhere")
    (fact,) = BackupList(data_dir).facts()
    assert (fact.id, fact.problem) == (name, "it is not a file.")
    with pytest.raises(DataError, match="could not be read: it is not a file"):
        BackupList(data_dir).read(name)
    with pytest.raises(DataError, match="not there any more"):
        BackupList(data_dir).read(nowhere.name)


def test_a_folder_that_cannot_be_listed_is_told(data_dir: Path) -> None:
    data_dir.mkdir()
    looping = data_dir / BACKUPS_NAME
    looping.symlink_to(looping)
    with pytest.raises(DataError, match="could not be read"):
        BackupList(data_dir).facts()


def test_what_is_replaced_is_kept_beside_the_backups_and_never_pruned(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    backups = BackupList(data_dir)
    opened.save(with_entries(5))
    moment = now()
    backups.keep_replaced(moment)
    for count in range(30):
        opened.save(with_entries(count))
    (kept,) = [one for one in backups.facts() if one.kind == "replaced"]
    assert kept.made == moment
    assert backups.read(kept.id) == with_entries(5)


def test_the_list_is_in_order_of_time_whatever_its_kind(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    backups = BackupList(data_dir)
    opened.save(with_entries(1))
    opened.save(with_entries(2))
    backups.keep_replaced(now() + timedelta(seconds=1))
    (data_dir / "profile.replaced-nonsense.json").write_bytes(b"")
    (data_dir / "profile.replaced-99999999T999999.999999Z.json").write_bytes(b"")
    assert [one.kind for one in backups.facts()] == ["replaced", "version"]


def test_a_link_to_the_profile_keeps_the_replaced_one_beside_what_it_leads_to(
    data_dir: Path, tmp_path: Path, now: StepClock, with_entries: Make
) -> None:
    elsewhere = tmp_path / "synced" / "mine.json"
    elsewhere.parent.mkdir()
    data_dir.mkdir()
    elsewhere.write_bytes(msgspec.json.encode(with_entries(3)))
    (data_dir / PROFILE_NAME).symlink_to(elsewhere)
    backups = BackupList(data_dir)
    backups.keep_replaced(now())
    (kept,) = backups.facts()
    assert kept.id.startswith("mine.replaced-")
    assert backups.read(kept.id) == with_entries(3)


def test_without_a_saved_profile_there_is_nothing_to_keep(data_dir: Path, now: StepClock) -> None:
    BackupList(data_dir).keep_replaced(now())
    assert not data_dir.exists()


def test_a_profile_that_cannot_be_kept_stops_the_replacement(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    opened.save(with_entries(1))
    full = replace_disk(link=fails, write=fails)
    with pytest.raises(DataError, match=r"could not be kept: the disk is full.*nothing was changed"):
        BackupList(data_dir, full).keep_replaced(now())


def replace_disk(**changed: object) -> Disk:
    return msgspec.structs.replace(Disk(), **changed)
