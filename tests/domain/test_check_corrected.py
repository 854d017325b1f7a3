"""What was told as sore and then told otherwise still asks the four questions once."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from recovery_app.domain.check_due import CheckDue, check_due
from recovery_app.domain.episode import PainScores
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import CheckIn, MorningRated, RunLogged
from tests.domain.cases import NOON, TODAY, an_id, at, check, complete, with_plan
from tests.domain.days import planned

LATER = NOON + timedelta(hours=8)
REASON = "We ask because an entry that you changed had told of a sore day."


def due(knowledge: Knowledge, *log: LogEntry) -> CheckDue | None:
    (episode,) = with_plan(complete(knowledge)).episodes
    whole = (check(Level.CLEAR), *log)
    return check_due(knowledge.safety, knowledge.training.light, episode, whole, LATER)


def run(pain: int, entry_id: str = "old", day: date = TODAY) -> RunLogged:
    return RunLogged(entry_id, at(day, 13), day, 5, None, pain)


def morning(feel: str) -> MorningRated:
    return MorningRated("old", at(TODAY, 13), TODAY, TODAY - timedelta(days=1), feel)


def told(pain: int, entry_id: str = "old") -> CheckIn:
    return CheckIn(entry_id, at(TODAY, 13), TODAY, PainScores(average=pain))


def corrected(old: LogEntry, new: LogEntry) -> tuple[LogEntry, ...]:
    """Return what a correction adds to a log."""
    again = msgspec.structs.replace(new, id=f"{old.id}-again", told_at=at(TODAY, 14), replaces=old.id)
    return (Withdrawn(an_id(), at(TODAY, 14), TODAY, old.id), again)


@pytest.mark.parametrize(
    ("sore", "calm"),
    [
        pytest.param(run(8), run(1), id="a run"),
        pytest.param(morning("worse"), morning("same"), id="a morning"),
        pytest.param(told(8), told(4), id="an evening"),
    ],
)
def test_a_sore_entry_that_was_told_otherwise_still_asks(knowledge: Knowledge, sore: LogEntry, calm: LogEntry) -> None:
    found = due(knowledge, sore, *corrected(sore, calm))
    assert found is not None
    assert (found.kind, found.reason, found.since) == ("mini", REASON, sore.at)


def test_it_asks_once(knowledge: Knowledge) -> None:
    answered = check(Level.CLEAR, at_moment=at(TODAY, 15), reason="mini")
    assert due(knowledge, run(8), *corrected(run(8), run(1)), answered) is None
    assert due(knowledge, run(8), answered, *corrected(run(8), run(1))) is None


def test_an_entry_corrected_twice_still_asks(knowledge: Knowledge) -> None:
    first = corrected(run(8), run(3))
    second = corrected(first[1], run(1))
    found = due(knowledge, run(8), *first, *second)
    assert found is not None
    assert found.reason == REASON


def test_what_is_still_sore_says_what_it_says_now(knowledge: Knowledge) -> None:
    found = due(knowledge, run(8), *corrected(run(8), run(6)))
    assert found is not None
    assert found.reason == "We ask because running hurt 6 of 10 today."


def test_a_calm_entry_that_was_corrected_asks_nothing(knowledge: Knowledge) -> None:
    assert due(knowledge, run(1), *corrected(run(1), run(2))) is None


def test_taking_the_whole_entry_back_says_that_it_never_was(knowledge: Knowledge) -> None:
    changed = corrected(run(8), run(1))
    assert due(knowledge, run(8), *changed, Withdrawn(an_id(), at(TODAY, 15), TODAY, changed[1].id)) is None


def test_a_wrong_number_that_was_corrected_hides_no_later_rise(knowledge: Knowledge) -> None:
    answered = check(Level.CLEAR, at_moment=at(TODAY, 15), reason="mini")
    later = CheckIn("later", at(TODAY, 18), TODAY, PainScores(average=7))
    found = due(knowledge, told(8), *corrected(told(8), told(4)), answered, later)
    assert found is not None
    assert found.reason == "We ask because your average pain rose from 4 to 7 today."


def test_the_plan_of_the_day_waits_for_the_answers(knowledge: Knowledge) -> None:
    day = planned(knowledge, check(Level.CLEAR), run(8), *corrected(run(8), run(1)), days=3, now=LATER)
    assert day.check_due is not None
    assert day.check_due.reason == REASON
    assert day.exercises == ()
