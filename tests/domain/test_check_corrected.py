"""What was told as sore and then told otherwise, or taken back, still asks the four questions once."""

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
from recovery_app.domain.log_training import CheckIn, FlareMarked, MorningRated, RunLogged
from tests.domain.cases import NOON, TODAY, an_id, at, block, check, complete, walk, with_plan
from tests.domain.days import planned

LATER = NOON + timedelta(hours=8)
REASON = "We ask because an entry that you changed had told of a sore day."
TAKEN_BACK = "We ask because an entry that you took back had told of a sore day."


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


def gone(entry: LogEntry) -> Withdrawn:
    """Return what takes an entry back in the afternoon."""
    return Withdrawn(an_id(), at(TODAY, 15), TODAY, entry.id)


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


@pytest.mark.parametrize(
    "sore",
    [
        pytest.param(run(8), id="red_flags.md 1, rule 4: a red day, by a run over 5"),
        pytest.param(
            walk(TODAY, pain=1, signs=("limp",)), id="red_flags.md 1, rule 4: a red day, by a walk with a limp"
        ),
        pytest.param(block(TODAY, signs=("tingling",)), id="red_flags.md 1, rule 4: a new leg symptom in exercises"),
        pytest.param(morning("worse"), id="plan.md 3: worse the next morning"),
        pytest.param(
            MorningRated("old", at(TODAY, 13), TODAY, TODAY - timedelta(days=1), "same", night_pain=True),
            id="plan.md 3: night pain",
        ),
        pytest.param(told(6), id="red_flags.md 1, rule 4: a rise of 2 points"),
        pytest.param(
            CheckIn("old", at(TODAY, 13), TODAY, PainScores(leg=3)), id="red_flags.md 1, rule 4: new leg pain"
        ),
        pytest.param(FlareMarked("old", at(TODAY, 13), TODAY), id="a flare-up is a red day"),
    ],
)
def test_a_sore_entry_that_was_taken_back_still_asks_once(knowledge: Knowledge, sore: LogEntry) -> None:
    found = due(knowledge, sore, gone(sore))
    assert found is not None
    assert (found.kind, found.reason, found.since) == ("mini", TAKEN_BACK, sore.at)
    answered = check(Level.CLEAR, at_moment=at(TODAY, 16), reason="mini")
    assert due(knowledge, sore, gone(sore), answered) is None


@pytest.mark.parametrize(
    "log",
    [
        pytest.param((run(5), gone(run(5))), id="plan.md 3: amber asks nothing"),
        pytest.param((told(5), gone(told(5))), id="a rise of 1 point"),
        pytest.param((morning("same"), gone(morning("same"))), id="a calm morning"),
        pytest.param((run(8), check(Level.CLEAR, at_moment=at(TODAY, 14)), gone(run(8))), id="answered before that"),
    ],
)
def test_what_asked_nothing_or_was_answered_asks_nothing_when_it_is_taken_back(
    knowledge: Knowledge, log: tuple[LogEntry, ...]
) -> None:
    assert due(knowledge, *log) is None


def test_an_entry_that_was_changed_and_then_taken_back_still_asks(knowledge: Knowledge) -> None:
    changed = corrected(run(8), run(1))
    found = due(knowledge, run(8), *changed, gone(changed[1]))
    assert found is not None
    assert (found.reason, found.since) == (TAKEN_BACK, run(8).at)


def test_what_counts_again_or_was_told_anew_says_what_it_says_now(knowledge: Knowledge) -> None:
    back = gone(run(8))
    for log in ((run(8), back, gone(back)), (run(8), back, run(8, "anew"))):
        found = due(knowledge, *log)
        assert found is not None
        assert found.reason == "We ask because running hurt 8 of 10 today."


def test_a_pain_is_compared_with_what_counted_when_it_was_told(knowledge: Knowledge) -> None:
    """The 9 was a slip and taken back before the 5 was told: no rise from 4 to 5, and none that 9 could hide."""
    answered = check(Level.CLEAR, at_moment=at(TODAY, 16), reason="mini")
    slip, calm, sore = told(9, "slip"), told(5, "calm"), told(7, "sore")
    assert due(knowledge, slip, gone(slip), answered, calm, gone(calm)) is None
    assert due(knowledge, slip, gone(slip), answered, calm, sore, gone(sore)) is not None


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


def test_the_plan_goes_on_without_what_was_taken_back_once_the_questions_are_answered(knowledge: Knowledge) -> None:
    begun, sore = check(Level.CLEAR), run(8)
    waiting = planned(knowledge, begun, sore, gone(sore), days=3, now=LATER)
    assert waiting.check_due is not None
    assert (waiting.next, waiting.check_due.reason, waiting.exercises) == ("check", TAKEN_BACK, ())
    assert (waiting.changes, waiting.easing) == ((), None)
    answered = check(Level.CLEAR, at_moment=at(TODAY, 16), reason="mini")
    after = planned(knowledge, begun, sore, gone(sore), answered, days=3, now=LATER)
    assert after == planned(knowledge, begun, answered, days=3, now=LATER)


@pytest.mark.parametrize("sore", [told(5, "sore"), FlareMarked("sore", at(TODAY, 14), TODAY, 5)], ids=["pain", "flare"])
def test_a_rise_is_asked_about_also_where_the_calm_entry_before_it_is_taken_back_or_changed(
    knowledge: Knowledge, sore: LogEntry
) -> None:
    """red_flags.md 1, rule 4: what was told rose when it was told."""
    calm = msgspec.structs.replace(told(2, "calm"), at=at(TODAY, 12))
    back = Withdrawn(an_id(), at(TODAY, 15), TODAY, "calm")
    as_told = due(knowledge, calm, sore)
    assert as_told is not None
    higher = msgspec.structs.replace(told(4, "new"), at=at(TODAY, 12), told_at=at(TODAY, 15), replaces="calm")
    for log in ((calm, sore, back), (calm, sore, back, higher)):
        found = due(knowledge, *log)
        assert found is not None
    answered = check(Level.CLEAR)
    assert due(knowledge, calm, sore, back, msgspec.structs.replace(answered, at=at(TODAY, 16))) is None
