"""The hard stop of a protocol holds whatever the user does (heat_ice.md 2 and 5)."""

from __future__ import annotations

import pytest

from recovery_app.domain.heat_ice_session import begin_heat_ice, skin_check_due
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.session_state import extendable_s, state_at, with_event
from recovery_app.domain.timed_session import Event, TimedSession
from tests.fakes import FakeClock


def started(knowledge: Knowledge, clock: FakeClock, protocol: str = "contrast_short") -> TimedSession:
    return begin_heat_ice(knowledge.heat_ice.by_id(protocol), "s", clock.instant())


def test_packs_that_stay_on_too_long_use_up_the_session_and_no_other_pack_follows(
    knowledge: Knowledge, clock: FakeClock
) -> None:
    session = started(knowledge, clock)
    clock.advance(26 * 60)
    session = with_event(session, Event("off", clock.instant()))
    session = with_event(session, Event("next", clock.instant()))
    assert state_at(session, clock.instant()).phase == "finished"


def test_the_last_pack_is_cut_to_what_the_hard_stop_leaves(knowledge: Knowledge, clock: FakeClock) -> None:
    session = started(knowledge, clock)
    clock.advance(23 * 60)
    session = with_event(session, Event("next", clock.instant()))
    assert state_at(session, clock.instant()).remaining_s == 60
    session = with_event(session, Event("next", clock.instant()))
    state = state_at(session, clock.instant())
    assert state.step_duration_s == 120
    assert state.total_remaining_s == 120


@pytest.mark.parametrize("protocol", ["heat", "ice", "wrap", "ice_intermittent", "contrast_short", "contrast_long"])
def test_pressing_for_more_time_never_passes_a_limit(knowledge: Knowledge, clock: FakeClock, protocol: str) -> None:
    session = started(knowledge, clock, protocol)
    rules = knowledge.heat_ice.by_id(protocol)  # type: ignore[arg-type]
    for _ in range(600):
        session = with_event(session, Event("extend", clock.instant(), 60))
    state = state_at(session, clock.instant())
    assert state.step_duration_s <= rules.longest_on_s
    assert state.total_remaining_s <= rules.hard_stop_s
    assert extendable_s(session, state) == 0


@pytest.mark.parametrize(
    ("protocol", "after_s", "due"),
    [
        ("heat", 299, 0),
        ("heat", 300, 1),
        ("heat", 601, 2),
        ("wrap", 299, 0),
        ("wrap", 300, 1),
        ("wrap", 3_600, 1),
    ],
)
def test_a_pack_is_checked_every_five_minutes_and_a_wrap_once(
    knowledge: Knowledge, clock: FakeClock, protocol: str, after_s: int, due: int
) -> None:
    session = started(knowledge, clock, protocol)
    clock.advance(after_s)
    assert skin_check_due(knowledge.heat_ice, session, state_at(session, clock.instant())) == due


def test_a_rest_of_the_skin_that_lasts_longer_takes_nothing_from_the_next_pack(
    knowledge: Knowledge, clock: FakeClock
) -> None:
    session = started(knowledge, clock, "ice_intermittent")
    clock.advance(600)
    session = with_event(session, Event("off", clock.instant()))
    session = with_event(session, Event("next", clock.instant()))
    clock.advance(15 * 60)
    session = with_event(session, Event("next", clock.instant()))
    assert state_at(session, clock.instant()).remaining_s == 600
