"""What an entry of the log said before it was corrected."""

from __future__ import annotations

from recovery_app.domain.log_entry import LogEntry


def earlier_versions(log: tuple[LogEntry, ...], entry: LogEntry) -> tuple[LogEntry, ...]:
    """Return what an entry said before it was corrected, the newest first."""
    by_id = {one.id: one for one in log} if getattr(entry, "replaces", "") else {}
    found: list[LogEntry] = []
    seen = {entry.id}
    # A damaged file may hold corrections that go round in a circle.
    while (old := by_id.get(getattr(entry, "replaces", ""))) is not None and old.id not in seen:
        seen.add(old.id)
        found.append(old)
        entry = old
    return tuple(found)
