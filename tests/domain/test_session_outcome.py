"""What is logged of a session of moving: what was planned, what was done, why it ended, and the right day's ticks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from recovery_app.domain.guided_session import without_exercise
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import ExerciseMarked, LogEntry
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.session_outcome import end_title, session_entries
from recovery_app.domain.session_state import with_event
from recovery_app.domain.timed_session import Event, Step, TimedSession, begin
from tests.domain.guided import HOLDS, begun, press
from tests.fakes import FakeClock

ALL_OF_IT_S = 3600


def logged(session: TimedSession, clock: FakeClock) -> tuple[SessionLogged, tuple[LogEntry, ...]]:
    numbers = count(1)
    entry, *ticks = session_entries(session, clock.instant(), lambda: f"id-{next(numbers)}")
    assert isinstance(entry, SessionLogged)
    return entry, tuple(ticks)


def ticked(entries: tuple[LogEntry, ...]) -> list[tuple[str, date]]:
    return [(one.exercise_id, one.day) for one in entries if isinstance(one, ExerciseMarked) and one.done]


def test_a_session_to_the_end_is_done_and_ticks_its_exercises(knowledge: Knowledge, clock: FakeClock) -> None:
    session = press(begun(knowledge, clock, "figure-4", "walking"), clock, "next")
    clock.advance(5 + 25 * 4 + 10 * 3 + 7)
    session = press(session, clock, "next")
    clock.advance(ALL_OF_IT_S)
    entry, ticks = logged(session, clock)
    assert (entry.outcome, entry.planned_s, entry.done_s, entry.overrun_s) == ("done", 700, 700, 0)
    assert [(one.exercise_id, one.planned_s, one.done_s, one.outcome) for one in entry.moves] == [
        ("figure-4", 100, 100, "done"),
        ("walking", 600, 600, "done"),
    ]
    assert ticked(ticks) == [("figure-4", clock.now().date()), ("walking", clock.now().date())]


def test_one_that_was_left_says_why_and_what_was_done(knowledge: Knowledge, clock: FakeClock) -> None:
    session = press(begun(knowledge, clock, "figure-4", "childs-pose", "cat-cow", dose=HOLDS), clock, "next")
    clock.advance(ALL_OF_IT_S)
    session = press(session, clock, "next")
    clock.advance(5 + 12)
    session = press(session, clock, "pause")
    clock.advance(30)
    session = with_event(session, Event("stop", clock.instant(), because="tired"))
    entry, ticks = logged(session, clock)
    assert (entry.outcome, entry.because, entry.paused_s) == ("abandoned", "tired", 30)
    assert [(one.exercise_id, one.outcome, one.done_s) for one in entry.moves] == [
        ("figure-4", "done", 160),
        ("childs-pose", "part", 12),
        ("cat-cow", "skipped", 0),
    ]
    assert [name for name, _ in ticked(ticks)] == ["figure-4"]


def test_an_exercise_that_was_passed_over_is_not_ticked(knowledge: Knowledge, clock: FakeClock) -> None:
    session = without_exercise(begun(knowledge, clock), clock.instant())
    entry, ticks = logged(session, clock)
    assert (entry.outcome, entry.because, entry.done_s, ticks) == ("abandoned", "", 0, ())


def test_who_is_a_breath_early_did_not_leave_the_exercise_out(knowledge: Knowledge, clock: FakeClock) -> None:
    session = press(begun(knowledge, clock, "hamstring-doorway"), clock, "next")
    clock.advance(5 + 45 + 15 + 41)
    _, ticks = logged(press(session, clock, "next"), clock)
    assert ticked(ticks) == [("hamstring-doorway", clock.now().date())]


def test_a_walk_that_went_on_is_logged_with_all_of_its_time(clock: FakeClock) -> None:
    step = Step("walk", 600, 600, 1, waits_for_user=True)
    session = begin("w", "walk", (step,), 86_400, clock.instant(), "walk", "counts")
    clock.advance(900)
    entry, ticks = logged(press(session, clock, "next"), clock)
    assert (entry.session, entry.planned_s, entry.done_s, entry.overrun_s) == ("walk", 600, 900, 300)
    assert (entry.moves, ticks) == ((), ())


def test_a_walk_that_nobody_ended_for_days_is_logged_as_one_day(clock: FakeClock) -> None:
    step = Step("walk", 600, 600, 1, waits_for_user=True)
    session = begin("w", "walk", (step,), 86_400, clock.instant(), "walk", "counts")
    clock.advance(3 * 86_400)
    entry, _ = logged(press(session, clock, "next"), clock)
    assert (entry.done_s, entry.overrun_s) == (86_400, 86_400 - 600)


@pytest.mark.parametrize(
    ("left_out", "title"),
    [(0, "Done"), (1, "Done in part"), (2, "Nothing done")],
)
def test_the_title_of_an_end_says_how_much_was_done(
    knowledge: Knowledge, clock: FakeClock, left_out: int, title: str
) -> None:
    session = begun(knowledge, clock, "figure-4", "childs-pose")
    for number in range(2):
        if number < 2 - left_out:
            session = press(session, clock, "next")
            clock.advance(ALL_OF_IT_S)
        else:
            session = without_exercise(session, clock.instant())
    entry, _ = logged(session, clock)
    assert end_title(entry) == title


def test_the_title_of_a_stopped_session_says_so(knowledge: Knowledge, clock: FakeClock) -> None:
    session = with_event(begun(knowledge, clock), Event("stop", clock.instant(), because="tired"))
    assert end_title(logged(session, clock)[0]) == "Stopped"


def test_heat_and_ice_are_logged_with_their_skin(clock: FakeClock) -> None:
    session = begin("h", "ice", (Step("ice", 600, 600, 1, waits_for_user=True),), 1200, clock.instant())
    with pytest.raises(ValueError, match="about the skin"):
        session_entries(session, clock.instant(), lambda: "id")


@pytest.mark.parametrize(
    ("began", "ends", "day"),
    [
        pytest.param(datetime(2025, 3, 13, 2, 50, tzinfo=UTC), None, date(2025, 3, 12), id="before three at night"),
        pytest.param(datetime(2025, 3, 13, 3, 0, tzinfo=UTC), None, date(2025, 3, 13), id="from three at night"),
        pytest.param(
            datetime(2025, 3, 12, 23, 30, tzinfo=UTC),
            datetime(2025, 3, 13, 8, 30, tzinfo=timezone(timedelta(hours=9))),
            date(2025, 3, 12),
            id="the zone changes meanwhile",
        ),
        pytest.param(
            datetime(2025, 3, 12, 12, 0, tzinfo=UTC),
            datetime(2025, 3, 12, 11, 0, tzinfo=UTC),
            date(2025, 3, 12),
            id="set back an hour",
        ),
        pytest.param(
            datetime(2025, 3, 12, 23, 50, tzinfo=UTC),
            datetime(2025, 3, 13, 9, 0, tzinfo=UTC),
            date(2025, 3, 12),
            id="set forward into the next day",
        ),
        pytest.param(
            datetime(2025, 3, 30, 1, 55, tzinfo=ZoneInfo("Europe/Berlin")),
            datetime(2025, 3, 30, 3, 5, tzinfo=ZoneInfo("Europe/Berlin")),
            date(2025, 3, 29),
            id="summer time begins in the night",
        ),
    ],
)
def test_ticks_belong_to_the_day_on_which_the_session_began(
    knowledge: Knowledge, began: datetime, ends: datetime | None, day: date
) -> None:
    clock = FakeClock(began)
    session = press(begun(knowledge, clock), clock, "next")
    clock.advance(135)
    if ends is not None:
        clock.set_wall(ends)
    entry, ticks = logged(session, clock)
    assert (entry.day, entry.outcome, entry.done_s) == (day, "done", 100)
    assert ticked(ticks) == [("figure-4", day)]
