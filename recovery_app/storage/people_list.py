"""The list of the people who share the program, as it stands in its file."""

from __future__ import annotations

import re
from contextlib import suppress

import msgspec

from recovery_app.domain.person_name import name_problem
from recovery_app.storage.salvage import UNREADABLE, reason_of

FIRST = "first"
FIRST_NAME = "Me"
LIST_VERSION = 1
LIST_LIMIT = 64 * 1024
PERSON_ID = re.compile(r"[0-9a-f]{32}")
"""What the id of a further person looks like: it is the name of a folder, so nothing else may stand there."""


class BrokenPeopleError(ValueError):
    """Say in one line why a file holds no list of people."""


class Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one person: the id, which is also the name of a folder, and the name."""

    id: str
    name: str

    def __post_init__(self) -> None:
        if (self.id != FIRST and not PERSON_ID.fullmatch(self.id)) or name_problem(self.name, ()):
            message = f"no person is called {self.name:.40} with the id {self.id:.40}"
            raise ValueError(message)


ALONE = (Named(FIRST, FIRST_NAME),)


class _Version(msgspec.Struct):
    schema_version: int


class PeopleList(msgspec.Struct, frozen=True):
    """Hold the people and whose data is open; what a newer version adds is passed over."""

    schema_version: int
    current: str = FIRST
    people: tuple[Named, ...] = ()


def encode_people(current: str, people: tuple[Named, ...]) -> bytes:
    """Return the list as one line of JSON."""
    return msgspec.json.encode(PeopleList(LIST_VERSION, current, people)) + b"\n"


def decode_people(data: bytes) -> PeopleList:
    """Return the list in a file's bytes, the first person in it and first; raise BrokenPeopleError.

    One of a newer version that cannot be read is a list of the first person alone, with that version.
    """
    if len(data) > LIST_LIMIT:
        message = f"it is larger than {LIST_LIMIT} bytes"
        raise BrokenPeopleError(message)
    try:
        kept = msgspec.json.decode(data, type=PeopleList)
    except UNREADABLE as error:
        newer = _newer_version(data)
        if not newer:
            raise BrokenPeopleError(reason_of(error)) from error
        kept = PeopleList(newer)
    people = kept.people if any(one.id == FIRST for one in kept.people) else (*ALONE, *kept.people)
    if len({one.id for one in people}) < len(people) or len({one.name.casefold() for one in people}) < len(people):
        message = "a person stands in it twice"
        raise BrokenPeopleError(message)
    current = kept.current if any(one.id == kept.current for one in people) else FIRST
    return PeopleList(kept.schema_version, current, tuple(sorted(people, key=lambda one: one.id != FIRST)))


def _newer_version(data: bytes) -> int:
    """Return the version of a list that a later program wrote, 0 for any other bytes."""
    with suppress(*UNREADABLE):
        version = msgspec.json.decode(data, type=_Version).schema_version
        return version if version > LIST_VERSION else 0
    return 0
