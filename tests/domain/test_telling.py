"""What was told can be told again; the old words stay in the log as history."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain import plan_change
from recovery_app.domain.change import log_walk, with_entry
from recovery_app.domain.earlier_versions import earlier_versions
from recovery_app.domain.episode import PainScores
from recovery_app.domain.flag import Level
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_training import CheckIn, MorningRated, RunLogged
from recovery_app.domain.plan_change import log_run, withdraw
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.telling import check_in_of, correct, tell_check_in
from recovery_app.domain.told_when import on_day
from tests.domain.cases import NOON, TODAY, at, block, check, checked_in, morning, run, walk, withdrawn
from tests.domain.days import back

LATER = NOON + timedelta(hours=2)


def holding(*log: LogEntry) -> Profile:
    return msgspec.structs.replace(new_profile("p", NOON), log=log)


def run_again(profile: Profile, old: str, new: str, minutes: int, pain: int | None = 0) -> Profile:
    return correct(
        profile,
        old,
        f"w-{new}",
        LATER,
        lambda one: log_run(one, new, LATER, run_min=minutes, stage=None, pain_during=pain),
    )


def test_a_correction_takes_the_old_entry_back_and_keeps_its_moment_and_its_day() -> None:
    before = run(back(3), 30, stage=2, pain=7)
    profile = run_again(holding(before), before.id, "new", 20, 1)
    assert profile.log[0] == before
    assert isinstance(profile.log[1], Withdrawn)
    new = profile.log[2]
    assert live(profile.log) == (new,)
    assert isinstance(new, RunLogged)
    assert (new.at, new.day, new.told_at, new.replaces) == (before.at, before.day, LATER, before.id)
    assert (new.run_min, new.pain_during, new.stage) == (20, 1, None)


def test_the_planned_minutes_keep_their_stage() -> None:
    before = run(back(3), 12, stage=2, pain=7)
    new = run_again(holding(before), before.id, "new", 12, 1).log[-1]
    assert isinstance(new, RunLogged)
    assert new.stage == 2


def test_saying_the_same_again_changes_nothing() -> None:
    before = run(back(3), 12, stage=2, pain=7)
    profile = holding(before)
    assert run_again(profile, before.id, "new", 12, 7) is profile


def test_walks_and_mornings_can_be_told_again() -> None:
    first, second = walk(back(2), 10), morning(back(2), "worse")
    profile = correct(
        holding(first, second),
        first.id,
        "w1",
        LATER,
        lambda one: log_walk(one, "n1", LATER, minutes=15, brisk=True, pain_during=1),
    )
    profile = correct(
        profile,
        second.id,
        "w2",
        LATER,
        lambda one: plan_change.rate_morning(one, "n2", LATER, about=back(2), feel="same", night_pain=False),
    )
    told_walk, told_morning = live(profile.log)
    assert isinstance(told_walk, WalkLogged)
    assert (told_walk.minutes, told_walk.day) == (15, back(2))
    assert isinstance(told_morning, MorningRated)
    assert (told_morning.about, told_morning.feel, told_morning.day) == (back(2), "same", back(1))


@pytest.mark.parametrize("gone", ["unknown", "taken back", "a safety check", "a block"])
def test_what_is_not_there_or_is_no_telling_cannot_be_changed(gone: str) -> None:
    found = run(back(1))
    log: tuple[LogEntry, ...] = {
        "unknown": (),
        "taken back": (found, withdrawn(found)),
        "a safety check": (msgspec.structs.replace(check(Level.CLEAR), id=found.id),),
        "a block": (msgspec.structs.replace(block(TODAY), id=found.id),),
    }[gone]
    with pytest.raises(ValueError, match="no such entry"):
        run_again(holding(*log), found.id, "new", 10)


def test_a_run_cannot_become_a_walk() -> None:
    before = walk(back(1))
    with pytest.raises(ValueError, match="same kind"):
        run_again(holding(before), before.id, "new", 10)


def test_what_is_out_of_bounds_is_refused_as_when_it_is_new() -> None:
    before = run(back(1))
    with pytest.raises(ValueError, match="at least one minute"):
        run_again(holding(before), before.id, "new", 0)


def test_the_history_goes_back_to_the_first_words() -> None:
    before = run(back(3), 30)
    profile = run_again(holding(before), before.id, "second", 20)
    profile = run_again(profile, "second", "third", 25)
    third = profile.log[-1]
    assert [one.id for one in earlier_versions(profile.log, third)] == ["second", before.id]
    assert earlier_versions(profile.log, before) == ()


def test_a_correction_that_is_taken_back_takes_the_whole_telling_back() -> None:
    before = run(back(3), 30)
    profile = run_again(holding(before), before.id, "second", 20)
    assert live(withdraw(profile, "second", "w2", LATER).log) == ()


def test_corrections_that_go_round_in_a_circle_come_to_an_end() -> None:
    one = msgspec.structs.replace(run(back(3)), id="a", replaces="b")
    other = msgspec.structs.replace(run(back(3)), id="b", replaces="a")
    assert earlier_versions((one, other), one) == (other,)
    assert earlier_versions((one,), one) == ()


def evening(profile: Profile, new: str, average: int, days: int = 0) -> Profile:
    pain = PainScores(average=average)
    return tell_check_in(profile, new, f"w-{new}", LATER, day=back(days), pain=pain, sleep_broken=None)


def test_a_day_has_one_check_in_and_telling_it_again_changes_that_one() -> None:
    profile = evening(evening(holding(), "a", 3), "b", 5)
    found = [entry for entry in live(profile.log) if isinstance(entry, CheckIn)]
    assert [(one.id, one.replaces, one.pain.average) for one in found] == [("b", "a", 5)]
    assert check_in_of(profile.log, TODAY) == found[0]
    assert check_in_of(profile.log, back(1)) is None


def test_a_check_in_of_an_earlier_day_is_told_as_of_its_evening() -> None:
    told = evening(holding(), "a", 3, days=2).log[-1]
    assert (told.at, told.day, told.entered_at) == (at(back(2), 21), back(2), LATER)


def test_a_new_check_in_reaches_two_weeks_back_and_an_old_one_can_always_be_changed() -> None:
    with pytest.raises(ValueError, match="14 days"):
        evening(holding(), "a", 3, days=15)
    old = checked_in(back(40), average=8)
    assert evening(holding(old), "a", 3, days=40).log[-1].day == back(40)


def test_of_several_check_ins_of_a_day_the_last_one_in_time_counts() -> None:
    morning_one, night_one = checked_in(back(1), average=2), checked_in(back(1), average=6)
    night_one = msgspec.structs.replace(night_one, at=at(back(1), 22))
    corrected = msgspec.structs.replace(morning_one, id="late", told_at=NOON, replaces=morning_one.id)
    log = (morning_one, night_one, withdrawn(morning_one), corrected)
    assert check_in_of(log, back(1)) == night_one


@pytest.mark.parametrize("km", [0.0, -1.0, 500.5])
def test_a_distance_out_of_bounds_is_refused(km: float) -> None:
    with pytest.raises(ValueError, match="at most 500 km"):
        log_run(holding(), "r", NOON, run_min=10, stage=None, pain_during=None, distance_km=km)


def test_walks_and_runs_can_be_told_for_an_earlier_day_with_their_distance() -> None:
    when = on_day(back(2), NOON)
    profile = log_run(holding(), "r", NOON, run_min=10, stage=None, pain_during=None, distance_km=1.5, when=when)
    profile = log_walk(profile, "w", NOON, minutes=10, brisk=False, pain_during=None, when=when)
    told_run, told_walk = profile.log
    assert isinstance(told_run, RunLogged)
    assert told_run.distance_km == 1.5
    assert {(one.at, one.day, one.entered_at) for one in (told_run, told_walk)} == {(at(back(2), 21), back(2), NOON)}


def test_a_correction_never_takes_a_safety_check_back() -> None:
    before, asked = run(back(1), pain=8), check(Level.EMERGENCY)
    profile = with_entry(holding(before), asked)
    assert asked in live(run_again(profile, before.id, "new", 5, 0).log)
