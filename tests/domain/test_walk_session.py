"""Walks and walk-run intervals of the plan against the clock (plan.md 5 and 6)."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.plan_rules import WalkStep
from recovery_app.domain.progress import RunGoal
from recovery_app.domain.walk import WalkGoal
from recovery_app.domain.walk_session import begin_run, begin_walk, moving_time, run_steps
from tests.domain.guided import look, press, shown
from tests.fakes import FakeClock

MINUTE = 60
RUN = RunGoal(
    state="today",
    stage=None,
    number=2,
    repeats=2,
    run_min=2,
    walk_min=3,
    warm_up_min=5,
    green=0,
    needed=2,
    not_before=None,
    ceiling_min=None,
    reason="",
)


@pytest.mark.parametrize(("walked", "minutes"), [(0, 10), (1, 12), (5, 12)])
def test_a_walk_is_the_next_one_of_the_day_and_goes_on_until_the_user_ends_it(
    clock: FakeClock, walked: int, minutes: int
) -> None:
    goal = WalkGoal(WalkStep(1, (10, 12), "easy"), 0, walked, held_back=False)
    session = begin_walk(goal, "w", clock.instant())
    clock.advance(minutes * MINUTE - 1)
    assert look(session, clock).phase == "running"
    clock.advance(61)
    state = look(session, clock)
    assert (state.phase, state.overrun_s) == ("overdue", MINUTE)
    assert moving_time(session, state).walk_s == (minutes + 1) * MINUTE
    assert look(press(session, clock, "next"), clock).phase == "finished"


def test_intervals_walk_before_and_after_and_lead_on_by_themselves(knowledge: Knowledge, clock: FakeClock) -> None:
    session = begin_run(RUN, "r", clock.instant())
    assert [(step.kind, step.planned_s // MINUTE, step.set) for step in session.steps] == [
        ("walk", 5, 0),
        ("run", 2, 1),
        ("walk", 3, 1),
        ("run", 2, 2),
        ("walk", 3, 2),
        ("walk", 5, 0),
    ]
    clock.advance(11 * MINUTE)
    view = shown(session, clock, knowledge)
    assert (view.word, view.set, view.sets, view.remaining_s) == ("Run", 2, 2, MINUTE)
    time = moving_time(session, look(session, clock))
    assert (time.walk_s, time.run_s) == (8 * MINUTE, 3 * MINUTE)
    clock.advance(30 * MINUTE)
    assert look(session, clock).phase == "finished"


def test_a_free_run_has_no_walks_in_it() -> None:
    free = msgspec.structs.replace(RUN, repeats=1, run_min=35, walk_min=0)
    assert [step.kind for step in run_steps(free)] == ["walk", "run", "walk"]


def test_every_stage_of_the_ladder_takes_the_time_that_it_says(knowledge: Knowledge) -> None:
    for stage in knowledge.plan.stage[1:]:
        goal = msgspec.structs.replace(RUN, repeats=stage.repeats, run_min=stage.run_min, walk_min=stage.walk_min)
        assert sum(step.planned_s for step in run_steps(goal)) == goal.session_total_min * MINUTE
        ran = sum(step.planned_s for step in run_steps(goal) if step.kind == "run")
        assert ran == goal.run_total_min * MINUTE
