"""What the people who share the program may be called."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from recovery_app.domain.plain_text import JOINERS, text_problem

LONGEST_NAME = 40


def tidy_name(name: str) -> str:
    """Return a name as it is kept: one space between words, none around it, and letters in their usual form."""
    return unicodedata.normalize("NFC", " ".join(name.split()))


def name_problem(name: str, others: Iterable[str]) -> str:
    """Return why a tidy name cannot be taken, in one line with the remedy, or an empty text where it can."""
    if not _as_seen(name):
        return "The name is empty. Type a name."
    if len(name) > LONGEST_NAME:
        return f"The name is longer than {LONGEST_NAME} characters. Shorten it."
    if problem := text_problem(name):
        return f"The name cannot be used: {problem}. Type it anew with plain letters."
    if _as_seen(name) in {_as_seen(other) for other in others}:
        return f"{name} is taken. Choose another name."
    return ""


def _as_seen(name: str) -> str:
    """Return what is left of a name for the eye, so that two people never look the same in the list."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", name) if sign not in JOINERS).casefold().strip()
