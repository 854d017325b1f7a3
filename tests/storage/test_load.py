from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from recovery_app.domain.profile import SCHEMA_VERSION, Profile
from recovery_app.storage.disk import Disk
from recovery_app.storage.notice import ProfileReadOnlyError
from recovery_app.storage.profile_codec import encode
from recovery_app.storage.profile_file import ProfileFile
from tests.storage.conftest import StepClock

Make = Callable[[int], Profile]


def listing(folder: Path) -> dict[str, tuple[object, ...]]:
    """Return everything that can be seen of a folder and the files in it."""
    found: dict[str, tuple[object, ...]] = {}
    for path in [folder, *sorted(folder.rglob("*"))]:
        status = path.lstat()
        data = path.read_bytes() if path.is_file() else b""
        found[str(path)] = (status.st_ino, status.st_mode, status.st_nlink, status.st_mtime_ns, data)
    return found


def spoil(data_dir: Path, data: bytes = b'{"schema_ver') -> None:
    (data_dir / "profile.json").write_bytes(data)


def test_a_first_start_finds_nothing_and_makes_nothing(data_dir: Path, now: StepClock) -> None:
    loaded = ProfileFile(data_dir, now).load()
    assert (loaded.outcome, loaded.profile, loaded.notices, loaded.read_only) == ("fresh", None, (), False)
    assert not data_dir.exists()


def test_a_saved_profile_opens(opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make) -> None:
    opened.save(with_entries(2))
    loaded = ProfileFile(data_dir, now).load()
    assert (loaded.outcome, loaded.profile, loaded.notices) == ("opened", with_entries(2), ())


@pytest.mark.parametrize("garbage", [b"", b"\0" * 700, b"[]", b'{"schema_version":1', b"\xff\xfe", b"[" * 200_000])
def test_a_broken_file_is_set_aside_and_the_newest_backup_opens(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make, garbage: bytes
) -> None:
    for count in (1, 2, 3):
        opened.save(with_entries(count))
    spoil(data_dir, garbage)
    file = ProfileFile(data_dir, now)
    loaded = file.load()
    (kept,) = data_dir.glob("profile.broken-*.json")
    assert loaded.outcome == "restored"
    assert loaded.profile == with_entries(2)
    assert kept.read_bytes() == garbage
    assert str(kept) in loaded.notices[0].text
    assert f"backup of {now.moment:%Y-%m-%d %H:%M}" in loaded.notices[1].text
    assert not any("\n" in notice.text or "Traceback" in notice.text for notice in loaded.notices)
    assert file.save(with_entries(4)) == ()
    assert ProfileFile(data_dir, now).load().profile == with_entries(4)
    assert kept.read_bytes() == garbage


def test_a_bad_backup_is_passed_over(opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make) -> None:
    for count in (1, 2, 3, 4):
        opened.save(with_entries(count))
    newest, second, _ = sorted((data_dir / "backups").iterdir(), reverse=True)
    newest.write_bytes(b"")
    second.unlink()
    second.mkdir()
    spoil(data_dir)
    assert ProfileFile(data_dir, now).load().profile == with_entries(1)
    assert newest.exists()


def test_a_crash_after_a_restore_finds_the_backup_again(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    opened.save(with_entries(1))
    opened.save(with_entries(2))
    spoil(data_dir)
    ProfileFile(data_dir, now).load()
    again = ProfileFile(data_dir, now).load()
    assert (again.outcome, again.profile) == ("restored", with_entries(1))
    assert "is not there" in again.notices[0].text


def test_with_no_good_backup_nothing_is_passed_off_as_a_fresh_start(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    opened.save(with_entries(1))
    spoil(data_dir)
    loaded = ProfileFile(data_dir, now).load()
    (kept,) = data_dir.glob("profile.broken-*.json")
    assert (loaded.outcome, loaded.profile, loaded.read_only) == ("lost", None, False)
    assert str(kept) in loaded.notices[0].text
    assert "start a new profile" in loaded.notices[1].text


def test_a_broken_file_that_cannot_be_renamed_is_kept_at_the_next_save(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    def once(source: Path, target: Path) -> None:
        if "broken" in target.name:
            raise PermissionError(13, "Permission denied")
        source.replace(target)

    opened.save(with_entries(1))
    opened.save(with_entries(2))
    spoil(data_dir)
    file = ProfileFile(data_dir, now, Disk(replace=once))
    loaded = file.load()
    assert loaded.profile == with_entries(1)
    assert "could not be renamed" in loaded.notices[0].text
    file.save(with_entries(3))
    (kept,) = data_dir.glob("profile.conflict-*.json")
    assert kept.read_bytes() == b'{"schema_ver'


def test_single_bad_entries_are_set_aside_before_anything_is_saved(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    opened.save(with_entries(2))
    raw = json.loads((data_dir / "profile.json").read_bytes())
    raw["log"][1:1] = [{"kind": "swim", "id": "s", "far": 7}] * 5
    spoil(data_dir, json.dumps(raw).encode())
    file = ProfileFile(data_dir, now)
    loaded = file.load()
    assert (loaded.outcome, loaded.profile) == ("opened", with_entries(2))
    (notice,) = loaded.notices
    assert "5 parts" in notice.text
    assert "log entry 2" in notice.text
    assert "and 2 more" in notice.text
    assert "safety" not in notice.text
    assert not list(data_dir.glob("*set-aside*"))
    file.save(with_entries(3))
    file.save(with_entries(4))
    (kept,) = data_dir.glob("profile.set-aside-*.json")
    assert str(kept) in notice.text
    found = json.loads(kept.read_bytes())["set_aside"]
    assert [part["raw"] for part in found] == raw["log"][1:6]
    assert kept.stat().st_mode & 0o777 == 0o600


def test_nothing_is_saved_while_bad_entries_cannot_be_set_aside(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    def full(source: Path, target: Path) -> None:
        if "set-aside" in target.name:
            raise OSError(28, "No space left on device")
        source.replace(target)

    opened.save(with_entries(1))
    spoiled = (data_dir / "profile.json").read_bytes().replace(b'"log":[', b'"log":[null,')
    spoil(data_dir, spoiled)
    file = ProfileFile(data_dir, now, Disk(replace=full))
    assert "1 part of" in file.load().notices[0].text
    with pytest.raises(OSError, match="disk is full"):
        file.save(with_entries(2))
    assert (data_dir / "profile.json").read_bytes() == spoiled


@pytest.mark.parametrize(
    ("part", "where"), [(b'"log":[{"kind":"red_flag_check"},', b'"log":['), (b'"episodes":[{}]', b'"episodes":[]')]
)
def test_losing_a_safety_check_or_an_episode_asks_for_a_new_check(
    data_dir: Path, now: StepClock, opened: ProfileFile, with_entries: Make, part: bytes, where: bytes
) -> None:
    opened.save(with_entries(1))
    spoil(data_dir, (data_dir / "profile.json").read_bytes().replace(where, part))
    assert "safety questions again" in ProfileFile(data_dir, now).load().notices[0].text


@pytest.mark.parametrize("where", ["profile", "backup", "backup of a broken profile"])
def test_a_newer_schema_opens_nothing_and_writes_nothing(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make, where: str
) -> None:
    for count in (1, 2, 3):
        opened.save(with_entries(count))
    profile = data_dir / "profile.json"
    newest = max((data_dir / "backups").iterdir())
    newer = encode(msgspec.structs.replace(with_entries(9), schema_version=SCHEMA_VERSION + 1))
    (profile if where == "profile" else newest).write_bytes(newer)
    if where == "backup":
        profile.unlink()
    elif where == "backup of a broken profile":
        spoil(data_dir)
    old = data_dir / "profile.json.tmp-0123456789abcdef"
    old.write_bytes(b"half")
    os.utime(old, (0, 0))
    before = listing(data_dir)
    file = ProfileFile(data_dir, now)
    loaded = file.load()
    assert (loaded.outcome, loaded.profile, loaded.read_only) == ("newer", None, True)
    assert "Update the program" in loaded.notices[0].text
    with pytest.raises(ProfileReadOnlyError, match="newer version"):
        file.save(with_entries(1))
    assert listing(data_dir) == before


def make_folder(path: Path) -> None:
    path.mkdir()


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_link_to_nothing(path: Path) -> None:
    path.symlink_to(path.parent / "unplugged" / "profile.json")


def make_link_to_itself(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.skipif(sys.platform == "win32", reason="makes pipes and links")
@pytest.mark.parametrize("make", [make_folder, make_pipe, make_link_to_nothing, make_link_to_itself])
def test_what_cannot_be_opened_is_left_alone(
    data_dir: Path, now: StepClock, with_entries: Make, make: Callable[[Path], None]
) -> None:
    data_dir.mkdir()
    make(data_dir / "profile.json")
    before = [path.name for path in data_dir.iterdir()]
    file = ProfileFile(data_dir, now)
    loaded = file.load()
    assert (loaded.outcome, loaded.profile, loaded.read_only) == ("unreadable", None, True)
    assert "profile.json" in loaded.notices[0].text
    with pytest.raises(ProfileReadOnlyError):
        file.save(with_entries(1))
    assert [path.name for path in data_dir.iterdir()] == before


def test_a_data_folder_that_cannot_be_is_told_in_one_line(tmp_path: Path, now: StepClock) -> None:
    (tmp_path / "file").touch()
    loaded = ProfileFile(tmp_path / "file" / "data", now).load()
    assert loaded.outcome == "unreadable"
    assert "could not be opened" in loaded.notices[0].text


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_of_somebody_else_is_told_in_one_line(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    opened.save(with_entries(1))
    (data_dir / "profile.json").chmod(0)
    assert "permissions" in ProfileFile(data_dir, now).load().notices[0].text


def test_what_a_crash_left_half_written_is_removed(
    opened: ProfileFile, data_dir: Path, now: StepClock, with_entries: Make
) -> None:
    opened.save(with_entries(1))
    opened.save(with_entries(2))
    old = (now.moment - timedelta(hours=1)).timestamp()
    (backup,) = (data_dir / "backups").iterdir()
    for half in (data_dir / "profile.json", backup):
        leftover = half.with_name(half.name + ".tmp-0123456789abcdef")
        leftover.write_bytes(b"half")
        os.utime(leftover, (old, old))
    ProfileFile(data_dir, now).load()
    assert sorted(path.name for path in data_dir.iterdir()) == ["backups", "profile.json"]
    assert list((data_dir / "backups").iterdir()) == [backup]
