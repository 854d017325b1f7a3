"""The numbers of each strength dose are those of its words (plan.md 8)."""

from __future__ import annotations

import re

import pytest

from recovery_app.domain.knowledge import Knowledge


def numbers_in(text: str) -> list[int]:
    """Return the numbers of a dose in words; of a range the lower end alone."""
    return [int(number) for number in re.findall(r"\d+", re.sub(r"(\d+) (?:to|or) \d+", r"\1", text))]


def test_the_numbers_of_a_dose_are_those_of_its_words(knowledge: Knowledge) -> None:
    for level in knowledge.training.strength.level:
        for move in (*level.trunk, *level.hip_and_leg):
            told = [one for one in (move.hold_s, move.reps, move.sets) if one]
            if move.sets == 1 and "set" not in move.dose_text:
                told.remove(1)
            assert sorted(told) == sorted(numbers_in(move.dose_text)), move


@pytest.mark.parametrize("text", ["Hold 15 to 20 s, 2 or 3 times"])
def test_of_a_range_the_lower_end_is_taken(text: str) -> None:
    assert numbers_in(text) == [15, 2]
