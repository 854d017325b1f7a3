"""What is told of a session to whoever asks from outside."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.heat_ice_session import begin_heat_ice
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.progress import RunGoal
from recovery_app.domain.remote import SessionStatus
from recovery_app.domain.session_state import state_at
from recovery_app.domain.session_status import status_line, status_of
from recovery_app.domain.timed_session import Step, TimedSession, begin
from recovery_app.domain.walk_session import begin_run
from tests.domain.guided import REPEATS, begun, press
from tests.fakes import FakeClock


def pack(knowledge: Knowledge, clock: FakeClock, protocol: str = "ice") -> TimedSession:
    return begin_heat_ice(knowledge.heat_ice.by_id(protocol), "s", clock.instant())


def line(session: TimedSession, clock: FakeClock, knowledge: Knowledge) -> str:
    return status_line(session, state_at(session, clock.instant()), knowledge)


def status(session: TimedSession, clock: FakeClock, knowledge: Knowledge) -> SessionStatus:
    return status_of(session, state_at(session, clock.instant()), knowledge)


def test_a_pack_is_told_with_its_time(knowledge: Knowledge, clock: FakeClock) -> None:
    session = pack(knowledge, clock)
    clock.advance(480.25)
    assert line(session, clock, knowledge) == "Ice: 2:00 left."
    assert msgspec.to_builtins(status(session, clock, knowledge)) == {
        "running": True,
        "kind": "heat_ice",
        "protocol": "ice",
        "phase": "running",
        "step": "ice",
        "side": None,
        "set": None,
        "rep": None,
        "remaining_s": 119.8,
        "elapsed_s": 480.2,
        "overrun_s": 0.0,
        "paused": False,
    }


def test_a_pack_that_is_on_too_long_has_to_come_off(knowledge: Knowledge, clock: FakeClock) -> None:
    session = pack(knowledge, clock)
    clock.advance(2400)
    assert line(session, clock, knowledge) == "Ice: take the pack off now, 30 min over."
    assert status(session, clock, knowledge).overrun_s == 1800
    asked = "Ice: Answer the question about your skin in the window."
    assert line(press(session, clock, "off"), clock, knowledge) == asked
    assert line(press(session, clock, "stop"), clock, knowledge) == asked


def test_a_rest_of_the_skin_that_is_over_leads_to_the_window(knowledge: Knowledge, clock: FakeClock) -> None:
    session = press(press(pack(knowledge, clock, "ice_intermittent"), clock, "off"), clock, "next")
    clock.advance(60)
    assert line(session, clock, knowledge) == "Ice with a break: Rest your skin, 9:00 left."
    clock.advance(900)
    assert line(session, clock, knowledge) == "Ice with a break: the rest is over. Go on in the window."


def test_turns_of_heat_and_ice_name_which_is_on(knowledge: Knowledge, clock: FakeClock) -> None:
    assert line(pack(knowledge, clock, "contrast_short"), clock, knowledge) == "Heat and ice: Heat, 3:00 left."


def test_a_pause_is_told(knowledge: Knowledge, clock: FakeClock) -> None:
    session = pack(knowledge, clock)
    clock.advance(60)
    session = press(session, clock, "pause")
    clock.advance(300)
    assert line(session, clock, knowledge) == "Ice: paused, 9:00 left."
    assert status(session, clock, knowledge).paused


def test_an_exercise_is_told_with_side_set_and_repetition(knowledge: Knowledge, clock: FakeClock) -> None:
    session = begun(knowledge, clock, "figure-4", dose=REPEATS)
    name = knowledge.exercise("figure-4").name
    assert line(session, clock, knowledge) == f"{name}: read it first. The clock waits."
    session = press(session, clock, "next")
    clock.advance(5 + 7)
    told, found = line(session, clock, knowledge), status(session, clock, knowledge)
    assert told.startswith(f"{name}: Move, left side, set 1 of 2, repetition 2 of 3, ")
    assert (found.kind, found.protocol, found.step) == ("guided", "routine", "work")
    assert (found.side, found.set, found.rep) == ("left", 1, 2)
    session = press(session, clock, "pause")
    assert line(session, clock, knowledge).startswith(f"{name}: paused. Move, left side, set 1 of 2, ")


def test_one_set_without_repetitions_is_not_counted(knowledge: Knowledge, clock: FakeClock) -> None:
    rest = Step("rest", 30, 30, 1, waits_for_user=False, exercise="figure-4", set=1, sets=1)
    session = begin("s", "routine", (rest,), 30, clock.instant(), "guided", "pauses")
    assert line(session, clock, knowledge) == f"{knowledge.exercise('figure-4').name}: Rest, 0:30 left."


@pytest.mark.parametrize(("seconds", "told"), [(60, "Walk: 9:00 left."), (720, "Walk: its time is over, 2:00 over.")])
def test_a_walk_is_told(knowledge: Knowledge, clock: FakeClock, seconds: int, told: str) -> None:
    walk = Step("walk", 600, 600, 1, waits_for_user=True)
    session = begin("s", "walk", (walk,), 86_400, clock.instant(), "walk")
    clock.advance(seconds)
    assert line(session, clock, knowledge) == told


def test_a_run_is_told_with_its_interval(knowledge: Knowledge, clock: FakeClock) -> None:
    goal = RunGoal("today", None, 1, 6, 1, 1, 5, 0, 2, None, None, "")
    session = begin_run(goal, "s", clock.instant())
    clock.advance(310)
    assert line(session, clock, knowledge) == "Run: set 1 of 6, 0:50 left."
    clock.advance(60)
    assert line(session, clock, knowledge) == "Run: Walk, set 1 of 6, 0:50 left."
