"""Going through years of steps: those that were gone through last time, and are the same still, are not taken again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

import msgspec

from recovery_app.domain.memory import Memory

Step = TypeVar("Step")
Step_contra = TypeVar("Step_contra", contravariant=True)


class Takes(Protocol[Step_contra]):
    """Be told steps one by one, in their order."""

    def take(self, step: Step_contra) -> None:
        """Take the next step."""


Track = TypeVar("Track", bound=Takes)  # type: ignore[type-arg]


class Trail(msgspec.Struct, Generic[Track, Step], frozen=True):
    """Hold a track that has taken some first steps; `rules` is everything else that it went by."""

    rules: tuple[object, ...]
    steps: tuple[Step, ...]
    track: Track


def gone_through(
    memory: Memory,
    kind: type[Trail[Track, Step]],
    rules: tuple[object, ...],
    steps: tuple[Step, ...],
    settled: int,
    begin: Callable[[], Track],
    branch: Callable[[Track], Track],
) -> Track:
    """Return a track that has taken all steps; `kind` is the sort of trail that is remembered for the next time.

    `settled` counts the first steps that make the same of it on every later day. `begin` makes a new track, and
    `branch` one that goes on from another and leaves that as it is.
    """
    last = memory.last(kind)
    known = 0 if last is None else len(last.steps)
    if last is None or known > settled or last.rules != rules or last.steps != steps[:known]:
        known, track = 0, begin()
    else:
        track = branch(last.track)
    for step in steps[known:settled]:
        track.take(step)
    if known < settled:
        memory.keep(kind(rules, steps[:settled], branch(track)))
    for step in steps[settled:]:
        track.take(step)
    return track
