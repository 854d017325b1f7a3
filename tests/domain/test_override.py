"""The plan takes the user's choices, and refuses those that its rules forbid."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.exercise import AvoidRule
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import PlanOverride
from recovery_app.domain.override import (
    ChoiceError,
    NoPlanError,
    NotSuitableError,
    OtherBlockError,
    SameExerciseError,
    UnknownExerciseError,
    drop_exercise,
    pin_exercise,
    swap_exercise,
)
from recovery_app.domain.profile import Profile, new_profile
from tests.domain.cases import NOON, TODAY, check, complete, with_plan

Choice = Callable[[Profile, Knowledge], Profile]
SENTENCE = re.compile(r"[A-Z][^\n]*\.")


def swap(exercise: str, instead: str) -> Choice:
    return lambda profile, knowledge: swap_exercise(profile, knowledge, exercise, instead, "new", NOON)


def drop(exercise: str) -> Choice:
    return lambda profile, knowledge: drop_exercise(profile, knowledge, exercise, "new", NOON)


def pin(exercise: str) -> Choice:
    return lambda profile, knowledge: pin_exercise(profile, knowledge, exercise, "new", NOON)


@pytest.fixture
def settling(knowledge: Knowledge) -> Profile:
    """Return a person with a pulled muscle on day 10."""
    return with_plan(complete(knowledge), began=TODAY - timedelta(days=9), started_at=NOON - timedelta(days=9))


@pytest.mark.parametrize(
    ("choice", "entry"),
    [
        pytest.param(swap("cat-cow", "knee-rolls"), ("swap", "cat-cow", "knee-rolls"), id="swap"),
        pytest.param(drop("cat-cow"), ("drop", "cat-cow", ""), id="leave out"),
        pytest.param(pin("wall-posture-check"), ("pin", "wall-posture-check", ""), id="pin the posture check"),
        pytest.param(pin("glute-roller"), ("pin", "glute-roller", ""), id="pin the roller"),
    ],
)
def test_a_choice_is_one_more_entry_of_the_log(
    knowledge: Knowledge, settling: Profile, choice: Choice, entry: tuple[str, str, str]
) -> None:
    action, exercise, instead = entry
    assert choice(settling, knowledge).log == (PlanOverride("new", NOON, TODAY, action, exercise, instead),)


@pytest.mark.parametrize(
    ("choice", "error", "words"),
    [
        pytest.param(pin("superman"), NotSuitableError, "week 7", id="pin a forbidden one"),
        pytest.param(swap("cat-cow", "superman"), OtherBlockError, "strength", id="a stretch for strength"),
        pytest.param(swap("bird-dog", "superman"), NotSuitableError, "week 7", id="swap for a forbidden one"),
        pytest.param(pin("prone-press-up"), NotSuitableError, "does not suit your plan", id="another pattern's"),
        pytest.param(pin("walking"), NotSuitableError, "does not suit your plan", id="walking has its own table"),
        pytest.param(swap("cat-cow", "cat-cow"), SameExerciseError, "itself", id="swap for itself"),
        pytest.param(swap("cat-cow", "handstand"), UnknownExerciseError, "handstand", id="swap for an unknown one"),
        pytest.param(swap("handstand", "cat-cow"), UnknownExerciseError, "handstand", id="swap an unknown one"),
        pytest.param(drop("handstand"), UnknownExerciseError, "handstand", id="leave out an unknown one"),
        pytest.param(pin("handstand"), UnknownExerciseError, "handstand", id="pin an unknown one"),
    ],
)
def test_a_choice_against_the_rules_is_refused_in_one_sentence(
    knowledge: Knowledge, settling: Profile, choice: Choice, error: type[ChoiceError], words: str
) -> None:
    with pytest.raises(error) as refused:
        choice(settling, knowledge)
    assert SENTENCE.fullmatch(str(refused.value))
    assert words in str(refused.value)


def test_an_exercise_that_became_forbidden_is_refused(knowledge: Knowledge, settling: Profile) -> None:
    rule = AvoidRule("Not while you settle.", phases=("P2",))
    changed = tuple(
        msgspec.structs.replace(one, avoid_if=(rule,)) if one.id == "cat-cow" else one for one in knowledge.exercises
    )
    stricter = msgspec.structs.replace(knowledge, exercises=changed)
    with pytest.raises(NotSuitableError, match="Not while you settle"):
        pin_exercise(settling, stricter, "cat-cow", "new", NOON)


@pytest.mark.parametrize("choice", [swap("cat-cow", "knee-rolls"), drop("cat-cow"), pin("cat-cow")])
def test_without_a_plan_or_on_hold_nothing_can_be_chosen(
    knowledge: Knowledge, settling: Profile, choice: Choice
) -> None:
    flag = next(one.id for one in knowledge.safety.flag if one.level is Level.CLINICIAN and one.by_age is None)
    waiting = msgspec.structs.replace(
        settling, episodes=(msgspec.structs.replace(settling.episodes[0], plan_started_on=None),)
    )
    held = msgspec.structs.replace(settling, log=(check(Level.CLINICIAN, flag),))
    for profile in (new_profile("p", NOON), waiting, held):
        with pytest.raises(NoPlanError) as refused:
            choice(profile, knowledge)
        assert SENTENCE.fullmatch(str(refused.value))
