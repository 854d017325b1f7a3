"""Which stretches of the library a search and the chosen filters leave."""

from __future__ import annotations

import msgspec

from recovery_app.domain.duration_text import MINUTE_S
from recovery_app.domain.exercise import Exercise, Phase
from recovery_app.domain.library_search import is_found, search_of
from recovery_app.domain.library_things import is_done_with
from recovery_app.domain.question import PatternId

_MINUTES = (2, 3, 5, 10, 15)
"""Moving between the holds is not counted in a dose, so less than two minutes would promise too much."""


class LibraryFilter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a search and one choice for each filter; an empty choice, or 0 minutes, lets everything through.

    `equipment` is a choice of `library_things`; `minutes` is the longest that one round may take.
    """

    words: str = ""
    position: str = ""
    area: str = ""
    pattern: PatternId | None = None
    phase: Phase | None = None
    equipment: str = ""
    minutes: int = 0

    @property
    def has_choices(self) -> bool:
        """Tell whether a filter besides the search is set."""
        return bool(self.position or self.area or self.pattern or self.phase or self.equipment or self.minutes)

    @property
    def is_set(self) -> bool:
        """Tell whether the search or a filter is set."""
        return self.has_choices or bool(self.words.strip())


def matching(
    library: tuple[Exercise, ...], wanted: LibraryFilter, at_home: tuple[str, ...] | None = None
) -> tuple[Exercise, ...]:
    """Return the exercises that pass every filter and hold every word of the search, in the order of the library.

    `at_home` holds the ids of the things at home, and None means that everything is.
    """
    search = search_of(wanted.words)
    return tuple(one for one in library if _passes(one, wanted, at_home) and is_found(search, one))


def areas_of(library: tuple[Exercise, ...]) -> tuple[str, ...]:
    """Return every area of the library once, in the order in which they first occur."""
    return tuple(dict.fromkeys(area for exercise in library for area in exercise.areas))


def positions_of(library: tuple[Exercise, ...]) -> tuple[str, ...]:
    """Return every position group of the library once, in the order in which they first occur."""
    return tuple(dict.fromkeys(exercise.position_group for exercise in library))


def minutes_of(library: tuple[Exercise, ...]) -> tuple[int, ...]:
    """Return the numbers of minutes worth choosing: each lets more through than the one before, and none lets all."""
    counts = [(minutes, sum(1 for one in library if _fits_in(one, minutes))) for minutes in _MINUTES]
    before = [0, *(count for _, count in counts)]
    return tuple(minutes for (minutes, count), less in zip(counts, before, strict=False) if less < count < len(library))


def _passes(exercise: Exercise, wanted: LibraryFilter, at_home: tuple[str, ...] | None) -> bool:
    return (
        (not wanted.position or exercise.position_group == wanted.position)
        and (not wanted.area or wanted.area in exercise.areas)
        and (wanted.pattern is None or wanted.pattern in exercise.suits)
        and (wanted.phase is None or wanted.phase in exercise.phases)
        and (not wanted.equipment or is_done_with(exercise, wanted.equipment, at_home))
        and (not wanted.minutes or _fits_in(exercise, wanted.minutes))
    )


def _fits_in(exercise: Exercise, minutes: int) -> bool:
    return exercise.dose.duration_s <= minutes * MINUTE_S
