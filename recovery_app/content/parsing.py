"""Turns the bytes of a content file into values, or says in one line what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from recovery_app.content.error import ContentError

ENTRY = re.compile(r"\$\.(\w+)\[(\d+)\]")

T = TypeVar("T")


def from_toml(files: Mapping[str, bytes], name: str, kind: type[T]) -> T:
    """Return what a TOML file holds; raise ContentError where it does not fit."""
    # Imported here because a start with a compiled copy does not need it.
    import tomllib  # noqa: PLC0415

    try:
        raw = tomllib.loads(files[name].decode())
    except UnicodeDecodeError as problem:
        raise _not_utf_8(name, problem) from problem
    except tomllib.TOMLDecodeError as problem:
        raise ContentError(name, f"{problem}. Correct that line.") from problem
    return _converted(raw, name, kind)


def from_json(files: Mapping[str, bytes], name: str, kind: type[T]) -> T:
    """Return what a JSON file holds; raise ContentError where it does not fit."""
    try:
        raw = msgspec.json.decode(files[name].decode())
    except UnicodeDecodeError as problem:
        raise _not_utf_8(name, problem) from problem
    except msgspec.DecodeError as problem:
        raise ContentError(name, f"{problem}. Write the file anew.") from problem
    return _converted(raw, name, kind)


def _not_utf_8(name: str, problem: UnicodeDecodeError) -> ContentError:
    return ContentError(name, f"byte {problem.start} is not UTF-8. Save the file as UTF-8.")


def _converted(raw: dict[str, Any], name: str, kind: type[T]) -> T:
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as problem:
        raise ContentError(name, f"{_entry(raw, str(problem))}{problem}. Correct that entry.") from problem


def _entry(raw: dict[str, Any], problem: str) -> str:
    """Name the entry that a message points to by number, so that an author finds it."""
    found = ENTRY.search(problem)
    if found is None:
        return ""
    entry = raw[found[1]][int(found[2])]
    return f"{found[1]} {entry['id']}: " if isinstance(entry, dict) and "id" in entry else ""
