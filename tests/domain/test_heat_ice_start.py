from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.flag import Level
from recovery_app.domain.heat_ice_start import every_access, start_access
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import new_profile
from tests.domain.cases import NOON, TODAY, all_no, check, complete, screened, with_plan


def test_no_session_begins_before_the_safety_questions(knowledge: Knowledge) -> None:
    assert start_access(new_profile("person", NOON), knowledge, "ice", NOON).state == "blocked"


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(check(Level.EMERGENCY, "RF-CES-1"), id="red_flags.md 1 E"),
        pytest.param(check(Level.SAME_DAY, "RF-INF-1"), id="red_flags.md 1 S"),
        pytest.param(check(Level.CLINICIAN, "RF-THOR-1"), id="red_flags.md 1 C"),
    ],
)
def test_no_session_begins_while_the_plan_is_on_hold(knowledge: Knowledge, entry: LogEntry) -> None:
    profile = with_plan(complete(knowledge), screened(NOON), entry)
    assert start_access(profile, knowledge, "ice", NOON).state == "blocked"


def test_no_session_begins_past_a_grave_answer(knowledge: Knowledge) -> None:
    answers = msgspec.structs.replace(complete(knowledge), flags={**all_no(knowledge), "RF-CES-1": "yes"})
    assert start_access(with_plan(answers, screened(NOON)), knowledge, "ice", NOON).state == "blocked"


def test_a_screened_person_may_begin(knowledge: Knowledge) -> None:
    profile = with_plan(complete(knowledge), screened(NOON))
    assert start_access(profile, knowledge, "ice", NOON).state == "ready"


def test_the_limits_of_the_answers_count(knowledge: Knowledge) -> None:
    answers = msgspec.structs.replace(complete(knowledge), flags={**all_no(knowledge), "RF-SENS-1": "yes"})
    assert start_access(with_plan(answers, screened(NOON)), knowledge, "ice", NOON).state == "blocked"


def test_alternating_counts_its_48_hours_from_the_pain(knowledge: Knowledge) -> None:
    """heat_ice.md 3."""
    profile = with_plan(complete(knowledge), screened(NOON), began=TODAY)
    found = start_access(profile, knowledge, "contrast_short", NOON)
    assert (found.state, found.until) == ("wait", NOON + timedelta(hours=48))


def test_all_protocols_at_once_are_judged_as_each_by_itself(knowledge: Knowledge) -> None:
    profile = with_plan(complete(knowledge), screened(NOON), began=TODAY)
    every = every_access(profile, knowledge, NOON)
    assert every == {one.id: start_access(profile, knowledge, one.id, NOON) for one in knowledge.heat_ice.protocol}
    assert {one.state for one in every.values()} == {"ready", "wait"}
