"""Turn a profile into bytes and back, keeping all that can be read of a damaged one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from recovery_app.domain.profile import SCHEMA_VERSION, Profile
from recovery_app.storage.decoded import BrokenProfileError, Decoded, SetAside
from recovery_app.storage.migrations import MIGRATIONS, Step
from recovery_app.storage.notice import StorageError
from recovery_app.storage.salvage import UNREADABLE, salvage

SIZE_LIMIT = 64 * 1024 * 1024
"""The most bytes a profile file may have; ten years of daily use are about a tenth of it."""


def encode(profile: Profile) -> bytes:
    """Return a profile as one line of JSON; raise StorageError for one that is too large to be opened again."""
    try:
        data = msgspec.json.encode(profile)
    except UnicodeEncodeError:
        # Half a character can be pasted into a text field; the rest of what was typed must not be lost over it.
        data = msgspec.json.encode(_whole_characters(msgspec.to_builtins(profile)))
    if len(data) >= SIZE_LIMIT:
        raise StorageError(f"The profile is larger than {SIZE_LIMIT} bytes and was not saved.")
    return data + b"\n"


def decode(data: bytes, migrations: Mapping[int, Step] = MIGRATIONS) -> Decoded:
    """Return the profile in a file's bytes, and the parts that could not be read.

    Raise BrokenProfileError when nothing can be read, and NewerProfileError when a later program version wrote it.
    """
    if len(data) > SIZE_LIMIT:
        raise BrokenProfileError(f"it is larger than {SIZE_LIMIT} bytes")
    try:
        profile = _decoder().decode(data)
    except UNREADABLE:
        return salvage(data, migrations)
    sound = profile.schema_version == SCHEMA_VERSION and len({entry.id for entry in profile.log}) == len(profile.log)
    return Decoded(profile) if sound else salvage(data, migrations)


def encode_set_aside(parts: Sequence[SetAside]) -> bytes:
    """Return the parts that could not be read as JSON, each as it was found, with its place and the reason."""
    found = [{"where": part.where, "reason": part.reason, "raw": msgspec.Raw(part.raw)} for part in parts]
    return msgspec.json.encode({"set_aside": found}) + b"\n"


@cache
def _decoder() -> msgspec.json.Decoder[Profile]:
    return msgspec.json.Decoder(Profile)


def _whole_characters(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    match value:
        case str():
            return value.encode(errors="replace").decode()
        case list() | tuple():
            return [_whole_characters(part) for part in value]
        case dict():
            return {_whole_characters(key): _whole_characters(part) for key, part in value.items()}
        case _:
            return value
