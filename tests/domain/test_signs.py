"""The signs that running may be tried (plan.md 4)."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.rest import RestCountdown, RestPlan, countdown
from recovery_app.domain.signs import signs
from recovery_app.domain.training_log import training_log
from tests.domain.cases import (
    NOON,
    TODAY,
    all_no,
    at,
    check,
    clearance,
    complete,
    dose,
    easy,
    flare,
    morning,
    run,
    sign,
    walk,
    withdrawn,
)
from tests.domain.days import asked, back, planned

BEGAN = TODAY - timedelta(days=10)
TWO_BRISK_WALKS = tuple(walk(TODAY - timedelta(days=back), 30, brisk=True) for back in (2, 1))


def resting(days_ago: int) -> RestCountdown:
    return countdown(RestPlan(7, "moderate", "why", 3, 21), TODAY - timedelta(days=days_ago), NOON)


def met(
    knowledge: Knowledge, log: tuple[LogEntry, ...], rest: RestCountdown, *, safe: bool = True, since: date = BEGAN
) -> dict[str, bool]:
    parts = parts_of(log)
    sessions = training_log(knowledge.training.light, parts, BEGAN).sessions
    found = signs(knowledge.plan, parts.signs, sessions, since, rest, checked_clear=safe)
    return {one.sign.id: one.met for one in found}


def enough_walks(knowledge: Knowledge, *log: LogEntry, since: date = BEGAN) -> bool:
    """Tell whether the walks of a log meet their sign."""
    (name,) = by_kind(knowledge, "walks")
    return met(knowledge, log, resting(0), since=since)[name]


def by_kind(knowledge: Knowledge, kind: str) -> list[str]:
    return [one.id for one in knowledge.plan.sign if one.answered_by == kind]


def test_the_gate_has_eight_signs(knowledge: Knowledge) -> None:
    """plan.md 4, G1 to G8: the program knows three of them itself."""
    assert len(knowledge.plan.sign) == 8
    assert [len(by_kind(knowledge, kind)) for kind in ("safety", "rest", "walks", "user")] == [1, 1, 1, 5]


@pytest.mark.parametrize(
    ("kind", "log", "days_ago", "safe"),
    [
        pytest.param("safety", (), 0, True, id="plan.md 4 G1 safety check clear"),
        pytest.param("rest", (), 7, False, id="plan.md 4 G7 countdown finished"),
        pytest.param("walks", TWO_BRISK_WALKS, 0, False, id="plan.md 4 G3 two brisk walks"),
    ],
)
def test_what_the_program_knows_itself_is_met_by_that_alone(
    knowledge: Knowledge, kind: str, log: tuple[LogEntry, ...], days_ago: int, safe: bool
) -> None:
    found = met(knowledge, log, resting(days_ago), safe=safe)
    assert [name for name, is_met in found.items() if is_met] == by_kind(knowledge, kind)


FIRST, SECOND = TWO_BRISK_WALKS


@pytest.mark.parametrize(
    ("log", "enough"),
    [
        pytest.param((FIRST, SECOND), True, id="plan.md 4 G3: on 2 different days"),
        pytest.param((FIRST,), False, id="one walk"),
        pytest.param((FIRST, walk(FIRST.day, 30, brisk=True)), False, id="both on one day"),
        pytest.param((FIRST, walk(back(1), 29, brisk=True)), False, id="below 30 min"),
        pytest.param((FIRST, walk(back(1), 15, brisk=True), walk(back(1), 15, brisk=True)), False, id="in two bouts"),
        pytest.param((FIRST, walk(back(1), 40)), False, id="not brisk"),
        pytest.param((FIRST, walk(back(1), 30, brisk=True, pain=2)), True, id="plan.md 3: green up to 2"),
        pytest.param((FIRST, walk(back(1), 30, brisk=True, pain=3)), False, id="plan.md 3: amber from 3"),
        pytest.param((FIRST, walk(back(1), 30, brisk=True, pain=None)), False, id="no pain was told"),
        pytest.param((FIRST, walk(back(1), 30, brisk=True, signs=("limp",))), False, id="G3: normal stride"),
        pytest.param((FIRST, SECOND, morning(back(1), "worse")), False, id="plan.md 3: worse the morning after"),
        pytest.param((FIRST, SECOND, dose(at(back(1), 5))), False, id="plan.md 3: a medicine within 8 h masks"),
        pytest.param((FIRST, SECOND, dose(at(back(1), 1))), True, id="a medicine before that does not"),
        pytest.param((FIRST, SECOND, easy(back(1), "tired")), False, id="a day on which the user was not well"),
        pytest.param((FIRST, SECOND, withdrawn(SECOND)), False, id="taken back"),
        pytest.param((FIRST, run(back(1), 30, stage=None)), False, id="a run is no walk"),
    ],
)
def test_the_gate_walks_are_brisk_calm_and_unmasked_on_two_days(
    knowledge: Knowledge, log: tuple[LogEntry, ...], enough: bool
) -> None:
    assert enough_walks(knowledge, *log) is enough


def test_walks_and_ticks_from_before_the_gate_shut_again_do_not_count(knowledge: Knowledge) -> None:
    assert not enough_walks(knowledge, FIRST, SECOND, since=back(1))
    name = by_kind(knowledge, "user")[0]
    assert not met(knowledge, (sign(back(2), name),), resting(0), since=back(1))[name]


@pytest.mark.parametrize(
    ("log", "clear"),
    [
        pytest.param((), False, id="never asked"),
        pytest.param((asked(days_ago=0),), True, id="plan.md 4 G1: clear today"),
        pytest.param((asked(days_ago=1),), False, id="clear yesterday"),
        pytest.param((asked(days_ago=0, reason="mini"),), True, id="the short check is enough"),
        pytest.param((asked(days_ago=0, reason="weekly"),), False, id="the weekly one asks other questions"),
        pytest.param((asked(days_ago=0), flare(TODAY)), False, id="red_flags.md 1: asked again after a red day"),
        pytest.param((flare(TODAY), asked(days_ago=0)), True, id="answered after the red day"),
        pytest.param((check(Level.CAUTION, "RF-SCI-1"),), True, id="a caution holds nothing"),
        pytest.param((check(Level.CLINICIAN, "RF-THOR-1"), clearance(NOON, "RF-THOR-1")), False, id="it was not clear"),
        pytest.param((check(Level.CLINICIAN, "RF-OF-ANOTHER-VERSION"),), False, id="what it raised is not known"),
    ],
)
def test_the_short_check_is_clear_only_where_it_was_answered_today_and_is_not_due(
    knowledge: Knowledge, log: tuple[LogEntry, ...], clear: bool
) -> None:
    day = planned(knowledge, *log, days=5)
    assert [one.met for one in day.signs if one.sign.answered_by == "safety"] == [clear]


def test_a_mini_check_that_names_every_question_counts_whatever_its_reason(knowledge: Knowledge) -> None:
    mended = check(Level.CLEAR, reason="mistake")
    whole = msgspec.structs.replace(mended, answers=all_no(knowledge))
    assert complete(knowledge).flags == whole.answers
    for entry, clear in ((mended, False), (whole, True)):
        day = planned(knowledge, entry, days=5)
        assert [one.met for one in day.signs if one.sign.answered_by == "safety"] == [clear]


def test_the_users_own_signs_follow_their_last_tick(knowledge: Knowledge) -> None:
    first, second, *_ = by_kind(knowledge, "user")
    log = (sign(TODAY, first), sign(TODAY, second), sign(TODAY, second, met=False))
    found = met(knowledge, log, resting(0))
    assert (found[first], found[second]) == (True, False)


def test_ticks_of_an_earlier_plan_do_not_count(knowledge: Knowledge) -> None:
    first = by_kind(knowledge, "user")[0]
    assert not met(knowledge, (sign(BEGAN - timedelta(days=1), first),), resting(0))[first]


def test_a_tick_cannot_stand_in_for_what_the_program_knows(knowledge: Knowledge) -> None:
    name = by_kind(knowledge, "rest")[0]
    assert not met(knowledge, (sign(TODAY, name),), resting(0))[name]
