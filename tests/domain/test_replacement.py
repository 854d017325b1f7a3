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
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.replacement import replacement_problem, taken_over
from recovery_app.domain.timed_session import Step, begin
from tests.domain.cases import NOON, check, clearance, walk

HOUR = timedelta(hours=1)
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
    assert replacement_problem(present, of(name="other"), knowledge.safety, NOON) == ""


@pytest.mark.parametrize("level", HELD, ids=str)
def test_a_held_plan_keeps_its_place_against_a_log_without_the_check(knowledge: Knowledge, level: Level) -> None:
    flag, reason = HELD[level]
    present = of(check(level, flag))
    for other in (of(), of(check(level, flag)), of(check(Level.CLEAR), name="other")):
        assert reason in replacement_problem(present, other, knowledge.safety, NOON + HOUR)


@pytest.mark.parametrize("level", HELD, ids=str)
def test_a_log_that_holds_the_very_check_may_take_the_place(knowledge: Knowledge, level: Level) -> None:
    flag, _ = HELD[level]
    held = check(level, flag)
    newer = of(walk(NOON.date()), held, walk(NOON.date()))
    assert replacement_problem(of(held), newer, knowledge.safety, NOON + HOUR) == ""
    assert current_hold(knowledge.safety, newer.log, NOON + HOUR) is not None


def test_a_check_that_was_changed_in_the_file_is_not_the_very_check(knowledge: Knowledge) -> None:
    held = check(Level.EMERGENCY, "RF-CES-1")
    forged = msgspec.structs.replace(held, level=Level.CLEAR, fired=())
    assert replacement_problem(of(held), of(forged), knowledge.safety, NOON) != ""


def test_a_mended_check_is_known_again_by_what_the_log_says(knowledge: Knowledge) -> None:
    first = check(Level.EMERGENCY, "RF-CES-1", "RF-CES-2", reason="mini")
    mended = check(Level.EMERGENCY, "RF-CES-1", at_moment=NOON + HOUR, reason="mistake")
    present = of(first, mended)
    assert replacement_problem(present, of(first, mended, walk(NOON.date())), knowledge.safety, NOON + HOUR) == ""
    assert replacement_problem(present, of(first), knowledge.safety, NOON + HOUR) != ""


def test_a_flag_that_was_cleared_is_no_obstacle_any_more(knowledge: Knowledge) -> None:
    present = of(check(Level.CLINICIAN, "RF-THOR-1"), clearance(NOON + HOUR, "RF-THOR-1"))
    assert replacement_problem(present, of(), knowledge.safety, NOON + 2 * HOUR) == ""


def test_a_running_session_is_ended_first(knowledge: Knowledge) -> None:
    assert "session is running" in replacement_problem(in_session(of()), of(), knowledge.safety, NOON)


def test_a_session_in_the_file_is_over_and_all_else_stays() -> None:
    other = of(walk(NOON.date()))
    assert taken_over(in_session(other)) == other
    assert taken_over(other) is other
