from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.instant import Instant, seconds_between
from recovery_app.domain.session_state import extendable_s, state_at, with_event
from recovery_app.domain.timed_session import Event, EventKind, SessionState, Step, TimedSession, begin
from tests.fakes import FakeClock

MINUTE = 60
TEN_MINUTES_OF_ICE = (Step("ice", 600, 900, 1, waits_for_user=True),)
HEAT_THEN_ICE = (
    Step("heat", 180, 240, 1, waits_for_user=True),
    Step("ice", 60, 120, 1, waits_for_user=True),
)
BY_ITSELF = (
    Step("skin_rest", 30, 30, 1, waits_for_user=False),
    Step("skin_rest", 20, 20, 2, waits_for_user=False),
)


def started(clock: FakeClock, steps: tuple[Step, ...] = TEN_MINUTES_OF_ICE, hard_stop_s: int = 1200) -> TimedSession:
    return begin("one", "ice", steps, hard_stop_s, clock.instant())


def press(session: TimedSession, clock: FakeClock, kind: EventKind, seconds: int = 0) -> TimedSession:
    return with_event(session, Event(kind, clock.instant(), seconds))


def look(session: TimedSession, clock: FakeClock) -> SessionState:
    return state_at(session, clock.instant())


def test_a_session_begins_at_its_first_step(clock: FakeClock) -> None:
    state = look(started(clock, HEAT_THEN_ICE), clock)
    assert (state.phase, state.step_index, state.remaining_s) == ("running", 0, 180)
    assert state.total_remaining_s == 240


def test_a_session_without_steps_is_refused(clock: FakeClock) -> None:
    with pytest.raises(ValueError, match="at least one step"):
        begin("none", "ice", (), 1200, clock.instant())


def test_eight_minutes_asleep_in_ten_minutes_of_ice_leave_two(clock: FakeClock) -> None:
    session = started(clock)
    clock.advance(8 * MINUTE)
    assert look(session, clock).remaining_s == 2 * MINUTE


def test_forty_minutes_asleep_in_ten_minutes_of_ice_are_thirty_over(clock: FakeClock) -> None:
    session = started(clock)
    clock.advance(40 * MINUTE)
    state = look(session, clock)
    assert (state.phase, state.remaining_s, state.overrun_s) == ("overdue", 0, 30 * MINUTE)
    assert state.hard_stop_reached


@pytest.mark.parametrize("hours", [-1, 1, 24], ids=["an hour back", "an hour forward", "a day forward"])
def test_setting_the_clock_changes_nothing_within_one_boot(clock: FakeClock, hours: int) -> None:
    session = started(clock)
    clock.advance(3 * MINUTE)
    clock.set_wall(clock.now() + timedelta(hours=hours))
    assert look(session, clock).remaining_s == 7 * MINUTE


def test_after_a_restart_the_wall_clock_counts(clock: FakeClock) -> None:
    session = started(clock)
    clock.advance(2 * MINUTE)
    clock.reboot("boot-2", 3 * MINUTE)
    assert look(session, clock).remaining_s == 5 * MINUTE


def test_a_pack_is_over_its_time_where_a_restart_with_a_clock_set_back_hides_how_long_it_was_on(
    clock: FakeClock,
) -> None:
    session = started(clock)
    clock.advance(2 * MINUTE)
    clock.set_wall(clock.now() - timedelta(hours=1))
    clock.reboot("boot-2", MINUTE)
    state = look(session, clock)
    assert (state.phase, state.remaining_s, state.overrun_s) == ("overdue", 0, 0)
    assert state.time_unknown
    clock.advance(3 * MINUTE)
    assert look(session, clock).overrun_s == 3 * MINUTE
    off = press(session, clock, "off")
    clock.advance(MINUTE)
    assert look(off, clock).over_s == (3 * MINUTE,)


def test_a_rest_of_the_skin_begins_again_where_nobody_can_say_how_long_it_was(clock: FakeClock) -> None:
    session = started(clock, (Step("skin_rest", 600, 600, 1, waits_for_user=True),))
    clock.set_wall(clock.now() - timedelta(hours=1))
    clock.reboot("boot-2", MINUTE)
    assert (look(session, clock).phase, look(session, clock).remaining_s) == ("running", 600)


def test_a_pause_stays_a_pause_where_nobody_can_say_how_long_it_was(clock: FakeClock) -> None:
    session = press(started(clock), clock, "pause")
    clock.set_wall(clock.now() - timedelta(hours=1))
    clock.reboot("boot-2", MINUTE)
    assert (look(session, clock).phase, look(session, clock).remaining_s) == ("paused", 600)


def test_a_moment_before_the_beginning_counts_nothing(clock: FakeClock) -> None:
    before = clock.instant()
    clock.advance(MINUTE)
    assert state_at(started(clock), before).elapsed_s == 0


def test_a_pause_stops_the_clock_and_resume_goes_on(clock: FakeClock) -> None:
    session = started(clock)
    clock.advance(4 * MINUTE)
    session = press(session, clock, "pause")
    clock.advance(20 * MINUTE)
    assert look(session, clock).phase == "paused"
    session = press(session, clock, "resume")
    clock.advance(MINUTE)
    state = look(session, clock)
    assert (state.phase, state.remaining_s, state.paused_s) == ("running", 5 * MINUTE, 20 * MINUTE)


def test_off_waits_for_the_next_step(clock: FakeClock) -> None:
    session = started(clock, HEAT_THEN_ICE)
    clock.advance(200)
    session = press(session, clock, "off")
    clock.advance(15)
    state = look(session, clock)
    assert (state.phase, state.remaining_s, state.overrun_s) == ("changing", 0, 20)
    assert state.total_remaining_s == 60
    session = press(session, clock, "next")
    clock.advance(10)
    state = look(session, clock)
    assert (state.phase, state.step_index, state.remaining_s) == ("running", 1, 50)
    assert (state.on_s, state.over_s, state.paused_s) == ((200, 10), (20, 0), 15)


def test_next_after_the_last_step_finishes(clock: FakeClock) -> None:
    session = started(clock, HEAT_THEN_ICE)
    for seconds in (180, 60):
        clock.advance(seconds)
        session = press(session, clock, "next")
    clock.advance(MINUTE)
    state = look(session, clock)
    assert (state.phase, state.on_s, state.total_remaining_s) == ("finished", (180, 60), 0)


def test_skipping_a_step_keeps_the_seconds_it_really_had(clock: FakeClock) -> None:
    session = started(clock, HEAT_THEN_ICE)
    clock.advance(30)
    session = press(session, clock, "next")
    assert look(session, clock).on_s == (30, 0)


def test_a_step_that_waits_for_nobody_gives_way_by_itself(clock: FakeClock) -> None:
    session = started(clock, BY_ITSELF)
    clock.advance(35)
    state = look(session, clock)
    assert (state.step_index, state.remaining_s, state.on_s) == (1, 15, (30, 5))
    clock.advance(60)
    state = look(session, clock)
    assert (state.phase, state.on_s, state.over_s) == ("finished", (30, 20), (0, 0))


def test_nothing_happens_to_a_session_after_its_end(clock: FakeClock) -> None:
    session = started(clock, BY_ITSELF)
    clock.advance(100)
    late = Event("stop", clock.instant())
    assert with_event(session, late) is session
    as_saved = TimedSession(session.id, session.protocol, session.steps, session.hard_stop_s, (*session.events, late))
    assert look(as_saved, clock).phase == "finished"


def test_a_session_whose_events_are_lost_has_not_run(clock: FakeClock) -> None:
    session = TimedSession("one", "ice", TEN_MINUTES_OF_ICE, 1200, ())
    clock.advance(MINUTE)
    assert look(session, clock).elapsed_s == 0


@pytest.mark.parametrize("paused", [False, True], ids=["while it runs", "while it is paused"])
def test_stop_ends_the_session_at_once(clock: FakeClock, paused: bool) -> None:
    session = started(clock, HEAT_THEN_ICE)
    clock.advance(50)
    if paused:
        session = press(session, clock, "pause")
    session = press(session, clock, "stop")
    clock.advance(MINUTE)
    state = look(session, clock)
    assert (state.phase, state.on_s, state.remaining_s) == ("stopped", (50,), 0)
    assert press(session, clock, "resume") is session


def test_extend_gives_more_time_up_to_the_limit_of_the_step(clock: FakeClock) -> None:
    session = press(started(clock), clock, "extend", 120)
    assert look(session, clock).remaining_s == 720
    session = press(session, clock, "extend", 3600)
    assert look(session, clock).remaining_s == 900
    assert press(session, clock, "extend", 60) is session


def test_extend_never_passes_the_hard_stop_of_the_session(clock: FakeClock) -> None:
    session = started(clock, HEAT_THEN_ICE, hard_stop_s=250)
    session = press(session, clock, "extend", 60)
    assert look(session, clock).step_duration_s == 190


def test_extend_counts_what_earlier_steps_already_took(clock: FakeClock) -> None:
    session = started(clock, HEAT_THEN_ICE, hard_stop_s=300)
    clock.advance(235)
    session = press(session, clock, "next")
    assert extendable_s(session, look(session, clock)) == 5


def test_extend_by_nothing_or_less_changes_nothing(clock: FakeClock) -> None:
    session = started(clock)
    assert press(session, clock, "extend", 0) is session
    assert press(session, clock, "extend", -60) is session


def test_a_step_that_is_over_cannot_be_extended(clock: FakeClock) -> None:
    session = started(clock)
    clock.advance(601)
    assert extendable_s(session, look(session, clock)) == 0
    assert press(session, clock, "extend", 60) is session


def test_a_saved_extension_cannot_pass_the_limit_of_its_step(clock: FakeClock) -> None:
    session = started(clock)
    forged = TimedSession("one", "ice", session.steps, 1200, (*session.events, Event("extend", clock.instant(), 9999)))
    assert look(forged, clock).step_duration_s == 900


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        pytest.param((), "resume", id="resume while running"),
        pytest.param((), "begin", id="begin again"),
        pytest.param(("pause",), "pause", id="pause twice"),
        pytest.param(("pause",), "extend", id="extend while paused"),
        pytest.param(("off",), "resume", id="resume with the pack off"),
        pytest.param(("off",), "pause", id="pause with the pack off"),
        pytest.param(("stop",), "next", id="next after stop"),
    ],
)
def test_a_button_that_makes_no_sense_changes_nothing(
    clock: FakeClock, before: tuple[EventKind, ...], kind: EventKind
) -> None:
    session = started(clock, HEAT_THEN_ICE)
    for one in before:
        session = press(session, clock, one)
    assert press(session, clock, kind, 30) is session


@pytest.mark.parametrize(
    ("damaged", "kind"),
    [
        pytest.param({"planned_s": -1}, Step, id="less than no time"),
        pytest.param({"longest_s": 10**12}, Step, id="longer than a week"),
        pytest.param({"boot_s": -1e11}, Instant, id="a machine older than all machines"),
    ],
)
def test_what_no_session_can_hold_is_refused_where_it_is_read(damaged: dict[str, float], kind: type) -> None:
    whole = TEN_MINUTES_OF_ICE[0] if kind is Step else FakeClock().instant()
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(msgspec.to_builtins(whole) | damaged, kind)


def test_after_a_restart_at_least_the_new_boot_has_passed_though_the_clock_went_back(clock: FakeClock) -> None:
    before = Instant(clock.now(), 5_000.0, "first")
    after = Instant(clock.now() - timedelta(hours=2), 850.0, "second")
    assert seconds_between(before, after) == 850
