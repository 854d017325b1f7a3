"""The walk of the day (plan.md 5), and the walks that count for the signs (plan.md 4)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.question import PATTERN_IDS, PatternId
from recovery_app.domain.walk import gate_walk_days, walk_goal, walk_table
from tests.domain.cases import TODAY, at, dose, easy, flare, morning, run, ticked, walk
from tests.domain.standing import back, told


def test_each_pattern_has_one_table_that_begins_on_the_first_day(knowledge: Knowledge) -> None:
    for pattern in PATTERN_IDS:
        tables = [table for table in knowledge.plan.walk if pattern in table.patterns]
        assert tables == [walk_table(knowledge.plan, pattern)]
        assert tables[0].steps[0].from_day == 1


@pytest.mark.parametrize(
    ("pattern", "day", "fewest", "most"),
    [
        pytest.param("MS", 1, 10, 20, id="plan.md 5 MS day 1: 10 x 1-2"),
        pytest.param("MS", 3, 24, 24, id="plan.md 5 MS day 3: 12 x 2"),
        pytest.param("JI", 5, 30, 30, id="plan.md 5 JI day 5: 15 x 2"),
        pytest.param("JI", 7, 30, 30, id="plan.md 5 JI day 7: 20 + 10"),
        pytest.param("MS", 9, 25, 25, id="plan.md 5 MS day 9: 25"),
        pytest.param("MS", 11, 30, 30, id="plan.md 5 MS day 11: 30"),
        pytest.param("LS", 1, 10, 20, id="plan.md 5 LS day 1: 10 x 1-2"),
        pytest.param("LS", 3, 20, 20, id="plan.md 5 LS day 3: 10 x 2"),
        pytest.param("LS", 7, 30, 30, id="plan.md 5 LS day 7: 15 x 2"),
        pytest.param("LS", 11, 25, 25, id="plan.md 5 LS day 11: 25"),
        pytest.param("DH", 1, 10, 15, id="plan.md 5 DH day 1: 5 x 2-3"),
        pytest.param("DH", 3, 21, 21, id="plan.md 5 DH day 3: 7 x 3"),
        pytest.param("DH", 5, 20, 30, id="plan.md 5 DH day 5: 10 x 2-3"),
        pytest.param("DH", 9, 30, 30, id="plan.md 5 DH day 9: 15 x 2"),
        pytest.param("DH", 13, 40, 40, id="plan.md 5 DH day 13: 20 x 2"),
    ],
)
def test_a_row_of_the_table_is_the_goal_of_its_days(
    knowledge: Knowledge, pattern: PatternId, day: int, fewest: int, most: int
) -> None:
    table = walk_table(knowledge.plan, pattern)
    row = next(index for index, step in enumerate(table.steps) if step.from_day == day)
    goal = walk_goal(table, row, (), TODAY, held_back=True)
    assert fewest <= goal.minutes <= most
    assert goal.held_back


def test_the_minutes_of_a_day_add_up(knowledge: Knowledge) -> None:
    table = walk_table(knowledge.plan, "MS")
    first = walk_goal(table, 0, (), TODAY, held_back=False)
    assert (first.done, first.done_min, first.walks_done) == (False, 0, 0)
    log: tuple[LogEntry, ...] = (
        walk(back(1), 60),
        run(TODAY, 60),
        ticked(TODAY, "bridge"),
        walk(TODAY, first.minutes - 1),
    )
    almost = walk_goal(table, 0, log, TODAY, held_back=False)
    assert (almost.done, almost.done_min, almost.walks_done) == (False, first.minutes - 1, 1)
    goal = walk_goal(table, 0, (*log, walk(TODAY, 1, pain=None)), TODAY, held_back=False)
    assert (goal.done, goal.done_min, goal.walks_done) == (True, goal.minutes, 2)


COUNTS = walk(back(1), 30, brisk=True, pain=2)


@pytest.mark.parametrize(
    ("log", "days"),
    [
        pytest.param((COUNTS,), 1, id="plan.md 4 G3: brisk, 30 min, green"),
        pytest.param((COUNTS, walk(back(1), 45, brisk=True)), 1, id="plan.md 4 G3: two walks of one day are one day"),
        pytest.param((COUNTS, walk(TODAY, 45, brisk=True)), 2, id="plan.md 4 G3: two different days"),
        pytest.param((walk(TODAY, 29, brisk=True),), 0, id="plan.md 4 G3: 29 min is not 30"),
        pytest.param((walk(TODAY, 30),), 0, id="plan.md 4 G3: not brisk"),
        pytest.param((walk(TODAY, 30, brisk=True, pain=3),), 0, id="plan.md 4 G3: amber"),
        pytest.param((walk(TODAY, 30, brisk=True, pain=None),), 0, id="plan.md 4 G3: nothing told"),
        pytest.param((walk(TODAY, 30, brisk=True), dose(at(TODAY, 4))), 0, id="plan.md 3: masked"),
        pytest.param((COUNTS, morning(back(1), "worse")), 0, id="plan.md 3: worse the next morning"),
        pytest.param((COUNTS, easy(back(1), "off")), 0, id="training.toml: not on an easy day"),
        pytest.param((COUNTS, flare(back(1))), 0, id="training.toml: not on a red day"),
        pytest.param((walk(back(4), 30, brisk=True),), 0, id="before the day from which the signs count"),
        pytest.param((run(TODAY, 30),), 0, id="a run is no walk"),
    ],
)
def test_the_signs_count_days_with_a_calm_brisk_walk(
    knowledge: Knowledge, log: tuple[LogEntry, ...], days: int
) -> None:
    sessions = told(knowledge, *log, began=TODAY - timedelta(days=9)).sessions
    assert gate_walk_days(knowledge.plan, sessions, back(3)) == days
