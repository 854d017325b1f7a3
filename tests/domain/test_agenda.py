"""The plan for one day."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.agenda import Agenda, agenda, day_plan
from recovery_app.domain.episode import Answers, Assessment, Episode, PainScores, RunningLoad
from recovery_app.domain.first_day import first_day
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.timed_session import Step, begin
from recovery_app.domain.todays_moves import ticked_on
from tests.domain.cases import (
    CLEAR_DISC,
    CLEAR_JOINT,
    CLEAR_SPRAIN,
    NOON,
    TODAY,
    WORKED_EXAMPLE,
    all_no,
    block,
    check,
    clearance,
    complete,
    dose,
    easy,
    flare,
    morning,
    returned,
    run,
    screened,
    ticked,
    walk,
    with_plan,
    withdrawn,
)
from tests.domain.days import DAY, asked, back, running_again, signs_met
from tests.domain.days import planned as days_plan
from tests.fakes import FakeClock


def day_of(knowledge: Knowledge, profile: Profile) -> Agenda:
    found = agenda(profile, knowledge, NOON)
    assert found is not None
    return found


def planned(knowledge: Knowledge, *log: LogEntry, days: int = 0, answers: Answers | None = None) -> Agenda:
    """Return today's plan of a person whose plan began so many days ago, today if nothing is said."""
    return days_plan(knowledge, *log, days=days, answers=answers)


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
        pytest.param(3, "P2", id="plan.md 1 P2 day 4"),
        pytest.param(30, "P2", id="plan.md 1 no running before the gate"),
    ],
)
def test_the_phase_follows_the_days_up_to_the_gate(knowledge: Knowledge, days: int, phase: str) -> None:
    assert planned(knowledge, days=days).phase.id == phase


def test_the_return_to_running_waits_for_every_sign_and_for_the_user(knowledge: Knowledge) -> None:
    """plan.md 4: all must be true; the user begins it."""
    log = signs_met(knowledge)
    found = planned(knowledge, *log, days=21)
    assert (found.phase.id, found.ready_to_run, found.run) == ("P2", True, None)
    assert not planned(knowledge, *log[:-1], days=21).ready_to_run
    assert planned(knowledge, *log, returned(TODAY), days=21).phase.id == "P3"


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
    assert (day_of(knowledge, after_stretches).next, day_of(knowledge, after_stretches).rating_due) == (
        "rate",
        "stretch",
    )
    rated = msgspec.structs.replace(profile, log=(*ticks, block(TODAY)))
    assert day_of(knowledge, rated).next == "walk"
    after_walk = msgspec.structs.replace(profile, log=(*ticks, block(TODAY), walk(TODAY, start.walk.minutes)))
    assert day_of(knowledge, after_walk).next == "done"
    session = begin("one", "ice", (Step("ice", 600, 900, 1, waits_for_user=True),), 1200, clock.instant())
    assert day_of(knowledge, msgspec.structs.replace(after_walk, active_session=session)).next == "session"


def test_after_the_rest_the_signs_are_next(knowledge: Knowledge) -> None:
    log = tuple(ticked(TODAY, exercise.id) for exercise in knowledge.exercises)
    rated = (block(TODAY), block(TODAY, "strength"))
    assert planned(knowledge, asked(days_ago=1), *log, *rated, walk(TODAY, 90), days=30).next == "review"


def test_rest_counts_from_the_plan_where_no_run_was_named(knowledge: Knowledge) -> None:
    found = day_of(knowledge, with_plan(complete(knowledge), began=TODAY - 2 * DAY))
    assert found.rest is not None
    assert found.rest.counted_from == TODAY - 2 * DAY


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


# --- Strength


def strength_today(knowledge: Knowledge, *log: LogEntry, days: int = 20) -> bool:
    goal = days_plan(knowledge, asked(days_ago=0), *log, days=days).strength
    assert goal is not None
    return goal.today


@pytest.mark.parametrize(
    ("days", "begun"),
    [pytest.param(2, False, id="plan.md 8: not on day 3"), pytest.param(3, True, id="plan.md 8: start in P2")],
)
def test_strength_begins_with_phase_two(knowledge: Knowledge, days: int, begun: bool) -> None:
    found = planned(knowledge, days=days)
    assert (found.strength is not None) is begun
    assert any(one.block == "strength" for one in found.exercises) is begun


@pytest.mark.parametrize(
    ("log", "today"),
    [
        pytest.param((), True, id="nothing was done yet"),
        pytest.param((ticked(back(1), "dead-bug"),), False, id="plan.md 8: a day between"),
        pytest.param((block(back(1), "strength"),), False, id="a rated block counts like its ticks"),
        pytest.param((ticked(back(1), "cat-cow"),), True, id="a stretch is no strength"),
        pytest.param((ticked(back(1), "dead-bug"), ticked(back(1), "dead-bug", done=False)), True, id="unticked again"),
        pytest.param((ticked(back(2), "dead-bug"),), True, id="two days ago"),
        pytest.param(tuple(ticked(back(ago), "dead-bug") for ago in (6, 4, 2)), False, id="plan.md 8: 3 a week"),
        pytest.param(tuple(ticked(back(ago), "dead-bug") for ago in (7, 4, 2)), True, id="the first is a week ago"),
        pytest.param((ticked(back(0), "dead-bug"),), True, id="begun today, so it goes on"),
        pytest.param((flare(back(1)),), False, id="the 48 hours after a red day"),
    ],
)
def test_strength_has_a_day_between_and_three_days_a_week(
    knowledge: Knowledge, log: tuple[LogEntry, ...], today: bool
) -> None:
    assert strength_today(knowledge, *log) is today


def test_strength_and_runs_share_no_day(knowledge: Knowledge) -> None:
    """plan.md 1 and 8."""
    first = running_again(knowledge, days_ago=3)
    assert not strength_today(knowledge, *first, days=40)
    assert not strength_today(knowledge, *first, run(TODAY, 5), days=40)
    yesterday = (*first, run(back(1), 5), morning(back(1)))
    assert strength_today(knowledge, *yesterday, days=40)


def test_strength_waits_while_a_run_waits_for_its_questions(knowledge: Knowledge) -> None:
    log = (*running_again(knowledge, days_ago=3)[:-2], returned(back(3)))
    found = days_plan(knowledge, *log, days=40)
    assert found.run is not None
    assert found.strength is not None
    assert (found.run.state, found.strength.today) == ("check_first", False)


# --- Runs and the questions before them


def test_a_step_up_asks_the_short_questions_and_then_gives_the_run(knowledge: Knowledge) -> None:
    """plan.md 4 G1 and red_flags.md 1, rule 4."""
    log = running_again(knowledge, days_ago=3)
    before = days_plan(knowledge, *log, days=40)
    assert before.run is not None
    assert (before.next, before.run.state) == ("check", "check_first")
    assert before.exercises
    after = days_plan(knowledge, *log, asked(days_ago=0, reason="mini"), days=40)
    assert after.run is not None
    assert (after.next, after.run.state) == ("run", "today")


def test_a_session_at_the_same_stage_asks_nothing_more(knowledge: Knowledge) -> None:
    log = (*running_again(knowledge, days_ago=5, runs=1), asked(days_ago=1))
    found = days_plan(knowledge, *log, days=40)
    assert found.run is not None
    assert (found.run.state, found.check_due) == ("today", None)


def test_the_weekly_questions_do_not_keep_a_run_waiting(knowledge: Knowledge) -> None:
    log = running_again(knowledge, days_ago=9, runs=3)
    found = days_plan(knowledge, *log, days=40)
    assert found.run is not None
    assert found.check_due is not None
    assert (found.check_due.kind, found.run.state, found.next) == ("weekly", "today", "run")


def test_a_short_check_that_is_due_leaves_no_exercise_and_no_run(knowledge: Knowledge) -> None:
    """plan.md 3: red asks for a mini red-flag check."""
    log = (*running_again(knowledge, days_ago=5, runs=1), asked(days_ago=1), walk(TODAY, pain=7))
    found = days_plan(knowledge, *log, days=40)
    assert found.check_due is not None
    assert found.run is not None
    assert (found.next, found.check_due.kind, found.exercises) == ("check", "mini", ())
    assert found.run.state == "wait"
    assert found.walk is not None


def test_a_run_whose_questions_are_due_waits_for_them(knowledge: Knowledge) -> None:
    answers = msgspec.structs.replace(complete(knowledge), flags={**all_no(knowledge), "RF-SCI-1": "yes"})
    log = (*running_again(knowledge, days_ago=5, runs=1), asked(days_ago=1))
    found = days_plan(knowledge, *log, days=40, answers=answers)
    assert found.run is not None
    assert found.run.state == ("check_first" if "daily_mini_check" in found.limits else "today")
    assert "daily_mini_check" in found.limits


def test_a_run_under_pain_relief_does_not_lead_on(knowledge: Knowledge) -> None:
    """plan.md 3: masked, so no progress."""
    runs = running_again(knowledge, days_ago=7, runs=2)
    last = max(one.at for one in runs if one.__class__.__name__ == "RunLogged")
    masked = days_plan(knowledge, *runs, dose(last - timedelta(hours=7)), asked(days_ago=0), days=40)
    plain = days_plan(knowledge, *runs, asked(days_ago=0), days=40)
    assert plain.run is not None
    assert masked.run is not None
    assert (plain.run.number, masked.run.number) == (2, 1)
    gone = days_plan(knowledge, *runs, dose(last - timedelta(hours=9)), asked(days_ago=0), days=40)
    assert gone.run is not None
    assert gone.run.number == 2


# --- The rest of the day


@pytest.mark.parametrize(
    ("answers", "pattern"),
    [
        pytest.param({}, "MS", id="plan.md 9 MS"),
        pytest.param(CLEAR_JOINT, "JI", id="plan.md 9 JI"),
        pytest.param(CLEAR_SPRAIN, "LS", id="plan.md 9 LS"),
        pytest.param(CLEAR_DISC, "DH", id="plan.md 9 DH"),
    ],
)
def test_the_expected_course_is_that_of_the_plan(knowledge: Knowledge, answers: dict[str, str], pattern: str) -> None:
    found = planned(knowledge, answers=complete(knowledge, **answers))
    assert found.course is not None
    assert found.course.pattern == found.resemblance.plan_pattern == pattern


def test_changes_come_newest_first_and_stay_told_on_hold(knowledge: Knowledge) -> None:
    log = (flare(back(6)), walk(back(2), pain=8), asked(days_ago=0))
    found = planned(knowledge, *log, days=9)
    assert [one.day for one in found.changes] == sorted((one.day for one in found.changes), reverse=True)
    assert found.changes
    on_hold = planned(knowledge, *log, check(Level.EMERGENCY, "RF-CES-1"), days=9)
    assert on_hold.changes == found.changes


def test_what_was_taken_back_leaves_the_whole_day_as_if_it_had_never_been(knowledge: Knowledge) -> None:
    """Once the four questions are answered, which what was told asks all the same."""
    base = running_again(knowledge, days_ago=9, runs=3)
    wrong = (walk(back(1), pain=9), flare(back(0)), run(back(0), 90), easy(back(0), "ill"), ticked(back(0), "cat-cow"))
    log = (*base, *wrong, *(withdrawn(one) for one in wrong), asked(days_ago=0))
    assert days_plan(knowledge, *log, days=40) == days_plan(knowledge, *base, asked(days_ago=0), days=40)
