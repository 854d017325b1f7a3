"""The way to the progress page and from it to everything it leads to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from recovery_app.bootstrap import Program
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_week import WeekTold
from recovery_app.tour.camera import settle
from recovery_app.tour.guide import press
from tests.fakes import FakeClock
from tests.journeys.program import started, to_a_plan

DAY_S = 86_400


def shown(program: Program) -> str:
    return program.window.shelf.shown


def dialog(program: Program) -> QDialog:
    return next(one for one in program.window.findChildren(QDialog) if one.isVisible())


def test_progress_is_one_press_from_every_page_of_the_rail(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        qtbot.keyClick(program.window.rail.item("progress"), Qt.Key.Key_Return)
        assert shown(program) == "progress"
        program.window.show_page("today")
        keys = {one.key().toString(): one for one in program.window.findChildren(QShortcut)}
        keys["Ctrl+5"].activated.emit()
        assert shown(program) == "progress"
        assert program.window.rail.isVisible()


def test_progress_leads_to_the_report_the_goals_and_the_data_and_back(
    qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        program.window.show_page("progress")
        settle()
        for words, title in (
            ("Export report", "Report"),
            ("Name your goals", "Your goals"),
            ("Log a run", "Log a run"),
        ):
            press(program.window, words)
            assert dialog(program).windowTitle().startswith(title)
            dialog(program).reject()
            settle()
        press(program.window, "Your data")
        assert shown(program) == "data"
        press(program.window, "Back")
        assert shown(program) == "progress"


def test_the_rail_reaches_progress_in_a_small_window_with_large_text(
    qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        window = program.window
        window.resize(900, 640)
        settle()
        assert not window.rail.has_more()
        window.services.theme.change("light", 200)
        window.resize(720, 560)
        settle()
        assert window.rail.has_more()
        menu = window.rail._menu.actions()
        next(action for action in menu if action.data() == "progress").trigger()
        assert shown(program) == "progress"
        window.services.theme.change("light", 100)


def test_how_the_week_went_is_told_from_the_goals(
    qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        program.window.show_page("progress")
        settle()
        press(program.window, "Tell how the week went")
        assert shown(program) == "check"
        press(program.window, "Yes")
        press(program.window, "Save")
        assert isinstance(program.window.services.store.profile.log[-1], WeekTold)
        press(program.window, "Go on")
        assert shown(program) == "progress"


def test_the_weekly_questions_lead_back_to_where_they_were_opened(
    qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        clock.advance(2 * DAY_S)
        program.window.show_page("progress")
        settle()
        press(program.window, "Tell how the week went")
        press(program.window, "Back")
        assert shown(program) == "progress"
        program.window.assessment.ask_again("mini")
        press(program.window, "Back")
        assert shown(program) == "today"
        program.window.assessment.tell_week()
        press(program.window, "None of these")
        press(program.window, "Skip")
        press(program.window, "Go on")
        assert shown(program) == "today"
