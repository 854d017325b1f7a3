"""A run much longer than those of the 30 days before is said to be (S67); it is never refused."""

from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.run_spike import Spike, spike_of, spike_words
from tests.domain.cases import TODAY, run, walk, withdrawn
from tests.domain.days import back

TAKEN_BACK = run(back(2), 60)


@pytest.mark.parametrize(
    ("log", "minutes", "is_spike"),
    [
        pytest.param((), 90, False, id="nothing to compare with"),
        pytest.param((walk(back(1), 60),), 90, False, id="a walk is no run"),
        pytest.param((run(back(3), 30),), 33, False, id="10 % longer"),
        pytest.param((run(back(3), 30),), 34, True, id="beyond 10 %"),
        pytest.param((run(back(30), 30),), 34, True, id="the 30th day counts"),
        pytest.param((run(back(31), 30),), 90, False, id="the 31st does not"),
        pytest.param((run(back(9), 50), run(back(3), 30)), 55, False, id="the longest counts"),
        pytest.param((run(back(3), 30), TAKEN_BACK, withdrawn(TAKEN_BACK)), 60, True, id="what was taken back"),
        pytest.param((run(TODAY, 60), run(back(3), 30)), 60, True, id="nor does a run of the same day"),
    ],
)
def test_a_run_is_compared_with_the_longest_of_the_days_before(
    knowledge: Knowledge, log: tuple[LogEntry, ...], minutes: int, is_spike: bool
) -> None:
    assert (spike_of(knowledge.training.run, log, TODAY, minutes) is not None) is is_spike


def test_a_run_of_an_earlier_day_is_compared_with_those_before_it(knowledge: Knowledge) -> None:
    log = (run(back(1), 60), run(back(9), 20))
    assert spike_of(knowledge.training.run, log, back(5), 30) == Spike(30, 20, 22)


def test_a_run_that_is_told_again_is_not_compared_with_itself(knowledge: Knowledge) -> None:
    before = run(back(3), 30)
    assert spike_of(knowledge.training.run, (before,), TODAY, 60, before.id) is None


def test_the_words_name_the_longest_run_and_the_rule(knowledge: Knowledge) -> None:
    rules = knowledge.training
    words = spike_words(rules.words, rules.run, Spike(30, 20, 22))
    assert "20 min" in words
    assert "10 %" in words
    assert "30 days" in words
