"""What was done in a week."""

from __future__ import annotations

from datetime import timedelta

from recovery_app.domain.flag import Level
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.week_done import WeekDone, week_done
from tests.domain.cases import NOON, TODAY, an_id, at, check, pack, ticked, walk

DAY = timedelta(days=1)


def test_seven_days_up_to_today_are_counted() -> None:
    log = (
        walk(TODAY - 7 * DAY, 60),
        walk(TODAY - 6 * DAY, 10),
        walk(TODAY, 15),
        walk(TODAY + DAY, 90),
        RunLogged(an_id(), at(TODAY), TODAY, 5),
        ticked(TODAY, "bridge"),
        ticked(TODAY, "cat-cow"),
        ticked(TODAY - DAY, "bridge"),
        pack("ice", NOON),
        check(Level.CLEAR),
    )
    assert week_done(log, TODAY) == WeekDone(walks=2, walk_min=25, runs=1, run_min=5, exercises=3, packs=1)


def test_what_was_unticked_stopped_or_taken_back_does_not_count() -> None:
    wrong = walk(TODAY, 60)
    log = (
        ticked(TODAY, "bridge"),
        ticked(TODAY, "bridge", done=False),
        pack("ice", NOON, skin="numb"),
        wrong,
        Withdrawn(an_id(), NOON, TODAY, wrong.id),
    )
    assert week_done(log, TODAY) == WeekDone(0, 0, 0, 0, 0, 0)
