"""The log as tables, one for each kind of entry, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import Any, get_args

import msgspec
from msgspec import inspect

from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry

COUNTS = "counts"
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The last four are the wide forms, which some spreadsheets take for the others."""
_CONTROL = frozenset("\t\r\n")


class LogTable(msgspec.Struct, frozen=True):
    """Hold the entries of one kind: the names of the columns, and the cells of each entry as text."""

    kind: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def log_tables(log: tuple[LogEntry, ...]) -> tuple[LogTable, ...]:
    """Return a table for each kind that the log holds, with every entry in order; `counts` is no for one taken back.

    A pain score of several numbers takes a column each; a list stands in one cell, its parts parted by semicolons.
    Moments and days are written as ISO 8601, and what was not answered is an empty cell.
    """
    counting = {entry.id for entry in live(log)}
    of_kind: dict[type, list[LogEntry]] = {kind: [] for kind in get_args(LogEntry)}
    for entry in log:
        of_kind[type(entry)].append(entry)
    return tuple(_table(kind, entries, counting) for kind, entries in of_kind.items() if entries)


def _table(kind: type, entries: list[LogEntry], counting: set[str]) -> LogTable:
    columns = tuple(_columns(kind))
    header = (COUNTS, *("_".join(path) for path in columns))
    values = [attrgetter(".".join(path)) for path in columns]
    rows = tuple(
        ("yes" if entry.id in counting else "no", *[_cell(value(entry)) for value in values]) for entry in entries
    )
    return LogTable(str(kind.__struct_config__.tag), header, rows)  # type: ignore[attr-defined]


def _columns(kind: type) -> Iterator[tuple[str, ...]]:
    """Yield the way to each value of an entry; one that is a struct of its own is followed."""
    for field in inspect.type_info(kind).fields:  # type: ignore[attr-defined]
        if isinstance(field.type, inspect.StructType):
            yield from ((field.name, *rest) for rest in _columns(field.type.cls))
        else:
            yield (field.name,)


def _cell(value: object) -> str:
    text = _text(value)
    # A spreadsheet would reckon with such a text; the apostrophe makes it take the text as it is.
    begins = text[:1] in _CONTROL or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if begins and isinstance(value, str | tuple | dict) else text


def _text(value: Any) -> str:  # noqa: ANN401 - any value that a log entry may hold
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case date():
            return value.isoformat()
        case tuple():
            return "; ".join(_text(part) for part in value)
        case dict():
            return "; ".join(f"{name}: {_text(part).replace('; ', ', ')}" for name, part in value.items())
        case msgspec.Struct():
            return ", ".join(f"{name}: {_text(part)}" for name, part in msgspec.structs.asdict(value).items())
        case _:
            return str(value)
