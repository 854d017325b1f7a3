"""The longest run of the last 30 days and how long a run may be (plan.md 6, S67)."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.longest_runs import LongestRun, longest_runs
from recovery_app.domain.profile import new_profile
from recovery_app.domain.progress_log import progress_log
from recovery_app.domain.run_spike import spike_of
from tests.domain.cases import NOON, TODAY, run
from tests.domain.days import back

MONTHS = DateRange(back(80), TODAY)


def lines(knowledge: Knowledge, *runs: RunLogged, days: DateRange = MONTHS) -> tuple[LongestRun, ...]:
    return longest_runs(progress_log(msgspec.structs.replace(new_profile("p", NOON), log=runs)), knowledge, days)


def today(knowledge: Knowledge, *runs: RunLogged) -> LongestRun | None:
    found = lines(knowledge, *runs, days=DateRange(TODAY, TODAY))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        pytest.param((), None, id="no runs"),
        pytest.param((run(back(31), 30),), None, id="S67: 31 days ago counts no more"),
        pytest.param((run(back(30), 30),), LongestRun(TODAY, 30, 33, None, over=False), id="S67: 30 days ago counts"),
        pytest.param(
            (run(back(9), 40), run(back(2), 30)), LongestRun(TODAY, 40, 44, None, over=False), id="S67: the longest"
        ),
        pytest.param(
            (run(back(9), 33), run(TODAY, 36, stage=None)),
            LongestRun(TODAY, 33, 36, 36, over=False),
            id="S67: 36.3 rounded down",
        ),
        pytest.param(
            (run(back(9), 33), run(TODAY, 37, stage=None)), LongestRun(TODAY, 33, 36, 37, over=True), id="S67: more"
        ),
        pytest.param(
            (run(TODAY, 37, stage=None),), LongestRun(TODAY, None, None, 37, over=False), id="nothing to compare with"
        ),
        pytest.param(
            (run(back(3), 7, stage=1), run(TODAY, 12, stage=2)),
            LongestRun(TODAY, 7, 12, 12, over=False),
            id="plan.md 6: stage 2 holds 6 x 2",
        ),
        pytest.param(
            (run(back(3), 7, stage=1), run(TODAY, 14, stage=2)),
            LongestRun(TODAY, 7, 12, 14, over=True),
            id="plan.md 6: longer than the stage",
        ),
        pytest.param(
            (run(back(3), 30), run(TODAY, 34, stage=20)),
            LongestRun(TODAY, 30, 33, 34, over=True),
            id="plan.md 6: beyond the last stage the 10 % count",
        ),
        pytest.param(
            (run(back(3), 30), run(TODAY, 20, stage=None), run(TODAY, 10, stage=None)),
            LongestRun(TODAY, 30, 33, 20, over=False),
            id="the longest of the day",
        ),
    ],
)
def test_a_run_is_compared_with_the_thirty_days_before_it(
    knowledge: Knowledge, runs: tuple[RunLogged, ...], expected: LongestRun | None
) -> None:
    assert today(knowledge, *runs) == expected


def test_days_with_nothing_to_show_are_left_out(knowledge: Knowledge) -> None:
    days = [one.day for one in lines(knowledge, run(back(70), 20), run(back(2), 20))]
    assert days == [*(back(ago) for ago in range(70, 39, -1)), back(2), back(1), TODAY]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 90)), max_size=12))
def test_a_run_is_over_just_where_the_line_for_a_run_by_hand_warns(
    knowledge: Knowledge, told: list[tuple[int, int]]
) -> None:
    runs = tuple(run(back(ago), minutes, stage=None) for ago, minutes in told)
    for line in lines(knowledge, *runs):
        spike = spike_of(knowledge.training.run, runs, line.day, line.run_min or 1)
        assert line.over == (spike is not None)
