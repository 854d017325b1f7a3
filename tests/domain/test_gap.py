"""plan.md 6 and measures.md 6: a gap is noticed from four days on, and never counted against anybody."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.gap import left_on
from tests.domain.cases import TODAY, walk


@pytest.mark.parametrize(("days_ago", "noticed"), [(0, False), (3, False), (4, True), (30, True)])
def test_a_gap_is_noticed_from_four_days_on(days_ago: int, noticed: bool) -> None:
    last = TODAY - timedelta(days=days_ago)
    found = left_on((walk(last),), TODAY - timedelta(days=60), TODAY)
    assert found == (last if noticed else None)


def test_without_any_entry_the_gap_counts_from_the_beginning_of_the_plan() -> None:
    began = TODAY - timedelta(days=5)
    assert left_on((), began, TODAY) == began
    assert left_on((), TODAY, TODAY) is None


def test_entries_of_the_time_before_the_plan_do_not_make_a_gap() -> None:
    assert left_on((walk(TODAY - timedelta(days=40)),), TODAY - timedelta(days=1), TODAY) is None


def test_a_clock_that_was_set_back_makes_no_gap() -> None:
    log = (walk(TODAY), walk(TODAY - timedelta(days=9)))
    assert left_on(log, TODAY - timedelta(days=20), TODAY) is None
