"""How the user's own activities went (measures.md 3, S104e)."""

from __future__ import annotations

import pytest

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.episode import Answers
from recovery_app.domain.goal_course import GoalPoint, GoalProgress, goal_courses
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_week import GoalRating, GoalsNamed, WeekTold
from recovery_app.domain.profile import new_profile
from tests.domain.cases import NOON, TODAY, an_id, walk, with_plan, withdrawn
from tests.domain.days import DAY, back

RUN, SIT, SOCKS = "Run 20 minutes", "Sit for an hour", "Put on socks"


def week(days_ago: int, **scores: int) -> WeekTold:
    names = {"run": RUN, "sit": SIT, "socks": SOCKS}
    goals = tuple(GoalRating(names[name], score) for name, score in scores.items())
    return WeekTold(an_id(), NOON - days_ago * DAY, back(days_ago), goals)


def named(days_ago: int, *goals: str) -> GoalsNamed:
    return GoalsNamed(an_id(), NOON - days_ago * DAY, back(days_ago), goals)


def told(knowledge: Knowledge, *log: LogEntry, goals: tuple[str, ...] = (RUN, SIT), days: int = 13) -> GoalProgress:
    profile = with_plan(Answers(goals=goals), *log, began=back(40), started_at=NOON - 40 * DAY)
    (found,) = goal_courses(profile, knowledge, DateRange(back(days), TODAY))
    assert not found.ended
    return found.progress


def test_without_an_episode_there_are_no_goals(knowledge: Knowledge) -> None:
    assert goal_courses(new_profile("p", NOON), knowledge, DateRange(TODAY, TODAY)) == ()


def test_a_goal_without_a_rating_is_open(knowledge: Knowledge) -> None:
    found = told(knowledge)
    assert [(one.goal, one.start, one.latest, one.points) for one in found.goals] == [
        (RUN, None, None, ()),
        (SIT, None, None, ()),
    ]
    assert (found.mean_start, found.text) == (None, "")


def test_the_start_is_the_first_rating_whatever_the_range_shows(knowledge: Knowledge) -> None:
    (found,) = told(knowledge, week(30, run=1), week(8, run=4), week(1, run=6), goals=(RUN,)).goals
    assert (found.start, found.start_day, found.latest, found.latest_day) == (1, back(30), 6, back(1))
    assert found.points == (GoalPoint(back(8), 4), GoalPoint(back(1), 6))


def test_ratings_that_do_not_count_are_left_out(knowledge: Knowledge) -> None:
    gone = week(2, run=9)
    log = (week(50, run=0), week(9, run=3), walk(back(9)), week(9, run=4), gone, week(-2, run=10), withdrawn(gone))
    (found,) = told(knowledge, *log, goals=(RUN,)).goals
    assert (found.start, found.latest, found.latest_day) == (4, 4, back(9))


def test_a_text_that_changed_is_a_new_goal(knowledge: Knowledge) -> None:
    log = (week(20, run=2), named(10, SOCKS), week(5, run=9, socks=3))
    assert [(one.goal, one.start) for one in told(knowledge, *log).goals] == [(SOCKS, 3)]


@pytest.mark.parametrize(
    ("scores", "is_real", "text"),
    [
        pytest.param((2, 5), True, "3 points better than at the start. That is likely more than chance.", id="S104e"),
        pytest.param((2, 4), False, "2 points better than at the start. That can still be chance.", id="S104e: 2"),
        pytest.param((5, 4), False, "1 point worse than at the start. That can still be chance.", id="worse"),
        pytest.param((5, 5), False, "As at the start.", id="the same"),
    ],
)  # fmt: skip
def test_one_goal_needs_three_points(knowledge: Knowledge, scores: tuple[int, int], is_real: bool, text: str) -> None:
    found = told(knowledge, week(9, run=scores[0]), week(2, run=scores[1]), goals=(RUN,))
    assert (found.is_real, found.goals[0].is_real, found.text) == (is_real, is_real, text)


@pytest.mark.parametrize(
    ("first", "last", "means", "is_real", "text"),
    [
        pytest.param(
            {"run": 2, "sit": 4}, {"run": 5, "sit": 5}, (3, 5), True,
            "On average: 2 points better than at the start. That is likely more than chance.", id="S104e: mean of 2",
        ),
        pytest.param(
            {"run": 2, "sit": 4}, {"run": 3, "sit": 6}, (3, 4.5), False,
            "On average: 1.5 points better than at the start. That can still be chance.", id="S104e: mean below 2",
        ),
        pytest.param(
            {"run": 2, "sit": 4}, {"run": 4, "sit": 2}, (3, 3), False, "On average: As at the start.", id="the same",
        ),
    ],
)  # fmt: skip
def test_the_mean_of_several_needs_two(
    knowledge: Knowledge,
    first: dict[str, int],
    last: dict[str, int],
    means: tuple[float, float],
    is_real: bool,
    text: str,
) -> None:
    found = told(knowledge, week(9, **first), week(2, **last))
    assert ((found.mean_start, found.mean_latest), found.is_real, found.text) == (means, is_real, text)


def test_the_mean_holds_only_goals_rated_twice(knowledge: Knowledge) -> None:
    found = told(knowledge, week(9, run=2), week(2, run=6, sit=9))
    assert (found.mean_start, found.mean_latest) == (2, 6)
