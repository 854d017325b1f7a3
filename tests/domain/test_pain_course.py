"""Pain over the days and the line through its noise (measures.md 1)."""

from __future__ import annotations

from datetime import date, datetime

import msgspec
import pytest

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.episode import Answers, Assessment, Episode, PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.pain_course import PainCourse, PainDay, pain_change, pain_course, told_pain_of_days
from recovery_app.domain.profile import new_profile
from recovery_app.domain.progress_log import ProgressLog, progress_log
from tests.domain.cases import NOON, TODAY, an_id, at, checked_in, complete, with_plan
from tests.domain.days import DAY, back

MONTH = DateRange(back(29), TODAY)


def read(*log: LogEntry) -> ProgressLog:
    return progress_log(msgspec.structs.replace(new_profile("p", NOON), log=log))


def told(day: date, **pain: int) -> CheckIn:
    return CheckIn(an_id(), at(day, 20), day, PainScores(**pain))


def course(pains: dict[int, int], days: DateRange = MONTH) -> PainCourse:
    """Return the course of average pains told so many days ago."""
    return pain_course(read(*(checked_in(back(ago), average=pain) for ago, pain in pains.items())), days)


def medians(found: PainCourse) -> dict[int, float]:
    return {(TODAY - point.day).days: point.value for point in found.median}


def test_the_back_is_the_average_before_the_pain_now() -> None:
    found = pain_course(read(told(back(1), now=3), told(TODAY, average=2, now=5, worst=6, leg=1)), MONTH)
    assert found.days == (PainDay(back(1), 3, None, None, 3), PainDay(TODAY, 2, 6, 1, 5))


def test_of_several_check_ins_of_a_day_the_last_number_counts() -> None:
    found = pain_course(read(told(TODAY, average=5, worst=7), told(TODAY, average=3)), MONTH)
    assert found.days == (PainDay(TODAY, 3, 7, None, None),)


def test_the_assessment_tells_the_pain_of_its_day() -> None:
    answers = Answers(pain=PainScores(average=7, now=6, worst=9, leg=0))
    profile = with_plan(answers, checked_in(TODAY, average=6), began=back(1), started_at=NOON - DAY)
    assert [day.back for day in pain_course(progress_log(profile), MONTH).days] == [7, 6]


@pytest.mark.parametrize(
    ("hour", "told_at", "expected"),
    [
        pytest.param(9, None, 2, id="answers after a check-in win over it"),
        pytest.param(20, None, 8, id="a check-in after the answers wins over them"),
        pytest.param(9, at(TODAY, 22), 2, id="a check-in that was changed later keeps its place in time"),
        pytest.param(21, NOON + DAY, 8, id="a check-in told the day after speaks of its evening"),
    ],
)
def test_of_a_check_in_and_new_answers_of_a_day_the_later_moment_counts(
    hour: int, told_at: datetime | None, expected: int
) -> None:
    entry = msgspec.structs.replace(checked_in(TODAY, average=8), at=at(TODAY, hour), told_at=told_at)
    answers = Answers(pain=PainScores(average=2))
    profile = with_plan(answers, entry, began=back(1), started_at=at(TODAY, 14))
    assert told_pain_of_days(progress_log(profile))[TODAY].average == expected


def test_a_check_in_without_a_number_is_no_day() -> None:
    assert pain_course(read(told(TODAY)), MONTH) == PainCourse((), ())


@pytest.mark.parametrize(
    ("pains", "expected"),
    [
        pytest.param({}, {}, id="nothing told"),
        pytest.param({3: 5}, {3: 5}, id="one day"),
        pytest.param({2: 4, 1: 6, 0: 2}, {2: 4, 1: 5, 0: 4}, id="measures.md 1: the middle of what was told"),
        pytest.param(
            {7: 9, 6: 1, 5: 1, 0: 3},
            {7: 9, 6: 5, 5: 1, 4: 1, 3: 1, 2: 1, 1: 1, 0: 1},
            id="measures.md 1: seven days and no more",
        ),
        pytest.param({9: 4, 1: 2}, {9: 4, 8: 4, 7: 4, 6: 4, 5: 4, 4: 4, 3: 4, 1: 2}, id="a week of silence is a gap"),
    ],
)
def test_the_median_looks_back_seven_days(pains: dict[int, int], expected: dict[int, float]) -> None:
    assert medians(course(pains)) == expected


def test_the_median_of_a_range_knows_the_days_before_it() -> None:
    found = course({16: 8, 14: 8, 13: 2}, DateRange(back(13), TODAY))
    assert medians(found) == {13: 8}
    assert [day.day for day in found.days] == [back(13)]


def test_a_range_after_all_that_was_told_shows_nothing() -> None:
    assert course({40: 3}) == PainCourse((), ())


@pytest.mark.parametrize(
    ("pains", "verdict", "text"),
    [
        pytest.param({28: 7, 0: 5}, "better", "7 to 5 in 4 weeks", id="S102, S103: 2 points"),
        pytest.param({28: 7, 0: 6}, "same", "7 to 6 in 4 weeks", id="S102, S103: 1 of 7 is noise"),
        pytest.param({28: 3, 0: 2}, "better", "3 to 2 in 4 weeks", id="M: 30 % and 1 point from a low start"),
        pytest.param({28: 3, 0: 5}, "worse", "3 to 5 in 4 weeks", id="more by as much as matters"),
        pytest.param({9: 4, 8: 5, 0: 4}, "same", "4 to 4 in 9 days", id="short ranges are told in days"),
        pytest.param({20: 5, 1: 2, 0: 1}, "better", "5 to 1.5 in 3 weeks", id="a median between two numbers"),
    ],
)
def test_a_change_counts_only_as_large_as_matters(
    knowledge: Knowledge, pains: dict[int, int], verdict: str, text: str
) -> None:
    found = pain_change(course(pains), knowledge)
    assert found is not None
    assert (found.verdict, found.text) == (verdict, text)


@pytest.mark.parametrize("pains", [pytest.param({}, id="nothing told"), pytest.param({5: 7, 0: 1}, id="under a week")])
def test_less_than_a_week_is_no_change(knowledge: Knowledge, pains: dict[int, int]) -> None:
    assert pain_change(course(pains), knowledge) is None


def test_only_the_latest_episode_is_judged(knowledge: Knowledge) -> None:
    """measures.md 1: a change is one of the same bout of pain."""
    answers = complete(knowledge)
    began = NOON - 14 * DAY
    episodes = tuple(Episode(f"e{one:%j}", one, (Assessment(one, answers),)) for one in (NOON - 40 * DAY, began))
    pains = {29: 7, 22: 1, 14: 6, 7: 6, 0: 6}
    alone = pain_change(course(pains), knowledge, episodes)
    assert alone is not None
    assert (alone.start, alone.latest, alone.verdict) == (6, 6, "same")
    assert pain_change(course({29: 7, 20: 1}), knowledge, episodes) is None
