"""Every protocol ends at its hard stop, however its buttons are pressed (heat_ice.md 2, with its sources)."""

from __future__ import annotations

import pytest

from recovery_app.domain.heat_ice_session import begin_heat_ice, log_entry, skin_time
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.session_state import state_at, with_event
from recovery_app.domain.timed_session import Event, EventKind, TimedSession
from tests.fakes import FakeClock

MINUTE = 60
HOUR = 60 * MINUTE

LIMITS = [
    pytest.param("heat", 20 * MINUTE, 20 * MINUTE, 60 * MINUTE, 3, id="heat: 20 min, gap 60 min, 3 a day [S84]"),
    pytest.param("wrap", 8 * HOUR, 8 * HOUR, 16 * HOUR, 1, id="wrap: 8 h, next day, 1 a day [S88]"),
    pytest.param("ice", 20 * MINUTE, 15 * MINUTE, 2 * HOUR, 4, id="ice: 15 min, stop at 20, gap 2 h [S86][S85]"),
    pytest.param("ice_intermittent", 30 * MINUTE, 10 * MINUTE, 2 * HOUR, 3, id="10 on, 10 off, 10 on [S79]"),
    pytest.param("contrast_short", 25 * MINUTE, 4 * MINUTE, 2 * HOUR, 2, id="contrast short: 25 min [S92]"),
    pytest.param("contrast_long", 100 * MINUTE, 15 * MINUTE, 2 * HOUR, 1, id="contrast long: 1 h 40 [S92]"),
]


def press(session: TimedSession, clock: FakeClock, kind: EventKind, seconds: int = 0) -> TimedSession:
    return with_event(session, Event(kind, clock.instant(), seconds))


@pytest.mark.parametrize(("protocol", "hard_stop_s", "longest_s", "gap_s", "a_day"), LIMITS)
def test_the_limits_are_those_of_the_table(
    knowledge: Knowledge, protocol: str, hard_stop_s: int, longest_s: int, gap_s: int, a_day: int
) -> None:
    found = knowledge.heat_ice.by_id(protocol)
    assert (found.hard_stop_s, found.gap_s, found.most_a_day) == (hard_stop_s, gap_s, a_day)
    packs = [phase for phase in found.round if phase.medium != "skin_rest"]
    assert max(phase.longest_s for phase in packs) == longest_s


@pytest.mark.parametrize(("protocol", "hard_stop_s", "longest_s", "gap_s", "a_day"), LIMITS)
def test_a_session_extended_at_every_step_ends_within_its_hard_stop(
    knowledge: Knowledge, clock: FakeClock, protocol: str, hard_stop_s: int, longest_s: int, gap_s: int, a_day: int
) -> None:
    session = begin_heat_ice(knowledge.heat_ice.by_id(protocol), "one", clock.instant())
    while state_at(session, clock.instant()).phase != "finished":
        session = press(session, clock, "extend", 24 * HOUR)
        state = state_at(session, clock.instant())
        assert state.step_duration_s <= max(longest_s, session.steps[state.step_index].planned_s)
        clock.advance(state.remaining_s)
        session = press(press(session, clock, "off"), clock, "next")
    state = state_at(session, clock.instant())
    assert sum(state.on_s) <= hard_stop_s
    assert skin_time(session, state).overrun_s == 0


@pytest.mark.parametrize("protocol", ["contrast_short", "contrast_long"])
def test_a_pack_forgotten_in_an_alternation_says_so_is_logged_and_no_other_follows(
    knowledge: Knowledge, clock: FakeClock, protocol: str
) -> None:
    session = begin_heat_ice(knowledge.heat_ice.by_id(protocol), "one", clock.instant())
    clock.advance(session.hard_stop_s + MINUTE)
    state = state_at(session, clock.instant())
    assert (state.phase, state.hard_stop_reached, state.total_remaining_s) == ("overdue", True, 0)
    session = press(press(session, clock, "off"), clock, "next")
    assert state_at(session, clock.instant()).phase == "finished"
    entry = log_entry(session, "id", clock.instant(), "done", "ok")
    assert entry.overrun_s == session.hard_stop_s + MINUTE - session.steps[0].planned_s


def test_a_stop_keeps_its_reason(knowledge: Knowledge, clock: FakeClock) -> None:
    session = begin_heat_ice(knowledge.heat_ice.by_id("ice"), "one", clock.instant())
    session = with_event(session, Event("stop", clock.instant(), because="pain"))
    assert log_entry(session, "id", clock.instant(), "stopped", "ok").because == "pain"
