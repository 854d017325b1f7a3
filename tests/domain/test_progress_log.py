"""The log as the progress reads it."""

from __future__ import annotations

import msgspec

from recovery_app.domain.flag import Level
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import new_profile
from recovery_app.domain.progress_log import ProgressLog, progress_log
from tests.domain.cases import NOON, TODAY, check, checked_in, clearance, ticked, walk, withdrawn
from tests.domain.days import back


def read(*log: LogEntry) -> ProgressLog:
    return progress_log(msgspec.structs.replace(new_profile("p", NOON), log=log))


def test_each_kind_keeps_the_order_of_the_log() -> None:
    first, second = walk(TODAY, 10), walk(back(3), 20)
    assert read(first, checked_in(TODAY), second).walks == (first, second)


def test_what_was_taken_back_is_left_out() -> None:
    gone, kept = walk(back(2), 10), walk(back(1), 20)
    log = read(gone, kept, withdrawn(gone))
    assert log.walks == (kept,)
    assert log.told_days == {back(1)}


def test_the_latest_mark_of_an_exercise_counts() -> None:
    log = read(ticked(TODAY, "cat-cow"), ticked(TODAY, "bird-dog"), ticked(TODAY, "cat-cow", done=False))
    assert log.ticks == {TODAY: {"cat-cow": False, "bird-dog": True}}


def test_checks_and_clearances_stand_in_their_order() -> None:
    first, release, second = check(Level.CLINICIAN, "RF-F"), clearance(NOON, "RF-F"), check(Level.CLEAR)
    assert read(first, walk(TODAY), release, second).safety == (first, release, second)
    assert read(first, walk(TODAY), second).safety == (first, second)


def test_a_day_is_told_by_anything_about_it() -> None:
    assert read(walk(back(5)), ticked(back(3), "cat-cow"), checked_in(back(1))).told_days == {
        back(5),
        back(3),
        back(1),
    }
