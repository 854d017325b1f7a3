"""Sessions judged by their light, and what else moves the plan."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from recovery_app.domain.knowledge import Knowledge
from tests.domain.cases import (
    NOON,
    TODAY,
    at,
    block,
    checked_in,
    dose,
    easy,
    flare,
    morning,
    returned,
    run,
    undone,
    walk,
    withdrawn,
)
from tests.domain.days import asked, planned, running_again
from tests.domain.standing import back, told


def test_what_happened_before_the_plan_began_is_left_out(knowledge: Knowledge) -> None:
    old = (walk(back(3)), flare(back(3)), easy(back(3), "ill"), returned(back(3)), checked_in(back(3), average=1))
    log = told(knowledge, *old, walk(TODAY), began=back(2))
    assert [one.entry.day for one in log.sessions] == [TODAY]
    assert (log.flares, log.easy_days, log.returns, log.check_ins, log.red_days) == ((), {}, (), (), {})


def test_a_morning_that_speaks_of_the_day_before_the_plan_makes_no_day_of_the_plan_red(knowledge: Knowledge) -> None:
    """plan.md 2: only a red day in week 1 makes the rest longer."""
    log = told(knowledge, morning(back(3), "worse"), began=back(2))
    assert (log.mornings, log.red_days) == ({}, {})


def test_a_bad_morning_makes_every_session_of_the_day_before_red(knowledge: Knowledge) -> None:
    day = back(1)
    log = told(knowledge, walk(day), block(day, pain=4), walk(TODAY), morning(day, "worse"), began=day)
    assert [one.judged.light for one in log.sessions] == ["red", "red", "green"]
    assert list(log.red_days) == [day]


def test_a_bad_morning_stands_until_it_is_taken_back(knowledge: Knowledge) -> None:
    day = back(1)
    bad, good = morning(day, "worse"), morning(day, "better")
    for log in ((bad, good), (good, bad), (bad, morning(day, "worse"))):
        assert told(knowledge, walk(day), *log, began=day).mornings[day].feel == "worse"
    mended = told(knowledge, walk(day), bad, good, withdrawn(bad), began=day)
    assert (mended.mornings, mended.red_days) == ({day: good}, {})


def test_a_flare_up_and_a_bad_morning_make_a_day_red_without_any_session(knowledge: Knowledge) -> None:
    log = told(knowledge, flare(TODAY), morning(back(2), night_pain=True), began=back(5))
    assert list(log.red_days) == [back(2), TODAY]


def test_no_session_of_a_red_day_moves_the_plan_on(knowledge: Knowledge) -> None:
    """plan.md 5: each row needs the day before to be green."""
    calm, sore, stop = walk(TODAY), walk(TODAY, pain=4), flare(TODAY)
    log = told(knowledge, calm, sore, stop, began=back(3))
    assert [(one.judged.light, one.counts_as_green, one.stopped_by) for one in log.sessions] == [
        ("green", False, stop),
        ("amber", False, stop),
    ]


def test_a_red_session_is_its_own_stop(knowledge: Knowledge) -> None:
    log = told(knowledge, walk(TODAY), run(TODAY, pain=8), began=TODAY)
    first, second = log.sessions
    assert first.stopped_by is not None
    assert second.stopped_by is None
    assert log.red_days[TODAY] == second


def test_no_session_counts_on_a_day_on_which_the_user_is_not_well(knowledge: Knowledge) -> None:
    """training.toml: nothing gets harder on an easy day."""
    log = told(knowledge, walk(back(1)), walk(TODAY), easy(TODAY, "off"), began=back(3))
    assert [one.counts_as_green for one in log.sessions] == [True, False]


def test_a_dose_masks_from_wherever_in_the_log_it_stands(knowledge: Knowledge) -> None:
    log = told(knowledge, walk(TODAY), dose(at(TODAY, 8)), began=TODAY)
    assert [one.judged.masked for one in log.sessions] == [True]


def test_the_last_stop_is_when_it_was_told(knowledge: Knowledge) -> None:
    """plan.md 3: the morning after tells that a session was a stop."""
    day = back(3)
    red, bad = run(day, pain=7), morning(day, "worse")
    assert told(knowledge, run(day), began=day).last_stop_at is None
    assert told(knowledge, red, began=day).last_stop_at == red.at
    assert told(knowledge, red, bad, began=day).last_stop_at == bad.at
    assert told(knowledge, flare(TODAY), red, bad, began=day).last_stop_at == at(TODAY, 11)


def test_two_stops_of_one_day_are_one_red_day_and_the_later_one_counts(knowledge: Knowledge) -> None:
    first, second = flare(TODAY), block(TODAY, signs=("limp",), hour=20)
    log = told(knowledge, first, second, began=TODAY)
    assert list(log.red_days) == [TODAY]
    assert log.last_stop_at == second.at


def test_what_was_undone_is_known_by_the_id_of_the_change(knowledge: Knowledge) -> None:
    gone = undone("walk:progress:b")
    log = told(knowledge, undone("walk:progress:a"), gone, withdrawn(gone), returned(TODAY), began=TODAY)
    assert log.undone == {"walk:progress:a"}
    assert [one.day for one in log.returns] == [TODAY]
    assert log.returns[0].at < NOON + timedelta(hours=1)


def test_a_step_up_that_was_refused_stays_so_when_its_cause_is_corrected(knowledge: Knowledge) -> None:
    """What was undone of a step back is not carried over: after a correction the safer way counts again."""
    before = walk(TODAY)
    after = msgspec.structs.replace(walk(TODAY), told_at=NOON, replaces=before.id)
    refused = undone(f"walk:progress:{before.id}"), undone(f"walk:step_back:{before.id}")
    log = told(knowledge, before, *refused, withdrawn(before), after, began=TODAY)
    assert log.undone == {one.decision for one in refused} | {f"walk:progress:{after.id}"}


def test_what_is_told_later_stands_at_its_place_in_time(knowledge: Knowledge) -> None:
    first, second = walk(back(4)), walk(back(1))
    late = msgspec.structs.replace(run(back(2)), told_at=NOON)
    log = told(knowledge, first, second, late, began=back(9))
    assert [one.entry for one in log.sessions] == [first, late, second]


def test_the_last_dose_before_a_session_masks_it_however_the_doses_were_entered(knowledge: Knowledge) -> None:
    day = back(1)
    doses = [dose(at(day, hour)) for hour in (23, 4, 1)]
    log = told(knowledge, *doses, walk(day), began=day)
    assert [one.judged.masked for one in log.sessions] == [True]


def test_what_a_wrong_clock_put_into_the_future_stops_nothing(knowledge: Knowledge) -> None:
    """Otherwise no run would be due, and no sign could be met, until that day came."""
    ahead = TODAY + timedelta(days=90)
    before = running_again(knowledge, days_ago=6, runs=2)
    day = planned(knowledge, *before, asked(days_ago=0), days=30)
    assert day.run is not None
    assert day.run.state == "today"
    mistaken = (run(ahead), flare(ahead), returned(ahead), walk(ahead, pain=9), morning(ahead, "worse"))
    assert planned(knowledge, *before, *mistaken, asked(days_ago=0), days=30).run == day.run
