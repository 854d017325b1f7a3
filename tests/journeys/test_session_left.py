"""A runner closes the window while a pack is on, and hears at the next start what that meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.bootstrap import Program
from recovery_app.domain import change
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.tour.guide import press
from recovery_app.ui.widgets.dialog import Dialog
from tests.domain.cases import check
from tests.fakes import FakeClock
from tests.journeys.program import started, to_a_plan, words_shown

MINUTE = 60


def put_a_warm_pack_on(program: Program) -> None:
    to_a_plan(program)
    program.window.start_session("heat")
    press(program.window, "None of these")
    press(program.window, "Next")
    press(program.window, "Start")


def questions(program: Program) -> list[Dialog]:
    return [one for one in program.window.findChildren(Dialog) if one.isVisible()]


def test_closing_during_a_session_asks_once_and_going_on_is_the_default(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        put_a_warm_pack_on(program)
        assert not program.window.close()
        (question,) = questions(program)
        assert not program.window.close()
        assert questions(program) == [question]
        assert "Nothing sounds while Recovery is closed." in question.text.text()
        assert question.first is question.safe
        question.reject()
        assert program.window.isVisible()
        assert program.window.shelf.shown == "session"
        assert not program.window.close()
        questions(program)[0].verb.click()
        assert not program.window.isVisible()
        assert program.store.profile.active_session is not None


def test_without_a_session_the_window_closes_at_once(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        assert program.window.close()


def test_a_question_gives_way_to_a_pack_that_has_to_come_off(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        put_a_warm_pack_on(program)
        program.window.close()
        clock.advance(15 * MINUTE)
        program.runner.look()
        assert questions(program) == []
        assert "Take it off now" in words_shown(program)


def test_the_next_start_tells_of_an_end_that_nobody_heard(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        put_a_warm_pack_on(program)
    clock.advance(49 * MINUTE)
    with started(qapp, tmp_path, clock, knowledge) as again:
        assert again.window.messages.text.startswith("The pack has been on 34 minutes too long.")
        assert "34 min over" in words_shown(again)
        press(again.window, "It is off")
        assert again.window.messages.text == ""
        press(again.window, knowledge.heat_ice.skin_answer[0].text)
        entry = again.store.profile.log[-1]
        assert isinstance(entry, HeatIceLogged)
        assert (entry.heat_s, entry.overrun_s) == (49 * MINUTE, 34 * MINUTE)


def test_a_pack_that_came_off_in_time_is_logged_so(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        put_a_warm_pack_on(program)
    clock.reboot("boot-2", 5 * 60 * MINUTE)
    with started(qapp, tmp_path, clock, knowledge) as again:
        press(again.window, "It came off in time")
        press(again.window, knowledge.heat_ice.skin_answer[0].text)
        entry = again.store.profile.log[-1]
        assert isinstance(entry, HeatIceLogged)
        assert (entry.heat_s, entry.overrun_s, entry.outcome) == (15 * MINUTE, 0, "done")
        assert entry.at == clock.now()


@pytest.mark.parametrize("minutes", [3, 14])
def test_a_start_before_the_end_goes_on_without_a_word(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge, minutes: int
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        put_a_warm_pack_on(program)
    clock.advance(minutes * MINUTE)
    with started(qapp, tmp_path, clock, knowledge) as again:
        assert again.window.messages.text == ""
        assert again.window.windowTitle() == f"{15 - minutes}:00 left - Heat - Recovery"


def test_a_session_left_on_another_page_calls_its_page_when_its_time_is_over(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        put_a_warm_pack_on(program)
        press(program.window, "Leave")
        assert program.window.shelf.shown == "today"
        clock.advance(15 * MINUTE)
        program.runner.look()
        assert program.window.shelf.shown == "session"
        assert "Take it off now" in words_shown(program)


def test_a_warning_sign_does_not_silence_a_pack_that_is_on(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        put_a_warm_pack_on(program)
        sign = check(Level.EMERGENCY, "RF-CES-1", at_moment=clock.now())
        program.store.apply(lambda profile: change.with_entry(profile, sign))
    with started(qapp, tmp_path, clock, knowledge) as again:
        assert again.window.shelf.shown == "safety"
        assert again.window.windowTitle() == "15:00 left - Heat - Recovery"
        clock.advance(15 * MINUTE)
        again.runner.look()
        assert again.window.shelf.shown == "session"
        press(again.window, "It is off")
        press(again.window, knowledge.heat_ice.skin_answer[0].text)
        press(again.window, "Done")
        assert again.window.shelf.shown == "safety"


def test_a_reminder_that_was_set_in_settings_is_told_when_its_time_has_come(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        program.window.show_page("settings")
        press(program.window, "Remind me: Walk")
        clock.advance(4 * 60 * MINUTE)
        program.window.around.came_to_front()
        assert program.window.messages.text.startswith("Your walk. ")
    with started(qapp, tmp_path, clock, knowledge) as again:
        again.window.around.watch_reminders()
        assert again.window.messages.text == ""
