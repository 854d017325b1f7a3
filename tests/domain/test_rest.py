"""Rest from running (plan.md 2) and severity (plan.md 1)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.episode import Answers, DailyTasks, PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.plan_rules import Severity
from recovery_app.domain.rest import RestPlan, countdown, longer, rest_plan, severity_of
from tests.domain.cases import NOON, TODAY, at, judged

PAIN: dict[Severity, int] = {"mild": 2, "moderate": 5, "severe": 8}


@pytest.mark.parametrize(
    ("average", "tasks", "severity"),
    [
        pytest.param(0, "normal", "mild", id="plan.md 1 mild from 0"),
        pytest.param(3, "normal", "mild", id="plan.md 1 mild up to 3"),
        pytest.param(4, "normal", "moderate", id="plan.md 1 moderate from 4"),
        pytest.param(6, "normal", "moderate", id="plan.md 1 moderate up to 6"),
        pytest.param(7, "normal", "severe", id="plan.md 1 severe from 7"),
        pytest.param(10, "normal", "severe", id="plan.md 1 severe up to 10"),
        pytest.param(2, "slowed", "moderate", id="plan.md 1 tasks slowed"),
        pytest.param(2, "cannot", "severe", id="plan.md 1 cannot do tasks"),
        pytest.param(8, "slowed", "severe", id="the graver of the two"),
        pytest.param(None, "cannot", "severe", id="tasks alone, cannot"),
        pytest.param(None, "slowed", "moderate", id="tasks alone, slowed"),
        pytest.param(None, "normal", None, id="no pain given"),
        pytest.param(None, None, None, id="nothing given"),
        pytest.param(2, None, "mild", id="pain alone"),
    ],
)
def test_severity_is_the_graver_of_pain_and_daily_tasks(
    knowledge: Knowledge, average: int | None, tasks: DailyTasks | None, severity: Severity | None
) -> None:
    answers = Answers(pain=PainScores(average=average), tasks=tasks)
    assert severity_of(knowledge.plan, answers) == severity


@pytest.mark.parametrize(
    ("now", "worst", "severity"),
    [(2, 4, "mild"), (3, 4, "moderate"), (6, 7, "severe"), (None, 9, None), (9, None, None)],
)
def test_without_an_average_the_mean_of_now_and_worst_stands_for_it(
    knowledge: Knowledge, now: int | None, worst: int | None, severity: Severity | None
) -> None:
    assert severity_of(knowledge.plan, Answers(pain=PainScores(now=now, worst=worst))) == severity


@pytest.mark.parametrize(
    ("certainty", "pattern", "severity", "days"),
    [
        pytest.param("clear", "MS", "mild", {5}, id="plan.md 2 MS mild"),
        pytest.param("clear", "MS", "moderate", {7}, id="plan.md 2 MS moderate"),
        pytest.param("clear", "MS", "severe", {14}, id="plan.md 2 MS severe"),
        pytest.param("likely", "JI", "mild", {5}, id="plan.md 2 JI mild"),
        pytest.param("clear", "JI", "moderate", {7}, id="plan.md 2 JI moderate"),
        pytest.param("clear", "JI", "severe", {14}, id="plan.md 2 JI severe"),
        pytest.param("clear", "LS", "mild", {7}, id="plan.md 2 LS mild"),
        pytest.param("clear", "LS", "moderate", {14}, id="plan.md 2 LS moderate"),
        pytest.param("clear", "LS", "severe", set(range(21, 29)), id="plan.md 2 LS severe 21-28"),
        pytest.param("clear", "DH", "mild", {10}, id="plan.md 2 DH mild"),
        pytest.param("clear", "DH", "moderate", {21}, id="plan.md 2 DH moderate"),
        pytest.param("clear", "DH", "severe", set(range(28, 43)), id="plan.md 2 DH severe 28-42"),
        pytest.param("insufficient", "JI", "mild", {7}, id="plan.md 2 unclear mild"),
        pytest.param("no_fit", "JI", "moderate", set(range(7, 15)), id="plan.md 2 unclear moderate 7-14"),
        pytest.param("insufficient", "JI", "severe", {21}, id="plan.md 2 unclear severe"),
        pytest.param("mixed", "JI", "mild", {7}, id="plan.md 2 mixed: the longer of the two"),
        pytest.param("mixed", "DH", "mild", {10}, id="plan.md 2 mixed with DH: the longer of the two"),
        pytest.param("mixed", "JI", "severe", {21}, id="plan.md 2 mixed severe"),
    ],
)
def test_days_off_running_follow_the_table(
    knowledge: Knowledge, certainty: str, pattern: str, severity: Severity, days: set[int]
) -> None:
    result = judged(certainty, pattern, knowledge=knowledge)
    plan = rest_plan(knowledge.plan, result, Answers(pain=PainScores(average=PAIN[severity])))
    assert plan.days in days
    assert plan.severity == severity
    assert plan.reason


def test_strain_or_sprain_shares_the_more_careful_row(knowledge: Knowledge) -> None:
    """causes.md 0: one shared plan."""
    result = judged("likely", "LS", twins=True, knowledge=knowledge)
    assert rest_plan(knowledge.plan, result, Answers(pain=PainScores(average=5))).days == 14


@pytest.mark.parametrize(
    ("certainty", "pattern", "days"),
    [
        pytest.param("clear", "MS", 7, id="plan.md 2 default about a week"),
        pytest.param("clear", "LS", 7, id="plan.md 2 LS never below 7"),
        pytest.param("clear", "DH", 10, id="plan.md 2 DH never below 10"),
        pytest.param("insufficient", "MS", 7, id="plan.md 2 unclear"),
        pytest.param("mixed", "DH", 10, id="plan.md 2 mixed with DH"),
    ],
)
def test_without_a_pain_number_about_a_week_is_the_start(
    knowledge: Knowledge, certainty: str, pattern: str, days: int
) -> None:
    plan = rest_plan(knowledge.plan, judged(certainty, pattern, knowledge=knowledge), Answers())
    assert (plan.days, plan.severity) == (days, None)


@pytest.mark.parametrize(
    ("pattern", "shortest", "review"),
    [
        pytest.param("MS", 3, 21, id="plan.md 2 MS"),
        pytest.param("JI", 3, 21, id="plan.md 2 JI"),
        pytest.param("LS", 7, 42, id="plan.md 2 LS 6 weeks"),
        pytest.param("DH", 10, 42, id="plan.md 2 DH 6 weeks"),
        pytest.param("mixed", None, 14, id="plan.md 2 mixed review at 14 d"),
    ],
)
def test_every_row_has_its_floor_and_its_review_day(
    knowledge: Knowledge, pattern: str, shortest: int | None, review: int
) -> None:
    row = next(one for one in knowledge.plan.rest if one.pattern == pattern)
    assert row.review_by_day == review
    assert shortest is None or row.shortest == shortest
    assert row.shortest <= row.mild <= row.moderate <= row.severe


A_WEEK = RestPlan(7, "moderate", "why", 3, 21)


def test_the_countdown_runs_from_the_day_of_the_last_run_that_hurt() -> None:
    """plan.md 2."""
    found = countdown(A_WEEK, TODAY, NOON)
    assert found.review_at == at(TODAY + timedelta(days=7), 0)
    assert found.remaining_s == 6.5 * 86_400
    assert found.share_left == pytest.approx(6.5 / 7)
    assert not found.over


def test_the_countdown_is_over_at_its_review_day_and_stays_so() -> None:
    for later in (7, 30):
        found = countdown(A_WEEK, TODAY - timedelta(days=later), NOON)
        assert (found.over, found.remaining_s, found.share_left) == (True, 0, 0)


def test_a_run_dated_in_the_future_never_shows_more_than_the_whole() -> None:
    assert countdown(A_WEEK, TODAY + timedelta(days=3), NOON).share_left == 1.0


def test_no_days_off_are_over_at_once() -> None:
    found = countdown(RestPlan(0, "mild", "why", 0, 21), TODAY, NOON)
    assert (found.over, found.share_left) == (True, 0)


def test_a_red_day_in_week_one_makes_the_rest_longer_and_says_so() -> None:
    """plan.md 2: adds 2 days; the review day and the floor stay."""
    found = longer(A_WEEK, 2, "Two days more.")
    assert (found.days, found.reason) == (9, "why Two days more.")
    assert (found.shortest, found.review_by_day, found.severity) == (3, 21, "moderate")
    assert countdown(found, TODAY, NOON).review_at == at(TODAY + timedelta(days=9), 0)


def test_no_more_days_leave_the_rest_as_it_is() -> None:
    assert longer(A_WEEK, 0, "Nothing.") is A_WEEK
