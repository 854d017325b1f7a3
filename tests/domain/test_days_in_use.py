"""The days that a figure of days or weeks may count: nobody walked nothing before the first day."""

from __future__ import annotations

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.days_in_use import days_in_use, from_first
from recovery_app.domain.episode import Assessment, Episode
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import new_profile
from recovery_app.domain.progress_log import progress_log
from tests.domain.cases import NOON, TODAY, complete, walk, withdrawn
from tests.domain.days import DAY, back, person

SIX_WEEKS = DateRange(back(41), TODAY)


def test_a_day_is_in_use_while_a_plan_runs(knowledge: Knowledge) -> None:
    used = days_in_use(progress_log(person(knowledge, days=9)), SIX_WEEKS)
    assert used == frozenset(back(ago) for ago in range(10))
    assert from_first(used, SIX_WEEKS) == DateRange(back(9), TODAY)


def test_a_day_about_which_something_was_told_is_in_use_without_a_plan(knowledge: Knowledge) -> None:
    wrong = walk(back(30))
    log = (walk(back(50)), wrong, withdrawn(wrong), walk(back(12)))
    used = days_in_use(progress_log(person(knowledge, *log, days=3)), SIX_WEEKS)
    assert used == frozenset(back(ago) for ago in (12, 3, 2, 1, 0))


def test_the_days_between_two_episodes_are_not_in_use(knowledge: Knowledge) -> None:
    answers = complete(knowledge)
    over = Episode("a", NOON - 40 * DAY, (Assessment(NOON - 40 * DAY, answers),), back(40), back(35))
    now = Episode("b", NOON - 4 * DAY, (Assessment(NOON - 4 * DAY, answers),), back(4))
    profile = msgspec.structs.replace(new_profile("p", NOON), episodes=(over, now))
    used = days_in_use(progress_log(profile), SIX_WEEKS)
    assert used == frozenset(back(ago) for ago in (*range(35, 41), *range(5)))


def test_without_any_day_in_use_a_range_stays_as_it_is() -> None:
    used = days_in_use(progress_log(new_profile("p", NOON)), SIX_WEEKS)
    assert (used, from_first(used, SIX_WEEKS)) == (frozenset(), SIX_WEEKS)
