"""What is told later takes its place in time, and nothing else changes its place."""

from __future__ import annotations

import msgspec

from recovery_app.domain.in_time import in_time, is_told_later
from recovery_app.domain.log_training import RunLogged
from tests.domain.cases import NOON, TODAY, run, walk
from tests.domain.days import back


def late(entry: RunLogged) -> RunLogged:
    return msgspec.structs.replace(entry, told_at=NOON)


def test_what_was_told_at_once_stays_in_the_order_of_the_log() -> None:
    """A clock that was set back may have put it out of order, and nobody knows what is true."""
    log = [walk(TODAY), run(back(3)), walk(back(1))]
    assert in_time(log) == log


def test_what_was_told_later_goes_where_it_happened() -> None:
    first, second, third = run(back(9)), walk(back(4)), run(TODAY)
    between, before = late(run(back(6))), late(run(back(12)))
    assert in_time([first, second, third, between, before]) == [before, first, between, second, third]
    assert [is_told_later(one) for one in (first, between)] == [False, True]
