"""Whether strength work belongs to a day (plan.md 8)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.progress import Progress, RunGoal
from recovery_app.domain.strength_day import rated_strength_days, strength_days, strength_goal
from recovery_app.domain.todays_moves import ticked_on
from tests.domain.cases import NOON, TODAY, at, block, ticked, walk
from tests.domain.standing import back, standing, told

STRENGTH = frozenset({"glute-bridge", "dead-bug"})


def belongs(knowledge: Knowledge, *done_on: int, run: RunGoal | None = None, progress: Progress | None = None) -> bool:
    """Tell whether strength belongs to today, with sessions so many days ago."""
    days: Collection[date] = {back(day) for day in done_on}
    standing_now = progress or standing(knowledge, days=20)
    found = strength_goal(knowledge.training, standing_now, run, days, back(20), TODAY)
    assert found is not None
    return found.today


def test_twice_a_week_is_enough_for_somebody_who_stays_well(knowledge: Knowledge) -> None:
    """plan.md 1, P4, and 8."""
    place = standing(knowledge, days=20)
    for done_on, today in (((2,), True), ((2, 4), False), ((2, 7), True)):
        days = {back(day) for day in done_on}
        found = strength_goal(knowledge.training, place, None, days, back(20), TODAY, staying_well=True)
        assert found is not None
        assert found.today is today


def goal(state: str, not_before: datetime | None = None) -> RunGoal:
    """Return a run goal of which only this matters here."""
    return RunGoal(state, None, 9, 1, 30, 0, 5, 0, 2, not_before, 30, "")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("done_on", "today"),
    [
        pytest.param((), True, id="plan.md 8: nothing done yet"),
        pytest.param((0,), True, id="done today stays part of today"),
        pytest.param((1,), False, id="plan.md 8: not on two days running"),
        pytest.param((2,), True, id="plan.md 8: every other day"),
        pytest.param((2, 4), True, id="plan.md 8: the third of a week"),
        pytest.param((2, 4, 6), False, id="plan.md 8: 2-3 days a week"),
        pytest.param((2, 4, 7), True, id="plan.md 8: the fourth day lies a week back"),
        pytest.param((0, 2, 4, 6), True, id="done today although it was enough"),
    ],
)
def test_strength_is_for_two_or_three_days_a_week(knowledge: Knowledge, done_on: tuple[int, ...], today: bool) -> None:
    assert belongs(knowledge, *done_on) is today


@pytest.mark.parametrize(
    ("run", "today"),
    [
        pytest.param(goal("today"), False, id="plan.md 8: not on run days"),
        pytest.param(goal("done"), False, id="plan.md 8: the run is done"),
        pytest.param(goal("check_first"), False, id="plan.md 8: the run waits for the questions"),
        pytest.param(goal("wait", at(TODAY, 18)), False, id="plan.md 8: the run comes this evening"),
        pytest.param(goal("wait", at(back(-1))), True, id="plan.md 8: the run is for tomorrow"),
        pytest.param(goal("wait"), True, id="plan.md 8: the run waits"),
        pytest.param(goal("not_today"), True, id="plan.md 8: no run today"),
    ],
)
def test_strength_is_not_for_running_days(knowledge: Knowledge, run: RunGoal, today: bool) -> None:
    assert belongs(knowledge, run=run) is today
    assert belongs(knowledge, 0, run=run)


@pytest.mark.parametrize(
    ("progress", "today"),
    [
        pytest.param({"red_days": (TODAY,)}, False, id="plan.md 3: a red day"),
        pytest.param({"red_days": (back(1),)}, False, id="plan.md 3: the day after a red one"),
        pytest.param({"red_days": (back(2),)}, True, id="plan.md 3: 48 h later"),
        pytest.param({"walking_only_until": TODAY}, False, id="plan.md 3: walking only"),
        pytest.param({"walking_only_until": back(1)}, True, id="plan.md 3: walking only until yesterday"),
    ],
)
def test_strength_rests_after_a_stop(knowledge: Knowledge, progress: dict[str, object], today: bool) -> None:
    changed = msgspec.structs.replace(standing(knowledge, days=20), **progress)
    assert belongs(knowledge, progress=changed) is today


def test_strength_begins_with_the_settling_phase(knowledge: Knowledge) -> None:
    progress = standing(knowledge, days=3)
    assert strength_goal(knowledge.training, progress, None, (), back(-1), TODAY) is None
    first = strength_goal(knowledge.training, progress, None, (), TODAY, TODAY)
    assert first is not None
    assert (first.level.level, first.today, first.green, first.needed) == (1, True, 0, 2)


def test_the_level_is_the_one_that_was_reached(knowledge: Knowledge) -> None:
    log = (block(back(5), "strength", clean=True), block(back(3), "strength", clean=True))
    found = strength_goal(knowledge.training, standing(knowledge, *log, days=30), None, (), back(27), TODAY)
    assert found is not None
    assert (found.level.level, found.green) == (2, 0)


def test_strength_days_are_those_of_the_last_week_with_a_tick_that_still_stands() -> None:
    log = (
        ticked(back(8), "glute-bridge"),
        ticked(back(7), "glute-bridge"),
        ticked(back(6), "glute-bridge"),
        ticked(back(4), "cat-cow"),
        walk(back(4)),
        ticked(back(3), "dead-bug"),
        ticked(back(3), "dead-bug", done=False),
        ticked(back(2), "dead-bug", done=False),
        ticked(back(2), "dead-bug"),
        ticked(back(-1), "dead-bug"),
    )
    assert strength_days(log, STRENGTH, TODAY) == {back(6), back(2)}
    assert strength_days((), STRENGTH, TODAY) == frozenset()


def test_a_tick_put_out_of_order_by_a_clock_is_still_found() -> None:
    log = (ticked(back(6), "dead-bug"), ticked(back(7), "dead-bug"), ticked(TODAY, "cat-cow"))
    assert strength_days(log, STRENGTH, TODAY) == {back(6)}


def test_what_is_told_later_of_an_old_day_hides_no_tick() -> None:
    late = msgspec.structs.replace(walk(back(30)), told_at=NOON)
    log = (ticked(back(2), "dead-bug"), ticked(TODAY, "dead-bug"), late)
    assert strength_days(log, STRENGTH, TODAY) == {back(2), TODAY}
    assert ticked_on(log, TODAY) == {"dead-bug"}


def test_rated_strength_blocks_are_strength_days_whatever_their_light(knowledge: Knowledge) -> None:
    log = told(
        knowledge,
        block(back(3), "strength", pain=8),
        block(back(2)),
        walk(back(1)),
        block(TODAY, "strength"),
        began=back(9),
    )
    assert rated_strength_days(log) == {back(3), TODAY}
