"""A session of exercises pauses where nobody was there; a pack goes on being on the skin."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.session_gap import GAP_S, last_seen, left_over_night, without_gap
from recovery_app.domain.timed_session import Step, TimedSession, begin
from tests.domain.guided import HOLDS, begun, look, press
from tests.fakes import FakeClock

HOUR_S = 3_600


@pytest.fixture
def session(knowledge: Knowledge, clock: FakeClock) -> TimedSession:
    """Return a session that is 10 s into its first hold."""
    found = press(begun(knowledge, clock, dose=HOLDS), clock, "next")
    clock.advance(15)
    return found


def test_a_long_gap_pauses_at_the_last_look(session: TimedSession, clock: FakeClock) -> None:
    seen = clock.instant()
    clock.advance(2400)
    paused = without_gap(session, seen, clock.instant(), restarted=False)
    state = look(paused, clock)
    assert (state.phase, state.elapsed_s, state.paused_s) == ("paused", 10, 2400)
    clock.advance(60)
    assert look(press(paused, clock, "resume"), clock).elapsed_s == 10


@pytest.mark.parametrize("seconds", [0, 5, GAP_S])
def test_a_blocked_screen_loses_nothing(session: TimedSession, clock: FakeClock, seconds: float) -> None:
    seen = clock.instant()
    clock.advance(seconds)
    assert without_gap(session, seen, clock.instant(), restarted=False) is session


def test_after_a_restart_any_time_is_a_gap(session: TimedSession, clock: FakeClock) -> None:
    seen = clock.instant()
    clock.advance(1)
    assert look(without_gap(session, seen, clock.instant(), restarted=True), clock).phase == "paused"


@pytest.mark.parametrize("kind", ["pause", "stop"])
def test_a_session_that_stands_still_stays_as_it_is(session: TimedSession, clock: FakeClock, kind: str) -> None:
    still = press(session, clock, kind)  # type: ignore[arg-type]
    seen = clock.instant()
    clock.advance(100)
    assert without_gap(still, seen, clock.instant(), restarted=True) is still


def test_nobody_has_to_be_there_while_something_is_read(knowledge: Knowledge, clock: FakeClock) -> None:
    reading = begun(knowledge, clock)
    seen = clock.instant()
    clock.advance(100)
    assert without_gap(reading, seen, clock.instant(), restarted=True) is reading


def test_a_pack_stays_on_the_skin_through_any_gap(clock: FakeClock) -> None:
    pack = begin("h", "ice", (Step("ice", 600, 900, 1, waits_for_user=True),), 1200, clock.instant())
    seen = clock.instant()
    clock.advance(480)
    assert without_gap(pack, seen, clock.instant(), restarted=True) is pack
    assert look(pack, clock).remaining_s == 120


def test_the_pulse_tells_when_the_program_was_last_there(session: TimedSession, clock: FakeClock) -> None:
    pulse = clock.instant()
    clock.advance(60)
    assert last_seen(session, pulse, clock.instant()) == pulse


@pytest.mark.parametrize("hours", [-2, 2], ids=["older than the last press", "after now"])
def test_a_pulse_that_cannot_be_counts_for_nothing(session: TimedSession, clock: FakeClock, hours: int) -> None:
    now = clock.instant()
    clock.set_wall(clock.now() + timedelta(hours=hours))
    clock.reboot("boot-2", 0)
    assert last_seen(session, clock.instant(), now) == session.events[-1].at


def test_without_a_pulse_what_happened_last_counts(session: TimedSession, clock: FakeClock) -> None:
    assert last_seen(session, None, clock.instant()) == session.events[-1].at
    lost = msgspec.structs.replace(session, events=())
    assert last_seen(lost, None, clock.instant()) == clock.instant()


def test_looks_are_kept_once_and_change_nothing(session: TimedSession, clock: FakeClock) -> None:
    before = look(session, clock)
    seen = press(press(session, clock, "seen"), clock, "seen")
    assert len(seen.events) == len(session.events) + 1
    assert look(seen, clock) == before
    clock.reboot("boot-2", 1)
    assert len(press(seen, clock, "seen").events) == len(seen.events) + 1


LATE = datetime(2025, 3, 12, 23, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("began", "waits_s", "ends"),
    [
        pytest.param(LATE, 3 * HOUR_S, False, id="still before three at night"),
        pytest.param(LATE, 9 * HOUR_S, True, id="the next morning"),
        pytest.param(LATE + timedelta(hours=3, minutes=58), 300, True, id="a few minutes over the end of the day"),
        pytest.param(LATE + timedelta(hours=4), 9 * HOUR_S, False, id="begun after the end of the day"),
    ],
)
def test_what_waits_over_the_end_of_the_day_ends_where_it_stood(
    knowledge: Knowledge, began: datetime, waits_s: int, ends: bool
) -> None:
    clock = FakeClock(began)
    session = press(begun(knowledge, clock, dose=HOLDS), clock, "next")
    clock.advance(15)
    paused = press(session, clock, "pause")
    clock.advance(waits_s)
    left = left_over_night(paused, clock.instant())
    state = look(left, clock)
    if ends:
        assert (state.phase, state.paused_s, sum(state.on_s)) == ("stopped", 0, 15)
        assert left.events[-1].because == "other"
    else:
        assert left is paused


def test_what_runs_over_the_end_of_the_day_goes_on(knowledge: Knowledge) -> None:
    clock = FakeClock(LATE + timedelta(hours=3, minutes=59))
    session = press(begun(knowledge, clock, dose=HOLDS), clock, "next")
    clock.advance(100)
    assert left_over_night(session, clock.instant()) is session
    paused = press(session, clock, "pause")
    clock.advance(60)
    assert left_over_night(paused, clock.instant()) is paused


@pytest.mark.parametrize(("minutes", "ends"), [(5, False), (600, True)])
def test_reading_for_some_minutes_is_no_night(knowledge: Knowledge, minutes: int, ends: bool) -> None:
    clock = FakeClock(LATE + timedelta(hours=3, minutes=58))
    reading = begun(knowledge, clock)
    clock.advance(minutes * 60)
    assert (look(left_over_night(reading, clock.instant()), clock).phase == "stopped") is ends


def test_a_clock_that_goes_back_a_day_is_no_night(knowledge: Knowledge, clock: FakeClock) -> None:
    paused = press(press(begun(knowledge, clock), clock, "next"), clock, "pause")
    clock.set_wall(clock.now() - timedelta(days=1))
    assert left_over_night(paused, clock.instant()) is paused


def test_a_walk_goes_on_over_the_end_of_the_day() -> None:
    clock = FakeClock(LATE)
    step = Step("walk", 600, 600, 1, waits_for_user=True)
    walk = press(begin("w", "walk", (step,), 86_400, clock.instant(), "walk"), clock, "pause")
    clock.advance(9 * HOUR_S)
    assert left_over_night(walk, clock.instant()) is walk
