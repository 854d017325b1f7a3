"""When a thing was that is told: a day ends at three, and nothing lies in the future or far back."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.day import day_of
from recovery_app.domain.told_when import When, has_hour, just_now, morning_after, on_day
from tests.domain.cases import NOON, TODAY, at, run
from tests.domain.days import back


def test_today_is_told_as_of_now() -> None:
    assert just_now(NOON) == on_day(TODAY, NOON) == When(NOON, TODAY)


def test_an_earlier_day_is_told_as_of_its_evening() -> None:
    assert on_day(back(3), NOON) == When(at(back(3), 21), back(3), NOON)


def test_before_three_at_night_the_day_before_goes_on() -> None:
    night = at(TODAY, 2, 30)
    assert on_day(back(1), night) == When(night, back(1))
    with pytest.raises(ValueError, match="still to come"):
        on_day(TODAY, night)


@pytest.mark.parametrize("days", [1, 14, 60])
def test_the_moment_of_an_earlier_day_belongs_to_that_day(days: int) -> None:
    assert day_of(on_day(back(days), NOON).at) == back(days)


@pytest.mark.parametrize(
    ("days", "most", "words"), [(-1, 60, "still to come"), (61, 60, "60 days"), (15, 14, "14 days")]
)
def test_a_day_out_of_reach_is_refused_with_the_reason(days: int, most: int, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        on_day(back(days), NOON, most_back=most)


def test_the_morning_after_yesterday_is_this_one() -> None:
    assert morning_after(back(1), NOON) == When(NOON, TODAY)
    assert morning_after(back(4), NOON) == When(at(back(3), 12), back(3), NOON)
    with pytest.raises(ValueError, match="still to come"):
        morning_after(TODAY, NOON)


def test_nobody_knows_the_hour_of_what_is_told_for_an_earlier_day() -> None:
    at_once = run(back(2), hour=21)
    late = msgspec.structs.replace(at_once, at=on_day(back(2), NOON).at, told_at=NOON)
    corrected = msgspec.structs.replace(run(back(2), hour=10), told_at=NOON)
    same_day = msgspec.structs.replace(run(TODAY, hour=21), told_at=at(TODAY, 22))
    assert [has_hour(one) for one in (at_once, late, corrected, same_day)] == [True, False, True, True]
    assert not has_hour(msgspec.structs.replace(late, told_at=NOON + timedelta(days=3), replaces="x"))
