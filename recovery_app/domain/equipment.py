"""The few things for exercises that a home may lack."""

from __future__ import annotations

import msgspec

from recovery_app.domain.exercise import Exercise


class Thing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one thing: its name, what stands in for it, and what is said of an exercise that needs it."""

    id: str
    name: str
    stand_in: str
    lacking: str


def missing_thing(exercise: Exercise, at_hand: frozenset[str] | None) -> str:
    """Return the id of the first thing an exercise needs that is not at hand, or no id; None at hand means all are."""
    if at_hand is None:
        return ""
    return next((thing for thing in exercise.needs if thing not in at_hand), "")
