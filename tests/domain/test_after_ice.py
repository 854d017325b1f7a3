"""After ice hard stretching and running wait for 30 minutes (heat_ice.md 2, S79)."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest

from recovery_app.domain import change
from recovery_app.domain.after_ice import ice_wait_until, waits_after_ice
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.domain.moving_access import guided_access, run_access, walk_access
from tests.domain.cases import NOON, morning, pack
from tests.domain.days import asked, back, person, running_again

MINUTE = timedelta(minutes=1)


def ice(ended_at: datetime, protocol: str = "ice", **changed: object) -> HeatIceLogged:
    return msgspec.structs.replace(pack(protocol, ended_at), heat_s=0, ice_s=600, **changed)


@pytest.mark.parametrize(
    ("entry", "left"),
    [
        pytest.param(ice(NOON), 30, id="just off"),
        pytest.param(ice(NOON - 29 * MINUTE), 1, id="29 minutes off"),
        pytest.param(ice(NOON - 30 * MINUTE), None, id="30 minutes off"),
        pytest.param(ice(NOON - 3 * 1440 * MINUTE), None, id="days ago"),
        pytest.param(pack("heat", NOON), None, id="heat"),
        pytest.param(ice(NOON, "contrast_short"), 30, id="turns that end on ice"),
        pytest.param(ice(NOON, "ice_intermittent"), 30, id="a break between two packs"),
        pytest.param(ice(NOON, "contrast_long"), None, id="a rest and heat came after the ice"),
        pytest.param(ice(NOON, "contrast_long", outcome="stopped"), 30, id="left before that"),
        pytest.param(ice(NOON, "of-another-version"), 30, id="an unknown protocol"),
        pytest.param(ice(NOON + 10 * MINUTE), 30, id="the clock was set back a little"),
        pytest.param(ice(NOON + 1440 * MINUTE), None, id="a wrong clock put it into the future"),
    ],
)
def test_the_wait_counts_from_when_the_ice_was_off(
    knowledge: Knowledge, entry: HeatIceLogged, left: int | None
) -> None:
    until = ice_wait_until(knowledge.heat_ice, (entry,), NOON)
    assert until == (None if left is None else NOON + left * MINUTE)


def test_the_latest_ice_decides_in_any_order(knowledge: Knowledge) -> None:
    log = (ice(NOON - 5 * MINUTE), ice(NOON - 20 * MINUTE))
    assert ice_wait_until(knowledge.heat_ice, log, NOON) == NOON + 25 * MINUTE


@pytest.mark.parametrize(
    ("exercise", "waits"),
    [("figure-4", True), ("hamstring-doorway", True), ("knee-to-chest-single", False), ("cat-cow", False)],
)
def test_held_stretches_wait_and_gentle_moves_do_not(knowledge: Knowledge, exercise: str, waits: bool) -> None:
    assert waits_after_ice(knowledge.heat_ice, knowledge.exercise(exercise)) is waits


def test_the_engine_refuses_a_hard_stretch_after_ice_with_the_reason_and_the_time(knowledge: Knowledge) -> None:
    profile = person(knowledge, ice(NOON - 5 * MINUTE - timedelta(seconds=10)), days=12)
    found = guided_access(profile, knowledge, ("figure-4",), NOON)
    assert (found.state, found.until) == ("blocked", NOON + 25 * MINUTE - timedelta(seconds=10))
    assert found.reason == f"{knowledge.heat_ice.after_ice.reason} Possible again at 12:25."
    assert guided_access(profile, knowledge, ("pelvic-tilt",), NOON).state == "ready"
    assert walk_access(profile, knowledge, NOON).state == "ready"
    assert guided_access(profile, knowledge, ("figure-4",), NOON + 25 * MINUTE).state == "ready"


def test_todays_list_waits_where_it_holds_a_hard_stretch(knowledge: Knowledge) -> None:
    iced = ice(NOON - 5 * MINUTE)
    assert guided_access(person(knowledge, iced, days=12), knowledge, (), NOON).until == NOON + 25 * MINUTE
    assert guided_access(person(knowledge, iced, days=0), knowledge, (), NOON).state == "ready"


def test_the_engine_refuses_a_run_after_ice(knowledge: Knowledge) -> None:
    log = (*running_again(knowledge, days_ago=5, runs=1), morning(back(4)), asked(days_ago=0))
    profile = person(knowledge, *log, days=40)
    assert run_access(profile, knowledge, NOON).state == "ready"
    iced = change.with_entry(profile, ice(NOON))
    found = run_access(iced, knowledge, NOON)
    assert (found.state, found.until) == ("blocked", NOON + 30 * MINUTE)
