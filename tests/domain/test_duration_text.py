"""Lengths of time and moments, as they are shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from recovery_app.domain.duration_text import clock_text, days_text, minutes_text, over_text, short_minutes_text
from recovery_app.domain.moment_text import short_date, time_or_day
from tests.domain.cases import NOON, TODAY, at

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("told_by", "seconds", "text"),
    [
        (clock_text, 0, "0:00"),
        (clock_text, -5, "0:00"),
        (clock_text, 0.2, "0:01"),
        (clock_text, 134, "2:14"),
        (clock_text, 3599, "59:59"),
        (clock_text, 3 * 3600 + 59 * 60 + 7, "3:59:07"),
        (days_text, 3 * 86_400 + 6 * 3600 + 59, "3 d 6 h"),
        (days_text, 6 * 3600 + 1800, "6 h"),
        (days_text, 34 * 60 + 59, "34 min"),
        (days_text, -1, "0 min"),
        (minutes_text, -3, "0 seconds"),
        (minutes_text, 1, "1 second"),
        (minutes_text, 40, "40 seconds"),
        (minutes_text, 60, "1 minute"),
        (minutes_text, 7 * 60, "7 minutes"),
        (minutes_text, 90 * 60, "90 minutes"),
        (minutes_text, 4 * 3600, "4 hours"),
        (minutes_text, 2 * 3600 + 60, "2 hours 1 minute"),
        (short_minutes_text, 40, "40 s"),
        (short_minutes_text, 34 * 60, "34 min"),
        (short_minutes_text, 4 * 3600, "4 h"),
        (short_minutes_text, 4 * 3600 + 300, "4 h 5 min"),
        (over_text, 42.9, "0:42 over"),
        (over_text, -1, "0:00 over"),
        (over_text, 599, "9:59 over"),
        (over_text, 34 * 60 + 59, "34 min over"),
    ],
)
def test_a_length_is_told_in_its_words(told_by: Callable[[float], str], seconds: float, text: str) -> None:
    assert told_by(seconds) == text


def test_a_date_is_short() -> None:
    assert short_date(TODAY) == "12 Mar"


@pytest.mark.parametrize(
    ("days", "hour", "text"),
    [
        pytest.param(0, 16, "16:30", id="today"),
        pytest.param(1, 1, "01:30", id="after midnight it is still today"),
        pytest.param(1, 16, "Thu 16:30", id="tomorrow"),
        pytest.param(-6, 9, "Thu 09:30", id="within a week"),
        pytest.param(7, 16, "19 Mar 16:30", id="a week on"),
        pytest.param(-30, 16, "10 Feb 16:30", id="long ago"),
    ],
)
def test_a_moment_names_its_day_where_it_is_not_today(days: int, hour: int, text: str) -> None:
    assert time_or_day(at(TODAY + days * DAY, hour, 30), NOON) == text
