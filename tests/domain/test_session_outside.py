"""What a running session says in the title of the window and in notes."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.heat_ice_session import begin_heat_ice
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.session_outside import away_note, end_note, minutes_left, note_of, title_line
from recovery_app.domain.session_state import state_at, with_event
from recovery_app.domain.timed_session import Event, EventKind, Step, TimedSession, begin
from tests.fakes import START, FakeClock

MINUTE = 60
READ = Step("read", 0, 0, 1, waits_for_user=True, exercise="cat_cow")
HOLD = Step("hold", 30, 30, 1, waits_for_user=False, exercise="cat_cow", side="left", set=1, sets=1)
WALK = Step("walk", 120, 120, 1, waits_for_user=False)
RUN = Step("run", 60, 60, 1, waits_for_user=False)


def ice(knowledge: Knowledge, clock: FakeClock) -> TimedSession:
    return begin_heat_ice(knowledge.heat_ice.by_id("ice_intermittent"), "s", clock.instant())


def title(session: TimedSession, knowledge: Knowledge, clock: FakeClock) -> str:
    return title_line(session, state_at(session, clock.instant()), knowledge)


def after(session: TimedSession, clock: FakeClock, *kinds: EventKind) -> TimedSession:
    for kind in kinds:
        session = with_event(session, Event(kind, clock.instant()))
    return session


def test_the_title_follows_a_pack_to_its_end(knowledge: Knowledge, clock: FakeClock) -> None:
    session = ice(knowledge, clock)
    clock.advance(348)
    assert title(session, knowledge, clock) == "4:12 left - Ice"
    assert title(after(session, clock, "pause"), knowledge, clock) == "Paused - Ice"
    clock.advance(252 + 42)
    assert title(session, knowledge, clock) == "Take it off, 0:42 over - Ice"
    session = after(session, clock, "off")
    assert title(session, knowledge, clock) == "Look at your skin"
    session = after(session, clock, "next")
    assert title(session, knowledge, clock) == "10:00 left - Skin rest"
    clock.advance(11 * MINUTE)
    assert title(session, knowledge, clock) == "Skin rest is over"


def test_the_title_follows_an_exercise(knowledge: Knowledge, clock: FakeClock) -> None:
    name = knowledge.exercises[0]
    steps = tuple(msgspec.structs.replace(one, exercise=name.id) for one in (READ, HOLD))
    session = begin("s", "routine", steps, 30, clock.instant(), "guided", "pauses")
    assert title(session, knowledge, clock) == f"Read first - {name.name}"
    session = after(session, clock, "next")
    clock.advance(6)
    assert title(session, knowledge, clock) == "0:24 left - Hold, left side"


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 10), (1, 10), (61, 9), (599, 1), (600, 0), (900, 0)])
def test_the_badge_counts_a_minute_that_has_begun(
    knowledge: Knowledge, clock: FakeClock, seconds: int, minutes: int
) -> None:
    session = ice(knowledge, clock)
    clock.advance(seconds)
    assert minutes_left(state_at(session, clock.instant())) == minutes


def test_a_note_tells_of_each_alarm_of_a_pack(knowledge: Knowledge, clock: FakeClock) -> None:
    session = ice(knowledge, clock)
    clock.advance(10 * MINUTE)
    first = note_of(session, state_at(session, clock.instant()), knowledge)
    clock.advance(MINUTE)
    second = note_of(session, state_at(session, clock.instant()), knowledge)
    assert first is not None
    assert second is not None
    assert first.urgent
    assert (first.title, second.title) == ("Take it off now", "Take it off now, 1:00 over")
    assert first.mark != second.mark


def test_a_note_tells_when_the_skin_is_to_be_looked_at(knowledge: Knowledge, clock: FakeClock) -> None:
    session = ice(knowledge, clock)
    assert note_of(session, state_at(session, clock.instant()), knowledge) is None
    clock.advance(5 * MINUTE)
    note = note_of(session, state_at(session, clock.instant()), knowledge)
    assert note is not None
    assert note.text == knowledge.heat_ice.advice_for("ice").check


def test_a_rest_that_is_over_is_a_note_that_can_wait(knowledge: Knowledge, clock: FakeClock) -> None:
    session = ice(knowledge, clock)
    clock.advance(10 * MINUTE)
    session = after(session, clock, "off", "next")
    clock.advance(10 * MINUTE)
    note = note_of(session, state_at(session, clock.instant()), knowledge)
    assert note is not None
    assert not note.urgent
    assert note.title == "Skin rest is over"


def test_each_turn_of_walking_and_running_has_its_note(knowledge: Knowledge, clock: FakeClock) -> None:
    session = begin("s", "run", (WALK, RUN), 180, clock.instant(), "run", "pauses")
    walking = note_of(session, state_at(session, clock.instant()), knowledge)
    clock.advance(120)
    running = note_of(session, state_at(session, clock.instant()), knowledge)
    assert walking is not None
    assert running is not None
    assert (walking.title, running.title) == ("Walk", "Run")
    assert running.text == "For 1 minute."


def test_a_walk_that_is_over_says_so(knowledge: Knowledge, clock: FakeClock) -> None:
    walk = Step("walk", 120, 120, 1, waits_for_user=True)
    session = begin("s", "walk", (walk,), 10_000, clock.instant(), "walk")
    assert note_of(session, state_at(session, clock.instant()), knowledge) is None
    clock.advance(130)
    note = note_of(session, state_at(session, clock.instant()), knowledge)
    assert note is not None
    assert note.title == "Walk: the time is over"
    assert title(session, knowledge, clock) == "0:10 over - Walk"


def test_what_waits_to_be_read_is_named(knowledge: Knowledge, clock: FakeClock) -> None:
    name = knowledge.exercises[0]
    step = msgspec.structs.replace(READ, exercise=name.id)
    session = begin("s", "routine", (step,), 30, clock.instant(), "guided", "pauses")
    note = note_of(session, state_at(session, clock.instant()), knowledge)
    assert note is not None
    assert note.title == f"Next: {name.name}"


def test_each_gap_is_told_by_its_own_note(clock: FakeClock) -> None:
    session = begin("s", "routine", (HOLD,), 30, clock.instant(), "guided", "pauses")
    session = after(session, clock, "pause")
    first = away_note(session, state_at(session, clock.instant()))
    session = after(session, clock, "resume", "pause")
    assert away_note(session, state_at(session, clock.instant())).mark != first.mark


@pytest.mark.parametrize(("outcome", "told"), [("done", True), ("abandoned", False)])
def test_only_a_session_that_ends_by_itself_needs_a_note(outcome: str, told: bool) -> None:
    entry = SessionLogged("e", START, START.date(), "guided", "routine", START, 30, 30, 0, 0, outcome)  # type: ignore[arg-type]
    assert (end_note(entry) is not None) is told
