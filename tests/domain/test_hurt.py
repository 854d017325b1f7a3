"""What follows when an exercise hurts in the middle of it."""

from __future__ import annotations

import pytest

from recovery_app.domain import change
from recovery_app.domain.agenda import agenda
from recovery_app.domain.hurt import Hurt, hurt_entry, hurt_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_training import BodySign, HurtPlace
from recovery_app.domain.moving_access import guided_access
from tests.domain.cases import NOON
from tests.domain.days import person


def hurt(knowledge: Knowledge, exercise: str, where: HurtPlace, pain: int) -> Hurt:
    entry = hurt_entry(knowledge, exercise, "hurt", NOON, where, pain)
    profile = change.with_entry(person(knowledge, days=10), entry)
    return hurt_of(profile, knowledge, entry, NOON)


def with_easier(knowledge: Knowledge) -> str:
    """Return an exercise whose easier one may be done on the tenth day."""
    profile = person(knowledge, days=10)
    return next(
        one.id
        for one in knowledge.exercises
        if one.easier_id and guided_access(profile, knowledge, (one.easier_id,), NOON).state == "ready"
    )


def test_a_sore_exercise_offers_its_easier_one(knowledge: Knowledge) -> None:
    name = with_easier(knowledge)
    assert hurt(knowledge, name, "back", 4) == Hurt(name, "amber", knowledge.exercise(name).easier_id)


@pytest.mark.parametrize(
    ("where", "pain", "signs"),
    [
        pytest.param("back", 6, (), id="stretches.md general stop rule: over 5"),
        pytest.param("down_leg", 2, ("down_leg",), id="stretches.md general stop rule: pain down a leg"),
        pytest.param("tingling", 1, ("tingling",), id="stretches.md general stop rule: tingling"),
    ],
)
def test_a_stop_offers_nothing_and_reaches_the_plan(
    knowledge: Knowledge, where: HurtPlace, pain: int, signs: tuple[BodySign, ...]
) -> None:
    name = with_easier(knowledge)
    assert hurt(knowledge, name, where, pain) == Hurt(name, "red", "")
    entry = hurt_entry(knowledge, name, "hurt", NOON, where, pain)
    assert (entry.signs, entry.where, entry.sore_exercise) == (signs, where, name)
    day = agenda(change.with_entry(person(knowledge, days=10), entry), knowledge, NOON)
    assert day is not None
    assert name not in [one.exercise.id for one in day.exercises]
    if signs:
        assert day.next == "check"


def test_an_exercise_without_an_easier_one_offers_none(knowledge: Knowledge) -> None:
    name = next(one.id for one in knowledge.exercises if not one.easier_id)
    assert hurt(knowledge, name, "hip", 4).easier_id == ""


def test_strength_is_rated_as_strength(knowledge: Knowledge) -> None:
    assert hurt_entry(knowledge, "glute-bridge", "hurt", NOON, "elsewhere", 3).block == "strength"
    assert hurt_entry(knowledge, "figure-4", "hurt", NOON, "elsewhere", 3).block == "stretch"


@pytest.mark.parametrize("pain", [-1, 11])
def test_pain_goes_from_nought_to_ten(knowledge: Knowledge, pain: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        hurt_entry(knowledge, "figure-4", "hurt", NOON, "back", pain)


def test_what_hurts_counts_even_where_the_exercise_is_not_known(knowledge: Knowledge) -> None:
    assert hurt(knowledge, "of-another-version", "down_leg", 2) == Hurt("of-another-version", "red", "")
