"""The days that count neither for nor against the user (measures.md 6, plan.md 3)."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.flag import Level
from recovery_app.domain.frozen_days import frozen_days
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import new_profile
from recovery_app.domain.progress_log import progress_log
from tests.domain.cases import NOON, TODAY, block, check, clearance, easy, flare, morning, run, walk
from tests.domain.days import DAY, back

MONTH = DateRange(back(29), TODAY)


def frozen(knowledge: Knowledge, *log: LogEntry, days: DateRange = MONTH) -> dict[int, str]:
    """Return how many days ago each frozen day was, and why."""
    told = progress_log(msgspec.structs.replace(new_profile("p", NOON), log=log))
    return {(TODAY - day).days: why for day, why in frozen_days(told, knowledge, days).items()}


@pytest.mark.parametrize(
    ("log", "why"),
    [
        pytest.param((flare(back(3)),), "flare", id="a flare-up"),
        pytest.param((run(back(3), 5, pain=6),), "stop", id="plan.md 3: a run above 5"),
        pytest.param((walk(back(3), 5, signs=("limp",)),), "stop", id="plan.md 3: a walk with a limp"),
        pytest.param((block(back(3), pain=8),), "stop", id="plan.md 3: exercises above 5"),
        pytest.param((morning(back(3), "worse"),), "stop", id="plan.md 3: worse on the morning after"),
        pytest.param((easy(back(3), "unwell"),), "easy", id="an easy day"),
        pytest.param((easy(back(3), "off"), flare(back(3)), walk(back(3), pain=9)), "flare", id="the gravest one"),
    ],
)
def test_a_day_is_frozen_by_what_it_was(knowledge: Knowledge, log: tuple[LogEntry, ...], why: str) -> None:
    assert frozen(knowledge, *log) == {3: why}


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(walk(back(3), pain=5), id="a sore walk"),
        pytest.param(walk(back(3), signs=("toward_spine",)), id="a good sign"),
        pytest.param(morning(back(3), "same"), id="a morning as before"),
        pytest.param(flare(back(30)), id="a flare-up before the range"),
    ],
)
def test_other_days_are_not(knowledge: Knowledge, entry: LogEntry) -> None:
    assert frozen(knowledge, entry) == {}


def test_two_stops_within_a_week_leave_only_walks(knowledge: Knowledge) -> None:
    """plan.md 3: 2 reds in 7 days, walking only for 4 days."""
    log = (flare(back(14)), walk(back(8), pain=7))
    after = dict.fromkeys(range(4, 8), "walks_only")
    assert frozen(knowledge, *log) == {14: "flare", 8: "stop", **after}
    assert frozen(knowledge, flare(back(15)), walk(back(8), pain=7)) == {15: "flare", 8: "stop"}


def checked(days_ago: int, level: Level, *fired: str, reason: str = "again") -> LogEntry:
    return check(level, *fired, at_moment=NOON - days_ago * DAY, reason=reason)


@pytest.fixture
def clinician(knowledge: Knowledge) -> str:
    """Return a flag that a clinician has to clear."""
    return next(flag.id for flag in knowledge.safety.flag if flag.level is Level.CLINICIAN and flag.releasable)


def test_a_hold_freezes_from_its_check_to_the_one_that_ends_it(knowledge: Knowledge) -> None:
    log = (checked(20, Level.CLEAR), checked(10, Level.SAME_DAY, "RF-INF-1"), checked(7, Level.CLEAR))
    assert frozen(knowledge, *log) == {10: "hold", 9: "hold", 8: "hold", 7: "hold"}


def test_a_hold_that_goes_on_freezes_up_to_today(knowledge: Knowledge) -> None:
    log = (checked(2, Level.SAME_DAY, "RF-INF-1"), checked(1, Level.SAME_DAY, "RF-INF-1"))
    assert frozen(knowledge, *log) == {2: "hold", 1: "hold", 0: "hold"}


def test_a_clearance_ends_a_clinician_first_hold(knowledge: Knowledge, clinician: str) -> None:
    log = (checked(6, Level.CLINICIAN, clinician), checked(5, Level.CLEAR), clearance(NOON - 4 * DAY, clinician))
    assert frozen(knowledge, *log) == {6: "hold", 5: "hold", 4: "hold"}


def test_a_hold_before_the_range_reaches_into_it(knowledge: Knowledge) -> None:
    days = DateRange(back(3), TODAY)
    ended = checked(2, Level.CLEAR)
    assert frozen(knowledge, checked(10, Level.SAME_DAY, "RF-INF-1"), ended, days=days) == {3: "hold", 2: "hold"}


def test_a_check_answered_by_mistake_holds_nothing(knowledge: Knowledge) -> None:
    wrong = check(Level.SAME_DAY, "RF-INF-1", at_moment=NOON - 5 * DAY, reason="mini")
    mended = check(Level.CLEAR, at_moment=NOON - 5 * DAY + timedelta(minutes=5), reason="mistake")
    later = check(Level.CLINICIAN, at_moment=NOON - 3 * DAY, reason="mini")
    assert frozen(knowledge, checked(9, Level.CLEAR), wrong, mended, later, checked(1, Level.CLEAR)) == {5: "hold"}
