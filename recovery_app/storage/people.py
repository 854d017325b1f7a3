"""The people who share the program: the first one's files lie in the data folder, each further one has a folder."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from recovery_app.domain.person_name import name_problem, tidy_name
from recovery_app.domain.stored_data import DataError, Person
from recovery_app.storage import messages
from recovery_app.storage.atomic_file import remove_leftovers, write_durably
from recovery_app.storage.disk import Disk, flush_folder
from recovery_app.storage.file_mark import read_regular
from recovery_app.storage.locations import PEOPLE_FOLDER, PEOPLE_NAME, aside_path
from recovery_app.storage.notice import Notice
from recovery_app.storage.people_folders import free_name, with_folders
from recovery_app.storage.people_list import (
    ALONE,
    FIRST,
    FIRST_NAME,
    LIST_LIMIT,
    LIST_VERSION,
    BrokenPeopleError,
    Named,
    decode_people,
    encode_people,
)

MOST_PEOPLE = 20
_LEFT = re.compile(r"people\.(broken-.*|json\.tmp-[0-9a-f]+)")


class People:
    """Hold who shares the program and whose data is open; a list that cannot be read loses no one's data."""

    def __init__(self, root: Path, now: Callable[[], datetime], disk: Disk | None = None) -> None:
        self._root = root
        self._path = Path(os.path.realpath(root / PEOPLE_NAME))
        self._now = now
        self._disk = disk or Disk()
        self._closed = ""
        self.notices: tuple[Notice, ...] = ()
        self._current = FIRST
        self._named: tuple[Named, ...] = ALONE
        self._load()

    @property
    def current(self) -> str:
        """Return whose data is open, by id."""
        return self._current

    def all(self) -> tuple[Person, ...]:
        """Return the people, the first person first."""
        return tuple(Person(one.id, one.name, one.id == self._current, one.id != FIRST) for one in self._named)

    def folder(self, person_id: str) -> Path:
        """Return where the files of a person lie, which need not exist yet; raise DataError for an unknown one."""
        self._named_one(person_id)
        return self._root if person_id == FIRST else self._root / PEOPLE_FOLDER / person_id

    def problem(self, person_id: str) -> str:
        """Return why the data of a person must not be opened, in one line; empty where it may be.

        A folder that leads elsewhere may be that of somebody else, whom erasing would then reach.
        """
        folder = self.folder(person_id)
        expected = Path(os.path.realpath(self._root)) / folder.relative_to(self._root)
        return "" if Path(os.path.realpath(folder)) == expected else messages.leads_elsewhere(folder).text

    def add(self, person_id: str, name: str) -> Person:
        """Add a person under a new id of 32 hexadecimal digits; raise DataError where the name cannot be taken."""
        if len(self._named) >= MOST_PEOPLE:
            raise DataError(f"{MOST_PEOPLE} people share Recovery already. Erase one of them first.")
        new = Named(person_id, self._free_name(name))
        self._keep(self._current, (*self._named, new))
        return Person(new.id, new.name, is_current=False, is_removable=True)

    def rename(self, person_id: str, name: str) -> None:
        """Give a person another name; raise DataError where it cannot be taken."""
        old = self._named_one(person_id)
        new = Named(old.id, self._free_name(name, old.name))
        self._keep(self._current, tuple(new if one is old else one for one in self._named))

    def choose(self, person_id: str) -> None:
        """Open the data of this person from now on, also at the next start; raise DataError."""
        if problem := self.problem(person_id):
            raise DataError(problem)
        self._keep(person_id, self._named)

    def forget(self, person_id: str) -> None:
        """Drop the name of a person whose files are gone, also from lists set aside, and go on with the first.

        A further person leaves the list; the first one is called as at the beginning. Raise DataError.
        """
        self._named_one(person_id)
        others = tuple(one for one in self._named if one.id != person_id)
        if person_id == FIRST:
            others = (Named(FIRST, free_name(FIRST_NAME, others)), *others)
        self._keep(FIRST, others)
        with suppress(OSError):
            for path in self._path.parent.glob(f"{self._path.stem}.*"):
                if _LEFT.fullmatch(path.name):
                    path.unlink()

    def go_back_to_first(self) -> None:
        """Open the first person's data for this time, without keeping it."""
        self._current = FIRST

    def _named_one(self, person_id: str) -> Named:
        for one in self._named:
            if one.id == person_id:
                return one
        raise DataError("This person is not on the list any more. Choose another one.")

    def _free_name(self, name: str, own: str = "") -> str:
        tidy = tidy_name(name)
        if problem := name_problem(tidy, (one.name for one in self._named if one.name != own)):
            raise DataError(problem)
        return tidy

    def _keep(self, current: str, named: tuple[Named, ...]) -> None:
        if self._closed:
            raise DataError(self._closed)
        try:
            if named == ALONE:
                # Somebody alone under the usual name needs no list, and nothing is to be left of an erased one.
                self._path.unlink()
                flush_folder(self._path.parent, self._disk)
            else:
                write_durably(self._path, encode_people(current, named), self._disk)
        except FileNotFoundError:
            pass
        except OSError as error:
            raise DataError(messages.not_saved(self._path, error)) from error
        self._current, self._named = current, named

    def _load(self) -> None:
        try:
            found = read_regular(self._path, LIST_LIMIT + 1)
            if found is not None:
                self._take(found[0])
        except OSError as error:
            self._refuse(messages.unreadable(self._path, error))
        except BrokenPeopleError as error:
            self._set_aside(str(error))
        remove_leftovers(self._path.parent, self._path.stem, self._now())
        self._named = with_folders(self._root / PEOPLE_FOLDER, self._named)
        if problem := self.problem(self._current):
            names = {one.id: one.name for one in self._named}
            told = messages.of_the_first(problem, names[FIRST], names[self._current])
            self.notices = (*self.notices, told)
            self.go_back_to_first()

    def _take(self, data: bytes) -> None:
        kept = decode_people(data)
        if kept.schema_version > LIST_VERSION:
            self._refuse(messages.newer(self._path, kept.schema_version))
        self._named, self._current = kept.people, kept.current

    def _set_aside(self, why: str) -> None:
        kept_as = aside_path(self._path, "broken", self._now())
        try:
            self._disk.replace(self._path, kept_as)
        except OSError as error:
            self._refuse(messages.broken_and_stuck(self._path, why, error))
            return
        with suppress(OSError):
            flush_folder(self._path.parent, self._disk)
        self.notices = (messages.broken_people(self._path, why, kept_as),)

    def _refuse(self, notice: Notice) -> None:
        self._closed, self.notices = notice.text, (notice,)
