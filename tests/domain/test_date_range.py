"""The days that a chart or a report is about."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from recovery_app.domain.date_range import DateRange, RangeChoice, range_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile, new_profile
from tests.domain.cases import NOON, TODAY, complete, walk, with_plan, withdrawn
from tests.domain.days import DAY, back


def ended(profile: Profile, on: date) -> Profile:
    episode = msgspec.structs.replace(profile.episodes[0], ended_on=on)
    return msgspec.structs.replace(profile, episodes=(episode,))


@pytest.mark.parametrize(
    ("choice", "first"),
    [
        pytest.param("2w", back(13), id="two weeks with today"),
        pytest.param("6w", back(41), id="six weeks with today"),
        pytest.param("all", back(90), id="all since the first entry"),
    ],
)
def test_a_range_ends_today(knowledge: Knowledge, choice: RangeChoice, first: date) -> None:
    profile = with_plan(complete(knowledge), walk(back(30)), walk(back(90)), began=back(58), started_at=NOON - 60 * DAY)
    assert range_of(choice, profile, TODAY) == DateRange(first, TODAY)


def test_all_begins_with_the_first_answers_where_nothing_was_told_before(knowledge: Knowledge) -> None:
    profile = with_plan(complete(knowledge), walk(back(40)), began=back(58), started_at=NOON - 60 * DAY)
    assert range_of("all", profile, TODAY).first == back(60)
    assert range_of("all", ended(profile, back(20)), TODAY).first == back(60)


def test_an_entry_that_was_taken_back_does_not_stretch_all(knowledge: Knowledge) -> None:
    wrong = walk(back(900))
    profile = with_plan(complete(knowledge), wrong, withdrawn(wrong), began=back(58), started_at=NOON - 60 * DAY)
    assert range_of("all", profile, TODAY).first == back(60)


def test_without_anything_told_all_is_today() -> None:
    assert range_of("all", new_profile("p", NOON), TODAY) == DateRange(TODAY, TODAY)


def test_an_entry_of_a_wrong_clock_does_not_stretch_it() -> None:
    profile = msgspec.structs.replace(new_profile("p", NOON), log=(walk(date(1990, 1, 1)),))
    assert len(range_of("all", profile, TODAY)) == 4018


def test_an_episode_that_a_wrong_clock_put_into_the_future_shows_today(knowledge: Knowledge) -> None:
    profile = with_plan(complete(knowledge), began=back(-9), started_at=NOON + 9 * DAY)
    assert range_of("all", profile, TODAY) == DateRange(TODAY, TODAY)


def test_it_tells_its_days_and_the_mondays_of_its_weeks() -> None:
    days = DateRange(back(3), TODAY)
    assert list(days.days()) == [back(3), back(2), back(1), TODAY]
    assert back(3) in days
    assert back(4) not in days
    assert back(-1) not in days
    assert list(days.mondays()) == [date(2025, 3, 3), date(2025, 3, 10)]
