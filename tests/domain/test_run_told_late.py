"""A run that hurt, from before the return to running and told after it: the rest counts from it all the same.

plan.md 2: the count starts at the last run that provoked pain. plan.md 4, G7: nobody runs before it is over. The person
of these tests has a strain with moderate pain, which asks for 7 days.
"""

from __future__ import annotations

from datetime import date, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_app.domain.agenda import agenda
from recovery_app.domain.change import with_entry
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import ReturnStarted
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import MorningFeel
from recovery_app.domain.plan_change import log_run, rate_morning, withdraw
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import RunGoal
from recovery_app.domain.telling import correct
from recovery_app.domain.told_when import morning_after, on_day
from tests.domain.any_log import any_log
from tests.domain.cases import NOON, an_id, at, morning, returned, run
from tests.domain.days import asked, back, person, running_again, signs_met
from tests.domain.test_progress_properties import modest

RETURNED = 2
"""Days since the return to running began."""


def midnight(day: date) -> datetime:
    """Return when a day begins."""
    return at(day, 0)


def runner(knowledge: Knowledge, *before: LogEntry) -> Profile:
    """Return the profile of a person who met every sign and began the ladder two days ago."""
    return person(knowledge, *before, *running_again(knowledge, days_ago=RETURNED), days=40)


def told(profile: Profile, days_ago: int, pain: int) -> Profile:
    """Return the profile with a run of an earlier day, told now."""
    return log_run(profile, "late", NOON, run_min=20, stage=None, pain_during=pain, when=on_day(back(days_ago), NOON))


def goal(knowledge: Knowledge, profile: Profile, now: datetime = NOON) -> RunGoal:
    """Return the run goal once the short safety questions are answered."""
    day = agenda(with_entry(profile, asked(days_ago=(back(0) - now.date()).days)), knowledge, now)
    assert day is not None
    assert day.run is not None
    return day.run


@pytest.mark.parametrize(
    ("days_ago", "pain", "waits_until"),
    [
        pytest.param(3, 4, back(-4), id="plan.md 2: a run that provoked pain, 3 days ago"),
        pytest.param(6, 3, back(-1), id="plan.md 3: amber from 3"),
        pytest.param(6, 9, back(-1), id="plan.md 3: a red one asks for the same rest"),
        pytest.param(7, 4, None, id="plan.md 2: MS moderate 7 days, which are over"),
        pytest.param(30, 9, None, id="long ago"),
        pytest.param(4, 2, None, id="plan.md 3: green up to 2"),
    ],
)
def test_the_next_run_waits_for_the_rest_that_counts_from_a_run_told_late(
    knowledge: Knowledge, days_ago: int, pain: int, waits_until: date | None
) -> None:
    found = goal(knowledge, told(runner(knowledge), days_ago, pain))
    assert (found.state, found.number) == ("today" if waits_until is None else "wait", 1)
    assert found.not_before == (None if waits_until is None else midnight(waits_until))
    assert found.reason.startswith("A run on ") is (waits_until is not None)


def test_it_says_from_which_run_the_rest_counts(knowledge: Knowledge) -> None:
    assert goal(knowledge, told(runner(knowledge), 6, 4)).reason == (
        "A run on 6 Mar hurt. Your rest from running counts from that day."
    )


def test_the_place_on_the_ladder_stays_and_the_run_comes_when_the_rest_is_over(knowledge: Knowledge) -> None:
    plain = person(knowledge, *running_again(knowledge, days_ago=6, runs=2), days=40)
    sooner = at(back(2))
    late = log_run(plain, "late", sooner, run_min=20, stage=None, pain_during=4, when=on_day(back(8), sooner))
    waiting = goal(knowledge, late, sooner)
    assert (waiting.state, waiting.number) == ("wait", 2)
    assert waiting.reason.startswith("A run on 4 Mar hurt.")
    assert goal(knowledge, late) == goal(knowledge, plain)


def mended(profile: Profile, old: str, new: str, pain: int) -> Profile:
    return correct(
        profile, old, an_id(), NOON, lambda one: log_run(one, new, NOON, run_min=20, stage=None, pain_during=pain)
    )


def test_a_run_of_before_the_return_that_is_changed_to_a_sore_one_asks_for_the_same_rest(knowledge: Knowledge) -> None:
    calm = msgspec.structs.replace(run(back(4), 20, stage=None, pain=1), id="calm")
    sore = mended(runner(knowledge, calm), "calm", "sore", 4)
    assert goal(knowledge, sore).not_before == midnight(back(-3))
    assert goal(knowledge, mended(sore, "sore", "less", 3)).not_before == midnight(back(-3))
    assert goal(knowledge, mended(sore, "sore", "calm again", 1)).state == "today"
    assert goal(knowledge, withdraw(sore, "sore", an_id(), NOON)).state == "today"


@pytest.mark.parametrize(("feel", "state"), [("worse", "wait"), ("same", "today")])
def test_a_bad_morning_told_late_makes_its_run_one_that_hurt(
    knowledge: Knowledge, feel: MorningFeel, state: str
) -> None:
    """plan.md 3: worse the next morning is red."""
    profile = runner(knowledge, run(back(5), 20, stage=None, pain=1))
    when = morning_after(back(5), NOON)
    late = rate_morning(profile, "late", NOON, about=back(5), feel=feel, night_pain=False, when=when)
    assert goal(knowledge, late).state == state


def test_a_run_of_before_the_signs_were_made_again_asks_for_it_too(knowledge: Knowledge) -> None:
    """plan.md 6: over 14 days off shut the gate, and the second return opened it."""
    again = (returned(back(30)), *signs_met(knowledge, RETURNED), returned(back(RETURNED)))
    profile = person(knowledge, *again, days=40)
    assert goal(knowledge, profile).state == "today"
    assert goal(knowledge, told(profile, 4, 4)).not_before == midnight(back(-3))


def test_a_sore_run_on_the_ladder_is_judged_there_and_adds_no_rest(knowledge: Knowledge) -> None:
    """plan.md 3: amber repeats the step."""
    log = running_again(knowledge, days_ago=6)
    sore = (run(back(3), 5, pain=4), morning(back(3)))
    assert goal(knowledge, person(knowledge, *log, *sore, days=40)).state == "today"


@modest
@given(data=st.data())
def test_no_run_is_offered_within_the_rest_of_a_run_told_late_whatever_else_was_told(
    knowledge: Knowledge, data: st.DataObject
) -> None:
    others = tuple(one for one in data.draw(any_log(knowledge, most=15)) if not isinstance(one, ReturnStarted))
    log = tuple(sorted((*running_again(knowledge, days_ago=RETURNED), *others), key=lambda one: one.at))
    days_ago, pain = data.draw(st.integers(RETURNED + 1, 6)), data.draw(st.integers(3, 10))
    late = told(person(knowledge, *log, days=40), days_ago, pain)
    day = agenda(with_entry(late, asked(days_ago=0)), knowledge, NOON)
    assert day is not None
    assert day.run is None or day.run.state in {"wait", "done", "not_today"}
    assert not day.ready_to_run
