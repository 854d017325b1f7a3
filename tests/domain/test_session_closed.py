"""What closing the window on a session means, and what the next start says of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.heat_ice_session import begin_heat_ice, off_in_time, skin_time
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.session_closed import NO_SOUND, closing_words, missed_line
from recovery_app.domain.session_state import state_at, with_event
from recovery_app.domain.timed_session import Event, EventKind, Step, TimedSession, begin
from tests.fakes import FakeClock

MINUTE = 60


def session_of(knowledge: Knowledge, clock: FakeClock) -> TimedSession:
    return begin_heat_ice(knowledge.heat_ice.by_id("ice_intermittent"), "s", clock.instant())


def after(session: TimedSession, clock: FakeClock, *kinds: EventKind) -> TimedSession:
    for kind in kinds:
        session = with_event(session, Event(kind, clock.instant()))
    return session


def asked(session: TimedSession, clock: FakeClock) -> str:
    return closing_words(session, state_at(session, clock.instant())).text


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ((), "The pack stays on and its time counts on."),
        (("pause",), "The session waits."),
        (("off",), "The question about your skin waits"),
        (("stop",), "The question about your skin waits"),
        (("off", "next"), "The rest of your skin goes on."),
    ],
)
def test_closing_on_a_pack_says_what_goes_on(
    knowledge: Knowledge, clock: FakeClock, events: tuple[EventKind, ...], told: str
) -> None:
    assert asked(after(session_of(knowledge, clock), clock, *events), clock).startswith(told)


def test_where_time_counts_on_it_says_that_nothing_sounds(knowledge: Knowledge, clock: FakeClock) -> None:
    walk = begin("w", "walk", (Step("walk", 600, 600, 1, waits_for_user=True),), 9_000, clock.instant(), "walk")
    assert NO_SOUND in asked(session_of(knowledge, clock), clock)
    assert NO_SOUND in asked(walk, clock)


def test_exercises_pause_where_they_are(clock: FakeClock) -> None:
    hold = Step("hold", 30, 30, 1, waits_for_user=False)
    session = begin("g", "routine", (hold,), 30, clock.instant(), "guided", "pauses")
    assert asked(session, clock).startswith("It pauses where you are.")


def test_a_start_tells_of_a_pack_whose_time_ended_unheard(knowledge: Knowledge, clock: FakeClock) -> None:
    session = session_of(knowledge, clock)
    assert missed_line(session, state_at(session, clock.instant())) == ""
    clock.advance(44 * MINUTE)
    line = missed_line(session, state_at(session, clock.instant()))
    assert line.startswith("The pack has been on 34 minutes too long.")
    rest = after(session_of(knowledge, clock), clock, "off", "next")
    clock.advance(44 * MINUTE)
    assert missed_line(rest, state_at(rest, clock.instant())) == ""


def test_a_start_says_that_nobody_knows_how_long_the_pack_was_on(knowledge: Knowledge, clock: FakeClock) -> None:
    session = session_of(knowledge, clock)
    clock.set_wall(clock.now() - timedelta(hours=1))
    clock.reboot("boot-2", MINUTE)
    line = missed_line(session, state_at(session, clock.instant()))
    assert "nobody can say how long" in line
    assert line.endswith("Take it off and look at your skin.")


@pytest.mark.parametrize("reboots", [False, True])
def test_a_pack_that_came_off_in_time_was_on_for_its_time(
    knowledge: Knowledge, clock: FakeClock, reboots: bool
) -> None:
    session = session_of(knowledge, clock)
    if reboots:
        clock.reboot("boot-2", 44 * MINUTE)
    else:
        clock.advance(44 * MINUTE)
    told = off_in_time(session, clock.instant())
    state = state_at(told, clock.instant())
    time = skin_time(told, state)
    assert state.phase == "changing"
    assert (time.ice_s, time.overrun_s) == (10 * MINUTE, 0)
    clock.advance(5)
    assert state_at(after(told, clock, "next"), clock.instant()).phase == "running"


def test_a_pack_whose_time_is_not_over_cannot_have_come_off_in_time(knowledge: Knowledge, clock: FakeClock) -> None:
    session = session_of(knowledge, clock)
    clock.advance(MINUTE)
    assert off_in_time(session, clock.instant()) is session
