"""The steps and hard limits of each protocol (heat_ice.md 2), and the honest log entry."""

from __future__ import annotations

import pytest

from recovery_app.domain.heat_ice_session import begin_heat_ice, log_entry, session_steps, skin_check_due, skin_time
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.session_state import extendable_s, state_at, with_event
from recovery_app.domain.timed_session import Event, EventKind, TimedSession
from tests.fakes import FakeClock

MINUTE = 60
HOUR = 3600


def press(session: TimedSession, clock: FakeClock, kind: EventKind, seconds: int = 0) -> TimedSession:
    return with_event(session, Event(kind, clock.instant(), seconds))


@pytest.mark.parametrize(
    ("protocol", "steps"),
    [
        pytest.param("heat", [("heat", 15)], id="heat_ice.md 2 heat 15 min"),
        pytest.param("wrap", [("heat", 240)], id="heat_ice.md 2 wrap 4 h"),
        pytest.param("ice", [("ice", 10)], id="heat_ice.md 2 ice 10 min"),
        pytest.param(
            "ice_intermittent", [("ice", 10), ("skin_rest", 10), ("ice", 10)], id="heat_ice.md 2 10 on, 10 off, 10 on"
        ),
        pytest.param("contrast_short", [("heat", 3), ("ice", 1)] * 5, id="heat_ice.md 2 5 rounds of 3 and 1"),
        pytest.param(
            "contrast_long", [("ice", 10), ("skin_rest", 20), ("heat", 15)], id="heat_ice.md 2 ice 10, rest 20, heat 15"
        ),
    ],
)
def test_a_protocol_has_its_default_steps(knowledge: Knowledge, protocol: str, steps: list[tuple[str, int]]) -> None:
    found = session_steps(knowledge.heat_ice.by_id(protocol))
    assert [(step.kind, step.planned_s) for step in found] == [(kind, minutes * MINUTE) for kind, minutes in steps]
    assert all(step.waits_for_user for step in found)


@pytest.mark.parametrize(
    ("protocol", "hard_stop_s"),
    [
        pytest.param("heat", 20 * MINUTE, id="heat_ice.md 2 heat 20 min"),
        pytest.param("wrap", 8 * HOUR, id="heat_ice.md 2 wrap 8 h"),
        pytest.param("ice", 20 * MINUTE, id="heat_ice.md 2 ice 20 min"),
        pytest.param("contrast_short", 25 * MINUTE, id="heat_ice.md 2 contrast 25 min"),
        pytest.param("contrast_long", 100 * MINUTE, id="heat_ice.md 2 long contrast 1 h 40"),
    ],
)
def test_no_session_can_be_extended_past_its_hard_stop(
    knowledge: Knowledge, clock: FakeClock, protocol: str, hard_stop_s: int
) -> None:
    session = begin_heat_ice(knowledge.heat_ice.by_id(protocol), "one", clock.instant())
    assert session.hard_stop_s == hard_stop_s
    session = press(session, clock, "extend", 24 * HOUR)
    state = state_at(session, clock.instant())
    assert state.total_remaining_s <= hard_stop_s
    assert extendable_s(session, state) == 0


def test_no_pack_may_stay_longer_than_its_protocol_allows(knowledge: Knowledge) -> None:
    """heat_ice.md 5: heat 20, ice 20 min; only a wrap stays on for hours."""
    for protocol in knowledge.heat_ice.protocol:
        for step in session_steps(protocol):
            assert step.longest_s <= max(protocol.longest_on_s, step.planned_s)
            if protocol.id != "wrap" and step.kind != "skin_rest":
                assert step.longest_s <= 20 * MINUTE


def test_rounds_are_numbered_from_one(knowledge: Knowledge) -> None:
    found = session_steps(knowledge.heat_ice.by_id("contrast_short"))
    assert [step.round for step in found] == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]


def test_the_log_says_what_really_happened(knowledge: Knowledge, clock: FakeClock) -> None:
    began = clock.now()
    session = begin_heat_ice(knowledge.heat_ice.by_id("contrast_short"), "one", clock.instant())
    for seconds in (200, 60, 180, 75):
        clock.advance(seconds)
        session = press(session, clock, "off")
        clock.advance(10)
        session = press(session, clock, "next")
    clock.advance(100)
    session = press(session, clock, "stop")
    clock.advance(30)
    entry = log_entry(session, "entry", clock.instant(), "stopped", "ok")
    assert (entry.heat_s, entry.ice_s, entry.overrun_s) == (200 + 180 + 100, 60 + 75, 20 + 15)
    assert (entry.started_at, entry.at, entry.planned_s) == (began, clock.now(), 20 * MINUTE)
    assert (entry.protocol, entry.outcome, entry.skin, entry.day) == ("contrast_short", "stopped", "ok", began.date())


def test_a_pack_forgotten_for_forty_minutes_is_logged_as_thirty_over(knowledge: Knowledge, clock: FakeClock) -> None:
    """heat_ice.md 5: log "overran"."""
    session = begin_heat_ice(knowledge.heat_ice.by_id("ice"), "one", clock.instant())
    clock.advance(40 * MINUTE)
    entry = log_entry(press(session, clock, "next"), "entry", clock.instant(), "done", "ok")
    assert (entry.ice_s, entry.overrun_s) == (40 * MINUTE, 30 * MINUTE)


def test_time_that_was_added_on_purpose_is_no_overrun(knowledge: Knowledge, clock: FakeClock) -> None:
    session = begin_heat_ice(knowledge.heat_ice.by_id("ice"), "one", clock.instant())
    session = press(session, clock, "extend", 2 * MINUTE)
    clock.advance(12 * MINUTE + 5)
    session = press(session, clock, "next")
    assert skin_time(session, state_at(session, clock.instant())).overrun_s == 5


def test_a_long_rest_of_the_skin_is_no_overrun(knowledge: Knowledge, clock: FakeClock) -> None:
    session = begin_heat_ice(knowledge.heat_ice.by_id("contrast_long"), "one", clock.instant())
    for minutes in (10, 45):
        clock.advance(minutes * MINUTE)
        session = press(session, clock, "next")
    time = skin_time(session, state_at(session, clock.instant()))
    assert (time.ice_s, time.heat_s, time.overrun_s) == (10 * MINUTE, 0, 0)


def test_a_session_after_midnight_belongs_to_the_evening(knowledge: Knowledge) -> None:
    clock = FakeClock()
    clock.set_wall(clock.now().replace(hour=1))
    session = begin_heat_ice(knowledge.heat_ice.by_id("ice"), "one", clock.instant())
    clock.advance(10 * MINUTE)
    entry = log_entry(press(session, clock, "next"), "entry", clock.instant(), "done", "ok")
    assert entry.day.day == clock.now().day - 1


@pytest.mark.parametrize(
    ("seconds", "number"), [(0, 0), (299, 0), (300, 1), (599, 1)], ids=["start", "before", "five minutes", "after"]
)
def test_the_skin_is_checked_every_five_minutes(
    knowledge: Knowledge, clock: FakeClock, seconds: int, number: int
) -> None:
    """heat_ice.md 5."""
    session = begin_heat_ice(knowledge.heat_ice.by_id("heat"), "one", clock.instant())
    clock.advance(seconds)
    assert skin_check_due(knowledge.heat_ice, session, state_at(session, clock.instant())) == number


def test_no_skin_check_without_a_pack_or_during_a_pause(knowledge: Knowledge, clock: FakeClock) -> None:
    rules = knowledge.heat_ice
    session = begin_heat_ice(rules.by_id("contrast_long"), "one", clock.instant())
    clock.advance(6 * MINUTE)
    paused = press(session, clock, "pause")
    assert skin_check_due(rules, paused, state_at(paused, clock.instant())) == 0
    session = press(session, clock, "next")
    clock.advance(6 * MINUTE)
    assert skin_check_due(rules, session, state_at(session, clock.instant())) == 0


@pytest.mark.parametrize("medium", ["heat", "ice", "skin_rest"])
def test_every_medium_has_its_advice(knowledge: Knowledge, medium: str) -> None:
    assert knowledge.heat_ice.advice_for(medium).note
