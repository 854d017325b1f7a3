"""When exercises, walks and runs against the clock may begin, and with which doses."""

from __future__ import annotations

import pytest

from recovery_app.domain import change
from recovery_app.domain.agenda import agenda
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.moving_access import (
    ALL_DONE,
    NO_ANSWERS,
    NO_PLAN,
    NO_RUN,
    NO_WALK,
    NOT_FOR_YOU,
    ON_HOLD,
    guided_access,
    may_go_on,
    must_end,
    run_access,
    walk_access,
)
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.timed_session import SessionKind, Step, begin
from tests.domain.cases import NOON, block, check, run, ticked, walk
from tests.domain.days import back, person, running_again
from tests.fakes import FakeClock


def planned_ids(profile: Profile, knowledge: Knowledge) -> list[str]:
    day = agenda(profile, knowledge, NOON)
    assert day is not None
    return [one.exercise.id for one in day.exercises]


def test_todays_list_begins_with_what_is_left_of_it(knowledge: Knowledge) -> None:
    profile = person(knowledge, days=0)
    first, *others = planned_ids(profile, knowledge)
    ticking = change.with_entry(profile, ticked(back(0), first))
    found = guided_access(ticking, knowledge, (), NOON)
    assert (found.state, [one.exercise.id for one in found.exercises]) == ("ready", others)
    done = profile
    for one in (first, *others):
        done = change.with_entry(done, ticked(back(0), one))
    assert guided_access(done, knowledge, (), NOON).reason == ALL_DONE


def test_one_that_is_ticked_may_be_done_once_more(knowledge: Knowledge) -> None:
    profile = person(knowledge, days=0)
    first = planned_ids(profile, knowledge)[0]
    found = guided_access(change.with_entry(profile, ticked(back(0), first)), knowledge, (first,), NOON)
    assert (found.state, [one.done for one in found.exercises]) == ("ready", [False])


def test_an_exercise_of_the_plan_has_the_plans_dose_and_another_that_of_the_library(knowledge: Knowledge) -> None:
    profile = person(knowledge, *(block(back(0), pain=4, sore=one) for one in ("cat-cow", "figure-4")), days=10)
    day = agenda(profile, knowledge, NOON)
    assert day is not None
    eased = next(one for one in day.exercises if one.own_dose is not None)
    found = guided_access(profile, knowledge, (eased.exercise.id,), NOON)
    assert found.exercises[0].dose == eased.own_dose
    free = next(
        one
        for one in knowledge.exercises
        if one.id not in planned_ids(profile, knowledge)
        and guided_access(profile, knowledge, (one.id,), NOON).state == "ready"
    )
    assert guided_access(profile, knowledge, (free.id,), NOON).exercises[0].dose == free.dose


@pytest.mark.parametrize("name", ["of-another-version", "superman"], ids=["unknown", "only from a later phase"])
def test_an_exercise_that_does_not_suit_is_refused(knowledge: Knowledge, name: str) -> None:
    assert guided_access(person(knowledge, days=0), knowledge, (name,), NOON).reason == NOT_FOR_YOU


def test_nothing_begins_before_the_safety_questions(knowledge: Knowledge) -> None:
    nobody = new_profile("p", NOON)
    assert guided_access(nobody, knowledge, (), NOON).reason == NO_ANSWERS
    assert walk_access(nobody, knowledge, NOON).reason == NO_PLAN
    assert run_access(nobody, knowledge, NOON).reason == NO_PLAN


def test_a_grave_hold_stops_everything_and_a_milder_one_leaves_walking(knowledge: Knowledge) -> None:
    flags = {flag.level: flag.id for flag in knowledge.safety.flag}
    grave = person(knowledge, check(Level.EMERGENCY, flags[Level.EMERGENCY]), days=3)
    assert guided_access(grave, knowledge, ("cat-cow",), NOON).reason == ON_HOLD
    assert run_access(grave, knowledge, NOON).reason == ON_HOLD
    assert walk_access(grave, knowledge, NOON).reason == NO_WALK
    milder = person(knowledge, check(Level.CLINICIAN, flags[Level.CLINICIAN]), days=3)
    assert guided_access(milder, knowledge, (), NOON).reason == ON_HOLD
    assert walk_access(milder, knowledge, NOON).state == "ready"


def test_everything_waits_while_the_quick_questions_are_due(knowledge: Knowledge) -> None:
    profile = person(knowledge, walk(back(0), signs=("tingling",), pain=3), days=10)
    day = agenda(profile, knowledge, NOON)
    assert day is not None
    assert day.check_due is not None
    for found in (
        guided_access(profile, knowledge, (), NOON),
        walk_access(profile, knowledge, NOON),
        run_access(profile, knowledge, NOON),
    ):
        assert (found.state, found.reason) == ("blocked", day.check_due.reason)


def test_a_run_begins_on_the_days_of_the_ladder_alone(knowledge: Knowledge) -> None:
    assert run_access(person(knowledge, days=3), knowledge, NOON).reason == NO_RUN
    log = (*running_again(knowledge, days_ago=1), check(Level.CLEAR, at_moment=NOON, reason="mini"))
    profile = person(knowledge, *log, days=30)
    assert run_access(profile, knowledge, NOON).state == "ready"


def test_a_run_that_waits_says_why(knowledge: Knowledge) -> None:
    log = (*running_again(knowledge, days_ago=4, runs=1), run(back(0)), check(Level.CLEAR, reason="mini"))
    profile = person(knowledge, *log, days=30)
    found = run_access(profile, knowledge, NOON)
    day = agenda(profile, knowledge, NOON)
    assert day is not None
    assert day.run is not None
    assert (found.state, found.reason) == ("blocked", day.run.reason)


@pytest.mark.parametrize(
    ("level", "flag", "kind", "goes_on", "ends"),
    [
        pytest.param(Level.CLEAR, "", "guided", True, False, id="nothing told"),
        pytest.param(Level.EMERGENCY, "RF-CES-1", "guided", False, True, id="red_flags.md E: moves end"),
        pytest.param(Level.SAME_DAY, "RF-INF-1", "walk", False, True, id="red_flags.md S: a walk ends"),
        pytest.param(Level.EMERGENCY, "RF-CES-1", "heat_ice", False, True, id="red_flags.md E: no further pack"),
        pytest.param(Level.CLINICIAN, "RF-SURG-1", "run", False, False, id="red_flags.md C: a run waits"),
        pytest.param(Level.CLINICIAN, "RF-SURG-1", "walk", True, False, id="red_flags.md C: walking stays"),
    ],
)
def test_what_is_told_in_the_middle_of_a_session_counts_at_once(
    knowledge: Knowledge, level: Level, flag: str, kind: SessionKind, goes_on: bool, ends: bool
) -> None:
    profile = person(knowledge, *((check(level, flag),) if flag else ()), days=0)
    steps = (Step("walk", 600, 600, 1, waits_for_user=True),)
    session = begin("one", "any", steps, 900, FakeClock(NOON).instant(), kind)
    assert may_go_on(profile, knowledge, session, NOON) is goes_on
    assert must_end(profile, knowledge, NOON) is ends


def test_no_session_goes_on_without_an_episode(knowledge: Knowledge) -> None:
    steps = (Step("walk", 600, 600, 1, waits_for_user=True),)
    session = begin("one", "walk", steps, 900, FakeClock(NOON).instant(), "walk")
    assert not may_go_on(new_profile("p", NOON), knowledge, session, NOON)
