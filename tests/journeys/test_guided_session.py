"""Exercises and a walk through the real window: started on Today, killed, gone on with, hurt, ended and told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.bootstrap import Program
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.moving_access import DAY_OVER, OPENED
from recovery_app.domain.timed_session import SessionState
from recovery_app.tour.camera import settle
from recovery_app.tour.guide import press, type_key
from recovery_app.ui.guided.guided_page import GuidedPage
from recovery_app.ui.progress.progress_page import ProgressPage
from recovery_app.ui.telling.day_dialog import DayDialog
from recovery_app.ui.telling.walk_dialog import WalkDialog
from recovery_app.ui.today.felt_dialog import FeltDialog
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.pain_slider import PainSlider
from tests.fakes import FakeClock
from tests.journeys.program import dropped, kept, on_disk, started, today, words_shown
from tests.ui.pages import with_plan

MINUTE_S = 60


@pytest.fixture
def folder(tmp_path: Path, clock: FakeClock, knowledge: Knowledge) -> Path:
    """Return the folder of somebody whose plan begins today."""
    kept(tmp_path, clock, with_plan(knowledge, clock))
    return tmp_path


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge
) -> Iterator[Program]:
    with started(qapp, folder, clock, knowledge) as made:
        yield made


def page(program: Program) -> GuidedPage:
    """Return the page of the session."""
    return program.window.shelf.page("guided", GuidedPage)


def state_of(program: Program) -> SessionState:
    """Return how the session stands."""
    state = program.runner.state()
    assert state is not None
    return state


def live(program: Program, clock: FakeClock, seconds: float, every: float = 0.5) -> None:
    """Let time pass while the program looks at the clock."""
    for _ in range(round(seconds / every)):
        clock.advance(every)
        program.runner.look()
    settle()


def live_until(program: Program, clock: FakeClock, kind: str) -> None:
    """Let time pass up to the next step of a kind, and start what is to be read."""
    for _ in range(4_000):
        view = program.runner.view()
        assert view is not None
        if view.kind == kind:
            return
        if view.phase == "reading":
            press(program.window, "Start")
        live(program, clock, 1, 1)
    message = f"there is no {kind}"
    raise AssertionError(message)


def do_all(program: Program, clock: FakeClock) -> int:
    """Do all exercises of the session, and return how many there were."""
    count = 0
    while (view := program.runner.view()) is not None:
        count = view.exercises
        if view.phase == "reading":
            press(program.window, "Start")
        live(program, clock, 5, 5)
    return count


def test_todays_moves_are_done_ticked_and_asked_about(program: Program, clock: FakeClock, folder: Path) -> None:
    press(program.window, "Start")
    assert program.window.shelf.shown == "guided"
    count = do_all(program, clock)
    assert page(program).frame.end.isVisible()
    entries = on_disk(folder)["log"]
    assert [one["kind"] for one in entries].count("exercise") == count
    session = next(one for one in entries if one["kind"] == "session")
    assert (session["session"], session["outcome"], len(session["moves"])) == ("guided", "done", count)
    press(program.window, "Tell how it felt")
    assert program.window.shelf.shown == "today"
    assert any(one.isVisible() for one in program.window.findChildren(FeltDialog))
    assert f"{count} of {count} done" in words_shown(program)


def test_killed_in_the_middle_of_a_hold_the_next_start_offers_just_that(
    qtbot: QtBot, qapp: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with dropped(qapp, folder, clock, knowledge) as program:
        program.window.sessions.start_guided(("knee-to-chest-single",))
        live_until(program, clock, "hold")
        live(program, clock, 6)
    clock.advance(2 * 60 * MINUTE_S)
    with started(qapp, folder, clock, knowledge) as again:
        assert again.window.shelf.shown == "guided"
        assert "You were away" in words_shown(again)
        assert "left side, 6 s in." in words_shown(again)
        press(again.window, "Go on")
        assert "Hold, left side" in words_shown(again)
        view = again.runner.view()
        assert view is not None
        assert view.elapsed_s == pytest.approx(6, abs=1)
        again.runner.stop()


def test_asleep_in_a_hold_it_waits_where_it_was(program: Program, clock: FakeClock) -> None:
    program.window.sessions.start_guided(("knee-to-chest-single",))
    live_until(program, clock, "hold")
    live(program, clock, 4)
    clock.advance(8 * MINUTE_S)
    program.runner.look()
    settle()
    assert "left side, 4 s in." in words_shown(program)
    press(program.window, "End")
    assert "Stop here?" in words_shown(program)
    press(program.window, "I have done enough")
    press(program.window, "End session")
    assert page(program).frame.end.title.text() == "Stopped"


def test_what_hurts_lowers_the_dose_of_the_next_time(program: Program, clock: FakeClock, folder: Path) -> None:
    press(program.window, "Start")
    live_until(program, clock, "work")
    sore = program.runner.view()
    assert sore is not None
    type_key(page(program), Qt.Key.Key_H)
    press(program.window, "In the back")
    type_key(page(program).frame.hurt.slider, Qt.Key.Key_4, "4")
    press(program.window, "Next")
    press(program.window, "Leave this one out")
    entry = next(one for one in on_disk(folder)["log"] if one["kind"] == "block_rating")
    assert (entry["sore_exercise"], entry["where"], entry["pain_during"]) == (sore.exercise_id, "back", 4)
    after = program.runner.view()
    assert after is not None
    assert after.exercise_id != sore.exercise_id
    program.runner.stop()


def test_pain_down_the_leg_leads_to_the_safety_questions(program: Program, clock: FakeClock) -> None:
    press(program.window, "Start")
    live_until(program, clock, "work")
    press(program.window, "This hurts")
    press(program.window, "Pain moved further down the leg")
    type_key(page(program).frame.hurt.slider, Qt.Key.Key_2, "2")
    press(program.window, "Next")
    assert program.runner.session is None
    press(program.window, "Answer a few short questions")
    assert program.window.shelf.shown not in {"guided", "today"}


def test_a_walk_is_logged_with_its_minutes(program: Program, clock: FakeClock, folder: Path) -> None:
    press(program.window, "Start the walk")
    assert program.window.shelf.shown == "guided"
    clock.advance(13 * MINUTE_S)
    program.runner.look()
    settle()
    assert "over" in words_shown(program)
    press(program.window, "I am back")
    dialog = next(one for one in program.window.findChildren(WalkDialog) if one.isVisible())
    assert dialog.minutes.value() == 13
    slider = next(one for one in dialog.findChildren(PainSlider))
    type_key(slider, Qt.Key.Key_1, "1")
    press(dialog, "None of these")
    press(dialog, "Save walk")
    kinds = [one["kind"] for one in on_disk(folder)["log"]]
    assert kinds[-2:] == ["session", "walk"]


def walks_and_runs(folder: Path) -> list[dict[str, Any]]:
    """Return the walks and runs on the disk that count."""
    log = on_disk(folder)["log"]
    gone = {one["entry"] for one in log if one["kind"] == "withdrawn"}
    return [one for one in log if one["kind"] in {"walk", "run"} and one["id"] not in gone]


def walking_on_progress(program: Program) -> str:
    """Return what the walking chart of Progress says."""
    program.window.show_page("progress")
    settle()
    return program.window.shelf.page("progress", ProgressPage).walking.chart.accessibleDescription()


def test_a_walk_whose_question_is_skipped_counts_and_can_be_told_later_and_counts_once(
    program: Program, clock: FakeClock, folder: Path
) -> None:
    press(program.window, "Start the walk")
    clock.advance(13 * MINUTE_S)
    program.runner.look()
    press(program.window, "I am back")
    press(next(one for one in program.window.findChildren(WalkDialog) if one.isVisible()), "Cancel")
    (bare,) = walks_and_runs(folder)
    assert (bare["minutes"], bare.get("pain_during")) == (13, None)
    assert "This week: 13 minutes" in walking_on_progress(program)
    program.window.show_page("today")
    today(program)._on_day(clock.now().date())
    settle()
    dialog = next(one for one in program.window.findChildren(DayDialog) if one.isVisible())
    press(dialog, "Tell how it felt")
    asked = next(one for one in program.window.findChildren(WalkDialog) if one.isVisible())
    assert asked.minutes.value() == 13
    type_key(next(one for one in asked.findChildren(PainSlider)), Qt.Key.Key_2, "2")
    press(asked, "None of these")
    press(asked, "Save walk")
    (told,) = walks_and_runs(folder)
    assert (told["minutes"], told["pain_during"]) == (13, 2)
    assert "This week: 13 minutes" in walking_on_progress(program)


def test_a_walk_that_pain_ended_is_asked_about_again_and_its_minutes_count_once(
    program: Program, clock: FakeClock, folder: Path
) -> None:
    press(program.window, "Start the walk")
    live(program, clock, 400, every=5)
    press(program.window, "This hurts")
    press(next(one for one in program.window.findChildren(WalkDialog) if one.isVisible()), "Cancel")
    assert [one["minutes"] for one in walks_and_runs(folder)] == [7]
    assert "Your walk hurt" in words_shown(program)
    press(program.window, "Answer")
    asked = next(one for one in program.window.findChildren(WalkDialog) if one.isVisible())
    type_key(next(one for one in asked.findChildren(PainSlider)), Qt.Key.Key_4, "4")
    press(asked, "None of these")
    press(asked, "Save walk")
    assert [(one["minutes"], one["pain_during"]) for one in walks_and_runs(folder)] == [(7, 4)]
    assert "Your walk hurt" not in words_shown(program)


def test_a_walk_that_ends_behind_another_page_counts_too(program: Program, clock: FakeClock, folder: Path) -> None:
    program.window.sessions.start_walk()
    live(program, clock, 600, every=5)
    program.window.show_page("help")
    program.runner.stop()
    assert [one["minutes"] for one in walks_and_runs(folder)] == [10]


def test_a_walk_that_ends_before_its_page_was_ever_shown_counts_too(
    program: Program, clock: FakeClock, folder: Path
) -> None:
    assert program.runner.start_walk().state == "ready"
    live(program, clock, 600, every=5)
    program.runner.stop()
    assert [one["minutes"] for one in walks_and_runs(folder)] == [10]


def test_a_walk_that_was_left_over_night_counts_on_its_day_with_what_was_planned(
    program: Program, clock: FakeClock, folder: Path
) -> None:
    press(program.window, "Start the walk")
    walked_on = clock.now().date()
    live(program, clock, 600, every=5)
    clock.advance(24 * 60 * MINUTE_S)
    program.runner.stop()
    (bare,) = walks_and_runs(folder)
    assert (bare["day"], bare["minutes"], bare.get("pain_during")) == (walked_on.isoformat(), 10, None)


def test_logging_a_walk_asks_about_the_timed_one_first_so_that_it_counts_once(
    program: Program, clock: FakeClock, folder: Path
) -> None:
    press(program.window, "Start the walk")
    live(program, clock, 13 * MINUTE_S, every=5)
    press(program.window, "I am back")
    press(next(one for one in program.window.findChildren(WalkDialog) if one.isVisible()), "Cancel")
    today(program).also.walk_requested.emit()
    asked = next(one for one in program.window.findChildren(WalkDialog) if one.isVisible())
    assert asked.minutes.value() == 13
    type_key(next(one for one in asked.findChildren(PainSlider)), Qt.Key.Key_2, "2")
    press(asked, "None of these")
    press(asked, "Save walk")
    assert [(one["minutes"], one["pain_during"]) for one in walks_and_runs(folder)] == [(13, 2)]
    today(program).also.walk_requested.emit()
    assert next(one for one in program.window.findChildren(WalkDialog) if one.isVisible()).minutes.value() != 13


def test_a_session_left_waiting_is_the_next_thing_of_the_day(program: Program, clock: FakeClock) -> None:
    press(program.window, "Start")
    live_until(program, clock, "ready")
    press(program.window, "Leave")
    press(program.window, "Let it wait")
    assert program.window.shelf.shown == "today"
    assert today(program).hero.title.text() == "Your exercises wait"
    press(program.window, "Open it")
    assert program.window.shelf.shown == "guided"
    program.runner.stop()


def test_one_stretch_can_be_practised_from_its_page(program: Program) -> None:
    program.window.show_stretch("knee-to-chest-single")
    settle()
    press(program.window, "Practise now")
    assert program.window.shelf.shown == "guided"
    assert page(program).frame.read.title.text() == "Single knee to chest"
    program.runner.stop()


def test_another_page_in_front_pauses_the_move_and_today_offers_to_go_on(program: Program, clock: FakeClock) -> None:
    program.window.sessions.start_guided(("knee-to-chest-single",))
    live_until(program, clock, "hold")
    type_key(program.window, Qt.Key.Key_F1)
    assert program.window.shelf.shown == "help"
    assert state_of(program).phase == "paused"
    left = state_of(program).remaining_s
    live(program, clock, 20)
    assert state_of(program).remaining_s == left


def test_this_hurts_is_still_asked_after_a_look_at_another_page(program: Program, clock: FakeClock) -> None:
    program.window.sessions.start_guided(("knee-to-chest-single",))
    live_until(program, clock, "hold")
    press(program.window, "This hurts")
    type_key(program.window, Qt.Key.Key_F1)
    program.window.sessions.reopen()
    settle()
    assert page(program).frame.hurt.isVisible()
    assert state_of(program).phase == "paused"


def test_a_walk_that_hurts_in_its_first_minute_is_asked_about(program: Program, clock: FakeClock) -> None:
    program.window.sessions.start_walk()
    live(program, clock, 40)
    press(program.window, "This hurts")
    assert program.runner.session is None
    assert any(one.isVisible() for one in program.window.findChildren(WalkDialog))


def test_a_new_episode_ends_the_moves_of_the_old_one(program: Program, clock: FakeClock, folder: Path) -> None:
    program.window.sessions.start_guided(("knee-to-chest-single",))
    live_until(program, clock, "hold")
    program.window.show_page("settings")
    press(program.window, "Start a new episode")
    press(program.window.findChildren(Dialog)[-1], "Start a new episode")
    assert program.runner.session is None
    assert program.window.shelf.shown != "guided"
    assert next(one for one in on_disk(folder)["log"] if one["kind"] == "session")["outcome"] == "abandoned"


def test_a_double_click_on_start_starts_and_does_not_pause(qtbot: QtBot, program: Program) -> None:
    program.window.sessions.start_guided(("knee-to-chest-single",))
    main = page(program).frame.foot.main
    qtbot.mouseClick(main, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(main, Qt.MouseButton.LeftButton)
    assert state_of(program).phase == "running"


def test_the_question_before_closing_stays_while_the_moves_go_on(program: Program, clock: FakeClock) -> None:
    program.window.sessions.start_guided(("knee-to-chest-single",))
    press(program.window, "Start")
    program.window.close()
    asked = [one for one in program.window.findChildren(Dialog) if one.isVisible()]
    live(program, clock, 30)
    assert [one.isVisible() for one in asked] == [True]


def test_another_start_opens_the_session_that_is_on_and_says_so(program: Program, clock: FakeClock) -> None:
    program.window.sessions.start_walk()
    program.window.show_page("plan")
    program.window.sessions.start_guided(("knee-to-chest-single",))
    settle()
    assert program.window.shelf.shown == "guided"
    assert OPENED in words_shown(program)
    assert [one.kind for one in (program.runner.session,) if one is not None] == ["walk"]
    program.window.show_page("today")
    program.window.start_session("heat")
    assert program.window.shelf.shown == "guided"
    program.runner.stop()


def test_pain_of_a_walk_that_a_page_in_front_hid_is_asked_about_on_today(
    program: Program, clock: FakeClock, folder: Path
) -> None:
    program.window.sessions.start_walk()
    live(program, clock, 400, every=5)
    program.window.show_page("help")
    program.runner.stop("pain")
    program.window.show_page("today")
    settle()
    assert "Your walk hurt" in words_shown(program)
    press(program.window, "Answer")
    dialog = next(one for one in program.window.findChildren(WalkDialog) if one.isVisible())
    assert dialog.minutes.value() == 7
    dialog.reject()
    settle()
    assert "Your walk hurt" in words_shown(program)


def test_what_was_left_over_night_is_over_in_the_morning_and_says_so(
    qtbot: QtBot, qapp: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with dropped(qapp, folder, clock, knowledge) as first:
        first.window.sessions.start_guided(("knee-to-chest-single",))
        live_until(first, clock, "hold")
        live(first, clock, 2)
    clock.advance(86_400)
    with started(qapp, folder, clock, knowledge) as again:
        shown = words_shown(again)
        assert DAY_OVER in shown
        assert "Stopped" in shown
        assert again.runner.session is None
    entry = next(one for one in on_disk(folder)["log"] if one["kind"] == "session")
    assert (entry["outcome"], entry["day"]) == ("abandoned", "2025-03-12")


def test_pain_of_exercises_that_were_stopped_from_outside_is_asked_about_on_today(
    program: Program, clock: FakeClock
) -> None:
    program.window.sessions.start_guided(("knee-to-chest-single",))
    live_until(program, clock, "hold")
    press(program.window, "This hurts")
    program.runner.stop()
    program.window.show_page("today")
    settle()
    assert "Your exercises hurt" in words_shown(program)
    press(program.window, "Answer")
    assert any(one.isVisible() for one in program.window.findChildren(FeltDialog))
