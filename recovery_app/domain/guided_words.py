"""What a guided step is called, in a few words that can be read or heard from the floor."""

from __future__ import annotations

from typing import Final, Literal

from recovery_app.domain.timed_session import Side, StepKind

ShownKind = Literal[StepKind, "breathe_in", "breathe_out", "done"]

_WORDS: Final[dict[ShownKind, str]] = {
    "heat": "Heat",
    "ice": "Ice",
    "skin_rest": "Rest your skin",
    "read": "Read first",
    "ready": "Get ready",
    "hold": "Hold",
    "work": "Move",
    "switch": "Change sides",
    "rest": "Rest",
    "breathe": "Breathe",
    "breathe_in": "Breathe in",
    "breathe_out": "Breathe out",
    "walk": "Walk",
    "run": "Run",
    "done": "Done",
}
_ON_A_SIDE: Final[frozenset[ShownKind]] = frozenset({"ready", "hold", "work"})


def words_of(kind: ShownKind, side: Side) -> str:
    """Return what is done, with its side where one is meant, such as "Hold, left side"."""
    return f"{_WORDS[kind]}, {side} side" if side and kind in _ON_A_SIDE else _WORDS[kind]
