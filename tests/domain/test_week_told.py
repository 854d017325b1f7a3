"""Telling how a week went, and correcting what was told."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_week import GoalRating, WeekTold
from recovery_app.domain.named_goals import name_goals
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.week_told import (
    WeekAnswers,
    answers_of,
    correct_week,
    feels_distress,
    goals_for,
    rate_goals,
    tell_week,
    week_to_correct,
    week_to_go_on,
)
from tests.domain.cases import NOON, TODAY
from tests.domain.goals import BEGAN, GOALS, named, runner

IDS = ("gone", "new")
ALL = WeekAnswers({"Run": 3, "Garden": 0}, {"worry": True, "low_mood": False}, 10)


def told(days_ago: int = 0, *, entry_id: str = "told", **fields: object) -> WeekTold:
    at = NOON - timedelta(days=days_ago)
    return msgspec.structs.replace(WeekTold(entry_id, at, at.date(), confidence=5), **fields)


def weeks(profile: Profile) -> tuple[WeekTold, ...]:
    return tuple(entry for entry in live(profile.log) if isinstance(entry, WeekTold))


def test_a_week_is_told_for_the_diary_day(knowledge: Knowledge) -> None:
    """A day ends at three in the morning."""
    night = NOON.replace(hour=1)
    profile = tell_week(runner(), knowledge.week, ALL, "id", night)
    assert weeks(profile) == (
        WeekTold(
            "id",
            night,
            TODAY - timedelta(days=1),
            (GoalRating("Run", 3), GoalRating("Garden", 0)),
            {"worry": True, "low_mood": False},
            10,
        ),
    )
    assert answers_of(weeks(profile)[0]) == ALL


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        (WeekAnswers(), "Answer at least one question, or skip them."),
        (WeekAnswers({"Fly": 3}), "'Fly' is none of your goals. Name it first."),
        (WeekAnswers(distress={"anger": True}), "'anger' is no question of the check-in. Leave it out."),
        (WeekAnswers({"Run": 11}), "Each rating goes from 0 to 10."),
        (WeekAnswers(confidence=-1), "Each rating goes from 0 to 10."),
    ],
)
def test_what_does_not_fit_is_told_in_one_line(knowledge: Knowledge, answers: WeekAnswers, line: str) -> None:
    with pytest.raises(ValueError, match=line.replace(".", r"\.")):
        tell_week(runner(), knowledge.week, answers, "id", NOON)


@pytest.mark.parametrize(
    "answers", [WeekAnswers({"Run": 0}), WeekAnswers(distress={"worry": False}), WeekAnswers(confidence=0)]
)
def test_one_answer_is_enough(knowledge: Knowledge, answers: WeekAnswers) -> None:
    assert answers_of(weeks(tell_week(runner(), knowledge.week, answers, "id", NOON))[0]) == answers


def test_a_correction_keeps_the_moment_and_says_when_it_was_made(knowledge: Knowledge) -> None:
    profile = runner(told(3))
    corrected = correct_week(profile, knowledge.week, "told", WeekAnswers({"Run": 4}), IDS, NOON)
    gone, new = corrected.log[-2:]
    assert gone == Withdrawn("gone", NOON, TODAY, "told")
    assert isinstance(new, WeekTold)
    assert (new.id, new.at, new.day) == ("new", NOON - timedelta(days=3), TODAY - timedelta(days=3))
    assert (new.told_at, new.replaces) == (NOON, "told")
    assert weeks(corrected) == (new,)


def test_the_same_answers_correct_nothing(knowledge: Knowledge) -> None:
    profile = runner(told())
    assert correct_week(profile, knowledge.week, "told", WeekAnswers(confidence=5), IDS, NOON) is profile


def test_what_counts_no_more_cannot_be_corrected(knowledge: Knowledge) -> None:
    profile = runner(told(), Withdrawn("w", NOON, TODAY, "told"))
    for entry in ("told", "unknown"):
        with pytest.raises(ValueError, match="Open the check-in again"):
            correct_week(profile, knowledge.week, entry, WeekAnswers(confidence=1), IDS, NOON)


def test_a_correction_refuses_what_telling_refuses(knowledge: Knowledge) -> None:
    with pytest.raises(ValueError, match="Answer at least one"):
        correct_week(runner(told()), knowledge.week, "told", WeekAnswers(), IDS, NOON)


def test_a_question_of_another_version_does_not_block_a_correction(knowledge: Knowledge) -> None:
    profile = runner(told(distress={"of-another-version": True}))
    answers = WeekAnswers(distress={"of-another-version": True, "worry": False})
    assert answers_of(weeks(correct_week(profile, knowledge.week, "told", answers, IDS, NOON))[0]) == answers


# What telling again begins with.


def test_telling_again_today_goes_on_with_what_was_told_last() -> None:
    profile = runner(told(entry_id="a"), told(entry_id="b"))
    again = week_to_go_on(profile, NOON)
    assert again is not None
    assert again.id == "b"


def test_another_day_begins_anew_so_that_the_start_of_a_goal_stays() -> None:
    assert week_to_go_on(runner(told(1)), NOON) is None


def test_ratings_of_goals_that_are_no_longer_named_are_not_written_over() -> None:
    profile = runner(told(goals=(GoalRating("Run", 3),)))
    assert week_to_go_on(profile, NOON) is not None
    assert week_to_go_on(name_goals(profile, ("Garden",), "n", NOON), NOON) is None


def test_without_a_bout_nothing_was_told(knowledge: Knowledge) -> None:
    profile = msgspec.structs.replace(new_profile("p", NOON), log=(told(),))
    assert week_to_go_on(profile, NOON) is None
    assert week_to_correct(profile, knowledge.week, NOON) is None


@pytest.mark.parametrize(("days_ago", "offered"), [(0, False), (1, True), (6, True), (7, False)])
def test_an_earlier_day_of_the_week_can_be_corrected(knowledge: Knowledge, days_ago: int, offered: bool) -> None:
    assert (week_to_correct(runner(told(days_ago)), knowledge.week, NOON) is not None) is offered


def test_tellings_of_another_bout_or_from_the_future_are_left_out(knowledge: Knowledge) -> None:
    before = told(2, at=BEGAN - timedelta(days=1))
    assert week_to_correct(runner(before), knowledge.week, NOON) is None
    assert week_to_correct(runner(told(-1)), knowledge.week, NOON) is None
    assert week_to_correct(runner(told(2), told(-1, entry_id="b")), knowledge.week, NOON) == told(2)


def test_the_goals_to_rate_are_those_of_the_day_that_is_told() -> None:
    profile = runner(named(NOON - timedelta(days=1), "Dance"))
    assert goals_for(profile, None, NOON) == ("Dance",)
    assert goals_for(profile, told(), NOON) == ("Dance",)
    assert goals_for(profile, told(3), NOON) == GOALS


def test_a_goal_that_was_rated_is_shown_even_if_it_was_never_named() -> None:
    odd = told(3, goals=(GoalRating("Fly", 1), GoalRating("Run", 2)))
    assert goals_for(runner(), odd, NOON) == ("Fly", "Run", "Garden")


# Goals by themselves, and distress.


def test_goals_rated_by_themselves_stand_beside_what_was_told_today(knowledge: Knowledge) -> None:
    alone = rate_goals(runner(), knowledge.week, {"Run": 2}, IDS, NOON)
    assert [answers_of(one) for one in weeks(alone)] == [WeekAnswers({"Run": 2})]
    beside = rate_goals(
        runner(told(distress={"worry": True}, goals=(GoalRating("Run", 2),))),
        knowledge.week,
        {"Garden": 7},
        IDS,
        NOON,
    )
    assert [answers_of(one) for one in weeks(beside)] == [WeekAnswers({"Run": 2, "Garden": 7}, {"worry": True}, 5)]


@pytest.mark.parametrize("prompt", ["worry", "low_mood", "fear_of_moving"])
def test_any_yes_is_distress_and_nothing_is_counted(knowledge: Knowledge, prompt: str) -> None:
    """measures.md 4: no score."""
    assert feels_distress(knowledge.week, WeekAnswers(distress={prompt: True}))
    assert not feels_distress(knowledge.week, WeekAnswers(distress={prompt: False}))
    assert not feels_distress(knowledge.week, WeekAnswers(distress={"of-another-version": True}))
