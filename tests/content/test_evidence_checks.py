"""What must hold in the evidence."""

from __future__ import annotations

from msgspec.structs import replace

from recovery_app.content.checks import problems
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.source import CONSENSUS
from tests.content.spoiled import Case, Spoil, cases, first, told


def evidence(**changes: object) -> Spoil:
    """Spoil fields of the evidence."""
    return lambda k: replace(k, evidence=replace(k.evidence, **changes))


def treatment(**changes: object) -> Spoil:
    """Spoil the first treatment, which is rest."""
    return lambda k: evidence(treatment=first(k.evidence.treatment, **changes))(k)


def finding(**changes: object) -> Spoil:
    """Spoil the first finding of the first treatment."""
    return lambda k: treatment(finding=first(k.evidence.treatment[0].finding, **changes))(k)


EVIDENCE: dict[str, Case] = {
    "a treatment missing": (lambda k: evidence(treatment=k.evidence.treatment[1:])(k), "treatment rest", "once"),
    "a treatment twice": (lambda k: evidence(treatment=k.evidence.treatment * 2)(k), "treatment rest", "once"),
    "a treatment without a finding": (treatment(finding=()), "treatment rest", "Add one"),
    "a treatment without a grade": (treatment(grade=""), "treatment rest:", "no grade"),
    "a finding without a grade": (finding(grade=""), "treatment rest, Bed rest", "no grade"),
    "a grade that does not exist": (finding(grade="E"), "treatment rest, Bed rest", "no grade"),
    "a finding without a source": (finding(sources=()), "treatment rest, Bed rest", "names no source"),
    "a source that is not there": (finding(sources=("S999",)), "treatment rest, Bed rest", "S999"),
    "a limit without a source": (
        lambda k: evidence(limit=first(k.evidence.limit, sources=()))(k),
        "limit 1",
        "names no source",
    ),
    "a level missing": (lambda k: evidence(level=k.evidence.level[1:])(k), "level E", "once"),
    "a level without a source": (
        lambda k: evidence(level=first(k.evidence.level, sources=()))(k),
        "level E",
        "names no source",
    ),
    "a grade without words": (evidence(grade_words={"A": "Strong"}), "grade_words: B", "once"),
    "a way of reading without words": (evidence(seen_words={"page": ""}), "seen_words: memory", "once"),
    "no place for a number": (evidence(severity_words="Severe means {severe}."), "severity_words", "{moderate}"),
}


@cases(EVIDENCE)
def test_a_slip_in_the_evidence_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "evidence.toml", where, remedy)


def test_a_range_of_grades_and_a_source_from_memory_are_fine(knowledge: Knowledge) -> None:
    assert list(problems(finding(grade="B-C", sources=("S58m", CONSENSUS))(knowledge))) == []
