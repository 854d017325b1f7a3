"""What a guided session shows, and where going back, going past and an easier exercise lead."""

from __future__ import annotations

import pytest

from recovery_app.domain.guided_session import begin_guided, guided_view, with_easier, without_exercise
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.session_state import state_at
from recovery_app.domain.timed_session import Event, Step, TimedSession, begin
from tests.domain.guided import HOLDS, REPEATS, begun, look, press, shown, steps_of
from tests.fakes import FakeClock


def reading_over(knowledge: Knowledge, clock: FakeClock, *exercises: str) -> TimedSession:
    return press(begun(knowledge, clock, *exercises, dose=HOLDS), clock, "next")


def test_reading_comes_before_the_clock_starts_and_may_take_long(knowledge: Knowledge, clock: FakeClock) -> None:
    session = begun(knowledge, clock, dose=HOLDS)
    clock.advance(900)
    view = shown(session, clock, knowledge)
    assert (view.phase, view.kind, view.share) == ("reading", "read", 0)
    clock.advance(1)
    view = shown(press(session, clock, "next"), clock, knowledge)
    assert (view.phase, view.word, view.remaining_s) == ("running", "Get ready, left side", 5)


def test_the_steps_lead_on_by_themselves_to_set_two(knowledge: Knowledge, clock: FakeClock) -> None:
    session = reading_over(knowledge, clock)
    clock.advance(5 + 50 + 10 + 50 + 10 + 14)
    view = shown(session, clock, knowledge)
    assert (view.word, view.set, view.sets, view.rep, view.reps) == ("Hold, left side", 2, 2, 1, 2)
    assert (view.elapsed_s, view.remaining_s, view.share) == (14, 6, pytest.approx(0.3))
    assert (view.exercise_id, view.exercise_name) == ("figure-4", knowledge.exercise("figure-4").name)
    assert view.next_up is not None
    assert view.next_up.kind == "rest"


def test_the_repetition_is_counted_from_the_seconds(knowledge: Knowledge, clock: FakeClock) -> None:
    session = press(begun(knowledge, clock, "clamshell", dose=REPEATS), clock, "next")
    clock.advance(5)
    found = []
    for _ in range(6):
        view = shown(session, clock, knowledge)
        found.append((view.rep, view.beat, round(view.place, 2)))
        clock.advance(2.5)
    assert found == [
        (1, "there", 0.0),
        (1, "hold", 0.42),
        (1, "back", 0.83),
        (2, "there", 0.25),
        (2, "back", 0.67),
        (3, "there", 0.08),
    ]


def test_what_is_left_of_the_last_second_belongs_to_the_last_repetition(knowledge: Knowledge, clock: FakeClock) -> None:
    step = Step("work", 8, 8, 1, waits_for_user=False, exercise="cat-cow", reps=3, rep_s=2.5, there_s=1, back_s=1)
    session = begin("g", "routine", (step,), 8, clock.instant(), "guided", "pauses")
    clock.advance(7.8)
    view = shown(session, clock, knowledge)
    assert (view.rep, view.place, view.beat) == (3, 1.0, "back")


def test_breathing_says_in_and_out(knowledge: Knowledge, clock: FakeClock) -> None:
    session = press(begun(knowledge, clock, "breathing-90-90"), clock, "next")
    clock.advance(5 + 3)
    assert shown(session, clock, knowledge).word == "Breathe in"
    clock.advance(2)
    view = shown(session, clock, knowledge)
    assert (view.word, view.rep, view.reps) == ("Breathe out", 0, 0)


def test_the_end_is_shown_as_done(knowledge: Knowledge, clock: FakeClock) -> None:
    session = reading_over(knowledge, clock)
    clock.advance(3600)
    view = shown(session, clock, knowledge)
    assert (view.phase, view.kind, view.next_up, view.total_remaining_s) == ("finished", "done", None, 0)


def test_an_exercise_of_another_version_is_called_by_its_id(knowledge: Knowledge, clock: FakeClock) -> None:
    step = Step("hold", 10, 10, 1, waits_for_user=False, exercise="of-another-version")
    session = begin("g", "routine", (step,), 10, clock.instant(), "guided", "pauses")
    assert shown(session, clock, knowledge).exercise_name == "of-another-version"


def test_skip_goes_to_the_next_step(knowledge: Knowledge, clock: FakeClock) -> None:
    session = press(reading_over(knowledge, clock), clock, "next")
    assert shown(session, clock, knowledge).kind == "hold"


@pytest.mark.parametrize(
    ("seconds", "index"), [(0, 1), (2.9, 1), (3, 2), (15, 2)], ids=["at once", "just early", "from 3 s", "late"]
)
def test_back_begins_the_step_again_or_the_one_before_in_its_first_three_seconds(
    knowledge: Knowledge, clock: FakeClock, seconds: float, index: int
) -> None:
    session = reading_over(knowledge, clock)
    clock.advance(5 + seconds)
    session = press(session, clock, "back")
    state = look(session, clock)
    assert (state.step_index, state.elapsed_s, state.phase) == (index, 0, "running")
    assert state.repeated_s == pytest.approx(seconds + (5 if index == 1 else 0))


def test_back_while_reading_leads_to_the_step_before_and_from_the_first_one_nowhere(
    knowledge: Knowledge, clock: FakeClock
) -> None:
    session = begun(knowledge, clock, "figure-4", "childs-pose", dose=HOLDS)
    clock.advance(60)
    assert look(press(session, clock, "back"), clock).step_index == 0
    session = without_exercise(session, clock.instant())
    clock.advance(60)
    before = look(session, clock)
    assert before.phase == "reading"
    assert look(press(session, clock, "back"), clock).step_index == before.step_index - 1


def test_back_during_a_pause_goes_on(knowledge: Knowledge, clock: FakeClock) -> None:
    session = reading_over(knowledge, clock)
    clock.advance(15)
    session = press(press(session, clock, "pause"), clock, "back")
    assert look(session, clock).phase == "running"


def test_heat_and_ice_never_go_back(clock: FakeClock) -> None:
    session = begin("h", "ice", (Step("ice", 600, 600, 1, waits_for_user=True),), 1200, clock.instant())
    clock.advance(300)
    assert press(session, clock, "back") is session


def test_a_forged_way_back_gives_no_pack_its_time_again(clock: FakeClock) -> None:
    session = begin("h", "ice", (Step("ice", 600, 600, 1, waits_for_user=True),), 1200, clock.instant())
    clock.advance(300)
    forged = TimedSession("h", "ice", session.steps, 1200, (*session.events, Event("back", clock.instant())))
    assert state_at(forged, clock.instant()).elapsed_s == 300


def test_leaving_an_exercise_goes_to_the_next_one_or_ends(knowledge: Knowledge, clock: FakeClock) -> None:
    session = press(begun(knowledge, clock, "figure-4", "childs-pose", dose=HOLDS), clock, "next")
    clock.advance(12)
    session = without_exercise(session, clock.instant())
    view = shown(session, clock, knowledge)
    assert (view.kind, view.exercise_id, view.exercise_number) == ("read", "childs-pose", 2)
    assert look(without_exercise(session, clock.instant()), clock).phase == "finished"


def test_an_easier_exercise_takes_over_and_the_rest_follows(knowledge: Knowledge, clock: FakeClock) -> None:
    session = press(begun(knowledge, clock, "bird-dog", "childs-pose", dose=HOLDS), clock, "next")
    clock.advance(12)
    session = press(session, clock, "pause")
    session = with_easier(session, steps_of(knowledge, "pelvic-tilt"), clock.instant())
    view = shown(session, clock, knowledge)
    assert (view.kind, view.exercise_id, view.exercise_number, view.exercises) == ("read", "pelvic-tilt", 1, 2)
    session = without_exercise(session, clock.instant())
    assert shown(session, clock, knowledge).exercise_id == "childs-pose"
    session = press(session, clock, "next")
    clock.advance(3600)
    assert look(session, clock).phase == "finished"


def test_a_damaged_tempo_counts_no_repetitions(knowledge: Knowledge) -> None:
    now = FakeClock().instant()
    steps = (Step("work", 10, 10, 1, waits_for_user=False, exercise="cat-cow", reps=3, rep_s=5e-324),)
    session = begin_guided(steps, "one", now)
    assert guided_view(session, state_at(session, now), knowledge).beat == ""
