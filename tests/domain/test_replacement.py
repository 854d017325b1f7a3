"""A safety hold never goes away because another profile took the place of the present one."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain import change
from recovery_app.domain.flag import Level
from recovery_app.domain.hold import current_hold
from recovery_app.domain.instant import Instant
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.replacement import comes_from_elsewhere, replacement_problem, taken_over
from recovery_app.domain.timed_session import Step, begin
from tests.domain.cases import NOON, TODAY, check, clearance, complete, dose, run, walk, with_plan, withdrawn

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
HELD = {
    Level.EMERGENCY: ("RF-CES-1", "Your safety answers stop the plan"),
    Level.SAME_DAY: ("RF-INF-1", "Your safety answers stop the plan"),
    Level.CLINICIAN: ("RF-THOR-1", "waits for a clinician"),
}


def of(*log: LogEntry, name: str = "p") -> Profile:
    profile = new_profile(name, NOON)
    for entry in log:
        profile = change.with_entry(profile, entry)
    return profile


def in_session(profile: Profile) -> Profile:
    step = Step("heat", 600, 600, 1, waits_for_user=True)
    session = begin("s", "heat", (step,), 1200, Instant(NOON, 1.0, "boot"))
    return msgspec.structs.replace(profile, active_session=session)


def test_without_a_hold_any_profile_may_take_the_place(knowledge: Knowledge) -> None:
    present = of(check(Level.CLEAR), walk(NOON.date()))
    assert replacement_problem(present, of(name="other"), knowledge, NOON) == ""


@pytest.mark.parametrize("level", HELD, ids=str)
def test_a_held_plan_keeps_its_place_against_a_log_without_the_check(knowledge: Knowledge, level: Level) -> None:
    flag, reason = HELD[level]
    present = of(check(level, flag))
    for other in (of(), of(check(level, flag)), of(check(Level.CLEAR), name="other")):
        assert reason in replacement_problem(present, other, knowledge, NOON + HOUR)


@pytest.mark.parametrize("level", HELD, ids=str)
def test_a_log_that_holds_the_very_check_may_take_the_place(knowledge: Knowledge, level: Level) -> None:
    flag, _ = HELD[level]
    held = check(level, flag)
    newer = of(walk(NOON.date()), held, walk(NOON.date()))
    assert replacement_problem(of(held), newer, knowledge, NOON + HOUR) == ""
    assert current_hold(knowledge.safety, newer.log, NOON + HOUR) is not None


def test_a_check_that_was_changed_in_the_file_is_not_the_very_check(knowledge: Knowledge) -> None:
    held = check(Level.EMERGENCY, "RF-CES-1")
    forged = msgspec.structs.replace(held, level=Level.CLEAR, fired=())
    assert replacement_problem(of(held), of(forged), knowledge, NOON) != ""


def test_a_mended_check_is_known_again_by_what_the_log_says(knowledge: Knowledge) -> None:
    first = check(Level.EMERGENCY, "RF-CES-1", "RF-CES-2", reason="mini")
    mended = check(Level.EMERGENCY, "RF-CES-1", at_moment=NOON + HOUR, reason="mistake")
    present = of(first, mended)
    assert replacement_problem(present, of(first, mended, walk(NOON.date())), knowledge, NOON + HOUR) == ""
    assert replacement_problem(present, of(first), knowledge, NOON + HOUR) != ""


def test_a_flag_that_was_cleared_is_no_obstacle_any_more(knowledge: Knowledge) -> None:
    present = of(check(Level.CLINICIAN, "RF-THOR-1"), clearance(NOON + HOUR, "RF-THOR-1"))
    assert replacement_problem(present, of(), knowledge, NOON + 2 * HOUR) == ""


def test_a_running_session_is_ended_first(knowledge: Knowledge) -> None:
    assert "session is running" in replacement_problem(in_session(of()), of(), knowledge, NOON)


def test_a_session_in_the_file_is_over_and_all_else_stays(knowledge: Knowledge) -> None:
    other = of(walk(NOON.date()))
    for same in (True, False):
        assert taken_over(of(), in_session(other), knowledge, NOON, same_person=same) == other
        assert taken_over(of(), other, knowledge, NOON, same_person=same) is other


def planned(knowledge: Knowledge, *log: LogEntry) -> Profile:
    return with_plan(complete(knowledge), *log, began=TODAY - 2 * DAY, started_at=NOON - 2 * DAY)


def test_due_safety_questions_are_answered_before_the_plan_goes_back(knowledge: Knowledge) -> None:
    sore = run(TODAY, pain=7, signs=("down_leg",), hour=9)
    backup = planned(knowledge)
    problem = replacement_problem(planned(knowledge, sore), backup, knowledge, NOON)
    assert problem == "The four safety questions are due. Answer them on Today first. Then come back here."
    answered = planned(knowledge, sore, check(Level.CLEAR, reason="mini"))
    assert replacement_problem(answered, backup, knowledge, NOON) == ""


def test_a_corrected_red_entry_is_asked_about_before_the_plan_goes_back(knowledge: Knowledge) -> None:
    sore = run(TODAY, pain=7, signs=("down_leg",), hour=9)
    present = planned(knowledge, sore, withdrawn(sore))
    assert "safety questions are due" in replacement_problem(present, planned(knowledge), knowledge, NOON)


def test_under_a_hold_that_may_be_replaced_due_questions_still_come_first(knowledge: Knowledge) -> None:
    held = check(Level.CLINICIAN, "RF-THOR-1", at_moment=NOON - 2 * HOUR)
    present = planned(knowledge, held, walk(TODAY, pain=8))
    assert "safety questions are due" in replacement_problem(present, planned(knowledge, held), knowledge, NOON)


def test_the_weekly_questions_do_not_keep_anybody_from_going_back(knowledge: Knowledge) -> None:
    present = with_plan(complete(knowledge), began=TODAY - 9 * DAY, started_at=NOON - 9 * DAY)
    assert replacement_problem(present, planned(knowledge), knowledge, NOON) == ""


def test_pain_that_ended_a_session_is_told_before_the_plan_goes_back(knowledge: Knowledge) -> None:
    ended = SessionLogged("s", NOON - HOUR, TODAY, "walk", "walk", NOON - HOUR, 600, 60, 0, 0, "abandoned", "pain")
    problem = replacement_problem(planned(knowledge, ended), planned(knowledge), knowledge, NOON)
    assert "Tell on Today how it felt" in problem
    told = planned(knowledge, ended, walk(TODAY))
    assert replacement_problem(told, planned(knowledge), knowledge, NOON) == ""


def test_medicine_counts_on_for_the_same_person_only(knowledge: Knowledge) -> None:
    present, other = of(dose(NOON - HOUR)), of(walk(TODAY))
    assert len(taken_over(present, other, knowledge, NOON, same_person=True).log) == 2
    assert taken_over(present, other, knowledge, NOON, same_person=False) is other


def test_other_data_is_told_from_a_copy_and_from_what_fills_an_empty_place(knowledge: Knowledge) -> None:
    mine, other = of(walk(TODAY)), of(walk(TODAY), name="other")
    assert comes_from_elsewhere(mine, other)
    assert not comes_from_elsewhere(mine, of())
    assert not comes_from_elsewhere(of(), other)
    assert comes_from_elsewhere(planned(knowledge), other)
