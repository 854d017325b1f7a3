"""Changes that tell the plan how it went, and those with which the user answers back."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain import plan_change
from recovery_app.domain.agenda import agenda
from recovery_app.domain.episode import PainScores
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import DecisionUndone, ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import BlockRated, CheckIn, DayEased, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.progress import PlanChange
from tests.domain.cases import NOON, TODAY, at, check, clearance, flare, walk
from tests.domain.days import DAY, asked, back, person, planned, signs_met

EMPTY = new_profile("person", NOON)
AFTER_MIDNIGHT = at(TODAY, 1)
YESTERDAY = TODAY - DAY


def logged(profile: Profile) -> LogEntry:
    return profile.log[-1]


def test_what_is_told_after_midnight_belongs_to_the_day_before() -> None:
    now, pain = AFTER_MIDNIGHT, PainScores(average=3, leg=0)
    told = (
        plan_change.log_run(EMPTY, "1", now, run_min=5, stage=1, pain_during=2, signs=("limp",)),
        plan_change.rate_block(EMPTY, "1", now, block="strength", pain_during=3, sore_exercise="dead-bug", clean=False),
        plan_change.rate_morning(EMPTY, "1", now, about=TODAY - 2 * DAY, feel="worse", night_pain=True),
        plan_change.check_in(EMPTY, "1", now, pain=pain, sleep_broken=True),
        plan_change.mark_flare(EMPTY, "1", now, pain=7),
        plan_change.ease_day(EMPTY, "1", now, reason="tired"),
    )
    assert [logged(profile) for profile in told] == [
        RunLogged("1", now, YESTERDAY, 5, 1, 2, ("limp",)),
        BlockRated("1", now, YESTERDAY, "strength", 3, (), "dead-bug", clean=False),
        MorningRated("1", now, YESTERDAY, TODAY - 2 * DAY, "worse", night_pain=True),
        CheckIn("1", now, YESTERDAY, pain, sleep_broken=True),
        FlareMarked("1", now, YESTERDAY, 7),
        DayEased("1", now, YESTERDAY, "tired"),
    ]


@pytest.mark.parametrize("minutes", [0, -1, 1441])
def test_a_run_takes_a_minute_at_least_and_a_day_at_most(minutes: int) -> None:
    with pytest.raises(ValueError, match="at least one minute"):
        plan_change.log_run(EMPTY, "1", NOON, run_min=minutes, stage=None, pain_during=None)


@pytest.mark.parametrize("stage", [0, -1, 21])
def test_a_run_of_a_stage_that_no_file_can_hold_is_refused(stage: int) -> None:
    with pytest.raises(ValueError, match="stage from 1 on"):
        plan_change.log_run(EMPTY, "1", NOON, run_min=5, stage=stage, pain_during=None)


@pytest.mark.parametrize("pain", [-1, 11])
def test_pain_goes_from_none_to_the_worst(pain: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 10"):
        plan_change.log_run(EMPTY, "1", NOON, run_min=5, stage=1, pain_during=pain)
    with pytest.raises(ValueError, match="from 0 to 10"):
        plan_change.rate_block(EMPTY, "1", NOON, block="stretch", pain_during=pain)
    with pytest.raises(ValueError, match="from 0 to 10"):
        plan_change.mark_flare(EMPTY, "1", NOON, pain=pain)
    with pytest.raises(ValueError, match="from 0 to 10"):
        plan_change.check_in(EMPTY, "1", NOON, pain=PainScores(leg=pain), sleep_broken=None)


@pytest.mark.parametrize("days_ahead", [0, 1])
def test_a_morning_speaks_only_of_a_day_that_is_over(days_ahead: int) -> None:
    with pytest.raises(ValueError, match="before today"):
        plan_change.rate_morning(EMPTY, "1", NOON, about=TODAY + days_ahead * DAY, feel="same", night_pain=False)


# --- Undoing a change of the plan


def a_change(knowledge: Knowledge, profile: Profile, change_id: str) -> PlanChange:
    day = agenda(profile, knowledge, NOON)
    assert day is not None
    return next(one for one in day.changes if one.id == change_id)


def two_ambers(knowledge: Knowledge) -> tuple[Profile, str]:
    """Return a person whose walks went one back after two sore days, and the id of that change."""
    calm = [walk(back(days), 60) for days in range(9, 3, -1)]
    sore = [walk(back(days), 20, pain=4) for days in (2, 1)]
    return person(knowledge, *calm, *sore, days=9), f"walk:step_back:{sore[-1].id}"


def row(knowledge: Knowledge, profile: Profile) -> int:
    """Return the row of the walking table that counts today, by its first day."""
    day = agenda(profile, knowledge, NOON)
    assert day is not None
    assert day.walk is not None
    return day.walk.step.from_day


def test_a_change_can_be_undone_and_made_after_all(knowledge: Knowledge) -> None:
    profile, change_id = two_ambers(knowledge)
    kept = plan_change.undo_change(profile, a_change(knowledge, profile, change_id), "undo", NOON)
    assert logged(kept) == DecisionUndone("undo", NOON, TODAY, change_id)
    assert a_change(knowledge, kept, change_id).undone
    assert row(knowledge, kept) > row(knowledge, profile)
    again = plan_change.redo_change(kept, a_change(knowledge, kept, change_id), "redo", NOON)
    assert not a_change(knowledge, again, change_id).undone
    assert row(knowledge, again) == row(knowledge, profile)


def test_a_change_that_was_undone_twice_is_made_after_all_in_one_step(knowledge: Knowledge) -> None:
    profile, change_id = two_ambers(knowledge)
    change = a_change(knowledge, profile, change_id)
    kept = plan_change.undo_change(plan_change.undo_change(profile, change, "1", NOON), change, "2", NOON)
    again = plan_change.redo_change(kept, change, "redo", NOON)
    assert not a_change(knowledge, again, change_id).undone
    assert len({entry.id for entry in again.log}) == len(again.log)
    assert plan_change.redo_change(profile, change, "redo", NOON) is profile


def test_a_change_for_safety_cannot_be_undone(knowledge: Knowledge) -> None:
    """plan.md 3: it goes when the entry that caused it is taken back."""
    red = walk(back(1), 20, pain=8)
    profile = person(knowledge, *(walk(back(days), 60) for days in range(9, 1, -1)), red, days=9)
    day = agenda(profile, knowledge, NOON)
    assert day is not None
    stops = [one for one in day.changes if one.kind == "stop"]
    assert stops
    for change in stops:
        with pytest.raises(plan_change.CannotUndoError, match="take that entry back"):
            plan_change.undo_change(profile, change, "1", NOON)
        forged = msgspec.structs.replace(profile, log=(*profile.log, DecisionUndone("1", NOON, TODAY, change.id)))
        assert row(knowledge, forged) == row(knowledge, profile)
    mended = agenda(plan_change.withdraw(profile, red.id, "1", NOON), knowledge, NOON)
    assert mended is not None
    assert [one for one in mended.changes if one.kind == "stop"] == []


# --- Taking an entry back


def test_an_entry_that_was_taken_back_stays_and_counts_no_more() -> None:
    entry = flare(TODAY)
    profile = plan_change.withdraw(msgspec.structs.replace(EMPTY, log=(entry,)), entry.id, "1", NOON)
    assert profile.log == (entry, Withdrawn("1", NOON, TODAY, entry.id))
    assert live(profile.log) == ()
    again = plan_change.withdraw(profile, "1", "2", NOON)
    assert live(again.log) == (entry,)


def test_what_was_never_logged_cannot_be_taken_back() -> None:
    with pytest.raises(ValueError, match="no such entry"):
        plan_change.withdraw(EMPTY, "none", "1", NOON)


@pytest.mark.parametrize("entry", [check(Level.CLEAR), clearance(NOON, "RF-THOR-1")], ids=["a check", "a clearance"])
def test_a_safety_check_is_never_taken_back(entry: LogEntry) -> None:
    """red_flags.md 1, rule 5: another check mends it."""
    profile = msgspec.structs.replace(EMPTY, log=(entry,))
    with pytest.raises(ValueError, match="Answer the questions again"):
        plan_change.withdraw(profile, entry.id, "1", NOON)


# --- The return to running


def test_the_return_begins_with_every_sign_met(knowledge: Knowledge) -> None:
    """plan.md 4 and 6: the first session holds 5 min of running."""
    profile = plan_change.start_return(person(knowledge, *signs_met(knowledge), days=21), knowledge, "go", NOON)
    assert logged(profile) == ReturnStarted("go", NOON, TODAY)
    day = agenda(profile, knowledge, NOON)
    assert day is not None
    assert day.run is not None
    assert (day.phase.id, day.run.state, day.run.run_total_min) == ("P3", "today", 5)


def test_the_return_is_refused_while_any_one_sign_is_open(knowledge: Knowledge) -> None:
    whole = signs_met(knowledge)
    # One of two walks, the check, or one of the ticks is left out; with all of them the rest from running is too short.
    for missing in (*whole, None):
        log, days = tuple(one for one in whole if one is not missing), 21 if missing is not None else 5
        profile = person(knowledge, *log, days=days)
        (open_sign,) = (one.sign.short for one in planned(knowledge, *log, days=days).signs if not one.met)
        with pytest.raises(plan_change.NotReadyError, match=open_sign):
            plan_change.start_return(profile, knowledge, "go", NOON)


@pytest.mark.parametrize(
    "log",
    [
        pytest.param((check(Level.EMERGENCY, "RF-CES-1"),), id="E"),
        pytest.param((check(Level.SAME_DAY, "RF-INF-1"),), id="S"),
        pytest.param((check(Level.CLINICIAN, "RF-THOR-1"),), id="C"),
        pytest.param((check(Level.EMERGENCY, "RF-CES-1", reason="mini"),), id="E in a short check"),
        pytest.param((check(Level.EMERGENCY, "RF-CES-1", reason="weekly"),), id="E in a weekly check"),
    ],
)
def test_the_return_is_refused_on_hold(knowledge: Knowledge, log: tuple[LogEntry, ...]) -> None:
    profile = person(knowledge, *signs_met(knowledge), *log, days=21)
    with pytest.raises(plan_change.NotReadyError, match="no plan to run by"):
        plan_change.start_return(profile, knowledge, "go", NOON)


def test_the_return_is_refused_without_a_plan(knowledge: Knowledge) -> None:
    with pytest.raises(plan_change.NotReadyError, match="no plan to run by"):
        plan_change.start_return(EMPTY, knowledge, "go", NOON)


def test_the_return_waits_for_the_questions_that_a_red_day_asks(knowledge: Knowledge) -> None:
    """plan.md 4 G1: the check of this morning says nothing about what came after it."""
    log = (*signs_met(knowledge), flare(TODAY))
    with pytest.raises(plan_change.NotReadyError, match="Safety check clear"):
        plan_change.start_return(person(knowledge, *log, days=21), knowledge, "go", NOON)


def test_after_a_red_day_the_users_own_signs_are_ticked_again(knowledge: Knowledge) -> None:
    """plan.md 3 and 4, our safer reading: what was calm before a stop has to be calm after it."""
    before = person(knowledge, *signs_met(knowledge), days=21)
    assert plan_change.start_return(before, knowledge, "go", NOON).log[-1].id == "go"
    stopped = person(knowledge, *signs_met(knowledge, 3), flare(back(2)), asked(days_ago=0), days=21)
    with pytest.raises(plan_change.NotReadyError, match="Calm for 2 days"):
        plan_change.start_return(stopped, knowledge, "go", NOON)


def test_the_return_begins_once(knowledge: Knowledge) -> None:
    profile = person(knowledge, *signs_met(knowledge), days=21)
    begun = plan_change.start_return(profile, knowledge, "go", NOON)
    with pytest.raises(plan_change.NotReadyError, match="already"):
        plan_change.start_return(begun, knowledge, "again", NOON)
