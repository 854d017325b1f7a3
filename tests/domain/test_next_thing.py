"""The one next thing of a day, in the order in which things matter."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.agenda import agenda
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import EasyReason
from recovery_app.domain.timed_session import Step, begin
from tests.domain.cases import NOON, block, easy, flare, morning, run, ticked, walk
from tests.domain.days import asked, back, person, planned, running_again
from tests.fakes import FakeClock

CLEAR = asked(days_ago=0)


def all_ticked(knowledge: Knowledge) -> tuple[LogEntry, ...]:
    return tuple(ticked(back(0), exercise.id) for exercise in knowledge.exercises)


def test_each_thing_that_is_done_gives_way_to_the_next_in_order(knowledge: Knowledge, clock: FakeClock) -> None:
    """A runner's day with everything on it: the running clock comes first, then safety, then what the run waits for."""
    log = (*running_again(knowledge, days_ago=5, runs=1), walk(back(1)), CLEAR)
    profile = person(knowledge, *log, days=40)
    session = begin("one", "ice", (Step("ice", 600, 900, 1, waits_for_user=True),), 1200, clock.instant())
    day = agenda(msgspec.structs.replace(profile, active_session=session), knowledge, NOON)
    assert day is not None
    assert day.next == "session"
    assert planned(knowledge, *log, flare(back(0)), days=40).next == "check"
    assert planned(knowledge, *log, run(back(1), 12, stage=1), days=40).next == "morning"
    assert planned(knowledge, *log, days=40).next == "run"


def test_a_day_of_rest_goes_from_stretches_to_the_walk_and_the_review(knowledge: Knowledge) -> None:
    ticks = all_ticked(knowledge)
    ratings = (block(back(0)), block(back(0), "strength"))
    steps = [(), ticks, (*ticks, ratings[0]), (*ticks, *ratings), (*ticks, *ratings, walk(back(0), 90))]
    found = [planned(knowledge, CLEAR, *log, days=12).next for log in steps]
    assert found == ["stretches", "rate", "rate", "walk", "review"]


def test_the_block_that_is_ticked_and_not_rated_is_asked_about(knowledge: Knowledge) -> None:
    ticks = all_ticked(knowledge)
    assert planned(knowledge, CLEAR, *ticks, days=12).rating_due == "stretch"
    assert planned(knowledge, CLEAR, *ticks, block(back(0)), days=12).rating_due == "strength"
    assert planned(knowledge, CLEAR, *ticks, block(back(1)), days=12).rating_due == "stretch"
    assert planned(knowledge, CLEAR, days=12).rating_due is None


def test_the_weekly_questions_come_last(knowledge: Knowledge) -> None:
    done = (*all_ticked(knowledge), block(back(0)), block(back(0), "strength"), walk(back(0), 90))
    log = (*running_again(knowledge, days_ago=9), *done)
    day = planned(knowledge, *log, run(back(0), 5), days=40)
    assert day.check_due is not None
    assert (day.next, day.check_due.kind) == ("weekly", "weekly")
    assert planned(knowledge, *log, run(back(0), 5), asked(days_ago=0), days=40).next == "done"


def test_a_day_with_a_run_asks_for_no_walk(knowledge: Knowledge) -> None:
    """plan.md 1, P3: walking on non-run days."""
    done = (*all_ticked(knowledge), block(back(0)), block(back(0), "strength"))
    day = planned(knowledge, *running_again(knowledge, days_ago=5), run(back(0), 5), CLEAR, *done, days=40)
    assert day.run is not None
    assert (day.run.state, day.next) == ("done", "done")


@pytest.mark.parametrize(
    ("log", "due"),
    [
        pytest.param((), None, id="nothing was done"),
        pytest.param((walk(back(1)),), 1, id="a walk yesterday"),
        pytest.param((block(back(1)),), 1, id="exercises yesterday"),
        pytest.param((walk(back(1)), morning(back(1))), None, id="the morning was told"),
        pytest.param((walk(back(2)),), None, id="a walk of the day before is forgotten"),
        pytest.param((run(back(2)),), 2, id="a run of the day before is still asked about"),
        pytest.param((run(back(3)),), None, id="and then forgotten"),
        pytest.param((run(back(2)), walk(back(1))), 2, id="the run first, for it decides"),
        pytest.param((run(back(2)), morning(back(2)), walk(back(1))), 1, id="then yesterday's walk"),
        pytest.param((walk(back(0)),), None, id="today's morning after is tomorrow"),
    ],
)
def test_the_morning_after_is_asked_about(knowledge: Knowledge, log: tuple[LogEntry, ...], due: int | None) -> None:
    assert planned(knowledge, *log, days=20).morning_due == (None if due is None else back(due))


def test_only_the_morning_after_a_run_comes_before_the_exercises(knowledge: Knowledge) -> None:
    assert planned(knowledge, CLEAR, walk(back(1)), days=20).next == "stretches"
    assert planned(knowledge, CLEAR, run(back(1)), days=20).next == "morning"


@pytest.mark.parametrize(
    ("reason", "following"), [("off", "walk"), ("tired", "walk"), ("unwell", "done"), ("ill", "done")]
)
def test_somebody_unwell_is_not_sent_for_a_walk_or_to_the_signs(
    knowledge: Knowledge, reason: EasyReason, following: str
) -> None:
    """Our levels: walk only if you like."""
    log = (CLEAR, easy(back(0), reason), *all_ticked(knowledge), block(back(0)), block(back(0), "strength"))
    assert planned(knowledge, *log, days=30).next == following


def test_the_signs_are_not_reviewed_while_the_back_settles_after_a_red_run(knowledge: Knowledge) -> None:
    """plan.md 2: the gate stays passed, and P2 lasts 2 days."""
    red = run(back(1), 5, pain=7)
    done = (CLEAR, morning(back(1)), *all_ticked(knowledge), block(back(0)), block(back(0), "strength"))
    log = (*running_again(knowledge, days_ago=5), red, *done, walk(back(0), 90))
    day = planned(knowledge, *log, days=40)
    assert (day.phase.id, day.next) == ("P2", "done")
