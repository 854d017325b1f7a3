"""The phase of a day, and what red days and runs do to the rest from running (plan.md 1, 2 and 6)."""

from __future__ import annotations

import pytest

from recovery_app.domain.agenda import agenda
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from tests.domain.cases import NOON, complete, easy, flare, morning, returned, run, walk, with_plan, withdrawn
from tests.domain.days import DAY, asked, back, calm_runs, planned, running_again, signs_met


@pytest.mark.parametrize(
    ("day_number", "phase"),
    [
        pytest.param(1, "P1", id="plan.md 1: P1 on day 1"),
        pytest.param(3, "P1", id="plan.md 1: P1 on day 3"),
        pytest.param(4, "P2", id="plan.md 1: P2 from day 4"),
        pytest.param(60, "P2", id="plan.md 1: P2 for as long as the gate is shut"),
    ],
)
def test_the_phase_follows_the_days_up_to_the_gate(knowledge: Knowledge, day_number: int, phase: str) -> None:
    assert planned(knowledge, days=day_number - 1).phase.id == phase


def test_signs_that_are_all_met_do_not_begin_the_return_by_themselves(knowledge: Knowledge) -> None:
    """plan.md 4: it is the user who tries running."""
    day = planned(knowledge, *signs_met(knowledge), days=21)
    assert (day.ready_to_run, day.phase.id) == (True, "P2")


def test_the_return_begins_phase_three_even_on_an_early_day(knowledge: Knowledge) -> None:
    assert planned(knowledge, returned(back(0)), days=1).phase.id == "P3"


def test_a_return_that_was_taken_back_leaves_phase_two(knowledge: Knowledge) -> None:
    start = returned(back(1))
    assert planned(knowledge, start, withdrawn(start), days=21).phase.id == "P2"


@pytest.mark.parametrize(
    ("days_ago", "phase"),
    [
        pytest.param(0, "P2", id="the day itself"),
        pytest.param(1, "P2", id="plan.md 2: the first day after"),
        pytest.param(2, "P2", id="plan.md 2: at least 2 days"),
        pytest.param(3, "P3", id="then back to running"),
    ],
)
def test_a_red_run_returns_to_phase_two_for_two_days(knowledge: Knowledge, days_ago: int, phase: str) -> None:
    red = run(back(days_ago), 5, pain=7)
    day = planned(knowledge, *running_again(knowledge, days_ago=5), red, asked(days_ago=0), days=30)
    assert day.phase.id == phase
    assert (day.easing is not None and day.easing.kind == "settling") is (days_ago in {1, 2})


def test_a_red_morning_after_a_run_counts_as_a_red_run(knowledge: Knowledge) -> None:
    """plan.md 3: worse than baseline at 24 h."""
    log = (*running_again(knowledge, days_ago=5), run(back(1), 5), morning(back(1), "worse"))
    assert planned(knowledge, *log, days=30).phase.id == "P2"


def test_a_red_walk_does_not_return_a_runner_to_phase_two(knowledge: Knowledge) -> None:
    """plan.md 2 names test runs."""
    log = (*running_again(knowledge, days_ago=5), walk(back(1), 10, pain=7))
    assert planned(knowledge, *log, days=30).phase.id == "P3"


@pytest.mark.parametrize(
    ("runs", "phase"),
    [
        pytest.param(15, "P3", id="plan.md 6: stage 8 is still open"),
        pytest.param(16, "P4", id="plan.md 1: P4 after stage 8"),
    ],
)
def test_the_end_of_the_ladder_begins_phase_four(knowledge: Knowledge, runs: int, phase: str) -> None:
    """plan.md 6: MS needs 2 calm sessions at each of 8 stages."""
    log = (returned(back(34)), *calm_runs(knowledge, back(33), runs))
    assert planned(knowledge, *log, days=60).phase.id == phase


@pytest.mark.parametrize(
    ("days_without", "phase"),
    [
        pytest.param(14, "P3", id="plan.md 6: 14 days go back one"),
        pytest.param(15, "P2", id="plan.md 6: more than 14 days gate again"),
    ],
)
def test_a_long_time_without_a_run_shuts_the_gate_again(knowledge: Knowledge, days_without: int, phase: str) -> None:
    log = (returned(back(days_without + 1)), run(back(days_without), 5), morning(back(days_without)))
    day = planned(knowledge, *log, days=60)
    assert day.phase.id == phase
    assert (day.run is None) is (phase == "P2")


def test_signs_of_before_a_long_break_do_not_count_again(knowledge: Knowledge) -> None:
    log = (*running_again(knowledge, days_ago=20, runs=1), asked(days_ago=0))
    day = planned(knowledge, *log, days=60)
    met = {one.sign.answered_by for one in day.signs if one.met}
    assert met == {"safety", "rest"}
    again = planned(knowledge, *log, *signs_met(knowledge), days=60)
    assert again.ready_to_run
    assert planned(knowledge, *log, *signs_met(knowledge), returned(back(0)), days=60).phase.id == "P3"


# --- Rest from running


def rest_of(knowledge: Knowledge, *log: LogEntry, days: int) -> tuple[int, int]:
    """Return the days of rest, and how many days ago they began to count."""
    rest = planned(knowledge, *log, days=days).rest
    assert rest is not None
    return rest.plan.days, (back(0) - rest.counted_from).days


RED, AMBER = {"pain": 6}, {"pain": 4}


@pytest.mark.parametrize(
    ("log", "days"),
    [
        pytest.param((), 7, id="plan.md 2: MS moderate"),
        pytest.param((walk(back(9), pain=6),), 9, id="plan.md 2: a red day in week 1 adds 2 days"),
        pytest.param((flare(back(9)), walk(back(9), pain=8)), 9, id="one red day however many reds"),
        pytest.param((flare(back(9)), flare(back(4))), 11, id="two red days in week 1"),
        pytest.param((flare(back(3)),), 7, id="a red day after week 1 adds none"),
        pytest.param((walk(back(9), pain=5),), 7, id="an amber day adds none"),
    ],
)
def test_red_days_in_the_first_week_make_the_rest_longer(
    knowledge: Knowledge, log: tuple[LogEntry, ...], days: int
) -> None:
    assert rest_of(knowledge, *log, days=10)[0] == days


def test_a_longer_rest_says_why(knowledge: Knowledge) -> None:
    rest = planned(knowledge, flare(back(1)), days=2).rest
    assert rest is not None
    assert "2 days longer" in rest.plan.reason


@pytest.mark.parametrize(
    ("log", "days_ago"),
    [
        pytest.param((), 20, id="plan.md 2: the last run that provoked pain"),
        pytest.param((run(back(9), 20, stage=None, pain=3),), 9, id="an amber run starts the count anew"),
        pytest.param((run(back(9), 20, stage=None, pain=8),), 9, id="a red run starts the count anew"),
        pytest.param(
            (run(back(9), 20, stage=None, pain=1), morning(back(9), "worse")), 9, id="worse the morning after"
        ),
        pytest.param((run(back(9), 20, stage=None, pain=2),), 20, id="a calm run does not"),
        pytest.param((run(back(9), 20, stage=None, pain=None),), 20, id="a run of which no pain was told does not"),
        pytest.param((walk(back(9), pain=6),), 20, id="a walk does not"),
        pytest.param((run(back(9), pain=4), run(back(5), pain=4)), 5, id="the last of them counts"),
        pytest.param((run(back(9), pain=4), returned(back(6)), run(back(4), pain=4)), 9, id="none after the return"),
    ],
)
def test_rest_counts_from_the_last_run_that_hurt_before_the_return(
    knowledge: Knowledge, log: tuple[LogEntry, ...], days_ago: int
) -> None:
    assert rest_of(knowledge, *log, days=20)[1] == days_ago


def test_a_run_that_hurt_while_the_gate_is_shut_again_counts(knowledge: Knowledge) -> None:
    """plan.md 2: otherwise the sign of the rest would be met from the first moment."""
    log = (*running_again(knowledge, days_ago=30, runs=1), run(back(2), 20, stage=None, pain=5))
    assert rest_of(knowledge, *log, days=60)[1] == 2


def test_without_a_run_that_was_named_the_rest_counts_from_the_plan(knowledge: Knowledge) -> None:
    day = agenda(with_plan(complete(knowledge), began=back(2), started_at=NOON - 2 * DAY), knowledge, NOON)
    assert day is not None
    assert day.rest is not None
    assert day.rest.counted_from == back(2)


# --- The walk


def test_a_tired_day_walks_one_row_back_and_never_below_the_first(knowledge: Knowledge) -> None:
    log = tuple(walk(back(days), 60) for days in range(8, 0, -1))
    usual, tired, off = (
        planned(knowledge, *log, *more, days=8).walk
        for more in ((), (easy(back(0), "tired"),), (easy(back(0), "off"),))
    )
    assert usual is not None
    assert tired is not None
    assert off is not None
    steps = next(table for table in knowledge.plan.walk if "MS" in table.patterns).steps
    assert steps.index(tired.step) == steps.index(usual.step) - 1
    assert off.step == usual.step
    first = planned(knowledge, easy(back(0), "tired"), days=0).walk
    assert first is not None
    assert first.step == steps[0]
