"""Stored data in memory: backups, files and people that a test puts there, and refusals when it wants them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from threading import Event

import msgspec

from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import BackupFact, DataError, Person, ProfileSummary, StoredFile, summary_of


class FakeData:
    """Fit recovery_app.state.data_keeper.DataKeeper.

    `refusal` is what every further call is refused with, and `lists` what to list the backups is. A file is read
    once `reads` is set.
    """

    def __init__(self) -> None:
        self.kept: dict[str, tuple[datetime, Profile]] = {}
        self.files: dict[Path, Profile] = {}
        self.stored: dict[str, tuple[str, str]] = {}
        self.everybody = (Person("first", "Me", is_current=True),)
        self.owners: dict[str, str] = {}
        self.written: list[Path] = []
        self.erased = 0
        self.kept_before = 0
        self.refusal = ""
        self.lists = ""
        self.reads = Event()
        self.reads.set()

    def backups(self) -> tuple[BackupFact, ...]:
        if self.lists:
            raise DataError(self.lists)
        newest = sorted(self.kept.items(), key=lambda one: one[1][0], reverse=True)
        return tuple(BackupFact(name, made, 24_000) for name, (made, _) in newest)

    def backup_summary(self, backup_id: str) -> ProfileSummary:
        return summary_of(self.read_backup(backup_id))

    def read_backup(self, backup_id: str) -> Profile:
        self._may()
        return self.kept[backup_id][1]

    def read_profile(self, path: Path) -> Profile:
        self._may()
        self.reads.wait(10)
        return self.files[path]

    def owner_of(self, profile_id: str) -> str:
        return self.owners.get(profile_id, "")

    def keep_present(self) -> None:
        self._may()
        self.kept_before += 1

    def export_profile(self, path: Path, profile: Profile) -> None:
        self._write(path)

    def export_tables(self, folder: Path, profile: Profile) -> tuple[Path, ...]:
        tables = (folder / "tables" / "walks.csv", folder / "tables" / "runs.csv")
        for one in tables:
            self._write(one)
        return tables

    def export_calendar(self, path: Path, profile: Profile, now: datetime) -> None:
        self._write(path)

    def stored_files(self) -> tuple[StoredFile, ...]:
        return tuple(StoredFile(name, purpose, len(text)) for name, (purpose, text) in self.stored.items())

    def stored_text(self, name: str) -> str:
        self._may()
        return self.stored[name][1]

    def erase(self) -> None:
        self._may()
        self.erased += 1

    def people(self) -> tuple[Person, ...]:
        return self.everybody

    def add_person(self, name: str) -> Person:
        self._may()
        person = Person(f"p{len(self.everybody)}", name, is_current=False, is_removable=True)
        self.everybody = (*self.everybody, person)
        return person

    def rename_person(self, person_id: str, name: str) -> None:
        self._may()
        self.everybody = tuple(
            msgspec.structs.replace(one, name=name) if one.id == person_id else one for one in self.everybody
        )

    def choose_person(self, person_id: str) -> None:
        self._may()
        self.everybody = tuple(msgspec.structs.replace(one, is_current=one.id == person_id) for one in self.everybody)

    def _write(self, path: Path) -> None:
        self._may()
        self.written.append(path)

    def _may(self) -> None:
        if self.refusal:
            raise DataError(self.refusal)
