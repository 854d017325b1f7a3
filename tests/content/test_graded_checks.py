"""Every rule says how sure it is."""

from __future__ import annotations

import pytest

from recovery_app.content.checks.graded import graded
from recovery_app.domain.knowledge import Knowledge
from tests.content.spoiled import Spoil, flag, phase, told

GRADES: dict[str, tuple[Spoil, str, str, str]] = {
    "a flag without a grade": (flag(grade=""), "safety.toml", "flag RF-CES-1", "is no grade"),
    "a phase with a word for a grade": (phase(grade="good"), "plan.toml", "phase P1", "'good' is no grade"),
}


@pytest.mark.parametrize(
    ("spoil", "file", "where", "problem"), [pytest.param(*row, id=name) for name, row in GRADES.items()]
)
def test_a_rule_without_a_grade_is_told(
    knowledge: Knowledge, spoil: Spoil, file: str, where: str, problem: str
) -> None:
    assert told(spoil(knowledge), file, where, problem)


def test_the_levels_of_the_safety_screen_are_expert_judgement(knowledge: Knowledge) -> None:
    """red_flags.md 1, rule 8: no accuracy is known for most single flags."""
    assert {grade for file, _, grade in graded(knowledge) if file == "safety.toml"} == {"D"}
