"""How many minutes of running a session may hold (plan.md 6)."""

from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.run_limit import run_limit_min
from tests.domain.cases import TODAY, run
from tests.domain.standing import back

FREE = 9


@pytest.mark.parametrize(
    ("stage", "sessions", "minutes"),
    [
        pytest.param(0, 0, 0, id="plan.md 6: no running at stage 0"),
        pytest.param(1, 0, 5, id="plan.md 6: only 5 minutes at first"),
        pytest.param(1, 1, 7, id="plan.md 6: stage 1, 7 x 1"),
        pytest.param(2, 0, 12, id="plan.md 6: stage 2, 6 x 2"),
        pytest.param(3, 0, 18, id="plan.md 6: stage 3, 6 x 3"),
        pytest.param(4, 0, 24, id="plan.md 6: stage 4, 6 x 4"),
        pytest.param(5, 0, 24, id="plan.md 6: stage 5, 3 x 8"),
        pytest.param(6, 0, 26, id="plan.md 6: stage 6, 2 x 13"),
        pytest.param(7, 0, 30, id="plan.md 6: stage 7, 2 x 15"),
        pytest.param(8, 0, 30, id="plan.md 6: stage 8, 30"),
    ],
)
def test_a_stage_holds_what_its_row_says(knowledge: Knowledge, stage: int, sessions: int, minutes: int) -> None:
    long_ago = (run(back(3), 90),)
    assert run_limit_min(knowledge.plan, knowledge.training.run, stage, sessions, long_ago, TODAY) == minutes


@pytest.mark.parametrize(
    ("runs", "minutes"),
    [
        pytest.param((), 30, id="nothing to grow from: what the last stage holds"),
        pytest.param((run(back(8), 30),), 33, id="S67: 10 % over the longest"),
        pytest.param((run(back(8), 33),), 36, id="S67: 36.3 rounded down"),
        pytest.param((run(back(8), 40), run(back(2), 30)), 44, id="S67: the longest, not the last"),
        pytest.param((run(back(30), 50), run(back(8), 30)), 55, id="S67: 30 days ago still counts"),
        pytest.param((run(back(31), 50), run(back(8), 30)), 33, id="S67: 31 days ago counts no more"),
        pytest.param((run(back(8), 30), run(back(6), 33)), 33, id="plan.md 6: one longer run a week"),
        pytest.param((run(back(8), 30), run(back(7), 33)), 36, id="plan.md 6: a week later it may grow again"),
        pytest.param(
            (run(back(8), 30), run(back(6), 30)), 33, id="plan.md 6: a run as long as before is no longer one"
        ),
        pytest.param((run(back(6), 40),), 40, id="nothing before this week: no growth within it"),
        pytest.param((run(back(-1), 90), run(back(8), 30)), 33, id="a run that lies ahead does not count"),
    ],
)
def test_beyond_the_ladder_the_longest_run_grows_slowly(
    knowledge: Knowledge, runs: tuple[RunLogged, ...], minutes: int
) -> None:
    assert run_limit_min(knowledge.plan, knowledge.training.run, FREE, 3, runs, TODAY) == minutes
