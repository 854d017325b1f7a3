"""The parts about evidence: the four treatments, what people ask about, and the sources."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from recovery_app.domain.evidence import Treatment
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.source import CONSENSUS, Source, base_id
from recovery_app.ui.how.part import Part
from recovery_app.ui.how.source_text import SourceText
from recovery_app.ui.theme import Theme


def treatment(theme: Theme, knowledge: Knowledge, one: Treatment) -> Part:
    """Return what is known of a treatment, each finding with its grade and where it comes from."""
    part = Part(theme)
    part.lines((one.summary,))
    for found in one.finding:
        part.led(f"{found.lead}.", found.text, _origin(knowledge, found.grade, found.sources))
    return part


def extras(theme: Theme, knowledge: Knowledge) -> Part:
    """Return an honest line about each thing that people ask for."""
    part = Part(theme)
    for one in knowledge.plan.extra:
        part.led(f"{one.title}.", one.text, _origin(knowledge, one.grade, one.sources))
    return part


def sources(theme: Theme, knowledge: Knowledge) -> Part:
    """Return the bibliography as text that can be selected."""
    part = Part(theme)
    part.quiet("Select any text to copy it. Nothing here opens the network.")
    words = knowledge.evidence.seen_words
    part.column.addWidget(SourceText(theme, "\n\n".join(_entry(one, words[one.seen]) for one in knowledge.sources)))
    return part


def grades(knowledge: Knowledge) -> str:
    """Return what each grade means, in one text."""
    words = knowledge.evidence.grade_words
    return " ".join((knowledge.evidence.grade_note, *(f"{grade}: {text}." for grade, text in words.items())))


def grade_in_words(grade: str) -> str:
    """Return a grade as it is read, such as "Grade B to D"."""
    return f"Grade {grade.replace('-', ' to ')}"


def _origin(knowledge: Knowledge, grade: str, marks: Iterable[str]) -> str:
    known = {source.id: source for source in knowledge.sources}
    names = dict.fromkeys("general clinical knowledge" if mark == CONSENSUS else known[base_id(mark)].title
                          for mark in marks)  # fmt: skip
    return f"{grade_in_words(grade)}. From: {'; '.join(names)}."


def _entry(source: Source, seen: str) -> str:
    parts = (source.title, ", ".join(one for one in (source.publisher, source.year) if one), source.address, seen)
    return "\n".join(chain((f"{source.id}. {parts[0]}",), (one for one in parts[1:] if one)))
