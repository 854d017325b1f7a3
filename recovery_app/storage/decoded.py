"""What comes out of reading a profile file: the profile and what was set aside, or why there is none."""

from __future__ import annotations

import msgspec

from recovery_app.domain.profile import SCHEMA_VERSION, Profile


class BrokenProfileError(ValueError):
    """Say in one line why a file holds no profile that can be read."""


class NewerProfileError(ValueError):
    """Say that a later version of the program wrote the file; `version` is its schema version."""

    def __init__(self, version: int) -> None:
        super().__init__(f"schema version {version} is newer than {SCHEMA_VERSION}")
        self.version = version


class SetAside(msgspec.Struct, frozen=True):
    """Hold a part that could not be read: where it stood, why, its bytes, and of a log entry its kind."""

    where: str
    reason: str
    raw: bytes
    kind: str = ""


class Decoded(msgspec.Struct, frozen=True):
    """Hold what was read from a profile file, and what could not be."""

    profile: Profile
    set_aside: tuple[SetAside, ...] = ()
