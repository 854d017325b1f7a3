from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from recovery_app.domain.day import day_ends, day_of
from recovery_app.domain.instant import Instant, seconds_between
from tests.domain.cases import ZONE


@pytest.mark.parametrize(
    ("hour", "minute", "day"),
    [(12, 0, 12), (23, 59, 12), (0, 30, 11), (2, 59, 11), (3, 0, 12)],
    ids=["noon", "late evening", "after midnight", "before three", "three"],
)
def test_a_day_of_the_diary_ends_at_three_in_the_morning(hour: int, minute: int, day: int) -> None:
    assert day_of(datetime(2025, 3, 12, hour, minute, tzinfo=ZONE)) == date(2025, 3, day)


def test_the_end_of_a_day_belongs_to_the_next_one() -> None:
    end = day_ends(date(2025, 3, 12), datetime(2025, 3, 12, 9, tzinfo=ZONE))
    assert end == datetime(2025, 3, 13, 3, tzinfo=ZONE)
    assert day_of(end) == date(2025, 3, 13)
    assert day_of(end - timedelta(seconds=1)) == date(2025, 3, 12)


WALL = datetime(2025, 3, 12, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("later", "seconds"),
    [
        pytest.param(Instant(WALL, 160.0, "a"), 60, id="the boot clock counts within one boot"),
        pytest.param(Instant(WALL - timedelta(hours=1), 160.0, "a"), 60, id="a wall clock set back changes nothing"),
        pytest.param(Instant(WALL, 90.0, "a"), 0, id="never negative within one boot"),
        pytest.param(Instant(WALL + timedelta(minutes=5), 3.0, "b"), 300, id="the wall clock counts over a restart"),
        pytest.param(Instant(WALL - timedelta(minutes=5), 3.0, "b"), 3, id="a restart lasts at least its boot"),
    ],
)
def test_seconds_between_two_moments_are_real_seconds(later: Instant, seconds: float) -> None:
    assert seconds_between(Instant(WALL, 100.0, "a"), later) == seconds
