"""The stored data of one person, as the pages reach it; it fits recovery_app.state.data_keeper.DataKeeper.

What is seldom asked for is imported when it is: a start needs none of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import BackupFact, DataError, Person, ProfileSummary, StoredFile, summary_of
from recovery_app.storage.backup_list import BackupList
from recovery_app.storage.disk import Disk
from recovery_app.storage.locations import BACKUPS_NAME, PEOPLE_FOLDER
from recovery_app.storage.notice import one_line
from recovery_app.storage.people import People
from recovery_app.storage.people_list import FIRST
from recovery_app.storage.profile_file import ProfileFile, why_not_opened

_OWN_NAMES = ("profile.", "people.", "session-pulse.", "faults.")
_ERASED = "This data was erased."
_SESSION = "A session is running. End it first."
_UNSAVED = "Your last change is not saved yet. Wait until it is."


class Surroundings(msgspec.Struct, frozen=True):
    """Hold what the program tells the data folder; `go_on` lets it go on with the person that is current by then."""

    now: Callable[[], datetime]
    new_id: Callable[[], str]
    session_runs: Callable[[], bool]
    is_unsaved: Callable[[], bool]
    go_on: Callable[[], None]


class DataFolder:
    """Keep the data of the current person; every call raises DataError, one line, where it cannot do its work."""

    def __init__(
        self,
        root: Path,
        cache: Path | None,
        people: People,
        file: ProfileFile,
        knowledge: Knowledge,
        around: Surroundings,
        disk: Disk | None = None,
    ) -> None:
        self._root = root
        self._cache = cache
        self._people = people
        self._file = file
        self._knowledge = knowledge
        self._around = around
        self._disk = disk or Disk()
        self._folder = people.folder(people.current)
        self._backups = BackupList(self._folder, self._disk)

    def backups(self) -> tuple[BackupFact, ...]:
        """Return the backups, newest first, without their summaries."""
        return self._backups.facts()

    def backup_summary(self, backup_id: str) -> ProfileSummary:
        """Return what is in one backup."""
        return summary_of(self._backups.read(backup_id))

    def read_backup(self, backup_id: str) -> Profile:
        """Return the profile in a backup."""
        return self._backups.read(backup_id)

    def read_profile(self, path: Path) -> Profile:
        """Return the profile in a file of the user's, or refuse it with the reason."""
        from recovery_app.storage import foreign_file

        return foreign_file.read_profile(path)

    def owner_of(self, profile_id: str) -> str:
        """Return the name of the other person whose data has this id, empty for nobody's."""
        from recovery_app.storage import whose

        return whose.owner_of(self._people, profile_id)

    def keep_present(self) -> None:
        """Keep the saved profile for good, just before another takes its place."""
        self._refuse_in_session()
        self._refuse_unsaved()
        self._backups.keep_replaced(self._around.now())

    def export_profile(self, path: Path, profile: Profile) -> None:
        """Write the profile's own JSON."""
        from recovery_app.storage import exports

        self._refuse_own(path)
        exports.export_profile(path, profile, self._disk)

    def export_tables(self, folder: Path, profile: Profile) -> tuple[Path, ...]:
        """Write CSV files of the log, the answers and the plan's changes into a new folder in `folder`."""
        from recovery_app.domain.profile_tables import profile_tables
        from recovery_app.storage import exports

        self._refuse_own(folder)
        now = self._around.now()
        return exports.export_tables(folder, profile_tables(profile, self._knowledge, now), now, self._disk)

    def export_calendar(self, path: Path, profile: Profile, now: datetime) -> None:
        """Write the plan of the coming days as an .ics file."""
        from recovery_app.domain.calendar_export import calendar_events, why_no_events
        from recovery_app.storage import exports

        self._refuse_own(path)
        events = calendar_events(profile, self._knowledge, now)
        if not events:
            raise DataError(why_no_events(profile, self._knowledge, now))
        exports.export_calendar(path, events, now, self._disk)

    def stored_files(self) -> tuple[StoredFile, ...]:
        """Return every stored file of the current person and of the program."""
        from recovery_app.storage.stored_files import stored_files

        return stored_files(self._root, self._folder, self._cache)

    def stored_text(self, name: str) -> str:
        """Return the text of a stored file, cut where it is too long to show."""
        from recovery_app.storage.stored_files import stored_text

        return stored_text(self._root, self._folder, self._cache, name)

    def erase(self) -> None:
        """Remove everything of the current person for good, and go on as after a first start."""
        from recovery_app.storage.erasing import erase_files, remove_folder

        self._refuse_in_session()
        erase_files(self._folder, self._disk)
        self._file.close(_ERASED)
        current = self._people.current
        if current != FIRST:
            remove_folder(self._folder, self._disk)
        try:
            self._people.forget(current)
        finally:
            self._around.go_on()

    def people(self) -> tuple[Person, ...]:
        """Return the people who share the program, the first person first."""
        return self._people.all()

    def add_person(self, name: str) -> Person:
        """Add a person with an empty profile."""
        return self._people.add(self._around.new_id(), name)

    def rename_person(self, person_id: str, name: str) -> None:
        """Give a person another name."""
        self._people.rename(person_id, name)

    def choose_person(self, person_id: str) -> None:
        """Go on with another person, if the data of that one can be opened; it is the one of the next start too."""
        if person_id == self._people.current:
            return
        self._refuse_in_session()
        self._refuse_unsaved()
        if why := self._people.problem(person_id) or why_not_opened(self._people.folder(person_id)):
            raise DataError(why)
        self._people.choose(person_id)
        self._around.go_on()

    def _refuse_in_session(self) -> None:
        if self._around.session_runs():
            raise DataError(_SESSION)

    def _refuse_unsaved(self) -> None:
        if self._around.is_unsaved():
            raise DataError(_UNSAVED)

    def _refuse_own(self, path: Path) -> None:
        """Refuse to write among the program's own files, where an export could take the place of the profile."""
        real = Path(os.path.realpath(path))
        folders = {Path(os.path.realpath(one)) for one in (self._root, self._folder)}
        inside = any(real.is_relative_to(one / name) for one in folders for name in (BACKUPS_NAME, PEOPLE_FOLDER))
        if inside or real == self._backups.target or (real.parent in folders and real.name.startswith(_OWN_NAMES)):
            raise DataError(
                f"{one_line(str(real.parent))} is where Recovery keeps its own files. Choose another folder."
            )
