"""What is known about pain medicine for the back, shown before anything can be logged."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.settings import Region
from recovery_app.ui.origin import grade_in_words
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.text_part import TextPart


def know_part(theme: Theme, knowledge: Knowledge, region: Region) -> QWidget:
    """Return every finding with its grade."""
    rules = knowledge.medicines
    treatment = next(one for one in knowledge.evidence.treatment if one.id == "medicine")
    part = TextPart(theme)
    words = knowledge.evidence.grade_words
    for found in (*treatment.finding, *rules.finding):
        lead, text = rules.local(f"{found.lead}.", region), rules.local(found.text, region)
        part.led(lead, text, _grade(words, found.grade))
    return part


def _grade(words: dict[str, str], grade: str) -> str:
    return f"{grade_in_words(grade)}: {words[grade[0]].lower()}." if grade in words else f"{grade_in_words(grade)}."
