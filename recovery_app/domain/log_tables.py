"""The log as tables, one for each kind of entry, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from operator import attrgetter
from typing import Any, get_args

import msgspec
from msgspec import inspect

from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.log_parts import withdrawn_ids

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
    # Taking back is itself taken back where the entry counts again; the live log holds no such entries at all.
    backs = [entry for entry in entries_of(log, Withdrawn) if isinstance(entry, Withdrawn)]
    counting = {entry.id for entry in (*live(log), *backs)} - (withdrawn_ids(backs) & {entry.id for entry in backs})
    of_kind: dict[type, list[LogEntry]] = {kind: [] for kind in get_args(LogEntry)}
    for entry in log:
        of_kind[type(entry)].append(entry)
    return tuple(_table(kind, entries, counting) for kind, entries in of_kind.items() if entries)


def _table(kind: type, entries: list[LogEntry], counting: set[str]) -> LogTable:
    header, cells = columns_of(kind)
    rows = tuple(("yes" if entry.id in counting else "no", *cells(entry)) for entry in entries)
    header = (COUNTS, *header)
    return LogTable(str(kind.__struct_config__.tag), header, rows)  # type: ignore[attr-defined]


def columns_of(kind: type) -> tuple[tuple[str, ...], Callable[[object], tuple[str, ...]]]:
    """Return the names of the columns that values of a struct fill, and what makes the cells of one of them."""
    columns = tuple(_columns(kind))
    values = [attrgetter(".".join(path)) for path in columns]
    return tuple("_".join(path) for path in columns), lambda one: tuple([cell(value(one)) for value in values])


def cell(value: object) -> str:
    """Return a value as the text of a cell; one that a spreadsheet would reckon with is made harmless."""
    text = _text(value)
    # The apostrophe makes a spreadsheet take the text as it is.
    begins = text[:1] in _CONTROL or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if begins and isinstance(value, str | tuple | dict) else text


def _columns(kind: type) -> Iterator[tuple[str, ...]]:
    """Yield the way to each value of an entry; one that is a struct of its own is followed."""
    for field in inspect.type_info(kind).fields:  # type: ignore[attr-defined]
        if isinstance(field.type, inspect.StructType):
            yield from ((field.name, *rest) for rest in _columns(field.type.cls))
        else:
            yield (field.name,)


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
