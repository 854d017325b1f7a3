"""Read a profile that comes from elsewhere: whatever is not exactly as this program writes it is a reason to refuse."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain
from typing import Any

import msgspec

from recovery_app.domain.episode import Episode
from recovery_app.domain.instant import refuse_absurd_years
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.plain_text import text_problem
from recovery_app.domain.profile import Profile
from recovery_app.storage.decoded import BrokenProfileError
from recovery_app.storage.migrations import MIGRATIONS, Step
from recovery_app.storage.notice import one_line
from recovery_app.storage.profile_codec import SIZE_LIMIT
from recovery_app.storage.salvage import UNREADABLE, in_present_schema, reason_of

_SIMPLE = re.compile(r"[A-Za-z0-9 _.:+-]{0,100}")
"""Nearly all texts of a log are such, and to look at each of their signs would take a while."""
_PLAIN_BYTES = 1000
_ODD_SIGN = re.compile(rb"[^ -%'-;=-\[\]-~]")
_ODD_NUMBER = re.compile(rb"[0-9]{11}|[0-9.][eE]")
"""What a short entry has to hold for any part of it to be unfit: a sign that may be hidden, escaped or markup, or a
number that may be large. Nearly no entry does, and to look at every part of a long log takes seconds."""
MOST_ENTRIES = 250_000
"""Five times as many as ten years of daily use make."""
MOST_VALUES = 4_000_000
"""The most values a file may hold: a file of nothing but empty ones would take thirty times its size to read."""
MOST_PARTS = 10_000
"""The most parts a list within an entry may have; a long session has some hundreds."""
LARGEST_NUMBER = 10_000_000_000
"""Seconds of three hundred years; to reckon with a larger number would fail somewhere else."""
TOO_LARGE = f"it is larger than {SIZE_LIMIT // 1024 // 1024} MB"


class _Log(msgspec.Struct):
    log: msgspec.Raw = msgspec.Raw(b"[]")


def decode_strictly(data: bytes, migrations: Mapping[int, Step] = MIGRATIONS) -> Profile:
    """Return the profile in a file's bytes.

    Raise BrokenProfileError, naming the first part that is wrong, and NewerProfileError; no part is ever left out.
    """
    if len(data) > SIZE_LIMIT:
        raise BrokenProfileError(TOO_LARGE)
    try:
        data.decode()
    except UnicodeDecodeError as error:
        raise BrokenProfileError("it is not text in UTF-8") from error
    if data.count(b",") > MOST_VALUES:
        raise BrokenProfileError(f"it holds more than {MOST_VALUES} values")
    data = in_present_schema(data, migrations)
    try:
        profile = msgspec.json.decode(data, type=Profile)
    except UNREADABLE as error:
        raise BrokenProfileError(_where(data) or reason_of(error)) from error
    try:
        refuse_absurd_years(profile.created_at, profile.draft.started_at if profile.draft is not None else None)
    except ValueError as error:
        raise BrokenProfileError(str(error)) from error
    if len(profile.log) > MOST_ENTRIES:
        raise BrokenProfileError(f"its log has more than {MOST_ENTRIES} entries")
    _refuse_twins(profile)
    _refuse_unfit(profile, _log_in(data))
    return profile


def _log_in(data: bytes) -> list[msgspec.Raw]:
    """Return the entries of the log as they stand in a document that was read already."""
    return msgspec.json.decode(msgspec.json.decode(data, type=_Log).log, type=list[msgspec.Raw])


def _is_plain(raw: msgspec.Raw) -> bool:
    """Tell whether no part of an entry can be unfit; one that is not plain still may be fit."""
    entry = bytes(raw)
    if len(entry) > _PLAIN_BYTES or _ODD_SIGN.search(entry):
        return False
    # Without an escape every second part lies outside of a text.
    return not _ODD_NUMBER.search(b" ".join(entry.split(b'"')[::2]))


def _where(data: bytes) -> str:
    """Return which entry or episode is wrong and why, empty where it is another part; the decoder does not count."""
    try:
        parts = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        for name, what, kind in (("log", "entry", LogEntry), ("episodes", "episode", Episode)):
            decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(kind)
            for number, raw in enumerate(msgspec.json.decode(parts.get(name, b"[]"), type=list[msgspec.Raw]), start=1):
                try:
                    decoder.decode(raw)
                except UNREADABLE as error:
                    return f"{what} {number}: {reason_of(error)}"
    except UNREADABLE:
        return ""
    return ""


def _refuse_twins(profile: Profile) -> None:
    for what, ids in (
        ("entry", [entry.id for entry in profile.log]),
        ("episode", [episode.id for episode in profile.episodes]),
    ):
        seen: set[str] = set()
        for number, one in enumerate(ids, start=1):
            if one in seen:
                raise BrokenProfileError(f"{what} {number} has the id of one before it")
            seen.add(one)


def _refuse_unfit(profile: Profile, raws: list[msgspec.Raw]) -> None:
    parts = chain(
        (
            (f"entry {number}", entry)
            for number, (entry, raw) in enumerate(zip(profile.log, raws, strict=True), start=1)
            if not _is_plain(raw)
        ),
        (("the profile", msgspec.structs.replace(profile, log=())),),
    )
    for where, part in parts:
        try:
            _look_at(msgspec.to_builtins(part))
        except _UnfitError as unfit:
            raise BrokenProfileError(f"{', '.join((where, *map(one_line, unfit.path)))}: {unfit.problem}") from unfit


class _UnfitError(ValueError):
    """Carry what is wrong up to where it stands, and gather the names on the way: they are seldom needed."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path: list[str] = []


def _look_at(value: object) -> None:
    if isinstance(value, str):
        if not _SIMPLE.fullmatch(value) and (problem := text_problem(value)):
            raise _UnfitError(problem)
    elif isinstance(value, int | float):
        if not -LARGEST_NUMBER <= value <= LARGEST_NUMBER:
            raise _UnfitError("the number is too large")
    elif isinstance(value, dict | list | tuple):
        if len(value) > MOST_PARTS:
            raise _UnfitError(f"it has more than {MOST_PARTS} parts")
        if isinstance(value, dict):
            _look_into(value)
        else:
            for part in value:
                _look_at(part)


def _look_into(parts: dict[str, object]) -> None:
    name = ""
    try:
        for name, part in parts.items():  # noqa: B007 - it names the part that is wrong
            _look_at(part)
    except _UnfitError as unfit:
        unfit.path.insert(0, name)
        raise
    for name in parts:
        _look_at(name)
