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
from tests.domain.days import back

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


def test_a_week_without_walks_stands_there_with_none() -> None:
    assert [week.minutes for week in weeks(DateRange(back(14), TODAY))] == [0, 0, 0]


def test_a_week_that_ends_with_the_range_is_whole() -> None:
    assert weeks(DateRange(BEFORE, date(2025, 3, 9))) == (WalkingWeek(BEFORE, 0, is_whole=True),)


def test_runs_and_days_outside_do_not_count() -> None:
    log = (run(TODAY, 30), walk(back(40), 50), walk(back(-1), 50))
    assert [week.minutes for week in weeks(DateRange(back(2), TODAY), *log)] == [0]


def test_the_target_is_that_of_the_plan(knowledge: Knowledge) -> None:
    """plan.md 5: 30 minutes on 5 days; measures.md 6: 130 in the trial (S64)."""
    target = knowledge.progress.walking
    assert (target.week_min, target.trial_week_min) == (150, 130)
    assert "S64" in target.sources
