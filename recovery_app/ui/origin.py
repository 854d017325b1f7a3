"""Where a fact comes from, in words a reader can look up."""

from __future__ import annotations

from collections.abc import Iterable

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.source import CONSENSUS, base_id


def grade_in_words(grade: str) -> str:
    """Return a grade as it is read, such as "Grade B to D"."""
    return f"Grade {grade.replace('-', ' to ')}"


def origin(knowledge: Knowledge, marks: Iterable[str]) -> str:
    """Return the titles of the sources behind source marks, such as "From: Back pain in runners."."""
    known = {source.id: source for source in knowledge.sources}
    names = dict.fromkeys(
        "general clinical knowledge" if mark == CONSENSUS else known[base_id(mark)].title for mark in marks
    )
    return f"From: {'; '.join(names)}."


def graded_origin(knowledge: Knowledge, grade: str, marks: Iterable[str]) -> str:
    """Return a grade with the titles of the sources behind source marks."""
    return f"{grade_in_words(grade)}. {origin(knowledge, marks)}"
