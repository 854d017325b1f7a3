"""Everything that is stored, shown as it is."""

from __future__ import annotations

import os
import sys
import tracemalloc
from pathlib import Path

import pytest

from recovery_app.domain.stored_data import DataError
from recovery_app.storage.locations import PEOPLE_FOLDER
from recovery_app.storage.readable_text import SHOWN_CHARACTERS
from recovery_app.storage.stored_files import MOST_FILES, stored_files, stored_text

ADA = "a" * 32
ROOT = (
    "profile.json",
    "profile.lock",
    "profile.broken-1.json",
    "people.json",
    "people.broken-1.json",
    "session-pulse.json",
    "faults.log",
    "holiday.txt",
    "backups/profile-20310304T083000.000001Z.json",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in (*ROOT, f"{PEOPLE_FOLDER}/{ADA}/profile.json", f"{PEOPLE_FOLDER}/{ADA}/backups/profile-1.json"):
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b'{"a":[1,2]}')
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "knowledge").write_bytes(b"\xff\xfe\x00")
    return tmp_path / "data"


def names(root: Path, folder: Path, cache: Path | None = None) -> set[str]:
    return {one.name for one in stored_files(root, folder, cache)}


def test_every_file_is_listed_with_its_size_and_what_it_is_for(root: Path) -> None:
    cache = root.parent / "cache"
    found = stored_files(root, root, cache)
    assert {one.name for one in found} == {*ROOT, "cache/knowledge"}
    assert all(one.purpose.endswith(".") for one in found)
    told = {one.name: one.purpose for one in found}
    assert told["holiday.txt"] == "Not a file of Recovery."
    assert sum(purpose == told["holiday.txt"] for purpose in told.values()) == 1
    assert {one.name: one.size_bytes for one in found}["cache/knowledge"] == 3


def test_a_further_person_sees_their_own_files_and_the_programs_not_the_first_persons(root: Path) -> None:
    folder = root / PEOPLE_FOLDER / ADA
    own = {"profile.json", "backups/profile-1.json", "people.json", "people.broken-1.json", "profile.lock"}
    assert names(root, folder) == own


def test_nothing_stored_is_an_empty_list(tmp_path: Path) -> None:
    assert stored_files(tmp_path / "none", tmp_path / "none", tmp_path / "cache") == ()


def test_json_is_set_out_in_lines_and_other_text_as_it_is(root: Path) -> None:
    assert stored_text(root, root, None, "profile.json") == '{\n  "a": [\n    1,\n    2\n  ]\n}'
    (root / "faults.log").write_bytes("one\n\ttwo \u202e\x00".encode())
    assert stored_text(root, root, None, "faults.log") == "one\n\ttwo \ufffd\ufffd"
    assert stored_text(root, root, root.parent / "cache", "cache/knowledge") == "This file holds no text."


def test_a_long_file_is_cut_and_says_so(root: Path) -> None:
    (root / "faults.log").write_bytes(b"x" * (SHOWN_CHARACTERS + 5))
    text = stored_text(root, root, None, "faults.log")
    assert text == "x" * SHOWN_CHARACTERS + "\n… The rest is not shown here."


@pytest.mark.parametrize(
    "name", ["", "..", "../cache/knowledge", "/etc/hostname", f"{PEOPLE_FOLDER}/{ADA}/profile.json"]
)
def test_only_what_is_on_the_list_can_be_read(root: Path, name: str) -> None:
    with pytest.raises(DataError, match="not there any more"):
        stored_text(root, root, None, name)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among the files")
def test_a_pipe_is_listed_and_not_opened(root: Path) -> None:
    os.mkfifo(root / "pipe")
    (root / "nowhere").symlink_to(root / "gone")
    assert "pipe" in names(root, root)
    assert "nowhere" not in names(root, root)
    with pytest.raises(DataError, match="it is not a file"):
        stored_text(root, root, None, "pipe")


def test_a_folder_that_cannot_be_listed_is_told(root: Path, tmp_path: Path) -> None:
    looping = tmp_path / "loop"
    looping.symlink_to(looping)
    with pytest.raises(DataError, match="could not be read"):
        stored_files(root, root, looping)
    with pytest.raises(DataError, match="could not be read"):
        stored_text(root, root, looping, "cache/knowledge")


def test_a_folder_full_of_other_files_is_listed_up_to_a_limit(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 5):
        (tmp_path / f"{number}").touch()
    assert len(stored_files(tmp_path, tmp_path, None)) == MOST_FILES


def test_a_hostile_file_is_shown_without_more_room_than_is_shown(root: Path) -> None:
    deep = b"[" * 900 + b"1," * 2_000_000 + b"1"
    (root / "profile.json").write_bytes(deep)
    tracemalloc.start()
    text = stored_text(root, root, None, "profile.json")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert text.startswith("[\n")
    assert text.endswith("The rest is not shown here.")
    assert most < 20_000_000


def test_a_long_file_is_set_out_and_cut_between_whole_signs(root: Path) -> None:
    (root / "profile.json").write_text('{"a":"' + "ä漢 {,}" * 200_000 + '"}', encoding="utf-8")
    text = stored_text(root, root, None, "profile.json")
    assert text.startswith('{\n  "a": "ä漢 {,}ä')
    assert "\ufffd" not in text
    assert text.endswith("\n… The rest is not shown here.")


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (b"{}", "{}"),
        (b'{"a":[],"b":{"c":"\\"]"}}', '{\n  "a": [],\n  "b": {\n    "c": "\\"]"\n  }\n}'),
        (b"[1,2", "[\n  1,\n  2"),
        (b"]]", "]]"),
        (b"", ""),
    ],
)
def test_what_is_empty_or_cut_short_is_set_out_as_far_as_it_goes(data: bytes, shown: str, root: Path) -> None:
    (root / "profile.json").write_bytes(data)
    assert stored_text(root, root, None, "profile.json") == shown
