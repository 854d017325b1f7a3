"""Whose data a profile is, among the people who share the program: two of them must never go on under one id."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

from recovery_app.storage.file_mark import read_regular
from recovery_app.storage.locations import PROFILE_NAME
from recovery_app.storage.people import People
from recovery_app.storage.profile_codec import SIZE_LIMIT
from recovery_app.storage.salvage import UNREADABLE


class _Head(msgspec.Struct):
    profile_id: str | None = None


def owner_of(people: People, profile_id: str) -> str:
    """Return the name of the other person whose profile has this id, empty for nobody's.

    A profile that cannot be read is passed over.
    """
    others = (one for one in people.all() if not one.is_current and not people.problem(one.id))
    return next((one.name for one in others if _id_in(people.folder(one.id)) == profile_id), "")


def _id_in(folder: Path) -> str | None:
    with suppress(OSError, *UNREADABLE):
        found = read_regular(folder / PROFILE_NAME, SIZE_LIMIT + 1)
        return None if found is None else msgspec.json.decode(found[0], type=_Head).profile_id
    return None
