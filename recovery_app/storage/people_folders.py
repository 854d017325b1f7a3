"""Whose data lies in the folder of the people, whatever the list of them says."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from recovery_app.storage.locations import BACKUPS_NAME, PROFILE_NAME
from recovery_app.storage.people_list import PERSON_ID, Named

MOST_FOUND = 200
"""The most people there are then: a list of so many can still be read again."""


def with_folders(folder: Path, named: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return the people with those whose folder holds data but who have no name yet, so that nobody is out of reach."""
    known = {one.id for one in named}
    with suppress(OSError):
        for path in sorted(folder.iterdir()):
            if len(named) >= MOST_FOUND:
                break
            if path.name in known or not PERSON_ID.fullmatch(path.name) or path.is_symlink():
                continue
            if (path / PROFILE_NAME).exists() or (path / BACKUPS_NAME).is_dir():
                named = (*named, Named(path.name, free_name("Person 2", named)))
    return named


def free_name(name: str, others: tuple[Named, ...]) -> str:
    """Return a name that nobody else has, the one wished for where it is free."""
    taken = {one.name.casefold() for one in others}
    return next(one for one in (name, *(f"Person {n}" for n in range(2, 10_000))) if one.casefold() not in taken)
