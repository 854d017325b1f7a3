from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.moment_text import at_moment, short_date, time_or_day
from tests.domain.cases import NOON, TODAY


@pytest.mark.parametrize(
    ("hours", "shown", "spoken"),
    [
        (4.5, "16:30", "at 16:30"),
        (14, "02:00", "at 02:00"),
        (28, "Thu 16:00", "on Thu at 16:00"),
        (-24, "Tue 12:00", "on Tue at 12:00"),
        (24 * 7, "19 Mar 12:00", "on 19 Mar at 12:00"),
    ],
)
def test_a_moment_names_its_day_only_where_that_is_another(hours: float, shown: str, spoken: str) -> None:
    moment = NOON + timedelta(hours=hours)
    assert time_or_day(moment, NOON) == shown
    assert at_moment(moment, NOON) == spoken


def test_a_date_is_short() -> None:
    assert short_date(TODAY) == "12 Mar"
