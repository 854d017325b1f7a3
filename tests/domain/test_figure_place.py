"""The figure moves when the user moves and holds when the user holds, at the true tempo."""

from __future__ import annotations

import pytest

from recovery_app.domain.figure_place import FigurePlace, figure_place
from recovery_app.domain.guided_session import begin_guided, guided_view
from recovery_app.domain.guided_steps import guided_steps
from recovery_app.domain.instant import Instant
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.session_state import state_at
from recovery_app.domain.timed_session import StepKind, TimedSession
from tests.fakes import START, FakeClock

COUNT = 16


def session_of(knowledge: Knowledge, name: str) -> TimedSession:
    """Return a session of one exercise, begun at the start of its first step."""
    exercise = knowledge.exercise(name)
    steps = guided_steps(exercise, exercise.dose, pictures=knowledge.pictures_of(name))
    return begin_guided(steps[1:], "s", FakeClock(START).instant())


def place(knowledge: Knowledge, name: str, kind: StepKind, into_s: float, number: int = 0) -> FigurePlace:
    """Return where the figure is so many seconds into the step of a kind, the first one unless numbered."""
    session = session_of(knowledge, name)
    index = [at for at, step in enumerate(session.steps) if step.kind == kind][number]
    at = FakeClock(START)
    at.advance(sum(step.planned_s for step in session.steps[:index]) + into_s)
    now: Instant = at.instant()
    state = state_at(session, now)
    assert state.step_index == index
    pictures = knowledge.pictures_of(name)
    assert pictures is not None
    return figure_place(session, index, guided_view(session, state, knowledge), pictures, COUNT)


def test_it_goes_into_a_hold_while_the_user_gets_ready(knowledge: Knowledge) -> None:
    there_s = 4.0  # as the pictures of this exercise tell
    assert place(knowledge, "figure-4", "ready", 5 - there_s - 0.5) == FigurePlace(0, "start", moves=False)
    half = place(knowledge, "figure-4", "ready", 5 - there_s / 2)
    assert half.moves
    assert half.frame == pytest.approx((COUNT - 1) / 2, abs=1)


@pytest.mark.parametrize("seconds", [0, 12, 24.9])
def test_a_hold_is_held_all_through(knowledge: Knowledge, seconds: float) -> None:
    assert place(knowledge, "figure-4", "hold", seconds) == FigurePlace(COUNT - 1, "hold", moves=False)


def test_between_two_holds_it_comes_out_and_goes_in_again(knowledge: Knowledge) -> None:
    frames = [place(knowledge, "figure-4", "rest", seconds).frame for seconds in (0.1, 2, 5, 8, 9.9)]
    assert frames[0] > frames[1] > frames[2] == 0 < frames[3] < frames[4]


def test_after_a_change_of_sides_the_other_side_begins_from_its_start(knowledge: Knowledge) -> None:
    assert place(knowledge, "figure-4", "switch", 1) == FigurePlace(0, "start", moves=False)


def test_repetitions_go_there_and_back(knowledge: Knowledge) -> None:
    exercise = knowledge.exercise("clamshell")
    drawn = knowledge.pictures_of("clamshell")
    assert drawn is not None
    turn = drawn.there_s + exercise.dose.hold_s / 2
    frames = [place(knowledge, "clamshell", "work", seconds).frame for seconds in (0, drawn.there_s / 2, turn)]
    assert frames == [0, round((COUNT - 1) / 2), COUNT - 1]
    again = drawn.there_s + exercise.dose.hold_s + drawn.back_s
    assert place(knowledge, "clamshell", "work", again + turn).frame == COUNT - 1


def test_breathing_goes_in_and_out(knowledge: Knowledge) -> None:
    assert place(knowledge, "breathing-90-90", "breathe", 4).frame == COUNT - 1
    assert place(knowledge, "breathing-90-90", "breathe", 9.9).frame < 2


def test_walking_goes_round(knowledge: Knowledge) -> None:
    drawn = knowledge.pictures_of("walking")
    assert drawn is not None
    first, again = place(knowledge, "walking", "walk", 0.3), place(knowledge, "walking", "walk", 0.3 + drawn.there_s)
    assert first.moves
    assert first == again


def test_before_repetitions_and_while_it_is_read_it_waits_at_its_start(knowledge: Knowledge) -> None:
    assert place(knowledge, "clamshell", "ready", 2).frame == 0
    exercise, pictures = knowledge.exercise("figure-4"), knowledge.pictures_of("figure-4")
    assert pictures is not None
    now = FakeClock(START).instant()
    session = begin_guided(guided_steps(exercise, exercise.dose, pictures=pictures), "s", now)
    view = guided_view(session, state_at(session, now), knowledge)
    assert figure_place(session, 0, view, pictures, COUNT) == FigurePlace(0, "start", moves=False)
