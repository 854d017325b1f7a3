"""The user's own goals: which count, and naming others."""

from __future__ import annotations

import re
from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.episode import Answers, Assessment
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_week import GoalRating, WeekTold
from recovery_app.domain.named_goals import (
    current_goals,
    latest_answers,
    name_goals,
    problem_of_goals,
    unrated_goals,
)
from recovery_app.domain.profile import WizardDraft, new_profile
from tests.domain.cases import NOON, TODAY
from tests.domain.goals import BEGAN, GOALS, named, runner


def test_the_goals_of_the_answers_count_until_others_are_named() -> None:
    assert current_goals(runner()) == GOALS
    assert current_goals(runner(named(NOON, "Dance"))) == ("Dance",)


def test_the_latest_naming_counts_be_it_in_the_log_or_in_the_answers() -> None:
    later = Assessment(NOON - timedelta(days=1), Answers(goals=("Swim",)))
    assert current_goals(runner(named(NOON - timedelta(days=5), "Dance"), again=later)) == ("Swim",)
    assert current_goals(runner(named(NOON, "Dance"), again=later)) == ("Dance",)


def test_of_two_namings_of_one_moment_the_later_entry_counts() -> None:
    assert current_goals(runner(named(NOON, "Dance"), named(NOON, "Swim", entry_id="n2"))) == ("Swim",)


def test_the_goals_of_an_earlier_moment_are_known() -> None:
    profile = runner(named(NOON, "Dance"))
    assert current_goals(profile, NOON - timedelta(hours=1)) == GOALS
    assert current_goals(profile, BEGAN - timedelta(hours=1)) == ()


def test_a_naming_that_was_taken_back_or_belongs_to_another_bout_does_not_count() -> None:
    assert current_goals(runner(named(NOON, "Dance"), Withdrawn("w", NOON, TODAY, "named"))) == GOALS
    assert current_goals(runner(named(BEGAN - timedelta(days=3), "Dance"))) == GOALS


def test_nobody_without_a_bout_has_goals() -> None:
    profile = new_profile("p", NOON)
    assert current_goals(profile) == ()
    assert unrated_goals(profile) == ()
    assert latest_answers(profile) is None


def test_answers_that_are_gone_through_again_carry_the_goals_of_now() -> None:
    answers = latest_answers(runner(named(NOON, "Dance")))
    assert answers is not None
    assert answers.goals == ("Dance",)


def test_stored_goals_of_any_kind_can_be_shown_and_stored_again() -> None:
    """A file may hold what no form of ours lets through."""
    wild = ("  Run \n far ", "run far", "", "\x00\ud800", "x" * 500, "Swim", "Dance")
    shown = current_goals(runner(goals=wild))
    assert shown == ("Run far", "x" * 200, "Swim")
    msgspec.json.encode(shown)


def test_goals_are_named_in_plain_words() -> None:
    profile = name_goals(runner(), (" Lift  my daughter ", "", "Run\u200dning"), "id", NOON)
    assert profile.log[-1] == named(NOON, "Lift my daughter", "Run\u200dning", entry_id="id")
    assert current_goals(profile) == ("Lift my daughter", "Run\u200dning")


def test_naming_the_same_goals_again_writes_nothing() -> None:
    profile = runner()
    assert name_goals(profile, (" Run", "Garden"), "id", NOON) is profile


def test_all_goals_can_be_dropped() -> None:
    assert current_goals(name_goals(runner(), ("", " "), "id", NOON)) == ()


def test_answers_left_half_way_get_the_new_goals_too() -> None:
    draft = WizardDraft(NOON, Answers(age=34, goals=GOALS), ("about",))
    profile = name_goals(msgspec.structs.replace(runner(), draft=draft), ("Dance",), "id", NOON)
    assert profile.draft is not None
    assert profile.draft.answers == Answers(age=34, goals=("Dance",))


@pytest.mark.parametrize(
    ("goals", "line"),
    [
        (("a", "b", "c", "d"), "There are 4 goals. Keep 3 at most."),
        (("a", "b" * 201), "Goal 2 has 201 characters. Shorten it to 200."),
        (("a\x07",), "Goal 1 cannot be kept: it holds a hidden character (U+0007). Type it again."),
        (("\ud800",), "Goal 1 cannot be kept: it holds a hidden character (U+D800). Type it again."),
        (("a", "<b>Run</b>"), "Goal 2 cannot be kept: it holds markup. Type it again."),
        (("Run", "", " rUN "), "Goals 1 and 3 are the same. Change one of them."),
    ],
)
def test_what_cannot_be_a_goal_is_told_in_one_line(goals: tuple[str, ...], line: str) -> None:
    profile = runner()
    assert problem_of_goals(goals) == line
    with pytest.raises(ValueError, match=re.escape(line)):
        name_goals(profile, goals, "id", NOON)


def test_goals_that_were_never_rated_wait_for_their_start() -> None:
    rated = WeekTold("w", NOON, TODAY, (GoalRating("Run", 3),))
    assert unrated_goals(runner()) == GOALS
    assert unrated_goals(runner(rated)) == ("Garden",)
    assert unrated_goals(runner(rated, Withdrawn("x", NOON, TODAY, "w"))) == GOALS
    assert unrated_goals(runner(msgspec.structs.replace(rated, at=BEGAN - timedelta(days=1)))) == GOALS
