"""The evidence: each treatment stands once, and each finding says how sure it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from recovery_app.content.checks.grade import is_grade
from recovery_app.content.checks.uniqueness import each_once
from recovery_app.content.error import ContentError
from recovery_app.domain.evidence import Evidence, Treatment, TreatmentId
from recovery_app.domain.flag import Level
from recovery_app.domain.source import Seen

FILE = "evidence.toml"
GRADES = ("A", "B", "C", "D")


def evidence_problems(evidence: Evidence) -> Iterator[ContentError]:
    """Yield what does not hold in the evidence."""
    yield from each_once(FILE, "treatment", (one.id for one in evidence.treatment), get_args(TreatmentId))
    asked = [level for level in Level if level is not Level.CLEAR]
    yield from each_once(FILE, "level", (one.level for one in evidence.level), asked)
    yield from each_once(FILE, "grade_words:", tuple(evidence.grade_words), GRADES)
    yield from each_once(FILE, "seen_words:", tuple(evidence.seen_words), get_args(Seen))
    for treatment in evidence.treatment:
        yield from _treatment_problems(treatment)
    for place in ("{moderate}", "{severe}"):
        if place not in evidence.severity_words:
            yield ContentError(FILE, f"severity_words has no place {place}. Write it where the number belongs.")


def _treatment_problems(treatment: Treatment) -> Iterator[ContentError]:
    where = f"treatment {treatment.id}"
    if not treatment.finding:
        yield ContentError(FILE, f"{where} has no finding. Add one.")
    graded = ((where, treatment.grade), *((f"{where}, {one.lead}", one.grade) for one in treatment.finding))
    for place, grade in graded:
        if not is_grade(grade):
            yield ContentError(FILE, f"{place}: {grade!r} is no grade. Use A, B, C, D or two of them.")
