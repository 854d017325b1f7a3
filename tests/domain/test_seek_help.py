"""Reasons to see somebody although no red flag is there, each alone (plan.md 10)."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.agenda import agenda
from recovery_app.domain.episode import Answers, Assessment, Episode, PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from tests.domain.cases import (
    CLEAR_DISC,
    NOON,
    at,
    checked_in,
    complete,
    dose,
    flare,
    returned,
    run,
    sign,
    walk,
    withdrawn,
)
from tests.domain.days import DAY, asked, back, person, planned, running_again, signs_met


def reasons(knowledge: Knowledge, *log: LogEntry, days: int, answers: Answers | None = None) -> set[str]:
    """Return the reasons named today, on day `days` + 1 of a plan."""
    return {one.id for one in planned(knowledge, *log, days=days, answers=answers).seek_help}


def hurting(knowledge: Knowledge, average: int | None, leg: int = 0, **changed: str) -> Answers:
    pain = PainScores(average=average, now=None, worst=None, leg=leg)
    return msgspec.structs.replace(complete(knowledge, **changed), pain=pain)


def test_a_calm_beginning_names_no_reason(knowledge: Knowledge) -> None:
    assert reasons(knowledge, checked_in(back(0), average=4), days=10) == set()


@pytest.mark.parametrize(
    ("days", "log", "named"),
    [
        pytest.param(14, (checked_in(back(0), average=4),), True, id="S141: no better after 2 weeks"),
        pytest.param(14, (checked_in(back(0), average=3),), True, id="S102: 1 point is no change that matters"),
        pytest.param(14, (checked_in(back(0), average=2),), False, id="2 points better"),
        pytest.param(13, (checked_in(back(0), average=4),), False, id="2 weeks are not over"),
        pytest.param(14, (), False, id="nothing was told since, so nothing is assumed"),
        pytest.param(14, (checked_in(back(5), average=2), checked_in(back(0), average=4)), True, id="the last counts"),
    ],
)
def test_no_improvement_after_two_weeks(
    knowledge: Knowledge, days: int, log: tuple[LogEntry, ...], named: bool
) -> None:
    assert ("no_better" in reasons(knowledge, *log, days=days)) is named


@pytest.mark.parametrize("start", [None, 0])
def test_without_a_pain_to_begin_with_nothing_can_fail_to_get_better(knowledge: Knowledge, start: int | None) -> None:
    log = (checked_in(back(0), average=4),)
    assert "no_better" not in reasons(knowledge, *log, days=20, answers=hurting(knowledge, start))


@pytest.mark.parametrize(
    ("log", "average", "named"),
    [
        pytest.param((), 6, True, id="the later assessment alone, no better"),
        pytest.param((), 2, False, id="the later assessment alone, better"),
        pytest.param((checked_in(back(9), average=6),), 2, False, id="a check-in before it is older news"),
        pytest.param((checked_in(back(0), average=6),), 2, True, id="a check-in after it is newer"),
    ],
)
def test_a_later_assessment_tells_the_pain_too(
    knowledge: Knowledge, log: tuple[LogEntry, ...], average: int, named: bool
) -> None:
    profile = person(knowledge, *log, asked(days_ago=0), days=20)
    later = Assessment(NOON - DAY, hurting(knowledge, average))
    grown = msgspec.structs.replace(profile.episodes[0], assessments=(*profile.episodes[0].assessments, later))
    day = agenda(msgspec.structs.replace(profile, episodes=(grown,)), knowledge, NOON)
    assert day is not None
    assert ("no_better" in {one.id for one in day.seek_help}) is named


@pytest.mark.parametrize(
    ("days", "log", "named"),
    [
        pytest.param(42, (), True, id="plan.md 10: still limiting at 6 weeks"),
        pytest.param(41, (), False, id="6 weeks are not over"),
        pytest.param(42, (returned(back(5)),), False, id="back to running"),
        pytest.param(42, (returned(back(30)), run(back(29), 5)), True, id="the gate is shut again"),
    ],
)
def test_still_limiting_after_six_weeks(
    knowledge: Knowledge, days: int, log: tuple[LogEntry, ...], named: bool
) -> None:
    assert ("still_limiting" in reasons(knowledge, *log, days=days)) is named


@pytest.mark.parametrize(
    ("days", "leg", "log", "named"),
    [
        pytest.param(28, 5, (), True, id="S13: below the knee still bad at 4 weeks"),
        pytest.param(28, 4, (), True, id="plan.md 1: bad from 4, where moderate begins"),
        pytest.param(28, 3, (), False, id="mild leg pain"),
        pytest.param(27, 5, (), False, id="4 weeks are not over"),
        pytest.param(28, 5, (checked_in(back(1), leg=1),), False, id="it went since"),
        pytest.param(28, 1, (checked_in(back(1), leg=6),), True, id="it came since"),
    ],
)
def test_leg_pain_below_the_knee_that_stays(
    knowledge: Knowledge, days: int, leg: int, log: tuple[LogEntry, ...], named: bool
) -> None:
    answers = hurting(knowledge, 4, leg, **CLEAR_DISC)
    assert ("leg_below_knee" in reasons(knowledge, *log, days=days, answers=answers)) is named


def test_leg_pain_above_the_knee_is_no_such_reason(knowledge: Knowledge) -> None:
    answers = hurting(knowledge, 4, 8, **{**CLEAR_DISC, "Q02": "thigh"})
    assert "leg_below_knee" not in reasons(knowledge, days=28, answers=answers)


@pytest.mark.parametrize(
    ("log", "named"),
    [
        pytest.param((flare(back(13)), walk(back(6), pain=7), flare(back(0))), True, id="plan.md 3: 3 reds in 14 days"),
        pytest.param((flare(back(14)), flare(back(6)), flare(back(0))), False, id="the first lies 15 days back"),
        pytest.param((flare(back(6)), flare(back(0))), False, id="2 reds"),
        pytest.param((flare(back(6)), walk(back(6), pain=9), flare(back(0))), False, id="2 reds of one day are one"),
    ],
)
def test_three_red_days_in_fourteen(knowledge: Knowledge, log: tuple[LogEntry, ...], named: bool) -> None:
    assert ("red_days" in reasons(knowledge, *log, asked(days_ago=0), days=30)) is named


def test_a_red_day_that_was_taken_back_counts_no_more(knowledge: Knowledge) -> None:
    wrong = flare(back(6))
    log = (flare(back(9)), wrong, flare(back(0)), withdrawn(wrong), asked(days_ago=0))
    assert "red_days" not in reasons(knowledge, *log, days=30)


@pytest.mark.parametrize(
    ("days", "log", "named"),
    [
        pytest.param(21, (), True, id="plan.md 2: MS not ready by 21 d"),
        pytest.param(20, (), False, id="the review day is not over"),
        pytest.param(30, (run(back(12), 20, stage=None, pain=6),), False, id="it counts from the last run that hurt"),
        pytest.param(30, (returned(back(3)),), False, id="plan.md 4: the gate was passed"),
    ],
)
def test_the_gate_is_not_passed_by_the_review_day(
    knowledge: Knowledge, days: int, log: tuple[LogEntry, ...], named: bool
) -> None:
    assert ("past_review" in reasons(knowledge, *log, days=days)) is named


def test_the_short_check_of_today_alone_is_no_gate_that_fails(knowledge: Knowledge) -> None:
    unasked = tuple(one for one in signs_met(knowledge) if one.__class__.__name__ != "SafetyChecked")
    assert not planned(knowledge, *unasked, days=30).ready_to_run
    assert "past_review" not in reasons(knowledge, *unasked, days=30)


@pytest.mark.parametrize(("days_since_break", "named"), [(20, False), (21, True)])
def test_a_gate_that_is_shut_again_has_its_own_review_day(
    knowledge: Knowledge, days_since_break: int, named: bool
) -> None:
    """plan.md 6: over 14 days off, gate again; the days count from then."""
    log = running_again(knowledge, days_ago=days_since_break + 16, runs=1)
    assert ("past_review" in reasons(knowledge, *log, days=80)) is named


@pytest.mark.parametrize(
    ("earlier_days_ago", "named"),
    [
        pytest.param((), False, id="the first bout"),
        pytest.param((100,), False, id="the second"),
        pytest.param((300, 100), True, id="plan.md 10: the third in 12 months"),
        pytest.param((400, 100), False, id="one of them is older"),
    ],
)
def test_the_third_bout_in_twelve_months(knowledge: Knowledge, earlier_days_ago: tuple[int, ...], named: bool) -> None:
    profile = person(knowledge, days=5)
    bouts = tuple(
        Episode(f"e{ago}", NOON - ago * DAY, (), plan_started_on=back(ago), ended_on=back(ago - 20))
        for ago in earlier_days_ago
    )
    day = agenda(msgspec.structs.replace(profile, episodes=(*bouts, *profile.episodes)), knowledge, NOON)
    assert day is not None
    assert ("third_episode" in {one.id for one in day.seek_help}) is named


def doses_on(*days_ago: int) -> tuple[LogEntry, ...]:
    return tuple(dose(at(back(ago), hour)) for ago in days_ago for hour in (8, 16))


@pytest.mark.parametrize(
    ("log", "named"),
    [
        pytest.param(doses_on(*range(11)), True, id="plan.md 10: more than 10 days"),
        pytest.param(doses_on(*range(10)), False, id="10 days"),
        pytest.param(doses_on(*range(5), *range(20, 30)), False, id="only the last 14 days count"),
    ],
)
def test_painkillers_on_more_than_ten_days(knowledge: Knowledge, log: tuple[LogEntry, ...], named: bool) -> None:
    """Several doses of a day are one day."""
    assert ("daily_medicine" in reasons(knowledge, *log, days=40)) is named


def test_a_dose_that_was_taken_back_counts_no_more(knowledge: Knowledge) -> None:
    log = tuple(dose(at(back(ago), 8)) for ago in range(11))
    assert "daily_medicine" not in reasons(knowledge, *log, withdrawn(log[0]), days=40)


def test_weakness_is_never_judged_here(knowledge: Knowledge) -> None:
    """plan.md 10 says at once: the safety questions ask about it."""
    log = (*(flare(back(ago)) for ago in range(5)), *doses_on(*range(14)), asked(days_ago=0))
    found = reasons(knowledge, *log, checked_in(back(0), average=9), days=60)
    assert found == {"no_better", "still_limiting", "red_days", "past_review", "daily_medicine"}


def test_reasons_come_in_the_order_of_the_content(knowledge: Knowledge) -> None:
    log = (*doses_on(*range(14)), checked_in(back(0), average=9), sign(back(0), "G2"))
    found = [one.id for one in planned(knowledge, *log, days=60).seek_help]
    order = [one.id for one in knowledge.training.seek_help]
    assert found == sorted(found, key=order.index)
