"""A turn to the disc between two passes of the wizard (causes.md 4.6)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.episode import Answers, Assessment, Episode
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.reassessment import turned_to_disc
from tests.domain.cases import CLEAR_DISC, CLEAR_JOINT, CLEAR_SPRAIN, NOON, WORKED_EXAMPLE

MUSCLE_YET_NERVE = {**WORKED_EXAMPLE, "Q02": "belowknee", "Q06": "leg"}


def episode(*passes: dict[str, str]) -> Episode:
    made = tuple(Assessment(NOON + timedelta(days=day), Answers(questions=one)) for day, one in enumerate(passes))
    return Episode("episode", NOON, made)


@pytest.mark.parametrize("before", [WORKED_EXAMPLE, CLEAR_JOINT, CLEAR_SPRAIN], ids=["MS", "JI", "LS"])
def test_a_turn_to_the_disc_is_told_with_its_moment(knowledge: Knowledge, before: dict[str, str]) -> None:
    assert turned_to_disc(knowledge.patterns, episode(before, CLEAR_DISC)) == NOON + timedelta(days=1)


def test_a_leg_nerve_that_is_new_counts_as_a_turn(knowledge: Knowledge) -> None:
    assert turned_to_disc(knowledge.patterns, episode(WORKED_EXAMPLE, MUSCLE_YET_NERVE)) is not None


@pytest.mark.parametrize(
    "passes",
    [
        (CLEAR_DISC,),
        (CLEAR_DISC, CLEAR_DISC),
        (CLEAR_DISC, WORKED_EXAMPLE),
        (CLEAR_DISC, MUSCLE_YET_NERVE),
        (WORKED_EXAMPLE, CLEAR_JOINT),
        (WORKED_EXAMPLE, CLEAR_DISC, CLEAR_DISC),
        (MUSCLE_YET_NERVE, MUSCLE_YET_NERVE),
    ],
    ids=[
        "first pass",
        "disc before",
        "away from it",
        "disc before and nerve now",
        "another",
        "older turn",
        "known nerve",
    ],
)
def test_nothing_else_is_a_turn(knowledge: Knowledge, passes: tuple[dict[str, str], ...]) -> None:
    assert turned_to_disc(knowledge.patterns, episode(*passes)) is None
