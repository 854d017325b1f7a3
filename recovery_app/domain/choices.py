"""What the user chose about the plan, folded from the log."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import msgspec

from recovery_app.domain.episode import Episode
from recovery_app.domain.log_choice import PlanOverride
from recovery_app.domain.log_entry import LogEntry

_CLOCK_SET_BACK = timedelta(days=1)


class Choices(msgspec.Struct, frozen=True):
    """Hold the choices that count, each with the entry that made it, by the id of the exercise it is about.

    `swaps` name the exercise to do instead; `pinned` keeps the order in which they were pinned.
    """

    dropped: Mapping[str, PlanOverride] = {}
    swaps: Mapping[str, PlanOverride] = {}
    pinned: Mapping[str, PlanOverride] = {}

    def about(self, exercise_id: str) -> tuple[PlanOverride, ...]:
        """Return every choice that touches an exercise, the swaps that brought it in included, the latest first."""
        own = (kind.get(exercise_id) for kind in (self.dropped, self.swaps, self.pinned))
        brought = (entry for entry in self.swaps.values() if entry.instead == exercise_id)
        found = (*(entry for entry in own if entry is not None), *brought)
        return tuple(sorted(found, key=lambda entry: entry.at, reverse=True))


def choices(log: tuple[LogEntry, ...], episode: Episode) -> Choices:
    """Return the choices made for an episode's plan; the latest one about an exercise counts.

    `log` holds the entries that count: what was taken back is left out already (live_log).
    """
    dropped: dict[str, PlanOverride] = {}
    swaps: dict[str, PlanOverride] = {}
    pinned: dict[str, PlanOverride] = {}
    for entry in _overrides(log, episode):
        wanted = entry.exercise_id if entry.action == "pin" else entry.instead
        # Whoever asks for an exercise wants it no longer left out or swapped away; so no circle of swaps can arise.
        dropped.pop(wanted, None)
        swaps.pop(wanted, None)
        if entry.action == "drop":
            swaps.pop(entry.exercise_id, None)
            pinned.pop(entry.exercise_id, None)
            dropped[entry.exercise_id] = entry
        elif entry.action == "swap":
            dropped.pop(entry.exercise_id, None)
            swaps[entry.exercise_id] = entry
        else:
            pinned[entry.exercise_id] = entry
    return Choices(dropped, swaps, pinned)


def _overrides(log: tuple[LogEntry, ...], episode: Episode) -> tuple[PlanOverride, ...]:
    found: list[PlanOverride] = []
    for entry in reversed(log):
        # A clock that was set back may put entries out of order, by a day at the most that matters here.
        if entry.at < episode.started_at - _CLOCK_SET_BACK:
            break
        if isinstance(entry, PlanOverride) and entry.at >= episode.started_at:
            found.append(entry)
    return tuple(reversed(found))
