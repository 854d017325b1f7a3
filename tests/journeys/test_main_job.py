"""A runner installs the program, gets a plan, uses it, closes it, and finds everything again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.knowledge import Knowledge
from recovery_app.tour.guide import press
from tests.fakes import FakeClock
from tests.journeys.program import (
    answer_the_rest,
    on_disk,
    started,
    tell_age_and_region,
    to_a_plan,
    today,
    wizard,
    words_shown,
)

MINUTE_S = 60
DAY_S = 86_400


def test_from_the_first_start_to_the_second_everything_is_as_it_was(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        assert program.window.shelf.shown == "today"
        first = next(iter(today(program).stretches.rows))
        today(program).stretches.rows[first].box.click()
        before = program.store.profile
    with started(qapp, tmp_path, clock, knowledge) as again:
        assert again.store.profile == before
        assert again.window.shelf.shown == "today"
        assert again.window.rail.isVisible()
        assert "1 of " in today(again).stretches.fact.text()
        assert "Day 1 of your recovery" in words_shown(again)


def test_a_wizard_left_half_way_goes_on_where_it_was(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        press(program.window, "Start")
        tell_age_and_region(program)
        press(program.window, "None of these")
        place = program.store.profile.draft
    with started(qapp, tmp_path, clock, knowledge) as again:
        press(again.window, "Go on")
        assert again.store.profile.draft == place
        assert knowledge.safety.screen_title["S"] in words_shown(again)


@pytest.mark.parametrize(
    ("screens_before", "flag"), [(0, "RF-CES-1"), (0, "RF-VASC-1"), (1, "RF-INF-1"), (1, "RF-NEURO-1")]
)
def test_a_grave_flag_shows_what_to_do_and_no_plan_also_after_a_restart(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    clock: FakeClock,
    knowledge: Knowledge,
    screens_before: int,
    flag: str,
) -> None:
    statement = knowledge.safety.by_id(flag).statement
    with started(qapp, tmp_path, clock, knowledge) as program:
        press(program.window, "Start")
        tell_age_and_region(program)
        for _ in range(screens_before):
            press(program.window, "None of these")
        press(program.window, statement)
        press(program.window, "Go on")
        assert program.window.shelf.shown == "safety"
        assert not program.window.rail.isVisible()
    clock.advance(3_600)
    with started(qapp, tmp_path, clock, knowledge) as again:
        assert again.window.shelf.shown == "safety"
        for page in ("today", "heat_ice", "stretches"):
            again.window.show_page(page)
            assert again.window.shelf.shown == "safety"
        again.window.start_session("heat")
        assert again.store.profile.active_session is None


def test_a_flag_ticked_by_mistake_is_mended_and_logged(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    statement = knowledge.safety.by_id("RF-CES-1").statement
    with started(qapp, tmp_path, clock, knowledge) as program:
        press(program.window, "Start")
        tell_age_and_region(program)
        press(program.window, statement)
        press(program.window, "Go on")
        press(program.window, "I answered by mistake")
        assert program.window.shelf.shown == "wizard"
        press(program.window, statement)
        for _ in range(4):
            press(program.window, "None of these")
        answer_the_rest(program)
        assert program.window.shelf.shown == "result"
        reasons = [entry["reason"] for entry in on_disk(tmp_path)["log"] if entry["kind"] == "red_flag_check"]
        assert reasons == ["wizard", "mistake"]


def test_a_session_survives_a_kill_and_tells_how_long_the_pack_was_on(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        program.window.start_session("heat")
        press(program.window, "None of these")
        press(program.window, "Next")
        press(program.window, "Start")
        clock.advance(5 * MINUTE_S)
        program.runner.look()
    clock.advance(40 * MINUTE_S)
    with started(qapp, tmp_path, clock, knowledge) as again:
        assert again.window.shelf.shown == "session"
        shown = words_shown(again)
        assert "Take the pack off now" in shown
        assert "30 min" in shown
        press(again.window, "It is off")
        press(again.window, knowledge.heat_ice.skin_answer[0].text)
        press(again.window, "Done")
        entry = on_disk(tmp_path)["log"][-1]
        assert (entry["kind"], entry["heat_s"], entry["overrun_s"]) == ("heat_ice", 2_700, 1_800)
        assert again.store.profile.active_session is None


def test_time_set_back_an_hour_changes_nothing_in_a_session(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    from datetime import timedelta

    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        program.window.start_session("heat")
        press(program.window, "None of these")
        press(program.window, "Next")
        press(program.window, "Start")
        clock.advance(5 * MINUTE_S)
        clock.set_wall(clock.now() - timedelta(hours=1))
        program.runner.look()
        state = program.runner.state()
        assert state is not None
        assert state.remaining_s == 10 * MINUTE_S


def test_a_clinician_first_flag_holds_the_plan_until_someone_cleared_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        press(program.window, "Start")
        tell_age_and_region(program)
        press(program.window, "None of these")
        press(program.window, "None of these")
        press(program.window, knowledge.safety.by_id("RF-SURG-1").statement)
        press(program.window, "Go on")
        press(program.window, "None of these")
        answer_the_rest(program)
        assert program.window.shelf.shown == "safety"
        press(program.window, "Go on")
        assert program.window.shelf.shown == "result"
        press(program.window, "Go to today")
        assert not today(program).stretches.isVisible()
        program.window.shelf.currentWidget().hold.button.click()  # type: ignore[union-attr]
        safety = program.window.shelf.currentWidget()
        safety.cleared_requested.emit("Dr Ellis", clock.now().date())  # type: ignore[union-attr]
        assert program.window.shelf.shown == "today"
        assert today(program).stretches.isVisible()
        assert on_disk(tmp_path)["log"][-1]["who"] == "Dr Ellis"


def test_back_leads_from_the_result_into_the_questions_and_no_answer_is_lost(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        press(program.window, "Start")
        tell_age_and_region(program)
        for _ in range(4):
            press(program.window, "None of these")
        answer_the_rest(program)
        episode = program.store.profile.episode
        assert episode is not None
        press(program.window, "Back")
        assert program.window.shelf.shown == "wizard"
        wizard(program).foot.next.click()
        again = program.store.profile.episode
        assert again is not None
        assert again.assessments[-1].answers == episode.assessments[-1].answers
        assert program.window.shelf.shown == "result"


def test_the_page_that_explains_leads_back_to_where_it_was_asked_from(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        shelf = program.window.shelf
        press(program.window, "Start")
        tell_age_and_region(program)
        for _ in range(4):
            press(program.window, "None of these")
        answer_the_rest(program)
        for page in ("result", "settings"):
            if page == "settings":
                program.window.show_page(page)
            press(program.window, "How this works")
            assert (shelf.shown, program.window.rail.isVisible()) == ("how", False)
            press(program.window, "Back")
            assert shelf.shown == page


def test_the_pages_are_reached_by_keyboard(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        for shortcut in program.window.findChildren(QShortcut):
            shortcut.activated.emit()
        assert program.window.shelf.shown == "help"
        qtbot.keyClick(program.window.rail.item("stretches"), Qt.Key.Key_Return)
        assert program.window.shelf.shown == "stretches"


def test_a_new_day_begins_without_a_restart(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        clock.advance(DAY_S)
        today(program).bring_up_to_date()
        assert "Day 2 of your recovery" in words_shown(program)


def test_no_timer_is_alive_while_no_session_runs(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    from PySide6.QtCore import QTimer

    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        for page in ("heat_ice", "stretches", "help", "settings", "today"):
            program.window.show_page(page)
        assert [one for one in program.window.findChildren(QTimer) if one.isActive()] == []


def test_a_symptom_check_left_open_on_another_day_asks_everything_again(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        program.window.assessment.check_symptoms()
        press(program.window, "Next")
        press(program.window, "None of these")
        press(program.window, "Save and close")
        clock.advance(3 * DAY_S)
        program.window.assessment.check_symptoms()
        draft = program.store.profile.draft
        assert draft is not None
        assert draft.answers.flags == {}
        assert draft.visited == ("about",)


def test_closing_the_result_leaves_it_for_the_next_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        press(program.window, "Start")
        tell_age_and_region(program)
        for _ in range(4):
            press(program.window, "None of these")
        answer_the_rest(program)
        press(program.window, "Save and close")
        assert not program.window.isVisible()
    with started(qapp, tmp_path, clock, knowledge) as again:
        assert again.window.shelf.shown == "result"
