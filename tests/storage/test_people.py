"""Who shares the program: named, chosen, and never lost with a broken list."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest

from recovery_app.domain.stored_data import DataError
from recovery_app.storage.disk import Disk
from recovery_app.storage.locations import PEOPLE_FOLDER, PEOPLE_NAME, PROFILE_NAME
from recovery_app.storage.people import MOST_PEOPLE, People
from recovery_app.storage.people_folders import MOST_FOUND
from recovery_app.storage.people_list import FIRST
from tests.storage.conftest import StepClock

ADA, BEN = "a" * 32, "b" * 32


def names(people: People) -> list[str]:
    return [one.name for one in people.all()]


def with_data(data_dir: Path, person_id: str) -> None:
    folder = data_dir / PEOPLE_FOLDER / person_id
    folder.mkdir(parents=True)
    (folder / PROFILE_NAME).write_bytes(b"{}")


def listed(data_dir: Path, text: bytes) -> None:
    data_dir.mkdir(exist_ok=True)
    (data_dir / PEOPLE_NAME).write_bytes(text)


@pytest.fixture
def people(data_dir: Path, now: StepClock) -> People:
    return People(data_dir, now)


def test_there_is_always_one_person_whose_files_lie_in_the_data_folder(people: People, data_dir: Path) -> None:
    (first,) = people.all()
    assert (first.id, first.name, first.is_current, first.is_removable) == (FIRST, "Me", True, False)
    assert people.folder(FIRST) == data_dir
    assert not data_dir.exists()


def test_an_added_person_is_there_at_the_next_start_and_the_first_stays_open(
    people: People, data_dir: Path, now: StepClock
) -> None:
    added = people.add(ADA, "  Ada   B ")
    assert (added.id, added.name, added.is_current, added.is_removable) == (ADA, "Ada B", False, True)
    again = People(data_dir, now)
    assert names(again) == ["Me", "Ada B"]
    assert again.current == FIRST
    assert again.folder(ADA) == data_dir / PEOPLE_FOLDER / ADA


def test_the_person_chosen_last_is_open_at_the_next_start(people: People, data_dir: Path, now: StepClock) -> None:
    people.add(ADA, "Ada")
    people.choose(ADA)
    again = People(data_dir, now)
    assert again.current == ADA
    assert [one.is_current for one in again.all()] == [False, True]
    again.go_back_to_first()
    assert again.current == FIRST
    assert People(data_dir, now).current == ADA


def test_a_name_is_unique_and_may_be_given_again_to_its_own(people: People) -> None:
    people.add(ADA, "Ada")
    with pytest.raises(DataError, match="ada is taken"):
        people.add(BEN, "ada")
    with pytest.raises(DataError, match="ME is taken"):
        people.rename(ADA, "ME")
    people.rename(ADA, "ADA")
    people.rename(FIRST, "Cleo")
    assert names(people) == ["Cleo", "ADA"]
    with pytest.raises(DataError, match="empty"):
        people.rename(FIRST, "  ")


def test_somebody_alone_leaves_no_list(people: People, data_dir: Path) -> None:
    people.rename(FIRST, "Me")
    assert not data_dir.exists()
    people.rename(FIRST, "Cleo")
    people.add(ADA, "Ada")
    people.forget(ADA)
    assert b"Cleo" in (data_dir / PEOPLE_NAME).read_bytes()
    people.forget(FIRST)
    assert list(data_dir.iterdir()) == []


def test_an_unknown_person_is_refused(people: People) -> None:
    for act in (people.folder, people.choose, people.forget):
        with pytest.raises(DataError, match="not on the list"):
            act("../elsewhere")
    with pytest.raises(DataError, match="not on the list"):
        people.rename(BEN, "Ben")


def test_there_is_room_for_a_family_and_not_for_a_village(people: People) -> None:
    for number in range(1, MOST_PEOPLE):
        people.add(f"{number:032x}", f"N {number}")
    with pytest.raises(DataError, match="20 people"):
        people.add(ADA, "Ada")


def test_a_forgotten_person_leaves_no_name_behind(people: People, data_dir: Path, now: StepClock) -> None:
    people.add(ADA, "Ada")
    people.choose(ADA)
    (data_dir / f"{PEOPLE_NAME}.tmp-{'0' * 16}").write_bytes(b"Ada")
    (data_dir / "people.broken-1.json").write_bytes(b"Ada")
    (data_dir / "people.notes.txt").write_bytes(b"mine")
    people.forget(ADA)
    assert names(people) == ["Me"]
    assert people.current == FIRST
    assert [one.name for one in data_dir.iterdir()] == ["people.notes.txt"]
    assert names(People(data_dir, now)) == ["Me"]


def test_the_first_person_is_called_as_at_the_beginning_once_forgotten(people: People) -> None:
    people.add(ADA, "Ada")
    people.rename(FIRST, "Cleo")
    people.forget(FIRST)
    assert names(people) == ["Me", "Ada"]
    people.rename(FIRST, "Cleo")
    people.rename(ADA, "Me")
    people.forget(FIRST)
    assert names(people) == ["Person 2", "Me"]


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[",
        b"\xff",
        b"[" * 100_000,
        b" " * 70_000,
        b'{"schema_version":1,"people":[{"id":"../x","name":"Eve"}]}',
        b'{"schema_version":1,"people":[{"id":"first","name":"<b>"}]}',
        b'{"schema_version":1,"people":[{"id":"first","name":"A"},{"id":"first","name":"B"}]}',
        b'{"schema_version":1,"people":[{"id":"first","name":"A"},{"id":"%s","name":"a"}]}' % ADA.encode(),
        b'{"schema_version":1,"people":[{"id":"first","name":"A","spy":1}]}',
    ],
)
def test_a_broken_list_is_set_aside_in_one_line_and_everyones_data_is_found_again(
    data_dir: Path, now: StepClock, text: bytes
) -> None:
    with_data(data_dir, BEN)
    with_data(data_dir, ADA)
    (data_dir / PEOPLE_FOLDER / ("c" * 32)).mkdir()
    (data_dir / PEOPLE_FOLDER / "notes").mkdir()
    listed(data_dir, text)
    people = People(data_dir, now)
    assert [(one.id, one.name) for one in people.all()] == [(FIRST, "Me"), (ADA, "Person 2"), (BEN, "Person 3")]
    (notice,) = people.notices
    assert "Everyone's data is still here" in notice.text
    assert "\n" not in notice.text
    (kept,) = data_dir.glob("people.broken-*")
    assert kept.read_bytes() == text
    people.rename(ADA, "Ada")
    assert names(People(data_dir, now)) == ["Me", "Ada", "Person 3"]


def test_a_folder_that_is_not_on_a_good_list_is_found_too(people: People, data_dir: Path, now: StepClock) -> None:
    people.add(ADA, "Person 2")
    (data_dir / PEOPLE_FOLDER / BEN / "backups").mkdir(parents=True)
    again = People(data_dir, now)
    assert names(again) == ["Me", "Person 2", "Person 3"]
    assert again.notices == ()


def test_a_list_without_the_first_person_or_with_a_current_one_who_is_gone_still_works(
    data_dir: Path, now: StepClock
) -> None:
    listed(
        data_dir, b'{"schema_version":1,"current":"%s","people":[{"id":"%s","name":"A"}]}' % (b"c" * 32, ADA.encode())
    )
    people = People(data_dir, now)
    assert names(people) == ["Me", "A"]
    assert people.current == FIRST


def test_a_list_of_a_newer_version_is_used_and_not_written(data_dir: Path, now: StepClock) -> None:
    text = b'{"schema_version":2,"people":[{"id":"first","name":"A"}],"more":1}'
    listed(data_dir, text)
    people = People(data_dir, now)
    assert names(people) == ["A"]
    with pytest.raises(DataError, match="newer version"):
        people.rename(FIRST, "B")
    assert (data_dir / PEOPLE_NAME).read_bytes() == text
    assert "newer" in people.notices[0].text


def test_a_list_that_cannot_be_read_is_left_alone(data_dir: Path, now: StepClock) -> None:
    (data_dir / PEOPLE_NAME).mkdir(parents=True)
    with_data(data_dir, ADA)
    people = People(data_dir, now)
    assert names(people) == ["Me", "Person 2"]
    assert "could not be opened" in people.notices[0].text
    with pytest.raises(DataError, match="could not be opened"):
        people.choose(ADA)


def test_a_broken_list_that_cannot_be_set_aside_is_left_and_told(data_dir: Path, now: StepClock) -> None:
    def fails(*_: object) -> None:
        raise OSError(13, "Permission denied")

    listed(data_dir, b"[")
    people = People(data_dir, now, msgspec.structs.replace(Disk(), replace=fails))
    assert "could not be renamed either" in people.notices[0].text
    with pytest.raises(DataError, match="could not be read"):
        people.add(ADA, "Ada")
    assert (data_dir / PEOPLE_NAME).read_bytes() == b"["


def test_a_full_disk_leaves_the_list_as_it_was(data_dir: Path, now: StepClock) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    people = People(data_dir, now, msgspec.structs.replace(Disk(), write=full))
    with pytest.raises(DataError, match="the disk is full"):
        people.add(ADA, "Ada")
    assert names(people) == ["Me"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_among_the_folders_is_nobody(data_dir: Path, now: StepClock, tmp_path: Path) -> None:
    with_data(tmp_path / "other", ADA)
    (data_dir / PEOPLE_FOLDER).mkdir(parents=True)
    (data_dir / PEOPLE_FOLDER / BEN).symlink_to(tmp_path / "other" / PEOPLE_FOLDER / ADA)
    assert names(People(data_dir, now)) == ["Me"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("linked", [PEOPLE_FOLDER, f"{PEOPLE_FOLDER}/{ADA}"])
def test_a_listed_person_whose_folder_leads_elsewhere_is_never_opened(
    linked: str, data_dir: Path, now: StepClock
) -> None:
    People(data_dir, now).add(ADA, "Ada")
    (data_dir / linked).parent.mkdir(exist_ok=True)
    (data_dir / linked).symlink_to(data_dir)
    people = People(data_dir, now)
    assert people.problem(FIRST) == ""
    assert "is a link" in people.problem(ADA)
    with pytest.raises(DataError, match="is a link"):
        people.choose(ADA)
    assert people.current == FIRST


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_start_goes_on_with_the_first_where_the_folder_of_the_one_before_became_a_link(
    data_dir: Path, now: StepClock
) -> None:
    people = People(data_dir, now)
    people.add(ADA, "Ada")
    people.choose(ADA)
    (data_dir / PEOPLE_FOLDER).symlink_to(data_dir)
    again = People(data_dir, now)
    assert again.current == FIRST
    assert "This is the data of Me, not of Ada." in again.notices[-1].text
    assert names(again) == ["Me", "Ada"]


def test_a_list_of_a_newer_version_that_cannot_be_read_is_kept_where_it_is(data_dir: Path, now: StepClock) -> None:
    text = b'{"schema_version":2,"people":[{"id":"first","name":"Me","colour":"red"}]}'
    listed(data_dir, text)
    with_data(data_dir, ADA)
    people = People(data_dir, now)
    assert "newer version" in people.notices[0].text
    assert names(people) == ["Me", "Person 2"]
    with pytest.raises(DataError, match="newer version"):
        people.add(BEN, "Ben")
    assert (data_dir / PEOPLE_NAME).read_bytes() == text


def test_far_more_folders_than_people_are_no_fault(data_dir: Path, now: StepClock) -> None:
    for number in range(MOST_FOUND + 5):
        (data_dir / PEOPLE_FOLDER / f"{number:032x}" / "backups").mkdir(parents=True)
    people = People(data_dir, now)
    assert len(people.all()) == MOST_FOUND
    people.rename(FIRST, "Sam")
    assert len(People(data_dir, now).all()) == MOST_FOUND


def test_a_name_has_to_be_seen_and_to_look_unlike_the_others(people: People) -> None:
    people.add(ADA, "Ada")
    with pytest.raises(DataError, match="empty"):
        people.add(BEN, "\u200d\u200c")
    with pytest.raises(DataError, match="is taken"):
        people.add(BEN, "A\u200dda")


def test_a_list_that_a_crash_left_half_written_is_removed_at_the_next_start(
    people: People, data_dir: Path, now: StepClock
) -> None:
    people.add(ADA, "Ada")
    left = data_dir / f"people.json.tmp-{'0' * 16}"
    left.write_bytes(b"{")
    assert names(People(data_dir, now)) == ["Me", "Ada"]
    assert not left.exists()
