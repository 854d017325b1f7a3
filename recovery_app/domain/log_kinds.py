"""The entries of a log that are of some kinds, in its order."""

from __future__ import annotations

from functools import partial

from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_memory import Log, LogMemory

_memories: dict[tuple[type, ...], LogMemory[Log]] = {}


def entries_of(log: tuple[LogEntry, ...], *kinds: type) -> tuple[LogEntry, ...]:
    """Return the entries of some kinds, by their exact type."""
    memory = _memories.get(kinds)
    if memory is None:
        memory = _memories[kinds] = LogMemory(partial(_of, kinds), partial(_more_of, kinds))
    return memory.of(log)


def _of(kinds: tuple[type, ...], log: Log) -> Log:
    return tuple([entry for entry in log if type(entry) in kinds])


def _more_of(kinds: tuple[type, ...], found: Log, more: Log, _log: Log) -> Log:
    return found + _of(kinds, more)
