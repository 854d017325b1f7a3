"""The log without what was taken back."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from recovery_app.domain.flag import Level
from recovery_app.domain.live_log import live, since
from tests.domain.cases import NOON, TODAY, check, clearance, run, walk, withdrawn

DAY = timedelta(days=1)


def test_a_log_of_which_nothing_was_taken_back_counts_as_it_is() -> None:
    log = (walk(TODAY), run(TODAY))
    assert live(log) == log


def test_neither_an_entry_that_was_taken_back_nor_its_taking_back_counts() -> None:
    kept, gone = walk(TODAY), run(TODAY)
    assert live((kept, gone, withdrawn(gone))) == (kept,)


def test_taking_back_the_taking_back_makes_an_entry_count_again() -> None:
    entry = walk(TODAY)
    back = withdrawn(entry)
    assert live((entry, back, withdrawn(back))) == (entry,)


def test_an_entry_taken_back_twice_stays_away_when_one_of_the_two_goes() -> None:
    entry = walk(TODAY)
    once, twice = withdrawn(entry), withdrawn(entry)
    assert live((entry, once, twice, withdrawn(once))) == ()


def test_a_safety_check_and_a_clearance_always_count() -> None:
    log = (check(Level.CLINICIAN, "RF-THOR-1"), clearance(NOON, "RF-THOR-1"))
    assert live((*log, *(withdrawn(one) for one in log))) == log


def test_the_last_part_of_a_log_reaches_back_to_its_day() -> None:
    log = tuple(walk(TODAY - back * DAY) for back in (9, 5, 3, 1, 0))
    assert since(log, TODAY - 3 * DAY) == log[2:]
    assert since(log, TODAY - 99 * DAY) == log
    assert since(log, TODAY + 9 * DAY) == ()


def test_an_entry_put_out_of_order_by_a_clock_hides_none_before_it() -> None:
    log = (walk(TODAY), walk(TODAY - DAY), walk(TODAY))
    assert since(log, TODAY) == log


def test_a_run_told_late_neither_hides_what_was_told_before_it_nor_is_lost() -> None:
    late = msgspec.structs.replace(run(TODAY - 9 * DAY), told_at=NOON)
    log = (walk(TODAY - 20 * DAY), walk(TODAY - DAY), late)
    assert since(log, TODAY - 2 * DAY) == log[1:]
