"""The place on the ladder at a moment, and when the next run may be (plan.md 3 and 6)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from tests.domain.cases import TODAY, at, block, flare, morning, returned, run, walk
from tests.domain.standing import back, run_state, standing

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("log", "not_before"),
    [
        pytest.param((), None, id="nothing to wait for"),
        pytest.param((run(back(1)),), at(back(-1), 10), id="plan.md 6: 48 h apart"),
        pytest.param(
            (run(back(5)), run(back(3)), run(back(1))),
            at(back(-2), 10),
            id="plan.md 6: 3 a week, so 7 days after the first",
        ),
        pytest.param(
            (run(back(9)), run(back(3)), run(back(1))), at(back(-1), 10), id="plan.md 6: the first a week ago"
        ),
        pytest.param((run(back(1), pain=7, hour=18),), at(back(-1), 18), id="plan.md 3: 48 h after a red run"),
        pytest.param((walk(TODAY, pain=7),), at(back(-2), 10), id="plan.md 3: 48 h after a red walk"),
        pytest.param((block(TODAY, pain=7),), at(back(-2), 11), id="plan.md 3: 48 h after a red block"),
        pytest.param((flare(TODAY),), at(back(-2), 11), id="plan.md 3: 48 h after a flare-up"),
        pytest.param(
            (flare(TODAY), block(TODAY, pain=8, hour=20)),
            at(back(-2), 20),
            id="plan.md 3: after the last stop of a day",
        ),
        pytest.param(
            (run(back(1)), morning(back(1), "worse")), at(back(-2), 8), id="plan.md 3: 48 h from when the stop was told"
        ),
        pytest.param((run(back(1), pain=4),), at(back(-1), 10), id="plan.md 3: an amber run asks for no more"),
    ],
)
def test_the_next_run_waits_for_the_longest_of_its_reasons(
    knowledge: Knowledge, log: tuple[LogEntry, ...], not_before: datetime | None
) -> None:
    assert run_state(knowledge, returned(back(12)), *log).not_before == not_before


def test_a_run_before_the_return_is_the_last_run_too(knowledge: Knowledge) -> None:
    state = run_state(knowledge, run(back(2), 30, stage=None), returned(back(1)))
    assert (state.last_run, state.sessions_at_stage) == (back(2), 0)
    assert state.not_before == at(TODAY, 10)
    assert run_state(knowledge, returned(back(1))).last_run is None


@pytest.mark.parametrize(
    ("log", "waits"),
    [
        pytest.param((run(back(1)),), True, id="the morning was not told"),
        pytest.param((run(back(2)),), True, id="it is still asked on the day after"),
        pytest.param((run(back(3)),), False, id="nobody asks any more"),
        pytest.param((run(back(1)), morning(back(1))), False, id="told"),
        pytest.param((run(back(1), 30, stage=None),), True, id="a run of one's own has a morning too"),
        pytest.param((run(back(1), pain=4),), True, id="a sore run has one as well"),
        pytest.param((run(back(2)), run(back(1)), morning(back(1))), False, id="the last run decides"),
    ],
)
def test_the_next_run_waits_for_the_morning_after_the_last_one(
    knowledge: Knowledge, log: tuple[LogEntry, ...], waits: bool
) -> None:
    assert run_state(knowledge, returned(back(12)), *log).waits_for_morning is waits


def test_a_calm_run_counts_once_its_morning_was_told(knowledge: Knowledge) -> None:
    """training.toml, our safer readings."""
    log = (returned(back(9)), run(back(2)))
    assert run_state(knowledge, *log).green == 0
    assert run_state(knowledge, *log, morning(back(2), "better")).green == 1


def test_the_ladder_follows_the_moments_and_not_the_order_of_the_log(knowledge: Knowledge) -> None:
    log = (returned(back(9)), run(back(7)), morning(back(7)), run(back(5), 7), morning(back(5)))
    assert run_state(knowledge, *reversed(log)) == run_state(knowledge, *log)
    assert run_state(knowledge, *log, now=at(back(4))).stage == 2


def test_without_a_return_there_is_no_state_but_a_red_run_still_waits(knowledge: Knowledge) -> None:
    found = standing(knowledge, run(back(1), 30, stage=None, pain=8), days=9)
    assert (found.run, found.settling_until, found.gate_from) == (None, None, back(9))
    after = run_state(knowledge, run(back(1), 30, stage=None, pain=8), returned(TODAY))
    assert after.not_before == at(back(1), 10) + 48 * HOUR
