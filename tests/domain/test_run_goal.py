"""The run of the day, or why it has to wait (plan.md 3 and 6)."""

from __future__ import annotations

from datetime import datetime

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.progress import RunGoal
from recovery_app.domain.progression import progression
from recovery_app.domain.run_goal import run_goal
from recovery_app.domain.training_log import training_log
from tests.domain.cases import NOON, TODAY, at, checked_in, easy, flare, morning, returned, run, walk
from tests.domain.days import calm_runs
from tests.domain.standing import back

BEGAN = returned(back(6))


def goal(knowledge: Knowledge, *log: LogEntry, now: datetime = NOON) -> RunGoal | None:
    """Return the run goal of somebody with a strain, whose plan began 60 days ago."""
    told = training_log(knowledge.training.light, parts_of(log), back(60))
    return run_goal(knowledge, progression(knowledge, "MS", told, now), told, now)


def some_goal(knowledge: Knowledge, *log: LogEntry, now: datetime = NOON) -> RunGoal:
    found = goal(knowledge, *log, now=now)
    assert found is not None
    return found


def climbed(knowledge: Knowledge, runs: int, last: int) -> tuple[LogEntry, ...]:
    """Return the return and so many calm runs, the last of them so many days ago."""
    first = last + 2 * (runs - 1)
    return (returned(back(first)), *calm_runs(knowledge, back(first), runs))


def test_there_is_no_goal_before_the_return_nor_while_the_signs_are_made_again(knowledge: Knowledge) -> None:
    assert goal(knowledge, run(back(3), 30, stage=None)) is None
    assert goal(knowledge, returned(back(20))) is None


def test_the_first_session_has_only_five_minutes_of_running(knowledge: Knowledge) -> None:
    """plan.md 6: 5 x (1 run + 4 walk), 35 min with the walks before and after."""
    found = some_goal(knowledge, returned(back(1)))
    assert (found.state, found.number, found.green, found.needed) == ("today", 1, 0, 2)
    assert (found.repeats, found.run_min, found.walk_min, found.warm_up_min) == (5, 1, 4, 5)
    assert (found.run_total_min, found.session_total_min, found.ceiling_min) == (5, 35, None)
    assert found.reason == "Your first one has only 5 minutes of running."
    assert found.not_before is None


@pytest.mark.parametrize(
    ("runs", "number", "session", "run_total", "total"),
    [
        pytest.param(1, 1, (7, 1, 3), 7, 38, id="plan.md 6: stage 1, 7 x (1 + 3)"),
        pytest.param(2, 2, (6, 2, 3), 12, 40, id="plan.md 6: stage 2, 6 x (2 + 3)"),
        pytest.param(4, 3, (6, 3, 2), 18, 40, id="plan.md 6: stage 3, 6 x (3 + 2)"),
        pytest.param(6, 4, (6, 4, 1), 24, 40, id="plan.md 6: stage 4, 6 x (4 + 1)"),
        pytest.param(8, 5, (3, 8, 2), 24, 40, id="plan.md 6: stage 5, 3 x (8 + 2)"),
        pytest.param(10, 6, (2, 13, 2), 26, 40, id="plan.md 6: stage 6, 2 x (13 + 2)"),
        pytest.param(12, 7, (2, 15, 1), 30, 42, id="plan.md 6: stage 7, 2 x (15 + 1)"),
        pytest.param(14, 8, (1, 30, 0), 30, 40, id="plan.md 6: stage 8, 30"),
    ],
)
def test_a_session_is_that_of_its_stage(
    knowledge: Knowledge, runs: int, number: int, session: tuple[int, int, int], run_total: int, total: int
) -> None:
    found = some_goal(knowledge, *climbed(knowledge, runs, 3))
    assert (found.state, found.number) == ("today", number)
    assert found.stage == knowledge.plan.stage[number]
    assert (found.repeats, found.run_min, found.walk_min) == session
    assert (found.run_total_min, found.session_total_min) == (run_total, total)
    assert found.reason == "Keep to a pace at which you can talk. Flat, even, known ground."


def test_beyond_the_ladder_runs_are_free_up_to_the_limit(knowledge: Knowledge) -> None:
    """plan.md 6: at most 10 % over the longest of 30 days."""
    found = some_goal(knowledge, *climbed(knowledge, 16, 3))
    assert (found.state, found.stage, found.number, found.ceiling_min) == ("today", None, 9, 33)
    assert (found.run_total_min, found.reason) == (33, "Keep each run at 33 min or less.")


HOURS = "Runs need 48 hours between them."
AFTER_STOP = "No running for 48 hours after a stop."


@pytest.mark.parametrize(
    ("log", "state", "reason"),
    [
        pytest.param((BEGAN, run(TODAY, hour=8)), "done", HOURS, id="run today"),
        pytest.param(
            (BEGAN, run(back(2), hour=13), morning(back(2))), "wait", HOURS, id="plan.md 6: 47 h after the last"
        ),
        pytest.param(
            (BEGAN, run(back(2), hour=12), morning(back(2))), "today", "", id="plan.md 6: 48 h after the last"
        ),
        pytest.param(
            (BEGAN, run(back(2))), "wait", "Tell us about the morning first. It decides.", id="no morning told"
        ),
        pytest.param(
            (BEGAN, run(back(6)), run(back(5)), run(back(3)), morning(back(3))),
            "wait",
            "3 runs a week are the most on this ladder.",
            id="plan.md 6: three a week",
        ),
        pytest.param((returned(back(3)), flare(back(2), 3)), "today", "", id="plan.md 3: 49 h after a flare-up"),
        pytest.param((returned(back(3)), flare(back(1))), "wait", AFTER_STOP, id="plan.md 3: 25 h after a flare-up"),
        pytest.param((returned(back(3)), walk(TODAY, pain=7)), "wait", AFTER_STOP, id="plan.md 3: after a red walk"),
        pytest.param(
            (returned(back(5)), walk(back(2)), morning(back(2), "worse")),
            "wait",
            AFTER_STOP,
            id="plan.md 3: 28 h after a bad morning",
        ),
        pytest.param(
            (returned(back(9)), flare(back(5)), flare(back(3))),
            "wait",
            "Only walks for now, after two stop days.",
            id="plan.md 3: two reds in 7 days",
        ),
        pytest.param(
            (returned(back(9)), run(back(3), pain=8)),
            "wait",
            "Two calm brisk walks of 30 minutes come first.",
            id="plan.md 6: stage 0",
        ),
        pytest.param(
            (returned(back(3)), easy(TODAY, "unwell")),
            "not_today",
            "No run on a day you do not feel well.",
            id="unwell",
        ),
        pytest.param(
            (returned(back(3)), easy(TODAY, "ill")), "not_today", "No run on a day you do not feel well.", id="ill"
        ),
        pytest.param((returned(back(3)), easy(TODAY, "off")), "today", "", id="a little off"),
        pytest.param((returned(back(3)), easy(back(1), "ill")), "today", "", id="ill yesterday"),
    ],
)
def test_a_run_waits_with_its_reason(knowledge: Knowledge, log: tuple[LogEntry, ...], state: str, reason: str) -> None:
    found = some_goal(knowledge, *log)
    assert found.state == state
    assert not reason or found.reason == reason


def test_a_stop_in_a_run_settles_for_two_days_longer_than_the_hours(knowledge: Knowledge) -> None:
    """plan.md 2: back to P2 for at least 2 days."""
    log = (*climbed(knowledge, 8, 4), run(back(2), 24, stage=5, pain=7, hour=8))
    found = some_goal(knowledge, *log)
    assert (found.state, found.number) == ("wait", 3)
    assert found.reason == "Your back settles for 2 days after a stop."
    assert some_goal(knowledge, *log, now=at(back(-1), 10)).state == "today"


def test_the_next_moment_is_told_while_it_lies_ahead(knowledge: Knowledge) -> None:
    log = (BEGAN, run(back(1)), morning(back(1)))
    assert some_goal(knowledge, *log).not_before == at(back(-1), 10)
    assert some_goal(knowledge, *log, now=at(back(-1), 10)).not_before is None


@pytest.mark.parametrize(
    ("runs", "number", "minutes"),
    [
        pytest.param(0, 1, 5, id="never below the first stage"),
        pytest.param(2, 1, 5, id="one back from stage 2"),
        pytest.param(6, 3, 18, id="one back from stage 4"),
        pytest.param(16, 8, 30, id="one back from free runs"),
    ],
)
def test_a_tired_day_has_the_session_of_the_stage_before(
    knowledge: Knowledge, runs: int, number: int, minutes: int
) -> None:
    """training.toml: one step back with your run."""
    log = climbed(knowledge, runs, 3) if runs else (returned(back(3)),)
    found = some_goal(knowledge, *log, easy(TODAY, "tired"))
    assert (found.state, found.number, found.run_total_min, found.ceiling_min) == ("today", number, minutes, None)


@pytest.mark.parametrize(
    ("log", "state"),
    [
        pytest.param((checked_in(TODAY, average=6),), "not_today", id="above what any session may have"),
        pytest.param((checked_in(TODAY, average=5),), "today", id="plan.md 3: up to 5"),
        pytest.param(
            (checked_in(TODAY, average=6), checked_in(TODAY, average=3)), "today", id="the last one told counts"
        ),
        pytest.param((checked_in(back(1), average=8),), "today", id="yesterday is over"),
        pytest.param((checked_in(TODAY, leg=7),), "today", id="the leg is asked about by the short check"),
    ],
)
def test_nobody_runs_on_a_day_with_a_very_sore_back(
    knowledge: Knowledge, log: tuple[LogEntry, ...], state: str
) -> None:
    """plan.md 3, our safer reading."""
    assert some_goal(knowledge, returned(back(1)), *log).state == state
