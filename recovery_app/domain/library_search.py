"""Which stretches the words of a search find, and how a word with a wrong letter is mended."""

from __future__ import annotations

import re
from difflib import get_close_matches

from recovery_app.domain.exercise import Exercise

_BUTTOCK = ("buttock", "glute")
_BELLY = ("belly",)
PLAIN_WORDS: dict[str, tuple[str, ...]] = {
    "bum": _BUTTOCK,
    "bottom": _BUTTOCK,
    "butt": _BUTTOCK,
    "glute": _BUTTOCK,
    "gluteus": _BUTTOCK,
    "gluteal": _BUTTOCK,
    "ham": ("back of thigh",),
    "hamstring": ("back of thigh",),
    "quad": ("front of thigh",),
    "groin": ("inner thigh",),
    "tummy": _BELLY,
    "stomach": _BELLY,
    "core": _BELLY,
    "abs": _BELLY,
    "abdominal": _BELLY,
    "adductor": ("inner thigh",),
    "calves": ("calf",),
    "lower": ("low",),
    "lumbar": ("low back",),
    "sciatica": ("sciatic",),
    "supine": ("on your back",),
    "prone": ("face down",),
    "quadruped": ("all fours",),
}
"""What people type, and the words of the library that mean the same place or thing."""

_SMALL_WORDS = frozenset({"a", "an", "and", "at", "for", "in", "my", "of", "on", "to", "with"})
"""Words that say nothing about a stretch; they are not looked for, so that "stretch for my calf" finds one."""

Search = tuple[tuple[str, ...], ...]
"""For every word that was typed, the words of the library of which one must be found."""

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'\u2019")
_SHORTEST_GUESS = 3
_SHORTEST_MENDED = 6
"""In a shorter word one other letter too easily makes another word."""
_SHORTEST_KNOWN = 5
_ONE_LETTER_OF_SIX = 5 / 6


def search_of(words: str) -> Search:
    """Return what to look for; words that say nothing about a stretch are left out."""
    return tuple(_meanings(term) for term in _terms_of(words))


def is_found(search: Search, exercise: Exercise) -> bool:
    """Tell whether an exercise holds every term, by its name, another name, a place, a position or a thing."""
    if not search:
        return True
    text = _text_of(exercise)
    return all(_holds(text, meanings) for meanings in search)


def mended(words: str, library: tuple[Exercise, ...]) -> str:
    """Return a search that finds nothing with each unknown long word replaced by the known one that it looks like.

    The answer is empty where the search finds something as it stands, or where it would find nothing mended either.
    """
    terms = _terms_of(words)
    texts = [_text_of(exercise) for exercise in library]
    if _finds(texts, terms):
        return ""
    known = sorted({*PLAIN_WORDS, *(word for text in texts for word in text.split() if len(word) >= _SHORTEST_KNOWN)})
    others = tuple(term if _finds(texts, (term,)) else _like(term, known) for term in terms)
    return " ".join(others) if all(others) and _finds(texts, others) else ""


def plain(text: str) -> str:
    """Return a text in lower case, with nothing but letters and digits between single spaces."""
    found: list[str] = _WORD.findall(text.casefold().translate(_APOSTROPHES))
    return " ".join(word for word in found if word != "the")


def _text_of(exercise: Exercise) -> str:
    parts = (
        exercise.name,
        *exercise.aliases,
        *exercise.areas,
        *exercise.targets,
        exercise.position,
        exercise.position_group,
        *exercise.equipment,
        exercise.kind,
    )
    # Every word begins after a space, so that a term matches the beginnings of words only.
    return " " + plain(" ".join(parts))


def _terms_of(words: str) -> tuple[str, ...]:
    return tuple(word for word in plain(words).split() if word not in _SMALL_WORDS)


def _finds(texts: list[str], terms: tuple[str, ...]) -> bool:
    search = [_meanings(term) for term in terms]
    return any(all(_holds(text, meanings) for meanings in search) for text in texts)


def _holds(text: str, meanings: tuple[str, ...]) -> bool:
    return any(f" {one}" in text for one in meanings)


def _like(term: str, known: list[str]) -> str:
    if len(term) < _SHORTEST_MENDED:
        return ""
    return next(iter(get_close_matches(term, known, 1, _ONE_LETTER_OF_SIX)), "")


def _meanings(term: str) -> tuple[str, ...]:
    """Return the words of the library that a term may mean, itself among them."""
    singular = term[:-1] if len(term) > _SHORTEST_GUESS and term.endswith("s") else term
    meanings = [singular]
    for word, others in PLAIN_WORDS.items():
        begins = len(term) >= _SHORTEST_GUESS and word.startswith(term)
        if begins or word in {term, singular}:
            meanings.extend(others)
    return tuple(meanings)
