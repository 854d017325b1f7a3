"""The parts about evidence: the four treatments, what people ask about, and the sources."""

from __future__ import annotations

from itertools import chain

from recovery_app.domain.evidence import Treatment
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.source import Source
from recovery_app.ui.how.source_text import SourceText
from recovery_app.ui.origin import graded_origin
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.text_part import TextPart


def treatment(theme: Theme, knowledge: Knowledge, one: Treatment) -> TextPart:
    """Return what is known of a treatment, each finding with its grade and where it comes from."""
    part = TextPart(theme)
    part.lines((one.summary,))
    for found in one.finding:
        part.led(f"{found.lead}.", found.text, graded_origin(knowledge, found.grade, found.sources))
    return part


def extras(theme: Theme, knowledge: Knowledge) -> TextPart:
    """Return an honest line about each thing that people ask for."""
    part = TextPart(theme)
    for one in knowledge.plan.extra:
        part.led(f"{one.title}.", one.text, graded_origin(knowledge, one.grade, one.sources))
    return part


def sources(theme: Theme, knowledge: Knowledge) -> TextPart:
    """Return the bibliography as text that can be selected."""
    part = TextPart(theme)
    part.quiet("Select any text to copy it. Nothing here opens the network.")
    words = knowledge.evidence.seen_words
    part.column.addWidget(SourceText(theme, "\n\n".join(_entry(one, words[one.seen]) for one in knowledge.sources)))
    return part


def grades(knowledge: Knowledge) -> str:
    """Return what each grade means, in one text."""
    words = knowledge.evidence.grade_words
    return " ".join((knowledge.evidence.grade_note, *(f"{grade}: {text}." for grade, text in words.items())))


def _entry(source: Source, seen: str) -> str:
    parts = (source.title, ", ".join(one for one in (source.publisher, source.year) if one), source.address, seen)
    return "\n".join(chain((f"{source.id}. {parts[0]}",), (one for one in parts[1:] if one)))
