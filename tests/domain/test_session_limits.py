"""A saved session of heat or ice is cut to its protocol, whatever its file claims."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.heat_ice_session import begin_heat_ice
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.session_limits import within_limits
from recovery_app.domain.session_state import state_at, with_event
from recovery_app.domain.timed_session import Event, Step, begin
from tests.domain.guided import begun
from tests.fakes import FakeClock

DAY_S = 86_400


def test_a_session_as_the_program_makes_it_stays_as_it_is(knowledge: Knowledge, clock: FakeClock) -> None:
    for protocol in knowledge.heat_ice.protocol:
        session = begin_heat_ice(protocol, "s", clock.instant())
        assert within_limits(session, knowledge.heat_ice) is session


def test_a_forged_session_is_no_longer_than_its_protocol(knowledge: Knowledge, clock: FakeClock) -> None:
    step = Step("ice", DAY_S, DAY_S, 1, waits_for_user=False)
    forged = begin("s", "ice", (step, step), DAY_S, clock.instant(), gap="pauses")
    cut = within_limits(forged, knowledge.heat_ice)
    ice = knowledge.heat_ice.by_id("ice")
    assert [(one.planned_s, one.longest_s, one.waits_for_user) for one in cut.steps] == [(900, 900, True)] * 2
    assert (cut.hard_stop_s, cut.gap) == (ice.hard_stop_s, "counts")
    clock.advance(901)
    assert state_at(cut, clock.instant()).phase == "overdue"


def test_what_was_added_to_a_forged_step_is_cut_too(knowledge: Knowledge, clock: FakeClock) -> None:
    forged = begin("s", "heat", (Step("heat", 900, DAY_S, 1, waits_for_user=True),), DAY_S, clock.instant())
    forged = with_event(forged, Event("extend", clock.instant(), 7_200))
    assert state_at(forged, clock.instant()).step_duration_s == 8_100
    cut = within_limits(forged, knowledge.heat_ice)
    assert state_at(cut, clock.instant()).step_duration_s == 1_200


def test_nothing_but_the_limits_changes(knowledge: Knowledge, clock: FakeClock) -> None:
    session = begin_heat_ice(knowledge.heat_ice.by_id("heat"), "s", clock.instant())
    forged = msgspec.structs.replace(session, hard_stop_s=DAY_S)
    assert within_limits(forged, knowledge.heat_ice) == session


@pytest.mark.parametrize(
    ("protocol", "medium", "longest_s"),
    [
        pytest.param("of-another-version", "heat", 240, id="an unknown protocol"),
        pytest.param("ice", "heat", 240, id="a pack that the protocol does not use"),
        pytest.param("of-another-version", "skin_rest", 600, id="an unknown rest"),
    ],
)
def test_what_no_protocol_here_allows_gets_the_shortest_limits(
    knowledge: Knowledge, clock: FakeClock, protocol: str, medium: str, longest_s: int
) -> None:
    step = Step(medium, DAY_S, DAY_S, 1, waits_for_user=True)  # type: ignore[arg-type]  # one of the media
    cut = within_limits(begin("s", protocol, (step,), DAY_S, clock.instant()), knowledge.heat_ice)
    assert (cut.steps[0].planned_s, cut.steps[0].longest_s, cut.hard_stop_s) == (longest_s, longest_s, 1_200)


def test_a_step_of_no_medium_and_other_sessions_are_left_alone(knowledge: Knowledge, clock: FakeClock) -> None:
    read = begin("s", "ice", (Step("read", 0, 0, 1, waits_for_user=True),), 1_200, clock.instant())
    assert within_limits(read, knowledge.heat_ice) is read
    guided = begun(knowledge, clock)
    assert within_limits(guided, knowledge.heat_ice) is guided
