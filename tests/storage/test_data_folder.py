"""The stored data of one person, as the pages reach it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import DataError
from recovery_app.storage.data_folder import DataFolder, Surroundings
from recovery_app.storage.disk import Disk
from recovery_app.storage.locations import PEOPLE_FOLDER, PEOPLE_NAME, PROFILE_NAME
from recovery_app.storage.notice import ProfileReadOnlyError
from recovery_app.storage.people import People
from recovery_app.storage.people_list import FIRST
from recovery_app.storage.profile_codec import encode
from recovery_app.storage.profile_file import ProfileFile
from tests.domain.cases import NOON, complete, with_plan
from tests.storage.conftest import StepClock

if TYPE_CHECKING:
    from recovery_app.state.data_keeper import DataKeeper

Make = Callable[[int], Profile]
IDS = ("a" * 32, "b" * 32)


class Around:
    """Be the program around the data folder."""

    def __init__(self, root: Path, now: StepClock, knowledge: Knowledge, disk: Disk | None = None) -> None:
        self.session = False
        self.unsaved = False
        self.went_on: list[str] = []
        ids = iter(IDS)
        self.people = People(root, now, disk)
        self.file = ProfileFile(self.people.folder(self.people.current), now)
        self.loaded = self.file.load()
        told = Surroundings(
            now,
            lambda: next(ids),
            lambda: self.session,
            lambda: self.unsaved,
            lambda: self.went_on.append(self.people.current),
        )
        self.data = DataFolder(root, root.parent / "cache", self.people, self.file, knowledge, told, disk)


@pytest.fixture
def around(data_dir: Path, now: StepClock, knowledge: Knowledge) -> Around:
    return Around(data_dir, now, knowledge)


def everything(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_it_is_what_the_pages_ask_for(around: Around) -> None:
    keeper: DataKeeper = around.data
    assert keeper.backups() == ()


def test_a_backup_is_summarised_and_read(around: Around, with_entries: Make) -> None:
    around.file.save(with_entries(3))
    around.file.save(with_entries(4))
    (fact,) = around.data.backups()
    assert around.data.backup_summary(fact.id).entries == 3
    assert around.data.read_backup(fact.id) == with_entries(3)


def test_exported_erased_and_brought_back_the_profile_is_the_same(
    around: Around, data_dir: Path, tmp_path: Path, now: StepClock, knowledge: Knowledge, with_entries: Make
) -> None:
    profile, copy = with_entries(12), tmp_path / "copy.json"
    around.file.save(with_entries(2))
    around.file.save(profile)
    around.data.export_profile(copy, profile)
    around.data.erase()
    assert around.went_on == [FIRST]
    assert list(data_dir.iterdir()) == []
    again = Around(data_dir, now, knowledge)
    assert again.loaded.outcome == "fresh"
    again.file.save(again.data.read_profile(copy))
    assert (data_dir / PROFILE_NAME).read_bytes() == copy.read_bytes() == encode(profile)
    assert ProfileFile(data_dir, now).load().profile == profile


def test_what_was_erased_is_not_written_again_by_the_window_that_goes(
    around: Around, data_dir: Path, with_entries: Make
) -> None:
    around.file.save(with_entries(2))
    around.data.erase()
    with pytest.raises(ProfileReadOnlyError, match="was erased"):
        around.file.save(with_entries(3))
    assert not (data_dir / PROFILE_NAME).exists()


def test_the_present_profile_is_kept_before_another_takes_its_place(around: Around, with_entries: Make) -> None:
    around.file.save(with_entries(2))
    around.data.keep_present()
    around.file.save(with_entries(9))
    (kept,) = [one for one in around.data.backups() if one.kind == "replaced"]
    assert around.data.read_backup(kept.id) == with_entries(2)


def test_while_a_session_runs_nothing_is_replaced_left_or_erased(
    around: Around, data_dir: Path, with_entries: Make
) -> None:
    around.file.save(with_entries(2))
    ada = around.data.add_person("Ada")
    before = everything(data_dir)
    around.session = True
    for act in (around.data.keep_present, around.data.erase, lambda: around.data.choose_person(ada.id)):
        with pytest.raises(DataError, match="session is running"):
            act()
    assert everything(data_dir) == before
    assert around.went_on == []


def test_a_change_that_is_not_saved_yet_is_not_left_behind_but_may_be_erased(
    around: Around, with_entries: Make
) -> None:
    around.file.save(with_entries(2))
    ada = around.data.add_person("Ada")
    around.unsaved = True
    for act in (around.data.keep_present, lambda: around.data.choose_person(ada.id)):
        with pytest.raises(DataError, match="not saved yet"):
            act()
    around.data.erase()
    assert around.went_on == [FIRST]


def test_a_person_is_added_named_and_gone_on_with(around: Around, data_dir: Path, with_entries: Make) -> None:
    around.file.save(with_entries(1))
    ada = around.data.add_person("Ada")
    around.data.rename_person(FIRST, "Ben")
    around.data.choose_person(FIRST)
    assert around.went_on == []
    around.data.choose_person(ada.id)
    assert around.went_on == [ada.id]
    assert [(one.name, one.is_current) for one in around.data.people()] == [("Ben", False), ("Ada", True)]
    assert PROFILE_NAME in everything(data_dir)


@pytest.mark.parametrize(
    ("text", "reason"),
    [(b'{"schema_version":9}', "newer version"), (None, "could not be opened"), ("link", "is a link to")],
)
def test_a_person_whose_data_will_not_open_is_not_gone_on_with(
    around: Around, data_dir: Path, text: bytes | str | None, reason: str
) -> None:
    ada = around.data.add_person("Ada")
    path = data_dir / PEOPLE_FOLDER / ada.id / PROFILE_NAME
    path.parent.mkdir(parents=True)
    if text is None:
        path.mkdir()
    elif isinstance(text, str):
        path.symlink_to(data_dir / "nowhere")
    else:
        path.write_bytes(text)
    with pytest.raises(DataError, match=reason):
        around.data.choose_person(ada.id)
    assert around.people.current == FIRST
    assert around.went_on == []


@pytest.mark.parametrize("text", [b"[", encode(Profile(1, "ada", NOON))])
def test_a_damaged_or_a_sound_profile_is_left_for_its_own_start_to_open(
    around: Around, data_dir: Path, text: bytes
) -> None:
    ada = around.data.add_person("Ada")
    path = data_dir / PEOPLE_FOLDER / ada.id / PROFILE_NAME
    path.parent.mkdir(parents=True)
    path.write_bytes(text)
    around.data.choose_person(ada.id)
    assert everything(path.parent) == {PROFILE_NAME: text}


def test_a_further_person_is_erased_with_folder_and_name_and_the_first_goes_on(
    around: Around, data_dir: Path, now: StepClock, knowledge: Knowledge, with_entries: Make
) -> None:
    around.file.save(with_entries(1))
    ada = around.data.add_person("Ada")
    around.data.choose_person(ada.id)
    hers = Around(data_dir, now, knowledge)
    hers.file.save(with_entries(5))
    hers.file.save(with_entries(6))
    assert {one.name for one in hers.data.stored_files()} >= {PROFILE_NAME, PEOPLE_NAME}
    hers.data.erase()
    assert hers.went_on == [FIRST]
    assert not (data_dir / PEOPLE_FOLDER).exists()
    assert not (data_dir / PEOPLE_NAME).exists()
    again = Around(data_dir, now, knowledge)
    assert again.loaded.profile == with_entries(1)
    assert len(again.data.people()) == 1


def test_erased_with_a_list_that_cannot_be_written_the_program_still_lets_go_of_the_data(
    data_dir: Path, now: StepClock, knowledge: Knowledge, with_entries: Make
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    Around(data_dir, now, knowledge).data.add_person("Ada")
    around = Around(data_dir, now, knowledge, msgspec.structs.replace(Disk(), write=full))
    around.file.save(with_entries(1))
    with pytest.raises(DataError, match="the disk is full"):
        around.data.erase()
    assert not (data_dir / PROFILE_NAME).exists()
    assert around.went_on == [FIRST]


def test_what_cannot_be_erased_leaves_the_program_as_it_is(around: Around, data_dir: Path, with_entries: Make) -> None:
    around.file.save(with_entries(1))
    (data_dir / "profile.broken-1.json").mkdir()
    with pytest.raises(DataError, match="Not all was erased"):
        around.data.erase()
    assert around.went_on == []
    around.file.save(with_entries(2))


def test_the_tables_the_plan_and_the_files_can_be_taken_out_and_read(
    around: Around, tmp_path: Path, knowledge: Knowledge, with_entries: Make
) -> None:
    around.file.save(with_entries(1))
    out = tmp_path / "out"
    out.mkdir()
    (table,) = around.data.export_tables(out, with_entries(1))
    assert table.name == "exercise.csv"
    around.data.export_calendar(out / "plan.ics", with_plan(complete(knowledge)), NOON)
    assert b"SUMMARY:Stretches" in (out / "plan.ics").read_bytes()
    assert [one.name for one in around.data.stored_files()] == [PROFILE_NAME]
    assert '"exercise"' in around.data.stored_text(PROFILE_NAME)


def test_nothing_is_written_among_the_programs_own_files(
    around: Around, data_dir: Path, tmp_path: Path, with_entries: Make
) -> None:
    around.file.save(with_entries(1))
    around.file.save(with_entries(2))
    before = everything(data_dir)
    link = tmp_path / "link.json"
    link.symlink_to(data_dir / PROFILE_NAME)
    for path in (data_dir / PROFILE_NAME, data_dir / "people.json", data_dir / "backups" / "x.json", link):
        with pytest.raises(DataError, match="keeps its own files"):
            around.data.export_profile(path, with_entries(9))
        with pytest.raises(DataError, match="keeps its own files"):
            around.data.export_calendar(path, with_entries(9), NOON)
    with pytest.raises(DataError, match="keeps its own files"):
        around.data.export_tables(data_dir / "backups", with_entries(9))
    assert everything(data_dir) == before
    around.data.export_profile(data_dir / "my-copy.json", with_entries(9))


def test_a_hostile_file_changes_nothing(around: Around, data_dir: Path, tmp_path: Path, with_entries: Make) -> None:
    around.file.save(with_entries(1))
    before = everything(data_dir)
    path = tmp_path / "theirs.json"
    path.write_bytes(b'{"schema_version":1,"profile_id":"<img src=x>","created_at":"2025-01-01T00:00:00Z"}')
    with pytest.raises(DataError, match="markup"):
        around.data.read_profile(path)
    assert everything(data_dir) == before


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_nothing_is_written_over_what_the_profile_is_a_link_to(
    data_dir: Path, tmp_path: Path, now: StepClock, knowledge: Knowledge, with_entries: Make
) -> None:
    real = tmp_path / "synced" / "mine.json"
    real.parent.mkdir()
    real.write_bytes(encode(with_entries(1)))
    data_dir.mkdir()
    (data_dir / PROFILE_NAME).symlink_to(real)
    around = Around(data_dir, now, knowledge)
    with pytest.raises(DataError, match="keeps its own files"):
        around.data.export_profile(real, with_entries(9))
    assert real.read_bytes() == encode(with_entries(1))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_person_whose_folder_became_a_link_is_not_gone_on_with_and_erases_nobody(
    around: Around, data_dir: Path, now: StepClock, knowledge: Knowledge, with_entries: Make
) -> None:
    around.file.save(with_entries(3))
    ada = around.data.add_person("Ada")
    (data_dir / PEOPLE_FOLDER).mkdir()
    (data_dir / PEOPLE_FOLDER / ada.id).symlink_to(data_dir)
    with pytest.raises(DataError, match="is a link"):
        around.data.choose_person(ada.id)
    assert around.went_on == []
    assert [one.is_current for one in Around(data_dir, now, knowledge).data.people()] == [True, False]
    assert (data_dir / PROFILE_NAME).read_bytes() == encode(with_entries(3))


def test_another_persons_data_is_known_by_its_id_and_the_own_and_the_unreadable_are_nobodys(
    around: Around, data_dir: Path, now: StepClock, knowledge: Knowledge, with_entries: Make
) -> None:
    around.file.save(with_entries(1))
    ada, ben = around.data.add_person("Ada"), around.data.add_person("Ben")
    hers, his = (data_dir / PEOPLE_FOLDER / one.id / PROFILE_NAME for one in (ada, ben))
    for path in (hers, his):
        path.parent.mkdir(parents=True)
    his.write_bytes(b"[")
    hers.write_bytes(encode(Profile(1, "ada", NOON)))
    assert around.data.owner_of("ada") == "Ada"
    assert around.data.owner_of(with_entries(1).profile_id) == ""
    around.data.choose_person(ada.id)
    assert Around(data_dir, now, knowledge).data.owner_of(with_entries(1).profile_id) == "Me"
    assert Around(data_dir, now, knowledge).data.owner_of("ada") == ""
    his.unlink()
    his.mkdir()
    assert Around(data_dir, now, knowledge).data.owner_of("nobody") == ""


def test_a_calendar_without_a_plan_is_refused_with_the_reason(
    around: Around, tmp_path: Path, with_entries: Make
) -> None:
    with pytest.raises(DataError, match="Start your plan first"):
        around.data.export_calendar(tmp_path / "plan.ics", with_entries(1), NOON)
    assert not (tmp_path / "plan.ics").exists()
