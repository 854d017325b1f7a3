"""Read a damaged profile part by part: keep what is sound, and set the rest aside as it was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from recovery_app.domain.episode import Episode
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import SCHEMA_VERSION, Profile, WizardDraft
from recovery_app.domain.settings import Settings
from recovery_app.domain.timed_session import TimedSession
from recovery_app.storage.decoded import BrokenProfileError, Decoded, NewerProfileError, SetAside
from recovery_app.storage.migrations import Step, migrate
from recovery_app.storage.notice import one_line

UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What decoding raises for bytes that are not what they should be."""

_Json = bytes | msgspec.Raw
_HEAD = ("schema_version", "profile_id", "created_at")


class _Version(msgspec.Struct):
    schema_version: int


class _Kind(msgspec.Struct):
    kind: str = ""


def salvage(data: bytes, migrations: Mapping[int, Step]) -> Decoded:
    """Return all that can be read of a profile file, or raise BrokenProfileError or NewerProfileError."""
    return _Salvage().profile(_all_of_it(in_present_schema(data, migrations), dict[str, msgspec.Raw]))


def in_present_schema(data: bytes, migrations: Mapping[int, Step]) -> bytes:
    """Return a document brought up to the present schema; raise BrokenProfileError or NewerProfileError."""
    if not data.strip(b"\0 \t\r\n"):
        raise BrokenProfileError("it is empty")
    version = _all_of_it(data, _Version).schema_version
    if version > SCHEMA_VERSION:
        raise NewerProfileError(version)
    return data if version == SCHEMA_VERSION else _brought_up_to_date(data, migrations)


def _all_of_it(data: _Json, kind: Any) -> Any:  # noqa: ANN401 - no type says "any type that can be decoded"
    try:
        return msgspec.json.decode(data, type=kind)
    except UNREADABLE as error:
        raise BrokenProfileError(reason_of(error)) from error


def reason_of(error: Exception) -> str:
    """Return in a few plain words why bytes could not be decoded."""
    return "it is nested too deeply" if isinstance(error, RecursionError) else one_line(str(error))


def _brought_up_to_date(data: bytes, migrations: Mapping[int, Step]) -> bytes:
    document = _all_of_it(data, dict[str, Any])
    try:
        return msgspec.json.encode(migrate(document, SCHEMA_VERSION, migrations))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise BrokenProfileError(f"its schema is too old: {one_line(str(error))}") from error


class _Salvage:
    def __init__(self) -> None:
        self._aside: list[SetAside] = []

    def profile(self, parts: dict[str, msgspec.Raw]) -> Decoded:
        # Without its head, or with something else in place of a list, a backup is worth more than the rest.
        head: Profile = _all_of_it(msgspec.json.encode({key: parts.pop(key) for key in _HEAD if key in parts}), Profile)
        episodes = _all_of_it(parts.pop("episodes", b"[]"), list[msgspec.Raw])
        log = _all_of_it(parts.pop("log", b"[]"), list[msgspec.Raw])
        profile = msgspec.structs.replace(
            head,
            settings=self._settings(parts.pop("settings", b"{}")),
            episodes=tuple(episode for _, _, episode in self._sound("episode", episodes, Episode)),
            log=self._log(log),
            draft=self._one("draft", parts.pop("draft", b"null"), WizardDraft | None),
            active_session=self._one("active session", parts.pop("active_session", b"null"), TimedSession | None),
        )
        for name, raw in parts.items():
            self._put_aside(name, "a profile has no such part", raw)
        return Decoded(profile, tuple(self._aside))

    def _settings(self, raw: _Json) -> Settings:
        try:
            return msgspec.json.decode(raw, type=Settings)
        except UNREADABLE:
            fields = self._one("settings", raw, dict[str, msgspec.Raw]) or {}
        good = {
            name: value
            for name, value in fields.items()
            if self._one(f"setting {name}", msgspec.json.encode({name: value}), Settings) is not None
        }
        return msgspec.json.decode(msgspec.json.encode(good), type=Settings)

    def _log(self, raws: list[msgspec.Raw]) -> tuple[LogEntry, ...]:
        first: dict[str, LogEntry] = {}
        for where, raw, entry in self._sound("log entry", raws, LogEntry):
            if first.setdefault(entry.id, entry) is not entry:
                self._put_aside(where, "an entry before it has the same id", raw)
        return tuple(first.values())

    def _sound(self, what: str, raws: list[msgspec.Raw], kind: Any) -> Iterator[tuple[str, msgspec.Raw, Any]]:  # noqa: ANN401 - as above
        decoder = msgspec.json.Decoder(kind)
        for number, raw in enumerate(raws, start=1):
            where = f"{what} {number}"
            try:
                value = decoder.decode(raw)
            except UNREADABLE as error:
                self._put_aside(where, str(error), raw)
            else:
                yield where, raw, value

    def _one(self, where: str, raw: _Json, kind: Any) -> Any:  # noqa: ANN401 - as above
        try:
            return msgspec.json.decode(raw, type=kind)
        except UNREADABLE as error:
            self._put_aside(where, str(error), raw)
            return None

    def _put_aside(self, where: str, reason: str, raw: _Json) -> None:
        try:
            kind = one_line(msgspec.json.decode(raw, type=_Kind).kind)
        except UNREADABLE:
            kind = ""
        self._aside.append(SetAside(one_line(where), one_line(reason), bytes(raw), kind))
