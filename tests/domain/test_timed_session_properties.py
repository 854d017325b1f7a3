"""Whatever is pressed in whatever order, no second of a session is lost, doubled or negative."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_app.domain.session_gap import without_gap
from recovery_app.domain.session_state import state_at, with_event
from recovery_app.domain.timed_session import (
    Event,
    EventKind,
    GapRule,
    SessionState,
    Step,
    StepKind,
    TimedSession,
    begin,
)
from tests.fakes import FakeClock

KINDS: tuple[EventKind, ...] = ("begin", "pause", "resume", "off", "next", "back", "extend", "seen", "stop")
STEP_KINDS: tuple[StepKind, ...] = ("heat", "ice", "skin_rest", "read", "hold", "work", "rest", "walk")
GAPS: st.SearchStrategy[GapRule] = st.sampled_from(("counts", "pauses"))


@st.composite
def steps(draw: st.DrawFn) -> tuple[Step, ...]:
    planned = draw(st.lists(st.integers(1, 900), min_size=1, max_size=5))
    return tuple(
        Step(
            draw(st.sampled_from(STEP_KINDS)),
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


def started(clock: FakeClock, plan: tuple[Step, ...], hard_stop_s: int, gap: GapRule) -> TimedSession:
    return begin("one", "any", plan, hard_stop_s, clock.instant(), "guided" if gap == "pauses" else "heat_ice", gap)


@settings(max_examples=100, deadline=None)
@given(steps(), st.integers(1, 3600), GAPS, deeds, st.integers(0, 5000))
def test_every_real_second_is_on_or_paused_or_was_begun_again(
    plan: tuple[Step, ...], hard_stop_s: int, gap: GapRule, what: list[tuple[EventKind, int, int, str]], later_s: int
) -> None:
    clock = FakeClock()
    session, real_s = play(started(clock, plan, hard_stop_s, gap), clock, what)[-1]
    clock.advance(later_s)
    state = state_at(session, clock.instant())
    counted = sum(state.on_s) + state.paused_s + state.repeated_s
    if state.phase in {"finished", "stopped"}:
        assert counted <= real_s + later_s + 1e-6
    else:
        assert counted == pytest.approx(real_s + later_s)


def counted_s(session: TimedSession, state: SessionState) -> float:
    """Return what counts toward the hard stop: a rest of the skin and reading no more than planned."""
    free = {"skin_rest", "read"}
    return sum(
        min(ran_s, step.planned_s) if step.kind in free else ran_s
        for step, ran_s in zip(session.steps, state.on_s, strict=False)
    )


@settings(max_examples=100, deadline=None)
@given(steps(), st.integers(1, 3600), GAPS, deeds, st.integers(0, 5000))
def test_no_session_passes_its_hard_stop_without_saying_so(
    plan: tuple[Step, ...], hard_stop_s: int, gap: GapRule, what: list[tuple[EventKind, int, int, str]], later_s: int
) -> None:
    clock = FakeClock()
    session, _ = play(started(clock, plan, hard_stop_s, gap), clock, what)[-1]
    clock.advance(later_s)
    state = state_at(session, clock.instant())
    step = session.steps[state.step_index]
    if counted_s(session, state) > hard_stop_s:
        assert state.hard_stop_reached
        assert state.phase != "running" or step.kind in {"skin_rest", "read"}
        assert state.total_remaining_s == 0
    if state.phase == "running":
        assert state.elapsed_s <= state.step_duration_s


@settings(max_examples=100, deadline=None)
@given(steps(), st.integers(1, 3600), GAPS, deeds)
def test_no_number_of_a_session_is_ever_negative(
    plan: tuple[Step, ...], hard_stop_s: int, gap: GapRule, what: list[tuple[EventKind, int, int, str]]
) -> None:
    clock = FakeClock()
    session, _ = play(started(clock, plan, hard_stop_s, gap), clock, what)[-1]
    state = state_at(session, clock.instant())
    numbers = (state.elapsed_s, state.remaining_s, state.overrun_s, state.total_remaining_s, state.paused_s)
    assert min(*numbers, state.repeated_s, *state.on_s, *state.over_s) >= 0
    assert len(state.on_s) == len(state.over_s) == state.step_index + 1


@settings(max_examples=100, deadline=None)
@given(steps(), st.integers(1, 3600), GAPS, deeds)
def test_an_extension_never_passes_the_step_or_the_hard_stop(
    plan: tuple[Step, ...], hard_stop_s: int, gap: GapRule, what: list[tuple[EventKind, int, int, str]]
) -> None:
    clock = FakeClock()
    for session, _ in play(started(clock, plan, hard_stop_s, gap), clock, what):
        last = session.events[-1]
        if last.kind != "extend":
            continue
        state = state_at(session, last.at)
        later_s = sum(step.planned_s for step in plan[state.step_index + 1 :])
        assert last.seconds > 0
        assert state.step_duration_s <= plan[state.step_index].longest_s
        assert counted_s(session, state) - state.on_s[-1] + state.step_duration_s + later_s <= hard_stop_s


@settings(max_examples=60, deadline=None)
@given(steps(), GAPS, deeds, st.integers(0, 5000))
def test_a_session_is_the_same_after_it_was_saved_and_read_at_any_point(
    plan: tuple[Step, ...], gap: GapRule, what: list[tuple[EventKind, int, int, str]], later_s: int
) -> None:
    clock = FakeClock()
    points = play(started(clock, plan, 3600, gap), clock, what)
    clock.advance(later_s)
    for session, _ in points:
        read = msgspec.json.decode(msgspec.json.encode(session), type=TimedSession)
        assert read == session
        assert state_at(read, clock.instant()) == state_at(session, clock.instant())


@settings(max_examples=60, deadline=None)
@given(steps(), deeds, st.integers(0, 5000))
def test_only_what_was_done_is_counted_when_a_gap_pauses_a_session(
    plan: tuple[Step, ...], what: list[tuple[EventKind, int, int, str]], asleep_s: int
) -> None:
    clock = FakeClock()
    session, _ = play(started(clock, plan, 3600, "pauses"), clock, what)[-1]
    seen = clock.instant()
    before = state_at(session, seen)
    clock.advance(asleep_s)
    paused = without_gap(session, seen, clock.instant(), restarted=True)
    after = state_at(paused, clock.instant())
    if before.phase == "running":
        assert (after.phase, after.on_s, after.step_index) == ("paused", before.on_s, before.step_index)
        assert after.paused_s == pytest.approx(before.paused_s + asleep_s)
    else:
        assert paused is session
