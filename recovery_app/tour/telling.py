"""What can be told of a day: walks, runs, mornings and evenings, and the day itself, seen again and changed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog

from recovery_app.domain.day import day_of
from recovery_app.tour.camera import settle
from recovery_app.tour.guide import TourError, press, type_key
from recovery_app.ui.telling.check_in_dialog import CheckInDialog
from recovery_app.ui.telling.day_dialog import DayDialog
from recovery_app.ui.telling.morning_dialog import MorningDialog
from recovery_app.ui.telling.run_dialog import RunDialog
from recovery_app.ui.telling.run_line_dialog import RunLineDialog
from recovery_app.ui.telling.walk_dialog import WalkDialog

if TYPE_CHECKING:
    from recovery_app.tour.weeks import Weeks

Asked = TypeVar("Asked", bound=QDialog)

LONG_RUN_MIN: Final = 40
"""Much longer than the first run of the ladder, so that it is said to be."""


def days(weeks: Weeks) -> None:
    """Look at what is told of today, then at a day before it; raise TourError where a dialog does not come."""
    weeks.walker.go_to("today")
    _walk(weeks)
    _morning(weeks)
    _evening(weeks)
    _run(weeks)
    _day(weeks)


def _walk(weeks: Weeks) -> None:
    weeks.walker.press("Log")
    weeks.look_at_dialog("log_a_walk")
    dialog = _asked(weeks, WalkDialog)
    type_key(dialog.felt.slider, Qt.Key.Key_4, "4")
    press(dialog, "None of these")
    weeks.shoot_dialog("log_a_walk_told")


def _morning(weeks: Weeks) -> None:
    weeks.walker.press("Answer")
    dialog = _asked(weeks, MorningDialog)
    press(dialog, "The same")
    press(dialog, "No")
    weeks.shoot_dialog("morning_after_told")


def _evening(weeks: Weeks) -> None:
    weeks.walker.press("Tell")
    weeks.look_at_dialog("evening_check_in")
    dialog = _asked(weeks, CheckInDialog)
    press(dialog, "The day before")
    for slider, pain in zip(dialog.sliders.values(), (2, 4, 0), strict=False):
        type_key(slider, Qt.Key(Qt.Key.Key_0 + pain), str(pain))
    press(dialog, "No")
    weeks.shoot_dialog("evening_check_in_earlier")


def _run(weeks: Weeks) -> None:
    weeks.walker.press("I went for a run")
    weeks.look_at_dialog("run_in_a_line")
    dialog = _asked(weeks, RunLineDialog)
    line, day = dialog.line, day_of(weeks.walker.window.services.clock.now()) - timedelta(days=1)
    line.worst.setFocus()
    line.when.edit.setDate(QDate(day.year, day.month, day.day))
    line.distance.setValue(6.4)
    line.minutes.setValue(LONG_RUN_MIN)
    line.worst.setValue(3)
    line.noticed.tick("down_leg")
    line.noticed.tick("tingling")
    line.feel_choice.setCurrentIndex(line.feel_choice.findData("worse"))
    line.night.setFocus()
    weeks.look_at_dialog("run_in_a_line_told")
    line.when.edit.setDate(line.when.edit.maximumDate())
    line.noticed.tick("nothing")
    weeks.shoot_dialog("run_in_a_line_long")


def _day(weeks: Weeks) -> None:
    strip = weeks.walker.today.header.strip
    strip.day_requested.emit(day_of(weeks.walker.window.services.clock.now()) - timedelta(days=1))
    weeks.look_at_dialog("day")
    dialog = _asked(weeks, DayDialog)
    press(dialog, "Take back")
    settle()
    question = next((one for one in dialog.findChildren(QDialog) if one.isVisible()), None)
    if question is None:
        message = "nothing is asked before an entry is taken back."
        raise TourError(message)
    weeks.walker.camera.take(question, "day_take_back", weeks.walker.window.services.pictures)
    question.reject()
    settle()
    press(dialog, "Change: 09:10 Run")
    weeks.look_at_dialog("change_a_run")
    run = _asked(weeks, RunDialog)
    run.reject()
    settle()
    press(_asked(weeks, DayDialog), "Change: 09:10 Walk")
    walk = _asked(weeks, WalkDialog)
    type_key(walk.felt.slider, Qt.Key.Key_3, "3")
    press(walk, "Save walk")
    weeks.shoot_dialog("day_changed")


def _asked(weeks: Weeks, kind: type[Asked]) -> Asked:
    settle()
    dialog = next((one for one in weeks.walker.window.findChildren(kind) if one.isVisible()), None)
    if dialog is None:
        message = f"the {kind.__name__} did not open."
        raise TourError(message)
    return dialog
