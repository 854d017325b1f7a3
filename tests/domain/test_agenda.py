"""The plan for one day."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.agenda import Agenda, agenda, day_plan, pain_began, ticked_on
from recovery_app.domain.episode import Answers, Assessment, Episode, PainScores, RunningLoad
from recovery_app.domain.first_day import first_day
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.timed_session import Step, begin
from tests.domain.cases import (
    CLEAR_DISC,
    NOON,
    TODAY,
    WORKED_EXAMPLE,
    ZONE,
    all_no,
    at,
    check,
    clearance,
    complete,
    pack,
    screened,
    sign,
    ticked,
    walk,
    with_plan,
)
from tests.fakes import FakeClock

DAY = timedelta(days=1)


def day_of(knowledge: Knowledge, profile: Profile) -> Agenda:
    found = agenda(profile, knowledge, NOON)
    assert found is not None
    return found


def planned(knowledge: Knowledge, *log: LogEntry, days: int = 0, answers: Answers | None = None) -> Agenda:
    """Return today's plan of a person whose plan began so many days ago, and who ran last on that day."""
    began = TODAY - days * DAY
    answers = answers or complete(knowledge)
    answers = msgspec.structs.replace(answers, load=RunningLoad(last_painful_run=began))
    return day_of(knowledge, with_plan(answers, *log, began=began, started_at=NOON - days * DAY))


def everything_met(knowledge: Knowledge, days: int) -> tuple[LogEntry, ...]:
    """Return the log of a person who met every sign within so many days."""
    mine = [one.id for one in knowledge.plan.sign if one.answered_by == "user"]
    brisk = [walk(TODAY - back * DAY, 30, brisk=True) for back in range(days, 0, -1)]
    return (*brisk, *(sign(TODAY, name) for name in mine))


def test_there_is_no_plan_before_one_was_begun(knowledge: Knowledge) -> None:
    empty = new_profile("person", NOON)
    assert agenda(empty, knowledge, NOON) is None
    profile = with_plan(complete(knowledge))
    not_begun = msgspec.structs.replace(profile.episodes[0], plan_started_on=None)
    assert agenda(msgspec.structs.replace(profile, episodes=(not_begun,)), knowledge, NOON) is None


def test_the_same_input_gives_the_same_plan(knowledge: Knowledge) -> None:
    profile = with_plan(complete(knowledge), walk(TODAY), screened(NOON))
    assert day_of(knowledge, profile) == day_of(knowledge, profile)


def test_a_first_day_holds_every_part_of_the_plan(knowledge: Knowledge) -> None:
    """plan.md 1, P1: breathing, tilts and knee rolls, short walks, no running."""
    found = planned(knowledge)
    assert (found.day, found.day_number, found.phase.id, found.hold) == (TODAY, 1, "P1", None)
    assert found.exercises
    assert found.walk is not None
    assert found.rest is not None
    assert found.heat_ice is not None
    assert len(found.signs) == 8
    assert not found.ready_to_run
    assert found.hold is None


@pytest.mark.parametrize(
    ("days", "phase"),
    [
        pytest.param(0, "P1", id="plan.md 1 P1 day 1"),
        pytest.param(2, "P1", id="plan.md 1 P1 day 3"),
        pytest.param(4, "P2", id="plan.md 1 P2 from day 4 or 5"),
        pytest.param(30, "P2", id="plan.md 1 no running before the gate"),
    ],
)
def test_the_phase_follows_the_days_up_to_the_gate(knowledge: Knowledge, days: int, phase: str) -> None:
    assert planned(knowledge, days=days).phase.id == phase


def test_the_signs_open_the_return_to_running(knowledge: Knowledge) -> None:
    """plan.md 4: all must be true."""
    log = everything_met(knowledge, 21)
    found = planned(knowledge, *log, days=21)
    assert (found.phase.id, found.ready_to_run) == ("P3", True)
    assert planned(knowledge, *log[:-1], days=21).phase.id == "P2"


def test_a_plan_dated_in_the_future_is_at_its_first_day(knowledge: Knowledge) -> None:
    assert planned(knowledge, days=-3).day_number == 1


@pytest.mark.parametrize(
    ("level", "flag"),
    [pytest.param(Level.EMERGENCY, "RF-CES-1", id="E"), pytest.param(Level.SAME_DAY, "RF-INF-1", id="S")],
)
def test_a_grave_flag_leaves_nothing_of_the_plan(knowledge: Knowledge, level: Level, flag: str) -> None:
    """red_flags.md 1: no plan, no exercises."""
    found = planned(knowledge, check(level, flag))
    assert found.hold is not None
    assert (found.next, found.hold.level) == ("on_hold", level)
    assert (found.exercises, found.signs) == ((), ())
    assert (found.rest, found.heat_ice, found.walk) == (None, None, None)
    assert not found.ready_to_run


def test_a_clinician_first_flag_leaves_only_the_walk(knowledge: Knowledge) -> None:
    """red_flags.md 1: walking as comfortable."""
    found = planned(knowledge, check(Level.CLINICIAN, "RF-THOR-1"))
    assert found.hold is not None
    assert (found.next, found.hold.level, found.exercises) == ("on_hold", Level.CLINICIAN, ())
    assert found.walk is not None


def test_a_cleared_flag_gives_the_plan_back(knowledge: Knowledge) -> None:
    found = planned(knowledge, check(Level.CLINICIAN, "RF-THOR-1"), clearance(NOON, "RF-THOR-1"))
    assert found.hold is None
    assert found.exercises


@pytest.mark.parametrize(
    "log",
    [
        pytest.param((), id="never checked"),
        pytest.param((check(Level.CLEAR),), id="checked clear"),
        pytest.param((check(Level.CLINICIAN, "RF-THOR-1"),), id="checked milder"),
    ],
)
def test_a_grave_answer_holds_the_plan_whatever_the_log_says(knowledge: Knowledge, log: tuple[LogEntry, ...]) -> None:
    answers = msgspec.structs.replace(complete(knowledge), flags={**all_no(knowledge), "RF-CES-1": "yes"})
    found = planned(knowledge, *log, answers=answers)
    assert found.hold is not None
    assert (found.hold.level, found.hold.flags) == (Level.EMERGENCY, ("RF-CES-1",))
    assert (found.exercises, found.walk) == ((), None)


def test_ticked_exercises_are_done_and_leave_the_list(knowledge: Knowledge) -> None:
    first = planned(knowledge).exercises[0].exercise.id
    found = planned(knowledge, ticked(TODAY - DAY, first), ticked(TODAY, first))
    assert [one.done for one in found.exercises[:2]] == [True, False]
    assert first not in {one.exercise.id for one in found.exercises_left}


def test_a_tick_can_be_taken_back() -> None:
    log = (ticked(TODAY, "bridge"), ticked(TODAY, "cat-cow"), ticked(TODAY, "bridge", done=False), walk(TODAY))
    assert ticked_on(log, TODAY) == {"cat-cow"}
    assert ticked_on(log, TODAY - DAY) == frozenset()


def test_what_is_next_follows_the_day(knowledge: Knowledge, clock: FakeClock) -> None:
    ran_today = msgspec.structs.replace(complete(knowledge), load=RunningLoad(last_painful_run=TODAY))
    profile = with_plan(ran_today)
    start = day_of(knowledge, profile)
    assert start.next == "stretches"
    assert start.walk is not None
    ticks = tuple(ticked(TODAY, one.exercise.id) for one in start.exercises)
    after_stretches = msgspec.structs.replace(profile, log=ticks)
    assert day_of(knowledge, after_stretches).next == "walk"
    after_walk = msgspec.structs.replace(profile, log=(*ticks, walk(TODAY, start.walk.minutes)))
    assert day_of(knowledge, after_walk).next == "done"
    session = begin("one", "ice", (Step("ice", 600, 900, 1, waits_for_user=True),), 1200, clock.instant())
    assert day_of(knowledge, msgspec.structs.replace(after_walk, active_session=session)).next == "session"


def test_after_the_rest_the_signs_are_next(knowledge: Knowledge) -> None:
    log = tuple(ticked(TODAY, exercise.id) for exercise in knowledge.exercises)
    assert planned(knowledge, *log, walk(TODAY, 90), days=30).next == "review"


def test_rest_counts_from_the_plan_where_no_run_was_named(knowledge: Knowledge) -> None:
    found = day_of(knowledge, with_plan(complete(knowledge), began=TODAY - 2 * DAY))
    assert found.rest is not None
    assert found.rest.counted_from == TODAY - 2 * DAY


def test_heat_or_ice_is_offered_with_what_stands_in_its_way(knowledge: Knowledge) -> None:
    offer = planned(knowledge).heat_ice
    assert offer is not None
    assert (offer.access.state, offer.last_ended_at) == ("ask_first", None)
    ended = NOON - timedelta(minutes=5)
    offer = planned(knowledge, screened(NOON - DAY), pack("ice", ended)).heat_ice
    assert offer is not None
    assert (offer.access.state, offer.last_ended_at) == ("wait", ended)


def test_limits_reach_the_plan(knowledge: Knowledge) -> None:
    """red_flags.md 5, RF-SENS-1: no heat or ice timers."""
    answers = msgspec.structs.replace(complete(knowledge), flags={**all_no(knowledge), "RF-SENS-1": "yes"})
    found = planned(knowledge, check(Level.CAUTION, "RF-SENS-1"), answers=answers)
    assert "no_heat_ice" in found.limits
    assert found.heat_ice is not None
    assert found.heat_ice.access.state == "blocked"


def test_a_disc_gets_the_walks_and_the_rest_of_a_disc(knowledge: Knowledge) -> None:
    """plan.md 2 and 5."""
    found = planned(knowledge, answers=complete(knowledge, **CLEAR_DISC))
    assert found.resemblance.plan_pattern == "DH"
    assert found.walk is not None
    assert found.rest is not None
    assert (found.walk.step.bouts_min[0], found.rest.plan.days) == (5, 21)


def test_the_latest_assessment_counts(knowledge: Knowledge) -> None:
    profile = with_plan(complete(knowledge))
    again = msgspec.structs.replace(profile.episodes[0].assessments[0], answers=complete(knowledge, **CLEAR_DISC))
    grown = msgspec.structs.replace(profile.episodes[0], assessments=(*profile.episodes[0].assessments, again))
    found = day_of(knowledge, msgspec.structs.replace(profile, episodes=(grown,)))
    assert found.resemblance.top.id == "DH"


@pytest.mark.parametrize(
    ("last_run", "began"),
    [
        pytest.param(None, NOON, id="no run named: when the episode was opened"),
        pytest.param(TODAY, NOON, id="a run today"),
        pytest.param(TODAY - DAY, at(TODAY, 0), id="a run yesterday: the end of that day"),
        pytest.param(TODAY - 5 * DAY, at(TODAY - 4 * DAY, 0), id="a run days ago"),
    ],
)
def test_the_later_moment_of_a_day_is_when_pain_began(last_run: object, began: object) -> None:
    """heat_ice.md 3 counts hours from it."""
    answers = Answers(load=msgspec.convert({"last_painful_run": last_run}, RunningLoad))
    assert NOON.tzinfo is ZONE
    assert pain_began(Episode("one", NOON, ()), answers, NOON) == began


def test_a_first_day_can_be_seen_before_the_plan_begins(knowledge: Knowledge) -> None:
    found = first_day(knowledge, complete(knowledge), NOON)
    assert (found.day_number, found.phase.id, found.hold) == (1, "P1", None)
    assert found.rest is not None
    assert found.rest.counted_from == TODAY


def test_a_first_day_keeps_the_run_that_was_named(knowledge: Knowledge) -> None:
    answers = msgspec.structs.replace(complete(knowledge), load=RunningLoad(last_painful_run=TODAY - DAY))
    found = first_day(knowledge, answers, NOON)
    assert found.rest is not None
    assert found.rest.counted_from == TODAY - DAY


def test_a_first_day_past_a_clinician_first_flag_is_on_hold(knowledge: Knowledge) -> None:
    answers = msgspec.structs.replace(complete(knowledge), flags={**all_no(knowledge), "RF-THOR-1": "yes"})
    found = first_day(knowledge, answers, NOON)
    assert (found.next, found.exercises) == ("on_hold", ())


def test_a_first_day_with_fewer_moves_still_counts_as_done_on_a_later_day(knowledge: Knowledge) -> None:
    monday = NOON - timedelta(days=NOON.weekday())
    answers = Answers(age=34, questions=WORKED_EXAMPLE, pain=PainScores(average=4))
    first = first_day(knowledge, answers, monday)
    log = (*(ticked(monday.date(), one.exercise.id) for one in first.exercises), walk(monday.date()))
    episode = Episode("e", monday, (Assessment(monday, answers),), plan_started_on=monday.date())
    later = day_plan(knowledge, episode, answers, log, session_running=False, now=monday + timedelta(days=4))
    assert len(later.exercises) > len(first.exercises)
    assert later.week[0].mark == "done"
