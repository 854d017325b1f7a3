"""Whatever is pressed in whatever order, no second of a session is lost, doubled or negative."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_app.domain.timed_session import Event, EventKind, Step, TimedSession, begin, state_at, with_event
from tests.fakes import FakeClock

KINDS: tuple[EventKind, ...] = ("begin", "pause", "resume", "off", "next", "extend", "stop")


@st.composite
def steps(draw: st.DrawFn) -> tuple[Step, ...]:
    planned = draw(st.lists(st.integers(1, 900), min_size=1, max_size=5))
    return tuple(
        Step(
            draw(st.sampled_from(("heat", "ice", "skin_rest"))),
            seconds,
            seconds + draw(st.integers(0, 600)),
            number,
            waits_for_user=draw(st.booleans()),
        )
        for number, seconds in enumerate(planned, 1)
    )


deeds = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.integers(0, 1200),
        st.integers(-60, 1200),
        st.sampled_from(("awake", "awake", "clock set", "restart")),
    ),
    max_size=12,
)


def play(
    session: TimedSession, clock: FakeClock, what: list[tuple[EventKind, int, int, str]]
) -> list[tuple[TimedSession, float]]:
    """Return the session after each deed, with the real seconds since its beginning."""
    real_s = 0.0
    seen = [(session, real_s)]
    for number, (kind, gap_s, seconds, how) in enumerate(what):
        if how == "restart":
            clock.reboot(f"boot-{number + 2}", gap_s)
        else:
            clock.advance(gap_s)
        real_s += gap_s
        session = with_event(session, Event(kind, clock.instant(), seconds))
        if how == "clock set":
            # Set and set back, as a wrong time server does: only a reading between the two would see it.
            right = clock.now()
            clock.set_wall(right - timedelta(hours=1))
            state_at(session, clock.instant())
            clock.set_wall(right)
        seen.append((session, real_s))
    return seen


@settings(max_examples=100, deadline=None)
@given(steps(), st.integers(1, 3600), deeds, st.integers(0, 5000))
def test_every_real_second_is_either_on_or_paused(
    plan: tuple[Step, ...], hard_stop_s: int, what: list[tuple[EventKind, int, int, str]], later_s: int
) -> None:
    clock = FakeClock()
    session, real_s = play(begin("one", "any", plan, hard_stop_s, clock.instant()), clock, what)[-1]
    clock.advance(later_s)
    state = state_at(session, clock.instant())
    counted = sum(state.on_s) + state.paused_s
    if state.phase in {"finished", "stopped"}:
        assert counted <= real_s + later_s
    else:
        assert counted == pytest.approx(real_s + later_s)


@settings(max_examples=100, deadline=None)
@given(steps(), st.integers(1, 3600), deeds)
def test_no_number_of_a_session_is_ever_negative(
    plan: tuple[Step, ...], hard_stop_s: int, what: list[tuple[EventKind, int, int, str]]
) -> None:
    clock = FakeClock()
    session, _ = play(begin("one", "any", plan, hard_stop_s, clock.instant()), clock, what)[-1]
    state = state_at(session, clock.instant())
    numbers = (state.elapsed_s, state.remaining_s, state.overrun_s, state.total_remaining_s, state.paused_s)
    assert min(*numbers, *state.on_s, *state.over_s) >= 0
    assert len(state.on_s) == len(state.over_s) == state.step_index + 1


@settings(max_examples=100, deadline=None)
@given(steps(), st.integers(1, 3600), deeds)
def test_an_extension_never_passes_the_step_or_the_hard_stop(
    plan: tuple[Step, ...], hard_stop_s: int, what: list[tuple[EventKind, int, int, str]]
) -> None:
    clock = FakeClock()
    for session, _ in play(begin("one", "any", plan, hard_stop_s, clock.instant()), clock, what):
        last = session.events[-1]
        if last.kind != "extend":
            continue
        state = state_at(session, last.at)
        later_s = sum(step.planned_s for step in plan[state.step_index + 1 :])
        assert last.seconds > 0
        assert state.step_duration_s <= plan[state.step_index].longest_s
        assert sum(state.on_s[:-1]) + state.step_duration_s + later_s <= hard_stop_s


@settings(max_examples=60, deadline=None)
@given(steps(), deeds, st.integers(0, 5000))
def test_a_session_is_the_same_after_it_was_saved_and_read(
    plan: tuple[Step, ...], what: list[tuple[EventKind, int, int, str]], later_s: int
) -> None:
    clock = FakeClock()
    session, _ = play(begin("one", "any", plan, 3600, clock.instant()), clock, what)[-1]
    read = msgspec.json.decode(msgspec.json.encode(session), type=TimedSession)
    clock.advance(later_s)
    assert read == session
    assert state_at(read, clock.instant()) == state_at(session, clock.instant())
