"""Minutes of walking a week (plan.md 5, measures.md 5)."""

from __future__ import annotations

from datetime import date

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import new_profile
from recovery_app.domain.progress_log import progress_log
from recovery_app.domain.walking_weeks import WalkingWeek, walking_weeks
from tests.domain.cases import NOON, TODAY, run, walk
from tests.domain.days import back, person

MONDAY = date(2025, 3, 10)
BEFORE = date(2025, 3, 3)


def weeks(days: DateRange, *log: LogEntry) -> tuple[WalkingWeek, ...]:
    return walking_weeks(progress_log(msgspec.structs.replace(new_profile("p", NOON), log=log)), days)


def test_a_week_goes_from_monday_to_sunday() -> None:
    log = (walk(BEFORE, 10), walk(date(2025, 3, 9), 20), walk(MONDAY, 30), walk(TODAY, 5))
    assert weeks(DateRange(back(4), TODAY), *log) == (
        WalkingWeek(BEFORE, 30, is_whole=True),
        WalkingWeek(MONDAY, 35, is_whole=False),
    )


def test_a_week_of_a_plan_without_walks_stands_there_with_none(knowledge: Knowledge) -> None:
    log = progress_log(person(knowledge, days=30))
    assert [week.minutes for week in walking_weeks(log, DateRange(back(14), TODAY))] == [0, 0, 0]


def test_weeks_before_the_first_day_are_no_weeks_without_walks(knowledge: Knowledge) -> None:
    """Somebody who walks 30 minutes a day from a Monday on walks 210 a week, and never 0."""
    log = progress_log(person(knowledge, *(walk(back(ago), 30) for ago in range(10)), days=9))
    assert walking_weeks(log, DateRange(back(41), TODAY)) == (
        WalkingWeek(BEFORE, 210, is_whole=True),
        WalkingWeek(MONDAY, 90, is_whole=False),
    )


def test_a_week_in_which_it_all_began_is_not_whole(knowledge: Knowledge) -> None:
    log = progress_log(person(knowledge, walk(back(8), 30), days=8))
    first, _ = walking_weeks(log, DateRange(back(41), TODAY))
    assert first == WalkingWeek(BEFORE, 30, is_whole=False)


def test_a_week_stays_whole_where_the_range_begins_in_it(knowledge: Knowledge) -> None:
    log = progress_log(person(knowledge, walk(back(8), 30), days=30))
    assert walking_weeks(log, DateRange(back(5), TODAY))[0] == WalkingWeek(BEFORE, 30, is_whole=True)


def test_the_weeks_between_two_times_of_use_are_left_out_and_those_beside_them_are_not_whole() -> None:
    walks = (walk(back(77), 40), walk(back(71), 20), walk(back(64), 30), walk(TODAY, 10))
    found = weeks(DateRange(back(80), TODAY), *walks)
    assert [(week.minutes, week.is_whole) for week in found] == [(40, False), (20, True), (30, False), (10, False)]


def test_a_week_in_which_a_plan_ended_is_not_whole(knowledge: Knowledge) -> None:
    profile = person(knowledge, *(walk(back(ago), 30) for ago in range(5, 10)), days=9)
    ended = msgspec.structs.replace(profile.episodes[0], ended_on=back(5))
    log = progress_log(msgspec.structs.replace(profile, episodes=(ended,)))
    first, _ = walking_weeks(log, DateRange(back(41), TODAY))
    assert first == WalkingWeek(BEFORE, 150, is_whole=False)


def test_without_anything_told_there_is_the_present_week() -> None:
    assert weeks(DateRange(back(41), TODAY)) == (WalkingWeek(MONDAY, 0, is_whole=False),)


def test_a_week_that_ends_with_the_range_is_whole(knowledge: Knowledge) -> None:
    log = progress_log(person(knowledge, days=30))
    assert walking_weeks(log, DateRange(BEFORE, date(2025, 3, 9))) == (WalkingWeek(BEFORE, 0, is_whole=True),)


def test_runs_and_days_outside_do_not_count() -> None:
    log = (run(TODAY, 30), walk(back(40), 50), walk(back(-1), 50))
    assert [week.minutes for week in weeks(DateRange(back(2), TODAY), *log)] == [0]


def test_the_target_is_that_of_the_plan(knowledge: Knowledge) -> None:
    """plan.md 5: 30 minutes on 5 days; measures.md 6: 130 in the trial (S64)."""
    target = knowledge.progress.walking
    assert (target.week_min, target.trial_week_min) == (150, 130)
    assert "S64" in target.sources
