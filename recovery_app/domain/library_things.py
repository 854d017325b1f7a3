"""What an exercise is done with, and the choices that the library offers for it."""

from __future__ import annotations

from recovery_app.domain.equipment import missing_thing
from recovery_app.domain.exercise import Exercise

AT_HOME = "at_home"
"""Everything that can be done with what is at home, as Settings holds it."""
NOTHING = "nothing"
"""Everything that needs nothing but a room."""
MAT_AT_MOST = "mat_at_most"
"""Everything that needs a mat or less."""

_MAT = "mat"
_OF_ANY_ROOM = frozenset({"wall", "doorway", "shoes"})
"""Nobody has to fetch or own these for a stretch."""
_OPTIONAL = "(optional)"


def things_of(library: tuple[Exercise, ...]) -> tuple[str, ...]:
    """Return every thing of the library once, in the order of the library; a mat and what any room has are left out.

    Of things that stand in for each other, as in "chair or sofa", the first is named.
    """
    named = (_alternatives(piece)[0] for exercise in library for piece in exercise.equipment)
    return tuple(dict.fromkeys(thing for thing in named if thing != _MAT and thing not in _OF_ANY_ROOM))


def is_done_with(exercise: Exercise, choice: str, at_home: tuple[str, ...] | None) -> bool:
    """Tell whether an exercise passes a choice: one of the three above, or a thing that it is done with.

    `at_home` holds the ids of the things at home, and None means that everything is.
    """
    if choice == AT_HOME:
        return not missing_thing(exercise, None if at_home is None else frozenset(at_home))
    if choice in {NOTHING, MAT_AT_MOST}:
        enough = _OF_ANY_ROOM | ({_MAT} if choice == MAT_AT_MOST else frozenset())
        needed = (piece for piece in exercise.equipment if _OPTIONAL not in piece)
        return all(enough.intersection(_alternatives(piece)) for piece in needed)
    return any(choice in _alternatives(piece) for piece in exercise.equipment)


def lacks_a_thing(library: tuple[Exercise, ...], at_home: tuple[str, ...] | None) -> bool:
    """Tell whether an exercise of the library needs what is not at home, so that `AT_HOME` leaves something out."""
    at_hand = None if at_home is None else frozenset(at_home)
    return any(missing_thing(one, at_hand) for one in library)


def _alternatives(piece: str) -> tuple[str, ...]:
    """Return the things that a content word names, without their size or kind: "strap or towel", "step (10 cm)"."""
    without_size, _, _ = piece.partition(" (")
    bare, _, _ = without_size.partition(" with ")
    return tuple(bare.split(" or "))
