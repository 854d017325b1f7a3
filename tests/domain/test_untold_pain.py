"""Pain that ended a session is asked about until it is told, whatever hid the question."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

import pytest

from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import ExerciseMarked, LogEntry
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.timed_session import StopReason
from recovery_app.domain.untold_pain import untold_pain
from tests.domain.cases import NOON, TODAY, an_id, block, check, run, walk
from tests.domain.days import back, planned

HOUR = timedelta(hours=1)


def ended(
    kind: Literal["guided", "walk", "run"] = "walk", because: StopReason = "pain", at: datetime = NOON - HOUR
) -> SessionLogged:
    began = at - HOUR / 2
    return SessionLogged(an_id(), at, began.date(), kind, kind, began, 600, 300, 0, 0, "abandoned", because)


@pytest.mark.parametrize("kind", ["walk", "run", "guided"])
def test_pain_that_nobody_told_is_asked_about(kind: Literal["guided", "walk", "run"]) -> None:
    session = ended(kind)
    assert untold_pain((walk(back(0)), session), TODAY) == session


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(walk(back(0), 10), id="as a walk"),
        pytest.param(run(back(0), 5), id="as a run"),
        pytest.param(block(back(0), pain=5), id="as exercises"),
    ],
)
def test_pain_that_was_told_is_not_asked_about_again(told: LogEntry) -> None:
    assert untold_pain((ended(), told), TODAY) is None


@pytest.mark.parametrize(
    "log",
    [
        pytest.param((ended(because="tired"),), id="tired"),
        pytest.param((ended(at=NOON - 24 * HOUR),), id="yesterday"),
        pytest.param((ended(at=NOON - 72 * HOUR),), id="days ago"),
        pytest.param((), id="nothing"),
    ],
)
def test_nothing_else_is_asked_about(log: tuple[LogEntry, ...]) -> None:
    assert untold_pain(log, TODAY) is None


def test_a_tick_in_the_middle_of_a_session_tells_nothing_of_its_pain() -> None:
    session = ended("guided")
    tick = ExerciseMarked(an_id(), session.started_at, TODAY, "cat-cow", done=True)
    assert untold_pain((tick, session), TODAY) == session


def test_a_walk_of_another_day_that_is_entered_now_tells_nothing_of_this_one() -> None:
    session = ended()
    assert untold_pain((session, walk(back(1), 10)), TODAY) == session


def test_an_exercise_that_was_told_in_the_middle_is_told() -> None:
    session = ended("guided", at=NOON - HOUR / 2)
    assert untold_pain((block(back(0), pain=5), session), TODAY) is None
    assert untold_pain((block(back(1), pain=5), session), TODAY) == session


def test_the_plan_asks_about_it_before_all_but_safety(knowledge: Knowledge) -> None:
    day = planned(knowledge, ended(), days=3)
    assert day.next == "pain"
    assert day.pain_untold is not None
    assert planned(knowledge, ended(), walk(back(0), 5), days=3).next != "pain"


def test_a_milder_hold_still_asks_about_a_walk_and_a_grave_one_asks_nothing(knowledge: Knowledge) -> None:
    flags = {flag.level: flag.id for flag in knowledge.safety.flag}
    milder = planned(knowledge, check(Level.CLINICIAN, flags[Level.CLINICIAN]), ended(), days=3)
    assert (milder.hold is not None, milder.next) == (True, "pain")
    grave = planned(knowledge, check(Level.EMERGENCY, flags[Level.EMERGENCY]), ended(), days=3)
    assert (grave.next, grave.pain_untold) == ("on_hold", None)
