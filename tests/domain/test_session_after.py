"""What follows a session that ended."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

import msgspec
import pytest

from recovery_app.domain import change
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.profile import Profile
from recovery_app.domain.session_after import after_session, is_told_now
from recovery_app.domain.timed_session import StopReason
from tests.domain.cases import NOON, block, ticked
from tests.domain.days import asked, back, person

HOUR = timedelta(hours=1)


def ended(
    kind: Literal["guided", "walk", "run"] = "guided", because: StopReason = "pain", done_s: int = 300
) -> SessionLogged:
    began = NOON - 2 * HOUR
    return SessionLogged("s", NOON, began.date(), kind, kind, began, 600, done_s, 0, 0, "abandoned", because)


def without_plan(knowledge: Knowledge, *log: LogEntry) -> Profile:
    """Return a person who has the answers of the first day, but began no plan."""
    profile = person(knowledge, *log, days=0)
    assert profile.episode is not None
    return msgspec.structs.replace(profile, episodes=(msgspec.structs.replace(profile.episode, plan_started_on=None),))


def test_a_red_light_without_a_plan_leads_to_the_symptom_check(knowledge: Knowledge) -> None:
    profile = without_plan(knowledge, block(back(0), pain=8), ended())
    assert after_session(profile, knowledge, ended(), NOON) == "symptoms"


@pytest.mark.parametrize("log", [(), (block(back(0), pain=1),), (block(back(1), pain=8),)])
def test_anything_milder_without_a_plan_leads_back_to_today(knowledge: Knowledge, log: tuple[LogEntry, ...]) -> None:
    assert after_session(without_plan(knowledge, *log, ended()), knowledge, ended(), NOON) == "today"


def test_with_a_plan_its_questions_come_first_then_how_it_felt(knowledge: Knowledge) -> None:
    calm = person(knowledge, asked(days_ago=0), days=12)
    assert after_session(calm, knowledge, ended(), NOON) == "today"
    all_done = calm
    for exercise in knowledge.exercises:
        all_done = change.with_entry(all_done, ticked(back(0), exercise.id))
    assert after_session(all_done, knowledge, ended(), NOON) == "rate"
    red = change.with_entry(calm, block(back(0), pain=8, signs=("tingling",)))
    assert after_session(red, knowledge, ended(), NOON) == "check"


@pytest.mark.parametrize(
    ("entry", "days", "told"),
    [
        pytest.param(ended("walk"), 0, True, id="a walk of today"),
        pytest.param(ended("walk", "", 40), 0, False, id="less than a minute"),
        pytest.param(ended("walk", "pain", 40), 0, True, id="less than a minute, that hurt"),
        pytest.param(ended("run"), 1, False, id="of a day that is over"),
    ],
)
def test_a_walk_or_run_is_asked_about_on_its_own_day(entry: SessionLogged, days: int, told: bool) -> None:
    assert is_told_now(entry, NOON + days * 24 * HOUR) is told
