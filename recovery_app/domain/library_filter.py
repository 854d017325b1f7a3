"""Which stretches of the library a search and the chosen filters leave."""

from __future__ import annotations

import msgspec

from recovery_app.domain.exercise import Exercise, Phase
from recovery_app.domain.question import PatternId

_BUTTOCK = ("buttock", "glute")
_BELLY = ("belly",)
PLAIN_WORDS: dict[str, tuple[str, ...]] = {
    "bum": _BUTTOCK,
    "bottom": _BUTTOCK,
    "butt": _BUTTOCK,
    "glute": _BUTTOCK,
    "ham": ("back of thigh",),
    "hamstring": ("back of thigh",),
    "quad": ("front of thigh",),
    "groin": ("inner thigh",),
    "tummy": _BELLY,
    "stomach": _BELLY,
    "core": _BELLY,
    "abs": _BELLY,
    "adductor": ("inner thigh",),
    "lumbar": ("low back",),
    "sciatica": ("sciatic",),
    "supine": ("on your back",),
    "prone": ("face down",),
    "quadruped": ("all fours",),
}
"""What people type, and the words of the library that mean the same place or thing."""

_SHORTEST_GUESS = 3


class LibraryFilter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a search and one choice for each filter; an empty choice lets everything through."""

    words: str = ""
    position: str = ""
    area: str = ""
    pattern: PatternId | None = None
    phase: Phase | None = None

    @property
    def has_choices(self) -> bool:
        """Tell whether a filter besides the search is set."""
        return bool(self.position or self.area or self.pattern or self.phase)

    @property
    def is_set(self) -> bool:
        """Tell whether the search or a filter is set."""
        return self.has_choices or bool(self.words.strip())


def matching(library: tuple[Exercise, ...], wanted: LibraryFilter) -> tuple[Exercise, ...]:
    """Return the exercises that pass every filter and hold every word of the search, in the order of the library."""
    terms = tuple(_plain(wanted.words).split())
    return tuple(exercise for exercise in library if _passes(exercise, wanted) and _found(terms, exercise))


def areas_of(library: tuple[Exercise, ...]) -> tuple[str, ...]:
    """Return every area of the library once, in the order in which they first occur."""
    return tuple(dict.fromkeys(area for exercise in library for area in exercise.areas))


def positions_of(library: tuple[Exercise, ...]) -> tuple[str, ...]:
    """Return every position group of the library once, in the order in which they first occur."""
    return tuple(dict.fromkeys(exercise.position_group for exercise in library))


def _passes(exercise: Exercise, wanted: LibraryFilter) -> bool:
    return (
        (not wanted.position or exercise.position_group == wanted.position)
        and (not wanted.area or wanted.area in exercise.areas)
        and (wanted.pattern is None or wanted.pattern in exercise.suits)
        and (wanted.phase is None or wanted.phase in exercise.phases)
    )


def _found(terms: tuple[str, ...], exercise: Exercise) -> bool:
    if not terms:
        return True
    parts = (
        exercise.name,
        *exercise.aliases,
        *exercise.areas,
        *exercise.targets,
        exercise.position,
        exercise.position_group,
        *exercise.equipment,
    )
    # Every word begins after a space, so that a term matches the beginnings of words only.
    text = " " + _plain(" ".join(parts))
    return all(any(f" {one}" in text for one in _meanings(term)) for term in terms)


def _meanings(term: str) -> tuple[str, ...]:
    singular = term[:-1] if len(term) > _SHORTEST_GUESS and term.endswith("s") else term
    meanings = [singular]
    for plain, others in PLAIN_WORDS.items():
        begins = len(term) >= _SHORTEST_GUESS and plain.startswith(term)
        if begins or plain in {term, singular}:
            meanings.extend(others)
    return tuple(meanings)


def _plain(text: str) -> str:
    kept = (letter if letter.isalnum() else " " for letter in text.casefold() if letter not in "'\u2019")
    return " ".join(word for word in "".join(kept).split() if word != "the")
