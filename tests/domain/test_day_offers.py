"""What can still be told of a day."""

from __future__ import annotations

import pytest

from recovery_app.domain.day_offers import day_offers, first_day
from recovery_app.domain.log_entry import LogEntry
from tests.domain.cases import TODAY, checked_in, morning, run, walk
from tests.domain.days import back


@pytest.mark.parametrize(
    ("log", "days", "offers"),
    [
        pytest.param((), 0, ("check_in", "walk", "run"), id="today"),
        pytest.param((checked_in(TODAY, average=3),), 0, ("walk", "run"), id="the check-in is there"),
        pytest.param((walk(TODAY),), 0, ("check_in", "walk", "run"), id="its morning is still to come"),
        pytest.param((walk(back(3)),), 3, ("check_in", "walk", "run", "morning"), id="a day with a walk"),
        pytest.param((run(back(3)), morning(back(3))), 3, ("check_in", "walk", "run"), id="its morning was told"),
        pytest.param((), 14, ("check_in", "walk", "run"), id="two weeks back"),
        pytest.param((), 15, ("walk", "run"), id="too long ago for a check-in"),
        pytest.param((walk(back(61)),), 61, (), id="too long ago for anything"),
        pytest.param((), -1, (), id="tomorrow"),
    ],
)
def test_a_day_offers_what_it_does_not_have(log: tuple[LogEntry, ...], days: int, offers: tuple[str, ...]) -> None:
    assert day_offers(log, back(days), TODAY) == offers


def test_the_days_begin_with_the_first_entry_and_reach_two_weeks_back_at_least() -> None:
    assert first_day((), TODAY) == first_day((walk(TODAY),), TODAY) == back(14)
    assert first_day((walk(back(40)), walk(TODAY)), TODAY) == back(40)
