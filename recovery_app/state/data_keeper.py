"""The way in which pages reach stored data: backups, files in and out, and the people who share the program."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Protocol

from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import BackupFact, DataError, Person, ProfileSummary, StoredFile

_NO_DATA = "No data folder belongs to this window. Start the program anew."


class DataKeeper(Protocol):
    """Reach what is stored; each call raises DataError, one line with the remedy, where it cannot do what is asked.

    To bring back a backup or a file: read it, ask recovery_app.domain.replacement.replacement_problem whether it may
    take the place of the present profile, let the user confirm, then `keep_present()`, then
    `store.apply(lambda present: taken_over(present, new, ...))` with `taken_over` of the same module. What `owner_of`
    tells to be another person's is brought in there, never here.
    """

    def backups(self) -> tuple[BackupFact, ...]:
        """Return the backups, newest first, without their summaries: to read ten large files takes seconds."""

    def backup_summary(self, backup_id: str) -> ProfileSummary:
        """Return what is in one backup, to be asked for one at a time as the list is shown; DataError says why not."""

    def read_backup(self, backup_id: str) -> Profile:
        """Return the profile in a backup."""

    def read_profile(self, path: Path) -> Profile:
        """Return the profile in a file of the user's; anything damaged, hostile or newer is refused with the reason."""

    def owner_of(self, profile_id: str) -> str:
        """Return the name of the other person here whose data has this id, empty for nobody's."""

    def keep_present(self) -> None:
        """Keep the saved profile for good, as a backup of kind "replaced", just before another takes its place.

        DataError where it cannot be kept or a change is not saved yet: then nothing may be replaced.
        """

    def export_profile(self, path: Path, profile: Profile) -> None:
        """Write the profile's own JSON; a file of that name is replaced, so the page asks first."""

    def export_tables(self, folder: Path, profile: Profile) -> tuple[Path, ...]:
        """Write CSV files into a new folder within `folder`, and return them.

        There is one for each kind of entry, one of the answers and one of the plan's changes.
        """

    def export_calendar(self, path: Path, profile: Profile, now: datetime) -> None:
        """Write the plan of the coming days as an .ics file; one of that name is replaced, so the page asks first."""

    def stored_files(self) -> tuple[StoredFile, ...]:
        """Return every stored file of the present person and of the program, with what each is for."""

    def stored_text(self, name: str) -> str:
        """Return the text of a stored file by its name of `stored_files`, cut where it is too long to show."""

    def erase(self) -> None:
        """Remove everything of the present person for good and go on as after a first start; a further person goes too.

        The page asks for confirmation first. DataError names what could not be removed; to ask again goes on with that.
        The window is built anew, as with `choose_person`.
        """

    def people(self) -> tuple[Person, ...]:
        """Return the people who share the program, the first person first; there is always one."""

    def add_person(self, name: str) -> Person:
        """Add a person with an empty profile; the program stays with the present one."""

    def rename_person(self, person_id: str, name: str) -> None:
        """Give a person another name."""

    def choose_person(self, person_id: str) -> None:
        """Go on with another person.

        The window is built anew once the present event is handled; nothing more is to be done with the page.
        """


class NoData:
    """Keep nothing and refuse politely: for a window that belongs to no data folder."""

    def backups(self) -> tuple[BackupFact, ...]:
        """Return nothing."""
        return ()

    def backup_summary(self, backup_id: str) -> ProfileSummary:
        """Refuse."""
        raise DataError(_NO_DATA)

    def read_backup(self, backup_id: str) -> Profile:
        """Refuse."""
        raise DataError(_NO_DATA)

    def read_profile(self, path: Path) -> Profile:
        """Refuse."""
        raise DataError(_NO_DATA)

    def owner_of(self, profile_id: str) -> str:
        """Return nobody."""
        return ""

    def keep_present(self) -> None:
        """Refuse."""
        raise DataError(_NO_DATA)

    def export_profile(self, path: Path, profile: Profile) -> None:
        """Refuse."""
        raise DataError(_NO_DATA)

    def export_tables(self, folder: Path, profile: Profile) -> tuple[Path, ...]:
        """Refuse."""
        raise DataError(_NO_DATA)

    def export_calendar(self, path: Path, profile: Profile, now: datetime) -> None:
        """Refuse."""
        raise DataError(_NO_DATA)

    def stored_files(self) -> tuple[StoredFile, ...]:
        """Return nothing."""
        return ()

    def stored_text(self, name: str) -> str:
        """Refuse."""
        raise DataError(_NO_DATA)

    def erase(self) -> None:
        """Refuse."""
        raise DataError(_NO_DATA)

    def people(self) -> tuple[Person, ...]:
        """Return one person without a folder."""
        return (Person("first", "Me", is_current=True),)

    def add_person(self, name: str) -> Person:
        """Refuse."""
        raise DataError(_NO_DATA)

    def rename_person(self, person_id: str, name: str) -> None:
        """Refuse."""
        raise DataError(_NO_DATA)

    def choose_person(self, person_id: str) -> None:
        """Refuse."""
        raise DataError(_NO_DATA)
