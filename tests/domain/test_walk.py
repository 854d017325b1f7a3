"""The walk of the day (plan.md 5) and what makes a walk green (plan.md 3)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import WalkLogged
from recovery_app.domain.question import PATTERN_IDS, PatternId
from recovery_app.domain.walk import brisk_green_days, green_walk_days, is_green_walk, walk_goal
from tests.domain.cases import TODAY, ticked, walk


def green_days(count: int) -> tuple[WalkLogged, ...]:
    """Return a green walk on each of the days before today."""
    return tuple(walk(TODAY - timedelta(days=back)) for back in range(count, 0, -1))


def test_each_pattern_has_one_table_that_begins_on_the_first_day(knowledge: Knowledge) -> None:
    for pattern in PATTERN_IDS:
        tables = [table for table in knowledge.plan.walk if pattern in table.patterns]
        assert len(tables) == 1
        assert tables[0].steps[0].from_day == 1


@pytest.mark.parametrize(
    ("pattern", "day", "fewest", "most"),
    [
        pytest.param("MS", 1, 10, 20, id="plan.md 5 MS day 1: 10 x 1-2"),
        pytest.param("MS", 3, 24, 24, id="plan.md 5 MS day 3: 12 x 2"),
        pytest.param("JI", 5, 30, 30, id="plan.md 5 JI day 5: 15 x 2"),
        pytest.param("JI", 8, 30, 30, id="plan.md 5 JI day 8: 20 + 10"),
        pytest.param("MS", 9, 25, 25, id="plan.md 5 MS day 9: 25"),
        pytest.param("MS", 11, 30, 30, id="plan.md 5 MS day 11: 30"),
        pytest.param("LS", 1, 10, 20, id="plan.md 5 LS day 1: 10 x 1-2"),
        pytest.param("LS", 4, 20, 20, id="plan.md 5 LS day 4: 10 x 2"),
        pytest.param("LS", 7, 30, 30, id="plan.md 5 LS day 7: 15 x 2"),
        pytest.param("LS", 11, 25, 25, id="plan.md 5 LS day 11: 25"),
        pytest.param("DH", 1, 10, 15, id="plan.md 5 DH day 1: 5 x 2-3"),
        pytest.param("DH", 3, 21, 21, id="plan.md 5 DH day 3: 7 x 3"),
        pytest.param("DH", 5, 20, 30, id="plan.md 5 DH day 5: 10 x 2-3"),
        pytest.param("DH", 9, 30, 30, id="plan.md 5 DH day 9: 15 x 2"),
        pytest.param("DH", 13, 40, 40, id="plan.md 5 DH day 13: 20 x 2"),
    ],
)
def test_the_walk_follows_the_table_while_every_day_is_green(
    knowledge: Knowledge, pattern: PatternId, day: int, fewest: int, most: int
) -> None:
    goal = walk_goal(knowledge.plan, pattern, green_days(day - 1), TODAY - timedelta(days=day - 1), TODAY)
    assert fewest <= goal.minutes <= most
    assert not goal.held_back


@pytest.mark.parametrize(("greens", "same_as_day"), [(0, 1), (1, 1), (2, 3), (3, 3), (4, 5)], ids=str)
def test_a_step_needs_two_green_days(knowledge: Knowledge, greens: int, same_as_day: int) -> None:
    """plan.md 5: each row needs the days before to be green, otherwise repeat."""
    began = TODAY - timedelta(days=9)
    goal = walk_goal(knowledge.plan, "MS", green_days(greens), began, TODAY)
    steps = next(table.steps for table in knowledge.plan.walk if "MS" in table.patterns)
    assert goal.step.from_day == same_as_day
    assert goal.step in steps
    assert goal.held_back


def test_green_days_never_run_ahead_of_the_calendar(knowledge: Knowledge) -> None:
    log = (*green_days(20), walk(TODAY))
    assert walk_goal(knowledge.plan, "MS", log, TODAY, TODAY).step.from_day == 1


def test_a_plan_dated_in_the_future_begins_at_its_first_row(knowledge: Knowledge) -> None:
    assert walk_goal(knowledge.plan, "DH", (), TODAY + timedelta(days=5), TODAY).step.from_day == 1


@pytest.mark.parametrize(
    ("pain", "green"),
    [
        pytest.param(0, True, id="plan.md 3 green 0"),
        pytest.param(2, True, id="plan.md 3 green 2"),
        pytest.param(3, False, id="plan.md 3 amber 3"),
        pytest.param(6, False, id="plan.md 3 red 6"),
        pytest.param(None, False, id="nothing is assumed"),
    ],
)
def test_a_walk_is_green_up_to_two(pain: int | None, green: bool) -> None:
    assert is_green_walk(walk(TODAY, pain=pain)) is green


def test_a_day_is_green_only_if_all_its_walks_are() -> None:
    day = TODAY - timedelta(days=1)
    assert green_walk_days((walk(day), walk(day, pain=4)), TODAY - timedelta(days=3), TODAY) == 0
    assert green_walk_days((walk(day, pain=4), walk(day)), TODAY - timedelta(days=3), TODAY) == 0
    assert green_walk_days((walk(day), walk(day), ticked(day, "bridge")), TODAY - timedelta(days=3), TODAY) == 1


def test_the_minutes_of_a_day_add_up(knowledge: Knowledge) -> None:
    first = walk_goal(knowledge.plan, "MS", (), TODAY, TODAY)
    assert (first.done, first.done_min, first.walks_done) == (False, 0, 0)
    log = (walk(TODAY - timedelta(days=1), 60), walk(TODAY, first.minutes - 1), walk(TODAY, 1, pain=None))
    goal = walk_goal(knowledge.plan, "MS", log, TODAY, TODAY)
    assert (goal.done, goal.done_min, goal.walks_done) == (True, goal.minutes, 2)


def test_the_gate_counts_brisk_green_walks_of_thirty_minutes_on_different_days(knowledge: Knowledge) -> None:
    """plan.md 4, G3."""
    since = TODAY - timedelta(days=3)
    long_enough = knowledge.plan.brisk_walk_min
    assert long_enough == 30
    counted = walk(TODAY, long_enough, brisk=True)
    log = (
        walk(since - timedelta(days=1), 30, brisk=True),
        walk(since, 30),
        walk(since, 29, brisk=True),
        walk(since, 30, brisk=True, pain=3),
        ticked(TODAY, "bridge"),
        counted,
        walk(TODAY, 35, brisk=True),
    )
    assert brisk_green_days(knowledge.plan, log, since) == 1
    assert brisk_green_days(knowledge.plan, (*log, walk(since, 30, brisk=True, pain=2)), since) == 2
