"""When a session of heat or ice makes itself heard (heat_ice.md 5)."""

from __future__ import annotations

import pytest

from recovery_app.domain.heat_ice import ProtocolId
from recovery_app.domain.heat_ice_session import begin_heat_ice
from recovery_app.domain.instant import Instant
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pack_cues import PackCue, pack_cue
from recovery_app.domain.session_state import state_at, with_event
from recovery_app.domain.timed_session import Event, EventKind
from tests.fakes import FakeClock

MINUTE = 60


class Table:
    """Hold a session and look at it as time passes."""

    def __init__(self, knowledge: Knowledge, clock: FakeClock, protocol: ProtocolId) -> None:
        self.rules = knowledge.heat_ice
        self.clock = clock
        self.session = begin_heat_ice(self.rules.by_id(protocol), "s", clock.instant())

    def do(self, *kinds: EventKind) -> None:
        for kind in kinds:
            self.session = with_event(self.session, Event(kind, self.clock.instant()))

    def now(self) -> PackCue | None:
        at: Instant = self.clock.instant()
        return pack_cue(self.rules, self.session, state_at(self.session, at))

    def heard(self, seconds: int) -> list[tuple[int, str, int]]:
        """Return what is heard in so many seconds, each with the second at which it came."""
        found: list[tuple[int, str, int]] = []
        marks = set()
        for second in range(seconds + 1):
            due = self.now()
            if due is not None and due.mark not in marks:
                marks.add(due.mark)
                found.append((second, due.cue.kind, due.cue.level))
            self.clock.advance(1)
        return found


def test_a_pack_of_fifteen_minutes_is_heard_at_each_turn(knowledge: Knowledge, clock: FakeClock) -> None:
    assert Table(knowledge, clock, "heat").heard(19 * MINUTE) == [
        (0, "start", 1),
        (300, "check", 1),
        (450, "half", 1),
        (600, "check", 1),
        (900, "alarm", 1),
        (960, "alarm", 2),
        (1020, "alarm", 2),
        (1080, "alarm", 3),
        (1140, "alarm", 3),
    ]


def test_where_half_way_and_a_skin_check_fall_together_the_skin_is_named(
    knowledge: Knowledge, clock: FakeClock
) -> None:
    assert Table(knowledge, clock, "ice").heard(9 * MINUTE) == [(0, "start", 1), (300, "check", 1)]


def test_a_turn_of_a_minute_has_no_half_way(knowledge: Knowledge, clock: FakeClock) -> None:
    table = Table(knowledge, clock, "contrast_short")
    assert [kind for _, kind, _ in table.heard(170)] == ["start", "half"]
    table.do("off", "next")
    assert [kind for _, kind, _ in table.heard(59)] == ["start"]


def test_a_rest_is_told_with_its_length_and_its_end_is_no_alarm(knowledge: Knowledge, clock: FakeClock) -> None:
    table = Table(knowledge, clock, "ice_intermittent")
    clock.advance(10 * MINUTE)
    table.do("off", "next")
    begun = table.now()
    assert begun is not None
    assert (begun.cue.kind, begun.cue.seconds) == ("rest", 10 * MINUTE)
    clock.advance(10 * MINUTE)
    over = table.now()
    assert over is not None
    assert over.cue.kind == "ready"


def test_a_rest_that_leaves_no_time_ends_the_session(knowledge: Knowledge, clock: FakeClock) -> None:
    table = Table(knowledge, clock, "ice_intermittent")
    clock.advance(30 * MINUTE)
    table.do("off", "next")
    state = state_at(table.session, clock.instant())
    assert state.phase == "finished"
    assert table.now() is None


def test_the_alarm_tells_how_long_it_is_over(knowledge: Knowledge, clock: FakeClock) -> None:
    table = Table(knowledge, clock, "ice")
    clock.advance(40 * MINUTE)
    due = table.now()
    assert due is not None
    assert (due.cue.kind, due.cue.level, due.cue.seconds) == ("alarm", 3, 30 * MINUTE)


@pytest.mark.parametrize("seconds", [6, 299, 460])
def test_a_start_that_is_long_ago_is_no_news_after_a_restart(
    knowledge: Knowledge, clock: FakeClock, seconds: int
) -> None:
    table = Table(knowledge, clock, "heat")
    clock.advance(seconds)
    due = table.now()
    assert due is None or due.cue.kind == "check"


def test_a_pause_is_silent(knowledge: Knowledge, clock: FakeClock) -> None:
    table = Table(knowledge, clock, "heat")
    clock.advance(301)
    table.do("pause")
    assert table.now() is None
